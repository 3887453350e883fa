"""Runs the command line as a process that talks to a fixture server."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

import bluecurrent
from bluecurrent.testing import ThreadedServer
from tests.platform_marks import needs_pseudo_terminal, skip_unless

from .pseudo_terminal import Terminal

COMMAND = [sys.executable, "-m", "bluecurrent"]
Run = Callable[..., "subprocess.CompletedProcess[str]"]
Open = Callable[..., Terminal]


@pytest.fixture
def bare_environment(tmp_path: Path) -> dict[str, str]:
    """Returns environment variables without an account."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("BLUECURRENT_", "NO_COLOR", "CI"))
    }
    return kept | {
        "COLUMNS": "100",
        "HOME": str(tmp_path),
        "PYTHONPATH": str(Path(bluecurrent.__file__).parents[1]),
        "PYTHONUTF8": "1",
        "TERM": "xterm-256color",
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }


@pytest.fixture
def environment(bare_environment: dict[str, str], bluecurrent_server: ThreadedServer) -> dict[str, str]:
    """Returns environment variables with the URL and the API token of the fixture server."""
    account = {"BLUECURRENT_URL": bluecurrent_server.url, "BLUECURRENT_API_TOKEN": bluecurrent_server.api_token}
    return bare_environment | account


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """Returns a function that runs a command line to its end, without a terminal."""

    def run(
        *arguments: str, env: Mapping[str, str] = {}, input: str = "", timeout: float = 120
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [*COMMAND, *arguments],
            env=environment | env,
            input=input,
            capture_output=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )
        assert "Traceback" not in done.stderr or "--debug" in arguments, done.stderr
        return done

    return run


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Returns a function that starts a command line and does not wait for its end."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str, **options: int) -> subprocess.Popen[str]:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        process = subprocess.Popen([*COMMAND, *arguments], env=environment, encoding="utf-8", **pipes)  # type: ignore[call-overload]
        started.append(process)
        return process  # type: ignore[no-any-return]

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def terminal(environment: dict[str, str]) -> Iterator[Open]:
    """Returns a function that starts a command line on a terminal."""
    skip_unless(needs_pseudo_terminal)
    opened: list[Terminal] = []

    def open_terminal(
        *arguments: str, columns: int = 100, lines: int = 40, without: str = "", env: Mapping[str, str] = {}
    ) -> Terminal:
        terminal_environment = {
            name: value for name, value in environment.items() if name not in {"COLUMNS", "LINES", without}
        }
        opened.append(Terminal([*COMMAND, *arguments], terminal_environment | env, columns=columns, lines=lines))
        return opened[-1]

    yield open_terminal
    for opened_terminal in opened:
        opened_terminal.close()
