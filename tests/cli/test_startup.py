"""Tests that --help imports little, and that help, version and completion work."""

from __future__ import annotations

import subprocess
import sys

import pytest

from .conftest import Run

PROGRAM = """
import sys
from bluecurrent.cli.app import run
status = run(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(status)
"""
HEAVY = {"asyncio", "pydantic", "rich", "ssl", "websockets"}


def modules_after(environment: dict[str, str], *arguments: str) -> set[str]:
    """Runs a command line; returns the names of all modules that it has imported."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("command_line", ["--help", "override set --help", "no-such-thing", "completion bash"])
def test_help_imports_nothing_heavy(bare_environment: dict[str, str], command_line: str) -> None:
    imported = modules_after(bare_environment, *command_line.split())
    assert "bluecurrent.cli.app" in imported
    assert not HEAVY & imported


def test_help_imports_no_part_of_the_client(bare_environment: dict[str, str]) -> None:
    imported = {name for name in modules_after(bare_environment, "--help") if name.startswith("bluecurrent.")}
    others = {name for name in imported if not name.startswith(("bluecurrent.cli", "bluecurrent._printing"))}
    option_table = "bluecurrent.bridge.configuration.option_table".split(".")
    assert others == {
        *("bluecurrent._runtime", "bluecurrent._runtime.core", "bluecurrent._runtime.core.errors"),
        *(".".join(option_table[:count]) for count in (2, 3, 4)),
    }


def test_a_subcommand_imports_nothing_that_it_does_not_use(environment: dict[str, str]) -> None:
    imported = modules_after(environment, "status", "BCU7", "--json")
    assert "bluecurrent.client" in imported
    others = ("rich", "bluecurrent.testing", "bluecurrent.compat", "bluecurrent.cli.watch")
    assert not [name for name in imported if name.startswith(others)]


def test_no_simulation_is_started_for_contradicting_options(bare_environment: dict[str, str]) -> None:
    arguments = ("--demo", "--mqtt", "mqtt://localhost:9", "watch")
    assert not [name for name in modules_after(bare_environment, *arguments) if name.startswith("bluecurrent.testing")]


@pytest.mark.parametrize("missing", ["click", "platformdirs", "rich"])
def test_a_missing_dependency_is_reported_in_one_line(bare_environment: dict[str, str], missing: str) -> None:
    program = f"import sys; sys.modules[{missing!r}] = None; from bluecurrent.cli import main; main(['--help'])"
    done = subprocess.run(
        [sys.executable, "-c", program], env=bare_environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert (
        done.stderr
        == "bluecurrent: the command line needs click, platformdirs and rich: pip install 'bluecurrent[cli]'\n"
    )


def test_help_lists_subcommands_tools_and_exit_statuses(run: Run) -> None:
    done = run("--help")
    assert done.returncode == 0
    for name in ("charge-points", "override", "watch", "doctor", "serve", "record", "completion", "Exit statuses"):
        assert name in done.stdout


def test_version_is_printed(run: Run) -> None:
    assert run("--version").stdout.startswith("bluecurrent ")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(run: Run, shell: str) -> None:
    assert "_BLUECURRENT_COMPLETE" in run("completion", shell).stdout


def test_completion_suggests_subcommands(run: Run) -> None:
    completion_request = {
        "_BLUECURRENT_COMPLETE": "bash_complete",
        "COMP_WORDS": "bluecurrent override s",
        "COMP_CWORD": "2",
    }
    assert run(env=completion_request).stdout == "plain,set\n"


def test_serve_and_record_have_their_own_help(run: Run) -> None:
    assert "RECORDING" in run("serve", "--help").stdout
    assert run("serve", "--list").stdout.startswith("already_connected_reject: ")
    assert run("serve", "no_such_recording").returncode == 2
    assert run("record", "--help").returncode == 0
