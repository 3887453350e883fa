"""Runs a test file in a separate pytest, with no plugin but that of the SDK."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest

import bluecurrent

CLIENT = """
import json
import pytest
from websockets.sync.client import connect

def send_command(server, command, **parameters):
    with connect(server.url) as socket:
        authorization = {} if command == "VALIDATE_API_TOKEN" else {"Authorization": "Token <session token>"}
        socket.send(json.dumps({"command": command, **authorization, **parameters}))
        return json.loads(socket.recv(60))
"""


class RunTestFile(Protocol):
    """Runs the code of a test file, which can call `send_command`."""

    def __call__(self, code: str, *arguments: str) -> pytest.RunResult: ...


def make_run_test_file(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> RunTestFile:
    """Returns the function that runs a test file in the folder of `pytester`."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    for name in ("CI", "BUILD_NUMBER"):  # with one of them, pytest's summary repeats the whole messages
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHONPATH", str(Path(bluecurrent.__file__).parents[1]))

    def run(code: str, *arguments: str) -> pytest.RunResult:
        pytester.makepyfile(CLIENT + code)
        plugin = ("-p", "bluecurrent.testing.plugin", "-p", "no:cacheprovider")
        return pytester.runpytest_subprocess(*plugin, "--strict-markers", "-W", "error", *arguments, timeout=240)

    return run
