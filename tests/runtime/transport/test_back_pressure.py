"""Tests that a client does not read on while nobody takes its frames, so that a flood does not fill its memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bluecurrent._runtime.transport.connection import Connection
from tests.runtime.kettle_protocol import protocol
from tests.runtime.scripted_server import ScriptedServer
from tests.runtime.server_frames import frame

FLOOD = [b"%04d" % number + b"tea" * 10_000 for number in range(2000)]
"""60 MB, more than the buffers of the operating system hold."""


@pytest.fixture
async def connection(server: ScriptedServer) -> AsyncIterator[Connection]:
    """Opens a connection, and waits until the server has it too."""
    connection = await Connection.open(server.url, protocol=protocol())
    await server.wait_for(lambda server: server.peers)
    yield connection
    await connection.close()


async def wait_until_paused_or_received(connection: Connection, server: ScriptedServer) -> None:
    """Waits until the client has stopped reading, or has received all that the server has written."""
    socket = connection._socket
    reading, writing = getattr(socket, "_connection", socket).transport, server.peer.transport
    while reading.is_reading() and writing.get_write_buffer_size():  # noqa: ASYNC110 - no event announces it
        await asyncio.sleep(0)


async def test_reading_pauses_while_nobody_takes_the_frames(connection: Connection, server: ScriptedServer) -> None:
    server.peer.transport.write(b"".join(map(frame, FLOOD)))
    await wait_until_paused_or_received(connection, server)
    assert server.peer.transport.get_write_buffer_size() > 0
    assert [await connection.receive() for _ in FLOOD] == FLOOD


async def test_reading_pauses_and_goes_on_as_often_as_needed(connection: Connection, server: ScriptedServer) -> None:
    server.peer.transport.write(b"".join(map(frame, FLOOD)))
    for taken in range(0, 200, 40):
        await wait_until_paused_or_received(connection, server)
        assert server.peer.transport.get_write_buffer_size() > 0
        assert [await connection.receive() for _ in range(40)] == FLOOD[taken : taken + 40]
    server.abort_connections()
