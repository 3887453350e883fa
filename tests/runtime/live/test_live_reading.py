"""Tests what the live state reads, how often, and how it follows the connection."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bluecurrent import (
    Change,
    Client,
    ConnectionFailed,
    ConnectionLost,
    InvalidRequest,
    RequestTimeout,
)
from bluecurrent.testing import API_TOKEN, SimulatedAccount
from tests.runtime.live.conftest import FIRST, AccountWithoutGrid, OpenScene, Scene

NO_SETTINGS = dict.fromkeys(
    (
        *("public_charging", "plug_and_charge", "plug_and_charge_notification", "led_interaction", "publish_location"),
        *("delayed_charging", "price_based_charging", "capacity_tariff"),
    )
)


def names(count: int) -> list[str]:
    return [f"BCU1{number:05}" for number in range(1, count + 1)]


@pytest.mark.parametrize("count", [1, 3, 100])
async def test_the_live_state_takes_few_requests(open_scene: OpenScene, count: int) -> None:
    async with open_scene(charge_points={name: {} for name in names(count)}) as scene:
        assert scene.live.requests_made == count + 2
        assert sorted(scene.requests) == sorted(["GET_CHARGE_POINTS", *["GET_CH_STATUS"] * count, "GET_GRID_STATUS"])
        await scene.push_status(actual_p1=1)
        await scene.push({"object": "GRID_CURRENT", "evse_id": FIRST, "grid_actual_p1": 1})
        assert scene.live.requests_made == len(scene.requests) == count + 2


@pytest.mark.parametrize("count", [1, 3, 100])
async def test_a_reconnect_takes_the_same_requests_again(open_scene: OpenScene, count: int) -> None:
    async with open_scene(charge_points={name: {} for name in names(count)}) as scene:
        points = dict(scene.live.charge_points)
        first = sorted(scene.requests)
        scene.account.drop()
        last = names(count)[-1]
        await scene.live.wait_for(last, lambda point: not point.is_current, timeout=60)
        assert not any(point.is_current for point in points.values())
        for name in points:
            await scene.live.wait_for(name, lambda point: point.is_current, timeout=60)
        await scene.account.until(lambda: scene.requests.count("GET_GRID_STATUS") == 2)
        assert sorted(scene.requests) == sorted(first * 2)
        assert scene.live.requests_made == 2 * (count + 2)
        assert all(scene.live.charge_points[name] is point for name, point in points.items())


async def test_settings_are_read_where_the_list_holds_none(open_scene: OpenScene) -> None:
    with_one = {**NO_SETTINGS, "plug_and_charge": {"value": True, "permission": "write"}}
    points = dict(zip(names(3), (NO_SETTINGS, with_one, {"led_intensity": None}), strict=True))
    async with open_scene(charge_points=points) as scene:
        read = [command for command in scene.account.commands if command["command"] == "GET_CH_SETTINGS"]
        assert [command["evse_id"] for command in read] == [FIRST]
        assert scene.live.requests_made == 1 + 3 + 1 + 1
        assert scene.point.as_of.keys() == {"charge_point", "settings", "status", "grid"}


async def test_an_account_without_charge_points_is_ready(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={}) as scene:
        assert (dict(scene.live.charge_points), scene.live.requests_made) == ({}, 1)


async def test_entering_does_not_wait(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: {}}, is_ready=False) as scene:
        assert dict(scene.live.charge_points) == {}
        await scene.live.wait_ready(timeout=60)
        assert scene.point.is_current


async def test_a_lost_connection_is_a_change(scene: Scene) -> None:
    changes = scene.live.changes()
    scene.account.drop()
    change = await anext(changes)
    assert isinstance(change, Change)
    assert (change.evse_id, change.path, change.old, change.new) == (FIRST, "is_current", True, False)
    while not (isinstance(change, Change) and change.path == "is_current" and change.new):
        change = await anext(changes)


async def test_reading_goes_on_when_the_connection_is_lost_in_between() -> None:
    async with AccountWithoutGrid(speed=None, charge_points={FIRST: {}}) as account:
        account.unanswered = ("GET_CH_STATUS",)
        async with Client(API_TOKEN, url=account.url) as client, client.live() as live:
            waiting = asyncio.create_task(live.wait_ready(timeout=60))
            await account.until(lambda: account.commands and account.commands[-1]["command"] == "GET_CH_STATUS")
            account.unanswered = ()
            account.drop()
            await waiting
            assert [command["command"] for command in account.commands] == [
                *("GET_CHARGE_POINTS", "GET_CH_STATUS"),
                *("GET_CHARGE_POINTS", "GET_CH_STATUS", "GET_GRID_STATUS"),
            ]


class AccountWithHugeAnswers(SimulatedAccount):
    """Answers some commands with a frame that is too large, which ends the connection."""

    huge = ("GET_GRID_STATUS", FIRST)

    async def _reply(self, peer: Any, message: Any) -> None:
        if (message["command"], message.get("evse_id")) == self.huge:
            await peer.send(" " * (self.protocol.max_frame + 1))
        else:
            await super()._reply(peer, message)


async def test_a_request_whose_answer_ends_the_connection_is_not_repeated() -> None:
    async with (
        AccountWithHugeAnswers(speed=None, charge_points={FIRST: {}, "BCU100002": {}}) as account,
        Client(API_TOKEN, url=account.url) as client,
        client.live() as live,
    ):
        await live.wait_ready(timeout=60)
        await live.wait_for(FIRST, lambda point: point.is_current, timeout=60)
        sent = [command["command"] for command in account.commands]
        assert (sent.count("GET_CHARGE_POINTS"), sent.count("GET_GRID_STATUS")) == (2, 1)
        assert live.charge_points[FIRST].grid is None


async def test_one_of_several_requests_that_ends_the_connection_is_not_repeated_for_ever() -> None:
    points: dict[str, Any] = {name: {} for name in names(5)}
    async with AccountWithHugeAnswers(speed=None, charge_points=points) as account:
        account.huge = ("GET_CH_STATUS", FIRST)
        async with Client(API_TOKEN, url=account.url) as client, client.live() as live:
            for name in names(5)[1:]:
                await live.wait_for(name, lambda point: point.is_current, timeout=60)
            with pytest.raises(ConnectionLost):
                await live.wait_ready(timeout=60)
            assert not live.charge_points[FIRST].is_current
            asked = [command for command in account.commands if command["command"] == "GET_CH_STATUS"]
            assert [command["evse_id"] for command in asked].count(FIRST) == 2


async def test_a_charge_point_that_is_offline_is_offline_until_the_service_says_otherwise(scene: Scene) -> None:
    point = scene.account.charge_points[FIRST]
    point.go_offline()
    await scene.live.wait_for(FIRST, lambda point: point.activity == "offline", timeout=60)
    scene.account.drop()
    await scene.live.wait_for(FIRST, lambda point: not point.is_current, timeout=60)
    await scene.live.wait_for(FIRST, lambda point: point.is_current, timeout=60)
    assert scene.point.activity == "offline"


async def test_the_live_state_ends_with_its_block(scene: Scene) -> None:
    changes = scene.live.changes()
    async with scene.client.live() as other:
        await other.wait_ready(timeout=60)
        point, ended = other.charge_points[FIRST], other.changes()
        before = point.actual_p1
    await scene.push_status(actual_p1=3)
    assert (point.is_current, point.actual_p1) == (False, before)
    assert [change.path async for change in ended if isinstance(change, Change)] == ["is_current"]
    with pytest.raises(ConnectionLost, match=r"enter `client\.live\(\)` again"):
        await other.wait_for(FIRST, lambda point: point.is_current, timeout=60)
    assert [change async for change in other.changes()] == []
    assert [event async for event in other.sessions()] == []
    with pytest.raises(InvalidRequest):
        await other.__aenter__()
    assert changes.next_nowait() is not None


async def test_the_live_state_ends_with_the_client(scene: Scene) -> None:
    changes = scene.live.changes()
    waiting = asyncio.create_task(scene.live.wait_for(FIRST, lambda point: point.activity == "error"))
    await asyncio.sleep(0)
    await scene.client.disconnect()
    with pytest.raises(ConnectionLost):
        await waiting
    assert [change.path async for change in changes if isinstance(change, Change)] == ["is_current"]
    assert not scene.point.is_current


async def test_a_live_state_of_a_client_that_was_never_connected_waits_for_the_connection() -> None:
    async with SimulatedAccount(speed=None, charge_points={FIRST: {}}) as account:
        client = Client(API_TOKEN, url=account.url)
        async with client.live() as live:
            with pytest.raises(RequestTimeout, match="there is no list of charge points") as raised:
                await live.wait_ready(timeout=0.1)
            assert not isinstance(raised.value, ConnectionFailed)
            await client.connect()
            await live.wait_ready(timeout=60)
            assert live.requests_made == 3
            await client.disconnect()
