"""Tests that handlers get their messages, and that no handler affects another."""

from __future__ import annotations

import asyncio
import logging
import weakref

import pytest

from bluecurrent._runtime.core.connection_events import Disconnected, Lost, Reconnected
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient, Lid
from tests.runtime.scripted_server import ScriptedServer, heat_message


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
