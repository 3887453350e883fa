"""Everything that is received, to everybody who wants it, and nobody waits for anybody."""

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


def heat_of(number: int) -> dict[str, Any]:
    return {"object": "HEAT", "kettle": "K1", "degrees": float(number)}


async def test_every_iterator_sees_everything_of_its_types(client: KettleClient, server: ScriptedServer) -> None:
    everything, lids = client.messages(), client.messages(Lid)
    await server.push(heat_of(1), {"object": "LID", "kettle": "K1", "state": "open"}, {"object": "NEW"})
    assert [type(await anext(everything)) for _ in range(3)] == [Heat, Lid, UnknownMessage]
    assert isinstance(await anext(lids), Lid)


async def test_an_answer_is_a_message_too(client: KettleClient) -> None:
    heats = client.messages(Heat)
    await client.get_heat("K4")
    answer_heat = await anext(heats)
    assert isinstance(answer_heat, Heat)
    assert answer_heat.degrees == 4.0


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
async def test_an_odd_frame_is_a_message_and_the_stream_goes_on(
    client: KettleClient, server: ScriptedServer, frame: str | bytes
) -> None:
    messages = client.messages()
    await server.push(frame, heat_of(1))
    assert isinstance(await anext(messages), InvalidMessage)
    assert isinstance(await anext(messages), Heat)
    assert await client.get_heat("K2") == 2.0


async def test_a_slow_reader_loses_the_oldest_and_is_told(server: ScriptedServer) -> None:
    async with KettleClient(API_TOKEN, url=server.url, queue_size=10) as client:
        slow, fence = client.messages(Heat), client.messages(Lid)
        await server.push(*(heat_of(number) for number in range(25)), {"object": "LID", "state": "open"})
        await anext(fence)
        assert await anext(slow) == Lost(15)
        heats = [await anext(slow) for _ in range(10)]
        assert [answer_heat.degrees for answer_heat in heats if isinstance(answer_heat, Heat)] == [
            float(n) for n in range(15, 25)
        ]


async def test_ten_thousand_pushes_and_a_slow_handler(client: KettleClient, server: ScriptedServer) -> None:
    seen: list[float | None] = []
    done = asyncio.Event()

    async def handler(answer_heat: Heat) -> None:
        await asyncio.sleep(0)
        seen.append(answer_heat.degrees)
        if len(seen) == 10_000:
            done.set()

    client.on(Heat, handler)
    for number in range(10_000):
        await server.push(heat_of(number))
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
async def test_a_handler_that_raises_harms_nobody(
    client: KettleClient, server: ScriptedServer, caplog: pytest.LogCaptureFixture, error: BaseException
) -> None:
    seen: asyncio.Queue[float | None] = asyncio.Queue()

    def bad(answer_heat: Heat) -> None:
        if answer_heat.degrees == 0:
            raise error

    client.on(Heat, bad)
    client.on(Heat, lambda answer_heat: seen.put_nowait(answer_heat.degrees))
    with caplog.at_level(logging.DEBUG):
        await server.push(heat_of(0), heat_of(1))
        assert [await seen.get(), await seen.get()] == [0.0, 1.0]
    assert client.is_connected()
    assert "bad failed on Heat" in caplog.text
    assert "card-4321-secret" not in caplog.text


async def test_on_returns_its_own_undo(client: KettleClient, server: ScriptedServer) -> None:
    first, second = [], asyncio.Queue[Heat]()
    undo = client.on(Heat, first.append)
    client.on(Heat, second.put_nowait)
    await server.push(heat_of(1))
    await second.get()
    undo()
    undo()
    await server.push(heat_of(2))
    await second.get()
    assert len(first) == 1


async def test_handlers_share_the_rule(server: ScriptedServer, caplog: pytest.LogCaptureFixture) -> None:
    async with KettleClient(API_TOKEN, url=server.url, queue_size=5) as client:
        seen: list[float | None] = []
        everything: list[object] = []
        first, gate, full, last = (asyncio.Event() for _ in range(4))

        async def handler(answer_heat: Heat) -> None:
            first.set()
            await gate.wait()
            seen.append(answer_heat.degrees)
            if answer_heat.degrees == 19.0:
                last.set()

        async def all_handler(message: object) -> None:
            await gate.wait()
            everything.append(message)

        undo = client.on(Heat, handler)
        client.on(object, all_handler)
        client.on(Lid, lambda lid: full.set())
        await server.push(heat_of(0))
        await first.wait()
        await server.push(*(heat_of(number) for number in range(20)), {"object": "LID", "state": "open"})
        await full.wait()
        gate.set()
        await last.wait()
        while not any(isinstance(message, Lost) for message in everything):  # noqa: ASYNC110 - it runs beside
            await asyncio.sleep(0)
        assert seen == [0.0, 15.0, 16.0, 17.0, 18.0, 19.0]
        assert "is too slow" in caplog.text
        undo()


async def test_handlers_see_the_connection_come_and_go(client: KettleClient, server: ScriptedServer) -> None:
    events: asyncio.Queue[object] = asyncio.Queue()
    client.on(Disconnected, events.put_nowait)
    client.on(Reconnected, events.put_nowait)
    server.abort_connections()
    assert isinstance(await events.get(), Disconnected)
    assert isinstance(await events.get(), Reconnected)


async def test_handlers_outlive_a_disconnect(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    seen: asyncio.Queue[Heat] = asyncio.Queue()
    client.on(Heat, seen.put_nowait)
    for _ in range(2):
        async with client:
            await server.push(heat_of(1))
            await seen.get()


async def test_disconnecting_ends_the_iterators_after_what_came_before(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    async with client:
        messages, fence = client.messages(), client.messages(Lid)
        await server.push(heat_of(1), {"object": "LID", "state": "open"})
        await anext(fence)
    assert [type(message) for message in [message async for message in messages]] == [Heat, Lid, Disconnected]


async def test_an_iterator_that_nobody_holds_is_forgotten(client: KettleClient) -> None:
    async def leave() -> None:
        async for _ in client.messages(Heat):
            break

    task = asyncio.create_task(leave())
    await client.get_heat("K1")
    await task
    gc.collect()
    assert not client._publisher._queues


async def test_a_cancelled_reader_leaves_nothing_and_loses_nothing(
    client: KettleClient, server: ScriptedServer
) -> None:
    messages = client.messages(Heat)
    for _ in range(3):
        waiting = asyncio.ensure_future(anext(messages))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait([waiting])
    await server.push(heat_of(5))
    answer_heat = await anext(messages)
    assert isinstance(answer_heat, Heat)


async def test_leaving_does_not_wait_for_a_stuck_handler(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    started, cancelled = asyncio.Event(), asyncio.Event()

    async def stuck(answer_heat: Heat) -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    async with client:
        client.on(Heat, stuck)
        await server.push(heat_of(1))
        await started.wait()
    assert cancelled.is_set()


async def test_a_large_message_is_kept_by_nobody_who_has_handled_it(
    client: KettleClient, server: ScriptedServer
) -> None:
    seen: list[weakref.ref[Heat]] = []
    handled = asyncio.Event()

    def handle(answer_heat: Heat) -> None:
        seen.append(weakref.ref(answer_heat))
        handled.set()

    lids = client.messages(Lid)
    client.on(Heat, handle)
    await server.push(heat_of(1) | {"note": "x" * 100_000})
    await handled.wait()
    await server.push({"object": "LID", "kettle": "K1", "state": "open"})
    await anext(lids)
    assert seen[0]() is None


def test_events_are_values_that_nobody_changes() -> None:
    """Every handler gets the same one."""
    assert {Reconnected(), Reconnected(), Lost(1), Lost(1), Lost(2)} == {Reconnected(), Lost(1), Lost(2)}
    with pytest.raises(AttributeError):
        Lost(1).count = 2  # type: ignore[misc]
