"""Tests disconnecting while handlers run, and from inside a handler."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient, Lid
from tests.runtime.scripted_server import ScriptedServer, heat_message


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
    lambda client: asyncio.wait_for(client.disconnect(), 60),
    lambda client: asyncio.wait_for(asyncio.shield(client.disconnect()), 60),
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


async def test_a_disconnect_in_a_task_of_a_handler_cancels_the_handler(server: ScriptedServer) -> None:
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
