"""A notation for tiny recordings, and a client that knows nothing of the SDK."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect

from bluecurrent.testing import FixtureServer, Header, write_recording
from bluecurrent.testing.recording_format.recording import Close, Event, Frame, Open, Raw, Reject

AUTHORIZATION = {"Authorization": "Token <session token>"}
HEADER = Header(recording="A test", source="written", made_from="nothing", protocol="1.0.0")

Record = Callable[[str, str], Path]


class RawClient:
    """Speaks the protocol by hand."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    async def send(self, command: str, **parameters: Any) -> None:
        authorization = {} if command == "VALIDATE_API_TOKEN" else AUTHORIZATION
        await self.socket.send(json.dumps({"command": command, **authorization} | parameters))

    async def receive(self) -> dict[str, Any]:
        message = json.loads(await self.socket.recv())
        assert isinstance(message, dict)
        return message

    async def ask(self, command: str, **parameters: Any) -> dict[str, Any]:
        await self.send(command, **parameters)
        return await self.receive()

    async def greet(self) -> None:
        assert await self.ask("HELLO", header="homeassistant") == {"object": "HELLO"}


@asynccontextmanager
async def client_of(server: FixtureServer) -> AsyncIterator[RawClient]:
    async with connect(server.url, ping_interval=None, close_timeout=1) as socket:
        yield RawClient(socket)


@pytest.fixture
def dial() -> Callable[[FixtureServer], Any]:
    """`async with dial(server) as client`: a RawClient, not logged in and not greeted."""
    return client_of


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """Write a recording with a line an event, 0.1 s apart.

    `1 open`, `1 > {sent}`, `1 < {received}`, `1 <raw text`, `1 close 1000 client`, `2 reject reason`; a sent message
    gets its Authorization.
    """

    def make(name: str, events: str) -> Path:
        path = tmp_path / f"{name}.jsonl"
        lines = [line.strip() for line in events.strip().splitlines()]
        write_recording(path, HEADER, [_event(line, index / 10) for index, line in enumerate(lines)])
        return path

    return make


def _event(line: str, at: float) -> Event:
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
