"""Checks that handlers get their messages, and that none of them affects another."""

from __future__ import annotations

import asyncio
import logging
import weakref
from collections.abc import Awaitable, Callable

import pytest

from bluecurrent._runtime.core.connection_events import Disconnected, Lost, Reconnected
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient, Lid
from tests.runtime.scripted_server import ScriptedServer, heat_message

pytestmark = pytest.mark.timeout(30)


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


async def in_a_task_group(client: KettleClient) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(client.disconnect())


async def in_a_thread(client: KettleClient) -> None:
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(lambda: asyncio.run_coroutine_threadsafe(client.disconnect(), loop).result(5))


DISCONNECTS: list[Callable[[KettleClient], Awaitable[object]]] = [
    lambda client: client.disconnect(),
    lambda client: asyncio.create_task(client.disconnect()),
    lambda client: asyncio.wait_for(client.disconnect(), 5),
    lambda client: asyncio.wait_for(asyncio.shield(client.disconnect()), 5),
    lambda client: asyncio.gather(client.disconnect(), client.disconnect()),
    in_a_task_group,
    in_a_thread,
]


@pytest.mark.parametrize("disconnect", DISCONNECTS)
@pytest.mark.parametrize("handlers", [1, 2])
async def test_a_handler_finishes_however_it_awaits_its_disconnect(
    server: ScriptedServer, disconnect: Callable[[KettleClient], Awaitable[object]], handlers: int
) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    finished: asyncio.Queue[str] = asyncio.Queue()

    async def handler(heat: Heat) -> None:
        try:
            await disconnect(client)
            await asyncio.sleep(0)
            finished.put_nowait("finished")
        except asyncio.CancelledError:
            finished.put_nowait("cancelled")
            raise

    for _ in range(handlers):
        client.on(Heat, handler)
    await client.connect()
    await server.push(heat_message(1))
    assert [await finished.get() for _ in range(handlers)] == ["finished"] * handlers
    assert not client.is_connected()


async def test_a_task_that_a_handler_has_left_behind_does_not_keep_it_from_ending(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    disconnect, cancelled = asyncio.Event(), asyncio.Event()
    left_behind: list[asyncio.Task[None]] = []

    async def disconnect_later() -> None:
        await disconnect.wait()
        await client.disconnect()

    async def handler(heat: Heat) -> None:
        if not left_behind:
            left_behind.append(asyncio.create_task(disconnect_later()))
            return
        disconnect.set()
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    client.on(Heat, handler)
    await client.connect()
    await server.push(heat_message(1), heat_message(2))
    await cancelled.wait()
    await left_behind[0]


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
