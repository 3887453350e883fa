"""Tests one connection on real sockets: frames in both directions, limits and closing."""

from __future__ import annotations

import asyncio
import json
import random
import struct
import zlib
from typing import Any

import pytest

from bluecurrent._runtime.core.errors import ConnectionLost, RequestLimitReached
from bluecurrent._runtime.transport.connection import Connection
from tests.runtime.client_socket import transport_of
from tests.runtime.kettle_protocol import protocol
from tests.runtime.scripted_server import ScriptedServer

PROTOCOL = protocol()


async def open_connection(server: ScriptedServer, **options: Any) -> Connection:
    return await Connection.open(server.url, protocol=PROTOCOL, **options)


async def test_frames_are_sent_and_iterated_over(server: ScriptedServer) -> None:
    connection = await open_connection(server)
    await connection.send({"do": "GET_HEAT", "kettle": "K9"})
    async for frame in connection:
        assert json.loads(frame)["degrees"] == 9.0
        await connection.close()
    assert not connection.is_open


@pytest.mark.parametrize("code", [1000, 1001, 1011, 4001])
async def test_close_by_the_server_is_raised_after_earlier_frames(server: ScriptedServer, code: int) -> None:
    connection = await open_connection(server)
    await server.wait_for(lambda server: server.peers)
    await server.push({"object": "HEAT"})
    await server.close(code)
    assert await connection.receive()
    with pytest.raises(RequestLimitReached if code == 4001 else ConnectionLost) as caught:
        await anext(connection)
    assert caught.value.code == code
    assert not connection.is_open
    with pytest.raises((ConnectionLost, RequestLimitReached)):
        await connection.send({})
    await connection.close()


async def test_end_without_a_close_frame_raises_connection_lost(server: ScriptedServer) -> None:
    connection = await open_connection(server)
    await server.wait_for(lambda server: server.peers)
    server.abort_connections()
    with pytest.raises(ConnectionLost):
        await connection.receive()
    await connection.close()


async def test_end_during_a_write_raises_connection_lost(server: ScriptedServer) -> None:
    connection = await open_connection(server)
    await server.wait_for(lambda server: server.peers)
    server.peer.transport.pause_reading()
    sending = asyncio.create_task(connection.send({"do": random.randbytes(4_000_000).hex()}))
    while not connection._socket.paused:  # noqa: ASYNC110
        await asyncio.sleep(0)
    transport_of(connection).close()
    server.peer.transport.resume_reading()
    await asyncio.wait([sending])
    with pytest.raises(ConnectionLost):
        await connection.receive()
    with pytest.raises(ConnectionLost):
        await connection.send({})
    connection.abort(ConnectionLost("again"))
    await connection.close()


@pytest.mark.parametrize("most", [1000, 70_000, PROTOCOL.max_frame])
async def test_frames_above_the_size_limit_end_the_connection(server: ScriptedServer, most: int) -> None:
    connection = await Connection.open(server.url, protocol=PROTOCOL._replace(max_frame=most))
    await server.wait_for(lambda server: server.peers)
    await server.push("x" * most)
    assert len(await connection.receive()) == most
    sending = asyncio.create_task(server.push("x" * (most + 1)))
    with pytest.raises(ConnectionLost) as caught:
        await connection.receive()
    assert caught.value.code == 1009
    await connection.close()
    await asyncio.wait([sending])


async def test_compression_bomb_is_refused() -> None:
    squeeze = zlib.compressobj(9, wbits=-15)
    bomb = b"".join(squeeze.compress(b"\0" * 2**20) for _ in range(256)) + squeeze.flush(zlib.Z_SYNC_FLUSH)
    assert len(bomb) < 2**20
    data = bomb.removesuffix(b"\x00\x00\xff\xff")
    async with ScriptedServer(compression="deflate") as server:
        connection = await open_connection(server)
        await server.wait_for(lambda server: server.peers)
        server.peer.transport.write(struct.pack("!BBQ", 0b1100_0001, 127, len(data)) + data)
        with pytest.raises(ConnectionLost) as caught:
            await connection.receive()
        assert caught.value.code == 1009
        await connection.close()
