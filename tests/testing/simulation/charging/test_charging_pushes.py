"""Tests the pushes of a simulated account: when they come, to whom, and that a seed always gives the same ones."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bluecurrent.testing import SimulatedAccount, ThreadedAccount
from bluecurrent.testing.recording_format.generated_table_imports import load_default_protocol
from bluecurrent.testing.replies.login_replies import LoginReplies
from bluecurrent.testing.replies.reply_sender import ReplySender
from bluecurrent.testing.simulation.send_queues import SendQueues

CHARGING, WAITING, FREE, OFFLINE = (f"BCU10000{number}" for number in (1, 2, 3, 4))
STANDSTILL = 1e-9
"""A speed at which nothing happens by itself while a test runs."""


@pytest.fixture
async def account() -> AsyncIterator[SimulatedAccount]:
    async with SimulatedAccount(speed=None) as account:
        yield account


async def pushes(client: Any, account: SimulatedAccount) -> list[dict[str, Any]]:
    """Returns everything that has been pushed so far."""
    await account.push({"object": "MARK"})
    found: list[dict[str, Any]] = []
    while (message := await client.receive()) != {"object": "MARK"}:
        found.append(message)
    return found


async def test_time_that_passes_is_pushed_once_at_its_end(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        await client.greet()
        account.advance(hours=12)
        found = await pushes(client, account)
        statuses = {each["evse_id"]: each["data"] for each in found if each["object"] == "CH_STATUS"}
        grids = {each["evse_id"] for each in found if each["object"] == "GRID_CURRENT"}
        settings = {each["evse_id"]: each["data"] for each in found if each["object"] == "CH_SETTINGS"}
        assert len(found) == len(statuses) + len(grids) + len(settings)
        assert settings.keys() == {WAITING}
        assert settings[WAITING]["delayed_charging"]["smart_current_heartbeat_timeout"] == 0
        assert statuses.keys() == {CHARGING, WAITING}
        assert statuses[CHARGING]["actual_kwh"] == 47.04
        assert (statuses[WAITING]["activity"], statuses[WAITING]["actual_kwh"]) == ("charging", 2.07)
        assert grids == {CHARGING, WAITING, FREE}
        assert (await client.request("GET_CH_STATUS", evse_id=CHARGING))["data"] == statuses[CHARGING]


async def test_only_greeted_connections_get_pushes(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client, open_client(account) as silent:
        await client.greet()
        account.charge_points[FREE].plug_in()
        account.advance(hours=1)
        assert len(await pushes(client, account)) > 3
        assert (await silent.request("GET_ACCOUNT"))["object"] == "ACCOUNT"
        await silent.greet()
        account.charge_points[FREE].unplug()
        assert [each["object"] for each in await pushes(silent, account)][:1] == ["CH_STATUS"]


async def test_energy_and_grid_current_are_pushed_at_each_interval(open_client: Any) -> None:
    async with SimulatedAccount(speed=100.0, push_interval=1.0) as account, open_client(account) as client:
        await client.greet()
        energies: list[float] = []
        grids = 0
        async with asyncio.timeout(60):
            while len(energies) < 3 or grids < 3:
                message = await client.receive()
                grids += message["object"] == "GRID_CURRENT"
                if message["object"] == "CH_STATUS" and message["evse_id"] == CHARGING:
                    energies.append(message["data"]["actual_kwh"])
    assert 11.04 < energies[0] < energies[1] < energies[2]


async def test_setting_that_changes_is_pushed_before_its_effect_on_charging(
    account: SimulatedAccount, open_client: Any
) -> None:
    async with open_client(account) as client:
        await client.greet()
        await client.send("SET_DELAYED_CHARGING", evse_id=CHARGING, value=True)
        await account.until(lambda: account.commands)
        found = await pushes(client, account)
        names = [each["object"] for each in found]
        assert names == [
            "RECEIVED_SET_DELAYED_CHARGING",
            "STATUS_SET_DELAYED_CHARGING",
            "CH_SETTINGS",
            "CH_STATUS",
        ]
        assert found[-1]["data"]["activity"] == "delayed"


async def frames_of_a_day(open_client: Any, seed: int, speed: float | None) -> list[dict[str, Any]]:
    """Returns everything that a client receives in a simulated day with a car and with commands."""
    async with SimulatedAccount(seed=seed, speed=speed) as account, open_client(account) as client:
        await client.send("HELLO", header="homeassistant")
        await account.until(lambda: account.received)
        account.advance(seconds=1)
        account.charge_points[FREE].plug_in(battery_kwh=40, level=0.3, phases=1)
        account.advance(seconds=30)
        for number, (command, parameters) in enumerate(
            [
                ("SET_DELAYED_CHARGING", {"evse_id": CHARGING, "value": True}),
                ("GET_GRID_STATUS", {"evse_id": CHARGING}),
                ("SET_INOPERATIVE", {"evse_id": WAITING}),
                ("STOP_SESSION", {"evse_id": FREE}),
                ("GET_CH_STATUS", {"evse_id": FREE}),
            ],
            start=1,
        ):
            await client.send(command, **parameters)
            await account.until(lambda count=number: len(account.commands) == count)  # type: ignore[misc]
            account.advance(hours=5, seconds=17)
        return await pushes(client, account)


@pytest.mark.parametrize("speed", [None, STANDSTILL])
async def test_same_seed_gives_the_same_messages(open_client: Any, speed: float | None) -> None:
    first, again, other = [await frames_of_a_day(open_client, seed, speed) for seed in (1, 1, 2)]
    assert len(first) > 30
    assert first == again
    assert [each["object"] for each in first] == [each["object"] for each in other]
    assert first != other


def test_interval_without_a_length_is_refused() -> None:
    with pytest.raises(ValueError, match="push_interval must be above 0, not 0"):
        SimulatedAccount(push_interval=0)


def test_push_without_a_receiver_is_not_built() -> None:
    built: list[str] = []
    send_queues = SendQueues(ReplySender(LoginReplies(load_default_protocol(), "token"), speed=None))
    assert send_queues.push(lambda: built.append("frame")) == 0
    assert built == []


def test_cars_come_and_go_from_another_thread() -> None:
    with ThreadedAccount(seed=3, speed=None) as account:
        free = account.charge_points[FREE]
        free.plug_in(battery_kwh=10, level=0.5, phases=1, max_current=10)
        account.advance(hours=1)
        assert free.fields["actual_kwh"] == pytest.approx(2.3, rel=0.02)
        free.unplug()
        assert free.fields["vehicle_status"] == "A"
        with pytest.raises(ValueError, match="no car is plugged in at BCU100003"):
            free.unplug()
