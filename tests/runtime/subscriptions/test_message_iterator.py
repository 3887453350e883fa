"""Tests that iterators get their messages, and that no iterator blocks another."""

from __future__ import annotations

import asyncio
import gc
import json

import pytest

from bluecurrent._runtime.core.connection_events import Disconnected, Lost, Reconnected
from bluecurrent._runtime.core.received_message_base_class import Message
from bluecurrent._runtime.decoding.received_model_base_classes import InvalidMessage, UnknownMessage
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient, Lid
from tests.runtime.scripted_server import ScriptedServer, heat_message


async def test_each_iterator_gets_all_messages_of_its_types(client: KettleClient, server: ScriptedServer) -> None:
    everything, lids = client.messages(), client.messages(Lid)
    await server.push(heat_message(1), {"object": "LID", "kettle": "K1", "state": "open"}, {"object": "NEW"})
    assert [type(await anext(everything)) for _ in range(3)] == [Heat, Lid, UnknownMessage]
    assert isinstance(await anext(lids), Lid)


async def test_message_is_the_class_of_all_that_is_received_and_of_no_event(
    client: KettleClient, server: ScriptedServer
) -> None:
    everything, messages, reconnected = client.messages(), client.messages(Message), client.messages(Reconnected)
    handled: asyncio.Queue[Message] = asyncio.Queue()
    client.on(Message, handled.put_nowait)
    server.abort_connections()
    await anext(reconnected)
    await server.push(heat_message(1), {"object": "NEW"}, "no json")
    received = [await anext(messages) for _ in range(4)]
    assert [message.object for message in received if isinstance(message, Message)] == ["HI_THERE", "HEAT", "NEW", None]
    assert [await handled.get() for _ in range(4)] == received
    kinds = [type(await anext(everything)) for _ in range(6)]
    assert kinds == [Disconnected, UnknownMessage, Reconnected, Heat, UnknownMessage, InvalidMessage]


async def test_an_answer_is_published_too(client: KettleClient) -> None:
    heats = client.messages(Heat)
    await client.get_heat("K4")
    heat = await anext(heats)
    assert isinstance(heat, Heat)
    assert heat.degrees == 4.0


@pytest.mark.parametrize(
    "frame",
    [
        "no json",
        "[1]",
        "7",
        "{}",
        "",
        '{"object": 7}',
        '{"object": "HEAT"',
        '{"object": "HEAT", "kettle": "K1", "degrees": "hot"}',
        "[" * 100_000,
        '{"object": "HEAT", "degrees": ' + "[" * 100_000,
        b"\x80\xff",
        b'{"object": "HEAT", "kettle": "K1\xff", "degrees": 1}',
        b"\x00" * 1000,
        json.dumps({"object": "HEAT", "degrees": 10**400}),
    ],
    ids=lambda frame: repr(frame[:20]),
)
async def test_an_invalid_frame_is_a_message_and_does_not_end_the_stream(
    client: KettleClient, server: ScriptedServer, frame: str | bytes
) -> None:
    messages = client.messages()
    await server.push(frame, heat_message(1))
    assert isinstance(await anext(messages), InvalidMessage)
    assert isinstance(await anext(messages), Heat)
    assert await client.get_heat("K2") == 2.0


async def test_a_slow_reader_loses_the_oldest_messages_and_gets_lost(server: ScriptedServer) -> None:
    async with KettleClient(API_TOKEN, url=server.url, queue_size=10) as client:
        slow, fence = client.messages(Heat), client.messages(Lid)
        await server.push(*(heat_message(number) for number in range(25)), {"object": "LID", "state": "open"})
        await anext(fence)
        assert await anext(slow) == Lost(15)
        heats = [await anext(slow) for _ in range(10)]
        assert [heat.degrees for heat in heats if isinstance(heat, Heat)] == [float(n) for n in range(15, 25)]


async def test_a_disconnect_ends_iterators_after_the_messages_before_it(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    async with client:
        messages, fence = client.messages(), client.messages(Lid)
        await server.push(heat_message(1), {"object": "LID", "state": "open"})
        await anext(fence)
    assert [type(message) for message in [message async for message in messages]] == [Heat, Lid, Disconnected]


@pytest.mark.usefixtures("frozen_heap")
async def test_a_dropped_iterator_frees_its_queue(client: KettleClient) -> None:
    async def leave() -> None:
        async for _ in client.messages(Heat):
            break

    task = asyncio.create_task(leave())
    await client.get_heat("K1")
    await task
    gc.collect()
    assert not client._publisher._queues


async def test_a_cancelled_reader_loses_no_message(client: KettleClient, server: ScriptedServer) -> None:
    messages = client.messages(Heat)
    for _ in range(3):
        waiting = asyncio.ensure_future(anext(messages))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait([waiting])
    await server.push(heat_message(5))
    heat = await anext(messages)
    assert isinstance(heat, Heat)
