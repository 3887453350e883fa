"""Tests that a client can be disconnected at any moment without a long wait, and leaves nothing behind."""

from __future__ import annotations

import asyncio

import pytest

from bluecurrent._runtime.connection.backoff import fixed_delay
from bluecurrent._runtime.core.connection_events import Disconnected
from bluecurrent._runtime.core.errors import ConnectionLost
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import ScriptedServer, make_refusal


async def test_disconnect_does_not_wait_for_the_next_attempt_to_reconnect(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    with fixed_delay(3600):
        await client.connect()
        server.refusal = make_refusal("not now", 503)(server.peer)
        events = client.messages(Disconnected)
        server.abort_connections()
        await anext(events)
        waiting = asyncio.create_task(client.get_heat("K1"))
        await asyncio.sleep(0)
        await client.disconnect()
    with pytest.raises(ConnectionLost):
        await waiting


async def test_disconnect_does_not_wait_long_for_an_unresponsive_server(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    await client.connect()
    server.peer.transport.pause_reading()
    async with asyncio.timeout(9):  # less than websockets waits by default, and far more than half a second
        await client.disconnect()


@pytest.mark.parametrize("moment", range(0, 30, 2))
async def test_connect_cancelled_at_any_moment_leaves_nothing_behind(server: ScriptedServer, moment: int) -> None:
    before = asyncio.all_tasks()
    client = KettleClient(API_TOKEN, url=server.url)
    entering = asyncio.create_task(client.connect())
    for _ in range(moment):
        await asyncio.sleep(0)
    await asyncio.sleep(moment / 3000)
    entering.cancel()
    await asyncio.wait([entering])
    await client.disconnect()
    assert not client.is_connected()
    assert not [task for task in asyncio.all_tasks() - before if task.get_name().startswith("bluecurrent")]
    await server.wait_for(lambda server: not server.peers)


async def test_cancelled_block_disconnects(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    inside = asyncio.Event()

    async def program() -> None:
        async with client:
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(program())
    await inside.wait()
    task.cancel()
    await asyncio.wait([task])
    assert task.cancelled()
    assert not client.is_connected()


async def test_client_can_be_connected_again(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    for _ in range(3):
        await client.connect()
        assert await client.get_heat("K2") == 2.0
        await client.disconnect()
        await client.disconnect()
        assert not client.is_connected()
    assert server.commands().count("ENTER") == 1
