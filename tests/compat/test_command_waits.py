"""Tests how long the drop-in's commands wait, and that no wait lasts for ever."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import pytest

from bluecurrent.compat import Client
from bluecurrent.compat.exceptions import RequestLimitReached, WebsocketError
from tests.compat.conftest import RunningClient

POINTS = {"object": "CHARGE_POINTS", "data": [{"evse_id": "BCU100001", "smart_charging": False}]}
CARDS = {"object": "CHARGE_CARDS", "cards": []}


def is_pending(*tasks: asyncio.Task[Any]) -> bool:
    return not any(task.done() for task in tasks)


async def test_on_open_may_send_and_wait(running: RunningClient) -> None:
    order: list[str] = []

    async def receiver(message: dict[str, Any]) -> None:
        await running.client.get_status("BCU100001")
        await running.receive(message)
        order.append(message["object"])

    async def on_open() -> None:
        await running.client.get_charge_points()
        await running.client.wait_for_charge_points()
        order.append("waited")
        await running.client.disconnect()
        order.append("left")

    running.receiver = receiver
    await running.connect(on_open)
    await running.wait_ended()
    assert order[:2] == ["CHARGE_POINTS", "waited"]
    assert order[-1] == "left"


async def test_the_receiver_may_send_commands(running: RunningClient) -> None:
    async def receiver(message: dict[str, Any]) -> None:
        await asyncio.gather(*(running.client.get_status("BCU100001") for _ in range(20)))
        await running.receive(message)

    running.receiver = receiver
    await running.connect()
    await running.server.push(CARDS)
    await running.wait_received(1)
    await running.server.until(lambda: running.commands().count("GET_CH_STATUS") == 20)


@pytest.mark.parametrize(
    "wait", ["wait_for_charge_points", "wait_for_clear_override_current", "wait_for_update_override_current"]
)
@pytest.mark.parametrize("gathered", [False, True])
async def test_a_wait_in_the_receiver_is_an_error_at_once(running: RunningClient, wait: str, gathered: bool) -> None:
    raised: list[Exception] = []

    async def receiver(message: dict[str, Any]) -> None:
        waiting = getattr(running.client, wait)()
        try:
            await (asyncio.gather(waiting) if gathered else waiting)
        except WebsocketError as error:
            raised.append(error)
        await running.receive(message)

    running.receiver = receiver
    await running.connect()
    await running.server.push(CARDS)
    await running.wait_received(1)
    assert len(raised) == 1


async def test_a_task_started_by_the_receiver_may_wait(running: RunningClient) -> None:
    tasks: list[asyncio.Task[None]] = []

    async def receiver(message: dict[str, Any]) -> None:
        if not tasks:
            tasks.append(asyncio.create_task(running.client.wait_for_charge_points()))
        await running.receive(message)

    running.receiver = receiver
    await running.connect()
    await running.server.push(CARDS)
    await running.wait_received(1)
    await running.server.push(POINTS)
    await asyncio.wait_for(tasks[0], 60)


async def test_wait_for_charge_points_waits_for_the_receiver(running: RunningClient) -> None:
    waiting = asyncio.create_task(running.client.wait_for_charge_points())
    hold = running.block_receiver()
    await running.connect()
    await running.server.push(POINTS)
    await running.wait_received(1)
    await asyncio.sleep(0.05)
    assert is_pending(waiting)
    hold.set()
    await asyncio.wait_for(waiting, 60)
    await asyncio.wait_for(running.client.wait_for_charge_points(), 60)


async def test_wait_for_charge_points_continues_on_a_later_connection(running: RunningClient) -> None:
    waiting = asyncio.create_task(running.client.wait_for_charge_points())
    for code in (1000, 4001, 1006):
        await running.connect()
        await running.server.close(code)
        with pytest.raises((WebsocketError, RequestLimitReached)):
            await running.wait_ended()
        assert is_pending(waiting)
    await running.connect()
    await running.server.push(POINTS)
    await asyncio.wait_for(waiting, 60)
    running.server.drop()
    with pytest.raises(WebsocketError):
        await running.wait_ended()
    second_wait = asyncio.create_task(running.client.wait_for_charge_points())
    await asyncio.sleep(0.02)
    assert is_pending(second_wait)
    second_wait.cancel()


async def test_a_command_waits_for_the_next_connection(running: RunningClient) -> None:
    asking = asyncio.create_task(running.client.get_charge_cards())
    await asyncio.sleep(0.02)
    assert is_pending(asking)
    await running.connect()
    await asking
    await running.server.until(lambda: "GET_CHARGE_CARDS" in running.commands())
    assert running.commands()[-2:] == ["HELLO", "GET_CHARGE_CARDS"]


async def test_commands_that_wait_are_sent_after_the_first_of_on_open(running: RunningClient) -> None:
    for count in (2, 4):
        before = len(running.commands())
        waiting = [asyncio.create_task(running.client.get_status(f"BCU10000{number}")) for number in (1, 2)]
        await asyncio.sleep(0)
        assert is_pending(*waiting)
        await running.connect(running.client.get_charge_points)
        await asyncio.gather(*waiting)
        await running.server.until(lambda: running.commands().count("GET_CH_STATUS") == count)  # noqa: B023 - awaited at once
        assert running.commands()[before:] == ["HELLO", "GET_CHARGE_POINTS", "GET_CH_STATUS", "GET_CH_STATUS"]
        running.server.drop()
        with pytest.raises(WebsocketError):
            await running.wait_ended()


@pytest.mark.skipif(sys.version_info < (3, 12), reason="Python 3.11 has no eager tasks")
async def test_on_open_is_connected_with_eager_tasks(running: RunningClient) -> None:
    states: list[bool] = []

    async def on_open() -> None:
        states.append(running.client.is_connected())
        await running.client.disconnect()
        await asyncio.sleep(0.01)
        states.append(running.client.is_connected())

    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)  # type: ignore[attr-defined, unused-ignore]
    try:
        await asyncio.wait_for(running.client.connect(running.receive, on_open), 60)
    finally:
        loop.set_task_factory(None)
    assert states == [True, False]


async def test_a_command_does_not_wait_for_ever(running: RunningClient) -> None:
    running.client = Client(url=running.server.url, request_timeout=0.5)
    with pytest.raises(WebsocketError, match="token"):
        await running.client.get_charge_cards()
    await running.client.validate_api_token(running.server.api_token)
    with pytest.raises(WebsocketError, match=r"no connection for 0\.5 s"):
        await running.client.get_charge_cards()
    await running.connect()
    await running.client.disconnect()
    await running.wait_ended()
    with pytest.raises(WebsocketError):
        await running.client.get_charge_cards()


@pytest.mark.parametrize(("code", "expected"), [(1000, WebsocketError), (4001, RequestLimitReached)])
async def test_a_command_in_the_receiver_fails_after_the_connection(
    running: RunningClient, code: int, expected: type[Exception]
) -> None:
    closed = asyncio.Event()

    async def receiver(message: dict[str, Any]) -> None:
        await running.receive(message)
        await closed.wait()
        await asyncio.gather(running.client.get_status("BCU100001"))

    running.client = Client(url=running.server.url, request_timeout=30)
    await running.client.validate_api_token("<api token>")
    running.receiver = receiver
    await running.connect()
    await running.server.push(CARDS)
    await running.wait_received(1)
    await running.server.close(code)
    closed.set()
    with pytest.raises(expected):
        await running.wait_ended()
