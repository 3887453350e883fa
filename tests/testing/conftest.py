"""Provides a notation for small recordings, and a client that does not use the SDK."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect

from bluecurrent.testing import FixtureServer, Header, write_recording
from bluecurrent.testing.recording_format.recording_types import Close, Event, Frame, Open, Raw, Reject
from tests.testing.plugin_runs import RunTestFile, make_run_test_file

AUTHORIZATION = {"Authorization": "Token <session token>"}
HEADER = Header(recording="A test", source="written", made_from="nothing", protocol="1.0.0")


class RawClient:
    """Sends commands and receives objects as JSON, without the SDK."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    async def send(self, command: str, **parameters: Any) -> None:
        """Sends a command, with the session token unless it is the log-in."""
        authorization = {} if command == "VALIDATE_API_TOKEN" else AUTHORIZATION
        await self.socket.send(json.dumps({"command": command, **authorization} | parameters))

    async def receive(self) -> dict[str, Any]:
        """Returns the next object."""
        message = json.loads(await self.socket.recv())
        assert isinstance(message, dict)
        return message

    async def request(self, command: str, **parameters: Any) -> dict[str, Any]:
        """Sends a command and returns the next object."""
        await self.send(command, **parameters)
        return await self.receive()

    async def receive_names(self, count: int) -> list[str]:
        """Returns the names of the next objects."""
        return [(await self.receive())["object"] for _ in range(count)]

    async def is_quiet(self) -> bool:
        """Tells if nothing is on its way to the client: the next answer is the one to a command sent now."""
        return bool((await self.request("GET_ACCOUNT"))["object"] == "ACCOUNT")

    async def greet(self) -> None:
        """Sends the greeting and checks its answer."""
        assert await self.request("HELLO", header="homeassistant") == {"object": "HELLO"}


@pytest.fixture
def open_client() -> Callable[[FixtureServer], Any]:
    """A function that connects a RawClient: `async with open_client(server) as client`."""

    @asynccontextmanager
    async def open_client(server: FixtureServer) -> AsyncIterator[RawClient]:
        async with connect(server.url, ping_interval=None, close_timeout=1) as socket:
            yield RawClient(socket)

    return open_client


@pytest.fixture
def make_recording(tmp_path: Path) -> Callable[[str, str], Path]:
    """A function that writes a recording, given its name and one event a line, and returns its path.

    The events are `1 open`, `1 > {sent}`, `1 < {received}`, `1 <raw text`, `1 close 1000 client`, `2 reject reason`.
    They are 0.1 s apart. Sent messages get their Authorization.
    """

    def make_recording(name: str, events: str) -> Path:
        path = tmp_path / f"{name}.jsonl"
        lines = [line.strip() for line in events.strip().splitlines()]
        write_recording(path, HEADER, [_event(line, index / 10) for index, line in enumerate(lines)])
        return path

    return make_recording


@pytest.fixture
def reboot(make_recording: Any) -> Path:
    """A recording of one answered command."""
    events = '1 open\n1 > {"command": "REBOOT", "evse_id": "BCU1"}\n1 < {"object": "RECEIVED_REBOOT"}'
    path: Path = make_recording("reboot", events)
    return path


@pytest.fixture
def run_test_file(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> RunTestFile:
    """A function that runs a test file in a separate pytest."""
    return make_run_test_file(pytester, monkeypatch)


def _event(line: str, at: float) -> Event:
    """Parses the notation of `make_recording`."""
    number, kind, rest = (*line.split(" ", 2), "")[:3]
    common: dict[str, Any] = {"at": at, "connection": int(number)}
    match kind:
        case "open":
            return Open(**common)
        case ">":
            message = json.loads(rest)
            authorization = {} if message["command"] == "VALIDATE_API_TOKEN" else AUTHORIZATION
            return Frame(**common, direction="sent", message=message | authorization)
        case "<":
            return Frame(**common, direction="received", message=json.loads(rest))
        case "<raw":
            return Raw(**common, direction="received", data=rest)
        case "close":
            code, by = rest.split()
            return Close(**common, code=int(code), by=by)  # type: ignore[arg-type]
        case "reject":
            return Reject(**common, reason=rest)
    raise ValueError(line)
