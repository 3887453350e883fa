"""Tests a client in several event loops, one after another, and in uvloop."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bluecurrent._runtime.core.errors import ConnectionFailed, RequestTimeout, WrongEventLoop
from bluecurrent._runtime.subscriptions.message_iterator import Messages
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient
from tests.runtime.scripted_server import ScriptedServer, answer_heat

Program = Callable[[KettleClient], Awaitable[object]]


def test_client_left_connected_can_connect_in_the_next_loop(threaded_server: ScriptedServer) -> None:
    threaded_server.answers["GET_HEAT"] = answer_heat
    client, seen = KettleClient(API_TOKEN, url=threaded_server.url), []
    client.on(Heat, lambda message: seen.append(message.degrees))

    async def program() -> None:
        await client.connect()
        assert await client.get_heat("K1") == 1.0
        await asyncio.sleep(0)

    for _ in range(3):
        asyncio.run(program())
        assert not client.is_connected()
    assert seen == [1.0] * 3
    asyncio.run(client.disconnect())


def test_client_left_during_a_log_in_can_connect_in_the_next_loop(threaded_server: ScriptedServer) -> None:
    """The log-in pauses the connection, which is resumed in a loop that is about to end."""
    threaded_server.answers["GET_HEAT"] = answer_heat
    client = KettleClient(API_TOKEN, url=threaded_server.url)
    enter = threaded_server.answers["ENTER"]

    async def leave_during_a_log_in() -> None:
        await client.connect()
        threaded_server.answers["ENTER"] = None
        logging_in = asyncio.create_task(client.enter("another key"))
        while client.is_connected():  # noqa: ASYNC110
            await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert not logging_in.done()

    async def connect_again() -> None:
        await client.connect()
        assert await client.get_heat("K1") == 1.0
        await client.disconnect()

    asyncio.run(leave_during_a_log_in())
    threaded_server.answers["ENTER"] = enter
    asyncio.run(connect_again())


def test_requests_in_the_next_loop_fail_before_connecting(threaded_server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=threaded_server.url)

    async def ask() -> None:
        with pytest.raises(ConnectionFailed, match="connect"):
            await client.get_heat("K1", timeout=20)
        with pytest.raises(ConnectionFailed, match="connect"):
            await anext(client.messages())

    asyncio.run(client.connect())
    asyncio.run(ask())


async def _call_on(client: KettleClient) -> None:
    client.on(Heat, print)


async def _call_messages(client: KettleClient) -> None:
    client.messages(Heat)


USES: list[Program] = [
    KettleClient.connect,
    KettleClient.disconnect,
    KettleClient.wait_connected,
    lambda client: client.get_heat("K1"),
    lambda client: client.boil("K1"),
    lambda client: client.enter(API_TOKEN),
    _call_on,
    _call_messages,
]


@pytest.mark.parametrize("use", USES)
def test_a_connected_client_is_refused_in_another_loop(threaded_server: ScriptedServer, use: Program) -> None:
    client = KettleClient(API_TOKEN, url=threaded_server.url)

    async def fail() -> None:
        with pytest.raises(WrongEventLoop, match="run_coroutine_threadsafe") as caught:
            await use(client)
        assert isinstance(caught.value, RuntimeError)

    async def use_in_a_thread() -> None:
        await client.connect()
        await asyncio.to_thread(asyncio.run, fail())
        assert client.is_connected()

    with asyncio.Runner() as runner:
        runner.run(use_in_a_thread())
        asyncio.run(fail())  # the first loop rests, but its connection is still open
        runner.run(client.disconnect())
    asyncio.run(client.connect())
    asyncio.run(client.disconnect())


def test_an_iterator_is_refused_in_another_loop(threaded_server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=threaded_server.url)

    async def read(messages: Messages[Any]) -> None:
        with pytest.raises(WrongEventLoop):
            await anext(messages)

    async def main() -> None:
        async with client:
            await asyncio.to_thread(asyncio.run, read(client.messages()))

    asyncio.run(main())


def test_a_connected_client_is_refused_in_a_thread_without_a_loop(threaded_server: ScriptedServer) -> None:
    async def main() -> None:
        async with KettleClient(API_TOKEN, url=threaded_server.url) as client:
            for use in (client.messages, lambda: client.on(Heat, print)):
                with pytest.raises(WrongEventLoop):
                    await asyncio.to_thread(use)
            await client.disconnect()
            client.messages(Heat)

    asyncio.run(main())


def test_handlers_and_iterators_can_be_made_while_the_loop_is_not_running(threaded_server: ScriptedServer) -> None:
    threaded_server.answers["GET_HEAT"] = answer_heat
    client = KettleClient(API_TOKEN, url=threaded_server.url)

    async def ask() -> float:
        await client.get_heat("K1")
        return (await anext(messages)).degrees

    with asyncio.Runner() as runner:
        runner.run(client.connect())
        seen: list[Heat] = []
        client.on(Heat, seen.append)
        messages: Messages[Any] = client.messages(Heat)
        assert runner.run(ask()) == 1.0
        runner.run(client.disconnect())
    assert [heat.degrees for heat in seen] == [1.0]


async def _run_into_timeouts(client: KettleClient) -> None:
    """Sends requests that time out after different times, and sends another when one has."""

    async def repeat() -> None:
        for _ in range(5):
            with pytest.raises(RequestTimeout):
                await client.get_heat("K1", timeout=random.uniform(0.01, 0.05))

    await asyncio.gather(*(repeat() for _ in range(50)))


async def _read_many(client: KettleClient) -> None:
    """Sends many requests at once, and receives their answers as messages too."""
    messages = client.messages(Heat)
    answers = await asyncio.gather(*(client.get_heat(f"K{number}") for number in range(200)))
    assert answers == [float(number) for number in range(200)]
    assert [(await anext(messages)).degrees for _ in answers] == answers


@pytest.mark.parametrize("program", [_run_into_timeouts, _read_many])
def test_client_works_on_uvloop(threaded_server: ScriptedServer, program: Program) -> None:
    uvloop = pytest.importorskip("uvloop")
    threaded_server.answers["GET_HEAT"] = None if program is _run_into_timeouts else answer_heat

    async def main() -> None:
        async with KettleClient(API_TOKEN, url=threaded_server.url) as client:
            await program(client)

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())
