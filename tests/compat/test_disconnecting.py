"""Tests that `connect` loses no received message when it ends, and leaves nothing behind."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bluecurrent.compat import Client
from bluecurrent.compat.exceptions import WebsocketError
from bluecurrent.testing import FixtureServer
from tests.compat.conftest import RunningClient


def cards(number: int) -> dict[str, Any]:
    return {"object": "CHARGE_CARDS", "cards": [], "number": number}


async def test_messages_before_a_disconnect_are_delivered(running: RunningClient) -> None:
    hold = running.block_receiver()
    await running.connect()
    for number in range(200):
        await running.server.push(cards(number))
    await running.wait_received(1)
    await running.client.disconnect()
    assert not running.client.is_connected()
    hold.set()
    await running.wait_ended()
    assert [message["number"] for message in running.delivered] == list(range(200))


async def test_messages_before_a_close_are_delivered(running: RunningClient) -> None:
    hold = asyncio.Event()

    async def receiver(message: dict[str, Any]) -> None:
        await hold.wait()
        await running.receive(message)

    running.receiver = receiver
    await running.connect()
    for number in range(200):
        await running.server.push(cards(number))
    await running.server.close(4001)
    assert not running.client.is_connected()
    hold.set()
    with pytest.raises(Exception, match="Request limit reached"):
        await running.wait_ended()
    assert len(running.delivered) == 200


async def test_on_open_does_not_outlive_the_connection(running: RunningClient) -> None:
    ended: list[BaseException] = []

    async def on_open() -> None:
        try:
            await running.client.wait_for_charge_points()
        except BaseException as error:
            ended.append(error)
            raise

    await running.connect(on_open)
    await running.server.close(1001)
    with pytest.raises(WebsocketError):
        await running.wait_ended()
    assert isinstance(ended[0], asyncio.CancelledError)


@pytest.mark.parametrize("through_a_task", [False, True])
async def test_on_open_may_go_on_after_its_own_disconnect(running: RunningClient, through_a_task: bool) -> None:
    done: list[str] = []

    async def on_open() -> None:
        disconnecting = running.client.disconnect()
        await (asyncio.create_task(disconnecting) if through_a_task else disconnecting)
        await asyncio.sleep(0.05)
        done.append("after")

    await running.connect(on_open)
    await running.wait_ended()
    assert done == ["after"]


async def test_the_receiver_may_disconnect(running: RunningClient) -> None:
    async def receiver(message: dict[str, Any]) -> None:
        await running.receive(message)
        if len(running.delivered) == 1:
            await running.client.disconnect()

    running.receiver = receiver
    await running.connect()
    await running.server.push(cards(1))
    await running.wait_ended()
    with pytest.raises(WebsocketError):
        await running.client.disconnect()


async def test_the_receiver_may_change_its_messages(running: RunningClient) -> None:
    async def receiver(message: dict[str, Any]) -> None:
        await running.receive(message)
        message.clear()

    running.receiver = receiver
    await running.connect()
    await running.server.push({"object": "CHARGE_POINTS", "data": [{"evse_id": "BCU1", "smart_charging": True}]})
    await asyncio.wait_for(running.client.wait_for_charge_points(), 60)
    running.receiver = running.receive
    await running.server.push({"object": "CH_STATUS", "data": {"evse_id": "BCU1", "smartcharging_max_usage": 6}})
    await running.wait_received(2)
    assert running.delivered[1]["data"]["evse_id"] == "BCU1"


@pytest.mark.parametrize("turns", [*range(1, 40), 60, 100, 200, 400, 800, 1500])
async def test_connect_can_be_cancelled_at_any_turn_of_the_loop(server: FixtureServer, turns: int) -> None:
    before = asyncio.all_tasks()
    client = Client(url=server.url)
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
        await asyncio.wait_for(connecting, 60)
    assert not client.is_connected()
    await server.until(lambda: not server.peers)
    assert {task for task in asyncio.all_tasks() - before if task.get_name().startswith("bluecurrent")} == set()


@pytest.mark.parametrize("turns", range(1, 60, 3))
@pytest.mark.parametrize("method", ["validate_api_token", "get_email"])
async def test_a_log_in_can_be_cancelled_at_any_turn_of_the_loop(
    server: FixtureServer, turns: int, method: str
) -> None:
    client = Client(url=server.url)
    await client.validate_api_token(server.api_token)
    server.silence()
    arguments = [server.api_token] if method == "validate_api_token" else []
    calling = asyncio.create_task(getattr(client, method)(*arguments))
    for _ in range(turns):
        await asyncio.sleep(0)
    calling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(calling, 60)
    await server.until(lambda: not server.peers)
