"""Tests the command line with standard streams that are closed, on a full disk, or a pipe that nobody reads."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable

import pytest

from bluecurrent.testing import ThreadedServer
from tests.platform_marks import needs_full_disk, needs_shell, skip_unless

from ..conftest import COMMAND

RunRedirected = Callable[..., "subprocess.CompletedProcess[str]"]
FULL = pytest.param(">/dev/full", "the disk is full", marks=needs_full_disk)
UNWRITABLE = [pytest.param(">&-", "standard output is closed"), FULL]
"""Redirections of standard output that make it unwritable, with the reason that is told."""
READS = ["charge-points", "charge-points --output table", "watch", "doctor --patience 0.1", "--help", "--version"]
BROKEN_PIPE = "| nobody"
"""Stands for a pipe whose reader has gone."""


@pytest.fixture(params=["", "1"], ids=["buffered", "unbuffered"])
def run_redirected(request: pytest.FixtureRequest, environment: dict[str, str]) -> RunRedirected:
    """Returns a function that runs a command line with redirections of a shell."""
    skip_unless(needs_shell)

    def run_redirected(command_line: str, redirections: str) -> subprocess.CompletedProcess[str]:
        is_broken = redirections == BROKEN_PIPE
        script = '"$@"' if is_broken else f'"$@" {redirections}'
        output = broken_pipe() if is_broken else subprocess.PIPE
        done = subprocess.run(
            ["bash", "-c", f"exec {script}", "bash", *COMMAND, *command_line.split()],
            env=environment | {"PYTHONUNBUFFERED": request.param},
            stdout=output,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
        if is_broken:
            os.close(output)
        return done

    return run_redirected


def broken_pipe() -> int:
    """Returns the end to write to of a pipe that nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    return writer


@pytest.mark.parametrize(
    "redirections", ["<&-", "2>&-", "<&- 2>&-", pytest.param("<&- 2>/dev/full", marks=needs_full_disk)]
)
@pytest.mark.parametrize("command_line", ["charge-points --json", "charge-points --json --debug"])
def test_a_stream_that_is_not_needed_may_be_closed(
    run_redirected: RunRedirected, command_line: str, redirections: str
) -> None:
    done = run_redirected(command_line, redirections)
    assert done.returncode == 0, done.stderr
    assert [json.loads(line)["evse_id"] for line in done.stdout.splitlines()] == ["BCU100001", "BCU100002", "BCU100003"]


@pytest.mark.parametrize("redirections", ["2>&-", "<&- 2>&-", pytest.param("2>/dev/full", marks=needs_full_disk)])
def test_an_error_without_standard_error_has_its_exit_status(run_redirected: RunRedirected, redirections: str) -> None:
    done = run_redirected("charge-point", redirections)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "")


@pytest.mark.parametrize("command_line", READS)
@pytest.mark.parametrize(("redirection", "reason"), UNWRITABLE)
def test_status_5_if_the_output_of_a_read_is_lost(
    run_redirected: RunRedirected, command_line: str, redirection: str, reason: str
) -> None:
    done = run_redirected(command_line, redirection)
    assert (done.returncode, done.stderr) == (5, f"bluecurrent: the output can't be written: {reason}\n")


@pytest.mark.parametrize("output", ["json", "table"])
@pytest.mark.parametrize(
    ("redirection", "reason"), [*UNWRITABLE, pytest.param(BROKEN_PIPE, "the program that reads it has ended")]
)
def test_status_5_if_only_the_output_of_an_action_is_lost(
    run_redirected: RunRedirected, bluecurrent_server: ThreadedServer, output: str, redirection: str, reason: str
) -> None:
    done = run_redirected(f"plug-and-charge BCU7 on --output {output}", redirection)
    assert done.returncode == 5
    assert done.stderr == (
        f"bluecurrent: plug-and-charge BCU7: confirmed by the charge point, but the output can't be written: {reason}\n"
    )
    sent = [frame for frame in bluecurrent_server.received if isinstance(frame, dict)]
    assert [frame["command"] for frame in sent].count("SET_PLUG_AND_CHARGE") == 1


@pytest.mark.parametrize("command_line", ["charge-points --json", "plug-and-charge BCU7 on"])
def test_status_5_if_all_standard_streams_are_closed(run_redirected: RunRedirected, command_line: str) -> None:
    done = run_redirected(command_line, "<&- >&- 2>&-")
    assert (done.returncode, done.stdout, done.stderr) == (5, "", "")


@pytest.mark.parametrize("command_line", ["charge-points --output table", "charge-points --json", "--help"])
def test_status_141_if_nobody_reads_the_output_of_a_read(run_redirected: RunRedirected, command_line: str) -> None:
    done = run_redirected(command_line, BROKEN_PIPE)
    assert (done.returncode, done.stderr) == (141, "")
