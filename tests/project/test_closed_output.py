"""Tests that every program ends quietly if nobody reads its output, and with a message if the disk is full."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.platform_marks import needs_full_disk, needs_signals

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PROGRAMS = [
    "bluecurrent --help",
    "bluecurrent serve --list",
    "bluecurrent serve --help",
    "bluecurrent simulate --help",
    "bluecurrent.testing --list",
    "bluecurrent.testing --help",
    "bluecurrent.testing --port 0",
    "bluecurrent.testing.simulation --port 0",
    "bluecurrent.testing.record --help",
    "codegen --help",
    "codegen check",
    "codegen learn spec/recordings/reboot.jsonl",
    "benchmarks --help",
    "tests.endurance.fuzz --seconds 0.1",
    "tests.endurance.fuzz_spec --seconds 0",
]


ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated")])}


def run_program(arguments: str, stdout: int, stderr: int = subprocess.PIPE) -> tuple[int, str]:
    """Runs a module; returns its exit status, and what it printed to standard error."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments.split()],
        env=ENVIRONMENT,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=stderr,
        text=True,
        timeout=240,
        check=False,
    )
    return done.returncode, done.stderr or ""


@pytest.fixture
def broken_pipe() -> Iterator[int]:
    """Provides the end to write to of a pipe that nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    yield writer
    os.close(writer)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_closed_pipe_ends_a_program_quietly(program: str, broken_pipe: int) -> None:
    assert run_program(program, broken_pipe) == (141, "")


@pytest.mark.parametrize("program", PROGRAMS)
@needs_full_disk
def test_a_full_disk_is_reported(program: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        status, errors = run_program(program, full.fileno())
    assert status == 5
    assert errors.removeprefix("bluecurrent: ") == "the output can't be written: the disk is full\n"


@pytest.mark.parametrize("program", ["bluecurrent.testing no_such_recording", "codegen learn missing", "codegen --no"])
def test_an_error_keeps_its_exit_status_if_nobody_reads_it(program: str, broken_pipe: int) -> None:
    usual = run_program(program, subprocess.DEVNULL)
    assert usual[0] in (1, 2)
    assert usual[1]
    assert run_program(program, broken_pipe, broken_pipe) == (usual[0], "")


@needs_signals
def test_a_recording_is_complete_if_nobody_reads_the_last_line(tmp_path: Path) -> None:
    record = [sys.executable, "-m", "bluecurrent.testing.record", "--upstream", "ws://127.0.0.1:1"]
    command = [*record, "--output", str(tmp_path / "new.jsonl")]
    with subprocess.Popen(
        command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        next(line for line in process.stdout if "Ctrl-C" in line)
        process.stdout.close()
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 141
        assert process.stderr.read() == ""
    assert (tmp_path / "new.jsonl").read_text("utf-8").endswith("}\n")
