"""Runs the servers of the package as programs, and reads what they print."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest
from websockets.sync.client import connect

import bluecurrent

FIXTURE_SERVER, SIMULATION = "bluecurrent.testing", "bluecurrent.testing.simulation"
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(bluecurrent.__file__).parents[1])}


def command_line(module: str, *arguments: str) -> list[str]:
    """Returns the command line of a program."""
    return [sys.executable, "-m", module, *arguments]


@contextmanager
def served(module: str, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Runs a program until the end of the block; yields its process and its URL."""
    with served_over_http(module, *arguments) as (process, url, _):
        yield process, url


@contextmanager
def served_over_http(module: str, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """Runs a program until the end of the block; yields its process and its URLs for the WebSocket and for HTTP."""
    process = subprocess.Popen(
        command_line(module, *arguments), env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        shown = read_lines(process.stdout, 4)
        assert shown[1] == "api token: <api token>"
        assert shown[2].startswith("rest url: http://")
        assert shown[-1] == "Press Ctrl-C to stop."
        yield process, shown[0].removeprefix("url: "), shown[2].removeprefix("rest url: ")
    finally:
        process.kill()
        process.communicate()


def stop(process: subprocess.Popen[str], number: int = signal.SIGINT) -> tuple[int, str, str]:
    """Interrupts a program; returns its exit status, and the output and the errors that nobody has read."""
    process.send_signal(number)
    output, errors = process.communicate(timeout=60)
    return process.returncode, output, errors


def refused(module: str, *arguments: str) -> str:
    """Returns the message of a program that can't start."""
    result = subprocess.run(
        command_line(module, *arguments), env=ENVIRONMENT, capture_output=True, text=True, timeout=20, check=False
    )
    assert result.returncode == 2
    assert not result.stdout
    assert "Traceback" not in result.stderr
    return result.stderr


def refused_by(main: Callable[[list[str]], int], capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Returns the message of a program that can't start, which is called in this process to save time."""
    try:
        status: object = main([*arguments])
    except SystemExit as end:
        status = end.code
    output, errors = capsys.readouterr()
    assert (status, output) == (2, "")
    return errors


@contextmanager
def taken_port() -> Iterator[int]:
    """Listens on a port until the end of the block."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


def read_lines(stream: IO[str] | None, count: int) -> list[str]:
    """Reads some lines, without their ends."""
    assert stream is not None
    return [stream.readline().removesuffix("\n") for _ in range(count)]


def send_command(url: str, command: str, *, until: str = "", **parameters: Any) -> dict[str, Any]:
    """Sends a command on a connection of its own; returns the first answer, or the first of a name."""
    with connect(url) as client:
        client.send(json.dumps({"command": command, "Authorization": "Token <session token>", **parameters}))
        while True:
            answer: dict[str, Any] = json.loads(client.recv(60))
            if not until or answer["object"] == until:
                return answer
