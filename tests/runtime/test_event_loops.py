"""Event loops of other kinds, and a client that sees more than one of them."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable

import pytest

from bluecurrent._runtime.core.errors import ConnectionFailed, RequestTimeout
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient
from tests.runtime.scripted_server import Script, heat

pytestmark = pytest.mark.timeout(30)

Program = Callable[[KettleClient], Awaitable[object]]


def test_a_client_that_was_left_connected_connects_in_the_next_loop(elsewhere: Script) -> None:
    elsewhere.answers["GET_HEAT"] = heat
    client, seen = KettleClient(API_TOKEN, url=elsewhere.url), []
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


def test_nor_does_it_matter_that_it_was_logging_in_afresh(elsewhere: Script) -> None:
    """The connection is halted meanwhile, and taken up again in a loop that is about to end."""
    elsewhere.answers["GET_HEAT"] = heat
    client = KettleClient(API_TOKEN, url=elsewhere.url)
    enter = elsewhere.answers["ENTER"]

    async def leave_amid_a_log_in() -> None:
        await client.connect()
        elsewhere.answers["ENTER"] = None
        logging_in = asyncio.create_task(client.enter("another key"))
        while client.is_connected():  # noqa: ASYNC110
            await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert not logging_in.done()

    async def come_again() -> None:
        await client.connect()
        assert await client.get_heat("K1") == 1.0
        await client.disconnect()

    asyncio.run(leave_amid_a_log_in())
    elsewhere.answers["ENTER"] = enter
    asyncio.run(come_again())


def test_what_is_asked_in_the_next_loop_before_connecting_fails_at_once(elsewhere: Script) -> None:
    client = KettleClient(API_TOKEN, url=elsewhere.url)

    async def ask() -> None:
        with pytest.raises(ConnectionFailed, match="connect"):
            await client.get_heat("K1", timeout=20)
        with pytest.raises(ConnectionFailed, match="connect"):
            await anext(client.messages())

    asyncio.run(client.connect())
    asyncio.run(ask())


async def _expire(client: KettleClient) -> None:
    """Waits of all lengths, each followed by another when it ends."""

    async def expire_again() -> None:
        for _ in range(5):
            with pytest.raises(RequestTimeout):
                await client.get_heat("K1", timeout=random.uniform(0.01, 0.05))

    await asyncio.gather(*(expire_again() for _ in range(50)))


async def _ask(client: KettleClient) -> None:
    """Many at once, and their answers as messages."""
    messages = client.messages(Heat)
    answers = await asyncio.gather(*(client.get_heat(f"K{number}") for number in range(200)))
    assert answers == [float(number) for number in range(200)]
    assert [(await anext(messages)).degrees for _ in answers] == answers


@pytest.mark.parametrize("program", [_expire, _ask])
def test_on_uvloop(elsewhere: Script, program: Program) -> None:
    uvloop = pytest.importorskip("uvloop")
    elsewhere.answers["GET_HEAT"] = None if program is _expire else heat

    async def main() -> None:
        async with KettleClient(API_TOKEN, url=elsewhere.url) as client:
            await program(client)

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())
