"""Tests that a client can be disconnected at any moment, quickly, and leaves nothing behind."""

from __future__ import annotations

import asyncio
import time

import pytest

from bluecurrent._runtime.core.connection_events import Disconnected
from bluecurrent._runtime.core.errors import ConnectionLost
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import ScriptedServer, make_refusal

pytestmark = pytest.mark.timeout(20)


async def test_disconnect_during_a_reconnect_is_quick(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    async with client:
        server.refusal = make_refusal("not now", 503)(server.peer)
        events = client.messages(Disconnected)
        server.abort_connections()
        await anext(events)
        waiting = asyncio.create_task(client.get_heat("K1"))
        await asyncio.sleep(0)
        began = time.monotonic()
    assert time.monotonic() - began < 1
    with pytest.raises(ConnectionLost):
        await waiting


async def test_disconnect_from_an_unresponsive_server_is_quick(server: ScriptedServer) -> None:
    async with KettleClient(API_TOKEN, url=server.url):
        server.peer.transport.pause_reading()
        began = time.monotonic()
    assert time.monotonic() - began < 1


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
