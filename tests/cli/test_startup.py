"""Tests that --help imports little, and that help, version and completion work."""

from __future__ import annotations

import subprocess
import sys

import pytest

from .conftest import Run

try:
    import resource
except ImportError:  # on Windows
    resource = None  # type: ignore[assignment]

HEAVY = {"asyncio", "pydantic", "rich", "ssl", "websockets"}


@pytest.mark.parametrize(
    "arguments", [["--help"], ["override", "set", "--help"], ["no-such-thing"], ["completion", "bash"]]
)
def test_help_imports_nothing_heavy(bare_environment: dict[str, str], arguments: list[str]) -> None:
    program = (
        "import sys\n"
        "from bluecurrent.cli.app import run\n"
        f"run({arguments!r})\n"
        f"print(sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=bare_environment, capture_output=True, text=True, check=False
    )
    assert done.stderr.splitlines()[-1] == "[]"


@pytest.mark.skipif(resource is None, reason="needs the processor time of a child process")
def test_help_takes_less_than_a_quarter_of_a_second(run: Run) -> None:
    run("--help")
    times = []
    for _ in range(3):
        before = processor_seconds_of_children()
        run("--help")
        times.append(processor_seconds_of_children() - before)
    assert min(times) < 0.25


def processor_seconds_of_children() -> float:
    """Returns the processor time of our ended child processes, which the load of other processes does not change."""
    assert resource is not None
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_a_missing_dependency_is_reported_in_one_line(bare_environment: dict[str, str], missing: str) -> None:
    program = f"import sys; sys.modules[{missing!r}] = None; from bluecurrent.cli import main; main(['--help'])"
    done = subprocess.run(
        [sys.executable, "-c", program], env=bare_environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr == "bluecurrent: the command line needs click and rich: pip install 'bluecurrent[cli]'\n"


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
