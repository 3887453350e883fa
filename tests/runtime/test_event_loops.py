"""Tests a client in several event loops, one after another, and in uvloop."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable

import pytest

from bluecurrent._runtime.core.errors import ConnectionFailed, RequestTimeout
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient
from tests.runtime.scripted_server import ScriptedServer, answer_heat

pytestmark = pytest.mark.timeout(30)

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
