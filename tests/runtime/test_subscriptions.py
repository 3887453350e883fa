"""Checks that iterators and handlers get all their messages, and that none of them blocks another."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import weakref
from typing import Any

import pytest

from bluecurrent._runtime.core.connection_events import Disconnected, Lost, Reconnected
from bluecurrent._runtime.decoding.message import InvalidMessage, UnknownMessage
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient, Lid
from tests.runtime.scripted_server import ScriptedServer

pytestmark = pytest.mark.timeout(30)


def heat_message(number: int) -> dict[str, Any]:
    return {"object": "HEAT", "kettle": "K1", "degrees": float(number)}


async def test_each_iterator_gets_all_messages_of_its_types(client: KettleClient, server: ScriptedServer) -> None:
    everything, lids = client.messages(), client.messages(Lid)
    await server.push(heat_message(1), {"object": "LID", "kettle": "K1", "state": "open"}, {"object": "NEW"})
    assert [type(await anext(everything)) for _ in range(3)] == [Heat, Lid, UnknownMessage]
    assert isinstance(await anext(lids), Lid)


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


async def test_a_slow_handler_gets_ten_thousand_pushes(client: KettleClient, server: ScriptedServer) -> None:
    seen: list[float | None] = []
    done = asyncio.Event()

    async def handler(heat: Heat) -> None:
        await asyncio.sleep(0)
        seen.append(heat.degrees)
        if len(seen) == 10_000:
            done.set()

    client.on(Heat, handler)
    for number in range(10_000):
        await server.push(heat_message(number))
    await done.wait()
    assert seen == [float(number) for number in range(10_000)]


async def test_a_handler_may_send_requests(client: KettleClient, server: ScriptedServer) -> None:
    answers: asyncio.Queue[float] = asyncio.Queue()

    async def handler(lid: Lid) -> None:
        answers.put_nowait(await client.get_heat("K8"))

    client.on(Lid, handler)
    await server.push({"object": "LID", "state": "open"})
    assert await answers.get() == 8.0


async def test_a_handler_may_disconnect(client: KettleClient, server: ScriptedServer) -> None:
    done = asyncio.Event()

    async def handler(lid: Lid) -> None:
        await client.disconnect()
        done.set()

    client.on(Lid, handler)
    await server.push({"object": "LID", "state": "open"})
    await done.wait()
    assert not client.is_connected()


@pytest.mark.parametrize("error", [RuntimeError("card-4321-secret"), asyncio.CancelledError("card-4321-secret")])
async def test_a_failing_handler_does_not_affect_the_others(
    client: KettleClient, server: ScriptedServer, caplog: pytest.LogCaptureFixture, error: BaseException
) -> None:
    seen: asyncio.Queue[float | None] = asyncio.Queue()

    def bad(heat: Heat) -> None:
        if heat.degrees == 0:
            raise error

    client.on(Heat, bad)
    client.on(Heat, lambda heat: seen.put_nowait(heat.degrees))
    with caplog.at_level(logging.DEBUG):
        await server.push(heat_message(0), heat_message(1))
        assert [await seen.get(), await seen.get()] == [0.0, 1.0]
    assert client.is_connected()
    assert "bad failed on Heat" in caplog.text
    assert "card-4321-secret" not in caplog.text


async def test_on_returns_a_function_that_removes_the_handler(client: KettleClient, server: ScriptedServer) -> None:
    first, second = [], asyncio.Queue[Heat]()
    remove = client.on(Heat, first.append)
    client.on(Heat, second.put_nowait)
    await server.push(heat_message(1))
    await second.get()
    remove()
    remove()
    await server.push(heat_message(2))
    await second.get()
    assert len(first) == 1


async def test_a_slow_handler_loses_the_oldest_messages(
    server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with KettleClient(API_TOKEN, url=server.url, queue_size=5) as client:
        seen: list[float | None] = []
        everything: list[object] = []
        first, gate, full, last = (asyncio.Event() for _ in range(4))

        async def handler(heat: Heat) -> None:
            first.set()
            await gate.wait()
            seen.append(heat.degrees)
            if heat.degrees == 19.0:
                last.set()

        async def all_handler(message: object) -> None:
            await gate.wait()
            everything.append(message)

        remove = client.on(Heat, handler)
        client.on(object, all_handler)
        client.on(Lid, lambda lid: full.set())
        await server.push(heat_message(0))
        await first.wait()
        await server.push(*(heat_message(number) for number in range(20)), {"object": "LID", "state": "open"})
        await full.wait()
        gate.set()
        await last.wait()
        while not any(isinstance(message, Lost) for message in everything):  # noqa: ASYNC110 - it runs beside
            await asyncio.sleep(0)
        assert seen == [0.0, 15.0, 16.0, 17.0, 18.0, 19.0]
        assert "is too slow" in caplog.text
        remove()


async def test_handlers_get_connection_events(client: KettleClient, server: ScriptedServer) -> None:
    events: asyncio.Queue[object] = asyncio.Queue()
    client.on(Disconnected, events.put_nowait)
    client.on(Reconnected, events.put_nowait)
    server.abort_connections()
    assert isinstance(await events.get(), Disconnected)
    assert isinstance(await events.get(), Reconnected)


async def test_handlers_stay_registered_after_a_disconnect(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    seen: asyncio.Queue[Heat] = asyncio.Queue()
    client.on(Heat, seen.put_nowait)
    for _ in range(2):
        async with client:
            await server.push(heat_message(1))
            await seen.get()


async def test_a_disconnect_ends_iterators_after_the_messages_before_it(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    async with client:
        messages, fence = client.messages(), client.messages(Lid)
        await server.push(heat_message(1), {"object": "LID", "state": "open"})
        await anext(fence)
    assert [type(message) for message in [message async for message in messages]] == [Heat, Lid, Disconnected]


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


async def test_a_disconnect_does_not_wait_for_a_stuck_handler(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    started, cancelled = asyncio.Event(), asyncio.Event()

    async def stuck(heat: Heat) -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    async with client:
        client.on(Heat, stuck)
        await server.push(heat_message(1))
        await started.wait()
    assert cancelled.is_set()


async def test_a_handled_message_is_released(client: KettleClient, server: ScriptedServer) -> None:
    seen: list[weakref.ref[Heat]] = []
    handled = asyncio.Event()

    def handle(heat: Heat) -> None:
        seen.append(weakref.ref(heat))
        handled.set()

    lids = client.messages(Lid)
    client.on(Heat, handle)
    await server.push(heat_message(1) | {"note": "x" * 100_000})
    await handled.wait()
    await server.push({"object": "LID", "kettle": "K1", "state": "open"})
    await anext(lids)
    assert seen[0]() is None


def test_connection_events_are_immutable_values() -> None:
    """All handlers get the same event object."""
    assert {Reconnected(), Reconnected(), Lost(1), Lost(1), Lost(2)} == {Reconnected(), Lost(1), Lost(2)}
    with pytest.raises(AttributeError):
        Lost(1).count = 2  # type: ignore[misc]
