"""Who waits for what, and that nobody waits for ever."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bluecurrent.compat import Client
from bluecurrent.compat.exceptions import RequestLimitReached, WebsocketError
from tests.compat.conftest import Session

POINTS = {"object": "CHARGE_POINTS", "data": [{"evse_id": "BCU100001", "smart_charging": False}]}
CARDS = {"object": "CHARGE_CARDS", "cards": []}


def is_pending(*tasks: asyncio.Task[Any]) -> bool:
    return not any(task.done() for task in tasks)


async def test_requests_and_waits_in_on_open(session: Session) -> None:
    order: list[str] = []

    async def receiver(message: dict[str, Any]) -> None:
        await session.client.get_status("BCU100001")
        await session.receive(message)
        order.append(message["object"])

    async def on_open() -> None:
        await session.client.get_charge_points()
        await session.client.wait_for_charge_points()
        order.append("waited")
        await session.client.disconnect()
        order.append("left")

    session.receiver = receiver
    await session.connect(on_open)
    await session.ended()
    assert order[:2] == ["CHARGE_POINTS", "waited"]
    assert order[-1] == "left"


async def test_requests_of_all_in_the_receiver(session: Session) -> None:
    async def receiver(message: dict[str, Any]) -> None:
        await asyncio.gather(*(session.client.get_status("BCU100001") for _ in range(20)))
        await session.receive(message)

    session.receiver = receiver
    await session.connect()
    await session.server.push(CARDS)
    await session.has_received(1)
    await session.server.until(lambda: session.commands().count("GET_CH_STATUS") == 20)


@pytest.mark.parametrize(
    "wait", ["wait_for_charge_points", "wait_for_clear_override_current", "wait_for_update_override_current"]
)
@pytest.mark.parametrize("gathered", [False, True])
async def test_waiting_in_the_receiver_is_an_error_at_once(session: Session, wait: str, gathered: bool) -> None:
    raised: list[Exception] = []

    async def receiver(message: dict[str, Any]) -> None:
        waiting = getattr(session.client, wait)()
        try:
            await (asyncio.gather(waiting) if gathered else waiting)
        except WebsocketError as error:
            raised.append(error)
        await session.receive(message)

    session.receiver = receiver
    await session.connect()
    await session.server.push(CARDS)
    await session.has_received(1)
    assert len(raised) == 1


async def test_a_task_of_the_receiver_may_wait(session: Session) -> None:
    tasks: list[asyncio.Task[None]] = []

    async def receiver(message: dict[str, Any]) -> None:
        if not tasks:
            tasks.append(asyncio.create_task(session.client.wait_for_charge_points()))
        await session.receive(message)

    session.receiver = receiver
    await session.connect()
    await session.server.push(CARDS)
    await session.has_received(1)
    await session.server.push(POINTS)
    await asyncio.wait_for(tasks[0], 2)


async def test_charge_points_are_waited_for_until_they_are_handled(session: Session) -> None:
    waiting = asyncio.create_task(session.client.wait_for_charge_points())
    hold = session.hold()
    await session.connect()
    await session.server.push(POINTS)
    await session.has_received(1)
    await asyncio.sleep(0.05)
    assert is_pending(waiting)
    hold.set()
    await asyncio.wait_for(waiting, 2)
    await asyncio.wait_for(session.client.wait_for_charge_points(), 2)


async def test_charge_points_are_waited_for_across_connections(session: Session) -> None:
    waiting = asyncio.create_task(session.client.wait_for_charge_points())
    for code in (1000, 4001, 1006):
        await session.connect()
        await session.server.close(code)
        with pytest.raises((WebsocketError, RequestLimitReached)):
            await session.ended()
        assert is_pending(waiting)
    await session.connect()
    await session.server.push(POINTS)
    await asyncio.wait_for(waiting, 2)
    session.server.drop()
    with pytest.raises(WebsocketError):
        await session.ended()
    again = asyncio.create_task(session.client.wait_for_charge_points())
    await asyncio.sleep(0.02)
    assert is_pending(again)
    again.cancel()


async def test_a_command_waits_for_the_next_connection(session: Session) -> None:
    asking = asyncio.create_task(session.client.get_charge_cards())
    await asyncio.sleep(0.02)
    assert is_pending(asking)
    await session.connect()
    await asking
    await session.server.until(lambda: "GET_CHARGE_CARDS" in session.commands())
    assert session.commands()[-2:] == ["HELLO", "GET_CHARGE_CARDS"]


async def test_a_command_does_not_wait_for_ever(session: Session) -> None:
    with pytest.raises(WebsocketError, match=r"no connection for 0\.5 s"):
        await session.client.get_charge_cards()
    await session.connect()
    await session.client.disconnect()
    await session.ended()
    with pytest.raises(WebsocketError):
        await session.client.get_charge_cards()


@pytest.mark.parametrize(("code", "expected"), [(1000, WebsocketError), (4001, RequestLimitReached)])
async def test_a_command_in_the_receiver_does_not_wait_for_what_can_not_come(
    session: Session, code: int, expected: type[Exception]
) -> None:
    closed = asyncio.Event()

    async def receiver(message: dict[str, Any]) -> None:
        await session.receive(message)
        await closed.wait()
        await asyncio.gather(session.client.get_status("BCU100001"))

    session.client = Client(url=session.server.url, request_timeout=30)
    await session.client.validate_api_token("<api token>")
    session.receiver = receiver
    await session.connect()
    await session.server.push(CARDS)
    await session.has_received(1)
    await session.server.close(code)
    closed.set()
    with pytest.raises(expected):
        await session.ended(2)
