"""Tests the order in which messages are sent, the limit of the buffer, and that all are written before a close."""

from __future__ import annotations

import asyncio
import random
import time

import pytest

from bluecurrent._runtime.core.errors import ConnectionLost, RequestTimeout
from bluecurrent._runtime.options.wait_argument_type import Wait
from bluecurrent._runtime.transport.connection import Connection
from tests.runtime.client_socket import transport_of
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient, protocol
from tests.runtime.scripted_server import ScriptedServer


def large() -> str:
    """Makes a text that no socket buffer holds and that can't be compressed."""
    return random.randbytes(4_000_000).hex()


@pytest.mark.parametrize("wait", ["verdict", "receipt", "sent"])
async def test_a_request_times_out_while_the_socket_is_full(
    client: KettleClient, server: ScriptedServer, wait: Wait
) -> None:
    server.peer.transport.pause_reading()
    for kettle in ("K1", "K2"):  # the first fills the write buffer, the second is not written at all
        with pytest.raises(RequestTimeout):
            async with asyncio.timeout(60):
                await client.boil(kettle, large(), wait=wait, timeout=0.2)
    async with asyncio.timeout(9):  # less than websockets waits by default, and far more than half a second
        await client.disconnect()


async def test_a_cancelled_request_leaves_nothing_while_the_socket_is_full(
    client: KettleClient, server: ScriptedServer
) -> None:
    server.peer.transport.pause_reading()
    sending = [asyncio.create_task(client.boil(f"K{number}", large())) for number in range(3)]
    await client._preloader.prepare_commands()
    connection = client._state.connection
    assert connection is not None
    while not connection.is_full:  # noqa: ASYNC110
        await asyncio.sleep(0)
    for task in sending:
        task.cancel()
    await asyncio.wait(sending)
    assert all(task.cancelled() for task in sending)
    assert not client._request_sender._correlation
    server.peer.transport.resume_reading()
    assert await client.get_heat("K1") == 1.0


async def test_a_fast_sender_waits_for_the_socket(server: ScriptedServer) -> None:
    """`send` waits only when the write buffer is full."""
    connection = await Connection.open(server.url, protocol=protocol())
    await server.wait_for(lambda server: server.peers)
    server.peer.transport.pause_reading()
    sent = 0

    async def send() -> None:
        nonlocal sent
        for _ in range(1000):
            await connection.send({"do": "COUNT", "pad": random.randbytes(50_000).hex()})
            sent += 1

    sending = asyncio.create_task(send())
    while not connection.is_full:  # noqa: ASYNC110
        await asyncio.sleep(0)
    assert sent < 500
    waiting = transport_of(connection).get_write_buffer_size()
    assert waiting < 500_000
    sending.cancel()
    await asyncio.wait([sending])
    connection.abort(ConnectionLost("enough"))
    await connection.close()


async def test_requests_are_sent_in_order_and_before_the_close(client: KettleClient, server: ScriptedServer) -> None:
    kettles = [f"K{number}" for number in range(200)]
    async with asyncio.TaskGroup() as group:
        for kettle in kettles[:100]:
            group.create_task(client.boil(kettle, wait="sent"))
    for kettle in kettles[100:]:
        assert await client.boil(kettle, wait="sent") is None
    await client.disconnect()
    await server.wait_for(lambda server: not server.peers)
    assert [frame["kettle"] for frame in server.received if frame["do"] == "BOIL"] == kettles


async def test_a_sent_request_is_written_at_once(threaded_server: ScriptedServer) -> None:
    """The program blocks the event loop right after sending."""
    async with KettleClient(API_TOKEN, url=threaded_server.url) as client:
        for count in (1, 2, 3):
            await client.boil("K1", wait="sent")
            until = time.monotonic() + 60
            while threaded_server.commands().count("BOIL") < count and time.monotonic() < until:
                time.sleep(0.001)  # noqa: ASYNC251
            assert threaded_server.commands().count("BOIL") == count


def test_sent_requests_are_written_before_the_loop_ends(threaded_server: ScriptedServer) -> None:
    async def program() -> None:
        client = KettleClient(API_TOKEN, url=threaded_server.url)
        await client.connect()
        async with asyncio.TaskGroup() as group:
            for _ in range(10):
                group.create_task(client.boil("K1", wait="sent"))

    asyncio.run(program())
    until = time.monotonic() + 60
    while threaded_server.peers and time.monotonic() < until:
        time.sleep(0.001)
    assert threaded_server.commands().count("BOIL") == 10
