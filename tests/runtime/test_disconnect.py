"""Leaving at any moment: quickly, and with nothing left behind."""

from __future__ import annotations

import asyncio
import time

import pytest

from bluecurrent._runtime.core.connection_events import Disconnected
from bluecurrent._runtime.core.errors import ConnectionLost
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import Script, refusing

pytestmark = pytest.mark.timeout(20)


async def test_leaving_during_a_reconnect_is_quick(script: Script) -> None:
    client = KettleClient(API_TOKEN, url=script.url)
    async with client:
        script.refusing = refusing("not now", 503)(script.peer)
        events = client.messages(Disconnected)
        script.drop()
        await anext(events)
        waiting = asyncio.create_task(client.get_heat("K1"))
        await asyncio.sleep(0)
        began = time.monotonic()
    assert time.monotonic() - began < 1
    with pytest.raises(ConnectionLost):
        await waiting


async def test_leaving_when_the_other_side_does_not_answer_is_quick(script: Script) -> None:
    async with KettleClient(API_TOKEN, url=script.url):
        script.peer.transport.pause_reading()
        began = time.monotonic()
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("moment", range(0, 30, 2))
async def test_cancelling_connect_at_any_moment_leaves_nothing(script: Script, moment: int) -> None:
    before = asyncio.all_tasks()
    client = KettleClient(API_TOKEN, url=script.url)
    entering = asyncio.create_task(client.connect())
    for _ in range(moment):
        await asyncio.sleep(0)
    await asyncio.sleep(moment / 3000)
    entering.cancel()
    await asyncio.wait([entering])
    await client.disconnect()
    assert not client.is_connected()
    assert not [task for task in asyncio.all_tasks() - before if task.get_name().startswith("bluecurrent")]
    await script.wait_for(lambda script: not script.peers)


async def test_a_cancelled_block_disconnects(script: Script) -> None:
    client = KettleClient(API_TOKEN, url=script.url)
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


async def test_it_can_be_connected_again(script: Script) -> None:
    client = KettleClient(API_TOKEN, url=script.url)
    for _ in range(3):
        await client.connect()
        assert await client.get_heat("K2") == 2.0
        await client.disconnect()
        await client.disconnect()
        assert not client.is_connected()
    assert script.commands().count("ENTER") == 1
