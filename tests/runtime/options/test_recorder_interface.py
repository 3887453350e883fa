"""Tests that a recorder gets every event of a connection."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from bluecurrent._runtime.core.errors import ConnectionFailed, ConnectionLost, RequestLimitReached
from bluecurrent._runtime.options.recorder_interface import Tap
from bluecurrent._runtime.transport.connection import Connection
from tests.runtime.kettle_protocol import protocol
from tests.runtime.scripted_server import ScriptedServer, answer_heat, make_refusal

PROTOCOL = protocol()


async def open_connection(server: ScriptedServer, **options: Any) -> Connection:
    return await Connection.open(server.url, protocol=PROTOCOL, **options)


class FailingTap(Tap):
    """Remembers each event, and then raises an error."""

    def __init__(self) -> None:
        self.events: list[tuple[Any, ...]] = []

    def _note(self, *event: Any) -> None:
        self.events.append(event)
        raise OSError("the disk is full")

    def opened(self) -> None:
        self._note("opened")

    def rejected(self, status: int, reason: str) -> None:
        self._note("rejected", status, reason)

    def sent(self, message: Mapping[str, Any]) -> None:
        self._note("sent", message)

    def received(self, frame: str | bytes) -> None:
        self._note("received", frame)

    def closed(self, code: int, by: str) -> None:
        self._note("closed", code, by)


@pytest.mark.parametrize("by", ["client", "server", "nobody"])
async def test_tap_gets_every_event_and_can_fail(
    server: ScriptedServer, by: str, caplog: pytest.LogCaptureFixture
) -> None:
    server.answers["GET_HEAT"] = answer_heat
    tap = FailingTap()
    connection = await open_connection(server, tap=tap)
    await connection.send({"do": "GET_HEAT", "kettle": "K1"})
    frame = await connection.receive()
    if by == "client":
        await connection.close()
    else:
        if by == "server":
            await server.close(1001)
        else:
            server.abort_connections()
        with pytest.raises(ConnectionLost):
            await connection.receive()
        await connection.close()
    assert tap.events == [
        ("opened",),
        ("sent", {"do": "GET_HEAT", "kettle": "K1"}),
        ("received", frame),
        ("closed", {"client": 1000, "server": 1001, "nobody": 1006}[by], "client" if by == "client" else "server"),
    ]
    failures = [record.getMessage() for record in caplog.records if record.name.startswith("bluecurrent.")]
    assert failures == ["recording failed: OSError"]


async def test_tap_gets_a_refused_handshake(server: ScriptedServer) -> None:
    tap = FailingTap()
    server.next_refusals = [make_refusal("No more tea")]
    with pytest.raises(RequestLimitReached):
        await open_connection(server, tap=tap)
    assert tap.events == [("rejected", 403, "No more tea")]


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        (["No more tea", "nor coffee"], "No more tea nor coffee"),
        (["Plus de thé"], "Plus de thé"),
        (["Plus de thé".encode("iso-8859-1")], "Plus de thé"),
        ([], ""),
    ],
)
async def test_tap_gets_any_reason(headers: list[str | bytes], reason: str) -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        values = [each.encode() if isinstance(each, str) else each for each in headers]
        lines = [b"HTTP/1.1 403 Forbidden", *(b"x-no-tea-because: " + value for value in values), b"Content-Length: 0"]
        writer.write(b"\r\n".join([*lines, b"", b""]))
        await writer.drain()
        writer.close()

    tap = FailingTap()
    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as refusing:
        port = refusing.sockets[0].getsockname()[1]
        with pytest.raises((ConnectionFailed, RequestLimitReached)):
            await Connection.open(f"ws://127.0.0.1:{port}", protocol=PROTOCOL, tap=tap)
    assert tap.events == [("rejected", 403, reason)]
