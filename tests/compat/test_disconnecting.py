"""However connect ends, everything ends with it, and nothing that was received is lost."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bluecurrent.compat import Client
from bluecurrent.compat.exceptions import WebsocketError
from bluecurrent.testing import FixtureServer
from tests.compat.conftest import Session


def cards(number: int) -> dict[str, Any]:
    return {"object": "CHARGE_CARDS", "cards": [], "number": number}


async def test_what_came_before_a_disconnect_is_delivered(session: Session) -> None:
    hold = session.hold()
    await session.connect()
    for number in range(200):
        await session.server.push(cards(number))
    await session.has_received(1)
    await session.client.disconnect()
    assert not session.client.is_connected()
    hold.set()
    await session.ended()
    assert [message["number"] for message in session.delivered] == list(range(200))


async def test_what_came_before_a_close_is_delivered(session: Session) -> None:
    hold = asyncio.Event()

    async def receiver(message: dict[str, Any]) -> None:
        await hold.wait()
        await session.receive(message)

    session.receiver = receiver
    await session.connect()
    for number in range(200):
        await session.server.push(cards(number))
    await session.server.close(4001)
    assert not session.client.is_connected()
    hold.set()
    with pytest.raises(Exception, match="Request limit reached"):
        await session.ended()
    assert len(session.delivered) == 200


@pytest.mark.parametrize("where", ["receiver", "on_open", "on_open, later"])
async def test_what_the_program_raises_comes_out_unchanged(session: Session, where: str) -> None:
    error = LookupError("the program's own")

    async def fail(*message: Any) -> None:
        if where == "on_open, later":
            await asyncio.sleep(0.05)
        raise error

    if where == "receiver":
        session.receiver = fail
    await session.connect(fail if where != "receiver" else None)
    if not session.connection or not session.connection.done():
        await session.server.push(cards(1))
    with pytest.raises(LookupError) as caught:
        await session.ended()
    assert caught.value is error
    assert not session.client.is_connected()
    await session.server.until(lambda: not session.server.peers)


async def test_on_open_does_not_outlive_the_connection(session: Session) -> None:
    ended: list[BaseException] = []

    async def on_open() -> None:
        try:
            await session.client.wait_for_charge_points()
        except BaseException as error:
            ended.append(error)
            raise

    await session.connect(on_open)
    await session.server.close(1001)
    with pytest.raises(WebsocketError):
        await session.ended(2)
    assert isinstance(ended[0], asyncio.CancelledError)


async def test_who_disconnects_in_on_open_may_go_on(session: Session) -> None:
    done: list[str] = []

    async def on_open() -> None:
        await session.client.disconnect()
        await asyncio.sleep(0.05)
        done.append("after")

    await session.connect(on_open)
    await session.ended()
    assert done == ["after"]


async def test_the_receiver_may_disconnect(session: Session) -> None:
    async def receiver(message: dict[str, Any]) -> None:
        await session.receive(message)
        if len(session.delivered) == 1:
            await session.client.disconnect()

    session.receiver = receiver
    await session.connect()
    await session.server.push(cards(1))
    await session.ended()
    with pytest.raises(WebsocketError):
        await session.client.disconnect()


async def test_the_receiver_owns_what_it_gets(session: Session) -> None:
    async def receiver(message: dict[str, Any]) -> None:
        await session.receive(message)
        message.clear()

    session.receiver = receiver
    await session.connect()
    await session.server.push({"object": "CHARGE_POINTS", "data": [{"evse_id": "BCU1", "smart_charging": True}]})
    await asyncio.wait_for(session.client.wait_for_charge_points(), 2)
    session.receiver = session.receive
    await session.server.push({"object": "CH_STATUS", "data": {"evse_id": "BCU1", "smartcharging_max_usage": 6}})
    await session.has_received(2)
    assert session.delivered[1]["data"]["evse_id"] == "BCU1"


@pytest.mark.parametrize("turns", [*range(1, 40), 60, 100, 200, 400, 800, 1500])
async def test_cancelled_at_any_turn_of_the_loop_it_leaves_nothing(server: FixtureServer, turns: int) -> None:
    before = asyncio.all_tasks()
    client = Client(url=server.url, request_timeout=0.2)
    await client.validate_api_token(server.api_token)

    async def receiver(message: dict[str, Any]) -> None:
        await client.get_charge_points()

    async def on_open() -> None:
        await client.get_charge_points()
        await asyncio.sleep(60)

    connecting = asyncio.create_task(client.connect(receiver, on_open))
    for _ in range(turns):
        await asyncio.sleep(0)
    connecting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(connecting, 5)
    assert not client.is_connected()
    await server.until(lambda: not server.peers)
    assert {task for task in asyncio.all_tasks() - before if task.get_name().startswith("bluecurrent")} == set()


@pytest.mark.parametrize("turns", range(1, 60, 3))
@pytest.mark.parametrize("method", ["validate_api_token", "get_email"])
async def test_a_cancelled_log_in_leaves_nothing(server: FixtureServer, turns: int, method: str) -> None:
    client = Client(url=server.url)
    await client.validate_api_token(server.api_token)
    server.silence()
    arguments = [server.api_token] if method == "validate_api_token" else []
    calling = asyncio.create_task(getattr(client, method)(*arguments))
    for _ in range(turns):
        await asyncio.sleep(0)
    calling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(calling, 5)
    await server.until(lambda: not server.peers)
