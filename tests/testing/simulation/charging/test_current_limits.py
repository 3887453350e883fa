"""Tests how much current a simulated charge point gives a car, and when it lets a session wait."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from bluecurrent import Client, OverrideCurrentPayload
from bluecurrent.testing import SimulatedAccount
from bluecurrent.testing.simulation.charging.current_limits import must_wait
from bluecurrent.testing.simulation.charging.overrides_in_force import is_in_force

POINT = "BCU100003"
NIGHT = {"value": True, "start_time": "23:00", "end_time": "07:00", "selected_days": [1, 2, 3, 4, 5]}
CHEAP = {"value": True, "minimum_kwh": 0}
ALWAYS = {"override_start_days": "FR", "override_end_days": "SA", "start_time": "00:00", "stop_time": "00:00"}


@pytest.fixture
async def account() -> AsyncIterator[SimulatedAccount]:
    async with SimulatedAccount(speed=None) as account:
        yield account


@pytest.fixture
async def client(account: SimulatedAccount) -> AsyncIterator[Client]:
    async with Client(account.api_token, url=account.url) as client:
        yield client


def charging(**given: Any) -> SimulatedAccount:
    """Returns an account whose charge point charges a car, on a Friday at 11:30."""
    off = {"smart_charging": False, "delayed_charging": {"value": False}, "price_based_charging": {"value": False}}
    fields = off | {"activity": "available", "vehicle_status": "A"} | given
    account = SimulatedAccount(speed=None, charge_points={POINT: fields})
    account.charge_points[POINT].plug_in(battery_kwh=900, level=0, max_current=40)
    return account


def current(account: SimulatedAccount) -> float:
    value = account.charge_points[POINT].fields["actual_p1"]
    assert isinstance(value, (int, float))
    return value


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"max_usage": 13}, 13),
        ({"max_usage": 13.57}, 13.5),
        ({"max_usage": 5.9}, 0),
        ({"smart_charging": True, "smartcharging_max_usage": 7}, 7),
        ({"smart_charging": True, "smartcharging_max_usage": 7, "boosting": True}, 20),
        ({"smart_charging": False, "smartcharging_max_usage": 7}, 20),
        ({"grid_max_reserved": 11}, 11),
        ({"grid_max_install": 18}, 13.5),
        ({"max_usage": 32, "grid_max_reserved": 32, "grid_max_install": 50}, 32),
    ],
)
def test_smallest_limit_counts(given: dict[str, Any], expected: float) -> None:
    assert current(charging(**given)) == expected


def test_grid_connection_is_never_overloaded() -> None:
    account = charging(grid_max_install=18, grid_max_reserved=18)
    found = set()
    for _ in range(24 * 6):
        account.advance(minutes=10)
        fields = account.charge_points[POINT].fields
        found.add(fields["actual_p1"])
        for phase in (1, 2, 3):
            assert fields[f"actual_p{phase}"] <= fields[f"grid_actual_p{phase}"] <= 18
    assert {8.5, 13.5} < found  # the house draws more in the evening


def test_charge_point_that_is_offline_charges_with_less_current() -> None:
    account = charging(max_offline=8)
    point = account.charge_points[POINT]
    account.advance(hours=1)
    before = point.fields["actual_kwh"]
    point.go_offline()
    fields = point.fields
    assert (fields["activity"], fields["vehicle_status"], fields["actual_p1"]) == ("offline", "E", 0)
    assert fields["offline_since"] == "20260102 12:30:00"
    account.advance(hours=1)
    point.go_online()
    fields = point.fields
    assert (fields["activity"], fields["vehicle_status"], fields["offline_since"]) == ("charging", "C", "")
    assert fields["actual_kwh"] - before == pytest.approx(3 * 8 * 0.23, rel=0.01)


async def test_override_sets_the_current_while_it_is_in_force(account: SimulatedAccount, client: Client) -> None:
    account.charge_points[POINT].plug_in(battery_kwh=9000, level=0)
    payload = OverrideCurrentPayload(
        chargepoints=[POINT],
        overridestarttime="11:00",
        overridestartdays=["FR"],
        overridestoptime="13:00",
        overridestopdays=["FR"],
        overridevalue=9,
    )
    schedule = (await client.set_user_override_current(payload)).data
    assert schedule is not None
    assert current(account) == 9
    schedule_id = str(schedule.schedule_id)
    await client.edit_user_override_current(schedule_id, replace(payload, overridevalue=7))
    assert current(account) == 7
    account.advance(minutes=90)
    assert current(account) == 16
    account.advance(hours=7 * 24 - 1)
    assert current(account) == 7
    await client.clear_user_override_current(schedule_id)
    assert current(account) == 16


async def test_delayed_charging_waits_and_boost_ends_it(account: SimulatedAccount, client: Client) -> None:
    point = account.charge_points[POINT]
    point.plug_in(battery_kwh=900, level=0)
    await client.set_delayed_charging_settings(POINT, days=[5], start_time="22:00", end_time="06:00")
    await client.set_delayed_charging(POINT, True)
    fields = point.fields
    assert (fields["activity"], fields["vehicle_status"], fields["actual_p1"]) == ("delayed", "B", 0)
    assert fields["smart_current_heartbeat_timeout"] > 0
    await client.override_delayed_charging_profile(POINT, True)
    assert (point.fields["activity"], current(account)) == ("charging", 16)
    await client.override_delayed_charging_profile(POINT, False)
    assert (point.fields["activity"], current(account)) == ("delayed", 0)
    account.advance(hours=10.4)
    assert point.fields["activity"] == "delayed"
    account.advance(hours=0.1)
    assert (point.fields["activity"], current(account)) == ("charging", 6)
    assert point.fields["smart_current_heartbeat_timeout"] == 0
    await client.override_delayed_charging_profile(POINT, True)
    await client.stop_session(POINT)
    assert (point.fields["activity"], point.fields["boosting"]) == ("available", False)


async def test_price_based_charging_takes_the_minimum_at_once_and_the_rest_in_cheap_hours(
    account: SimulatedAccount, client: Client
) -> None:
    point = account.charge_points[POINT]
    point.plug_in(battery_kwh=900, level=0)
    await client.set_price_based_settings(POINT, "07:30", 30, 2)
    await client.set_price_based_charging(POINT, True)
    assert point.fields["activity"] == "charging"
    account.advance(hours=1)
    assert point.fields["activity"] == "delayed"
    assert point.fields["actual_kwh"] == pytest.approx(2, abs=0.1)
    await client.override_price_based_charging_profile(POINT, True)
    assert (point.fields["activity"], current(account)) == ("charging", 16)
    await client.override_price_based_charging_profile(POINT, False)
    account.advance(hours=1)
    assert (point.fields["activity"], current(account)) == ("charging", 6)


@pytest.mark.parametrize(
    ("moment", "waits"),
    [
        ("2026-01-02 22:59", True),
        ("2026-01-02 23:00", False),
        ("2026-01-03 06:59", False),
        ("2026-01-03 12:00", False),  # a Saturday is not selected
        ("2026-01-05 06:59", True),  # nor is the Sunday before
        ("2026-01-06 06:59", False),
        ("2026-01-06 07:00", True),
    ],
)
def test_delayed_charging_waits_outside_its_times(moment: str, waits: bool) -> None:
    assert must_wait({"delayed_charging": NIGHT}, datetime.fromisoformat(moment), 0) == waits


@pytest.mark.parametrize(
    "changes",
    [{"start_time": "07:00"}, {"start_time": "soon"}, {"end_time": None}, {"selected_days": "1,2"}, {"value": None}],
)
def test_schedule_without_a_known_meaning_lets_no_session_wait(changes: dict[str, Any]) -> None:
    noon = datetime.fromisoformat("2026-01-02 12:00")
    assert must_wait({"delayed_charging": NIGHT}, noon, 0)
    assert not must_wait({"delayed_charging": NIGHT | changes}, noon, 0)


@pytest.mark.parametrize(("hour", "waits"), [(5, False), (6, True), (12, True), (13, False), (16, True)])
def test_price_based_charging_waits_in_expensive_hours(hour: int, waits: bool) -> None:
    assert must_wait({"price_based_charging": CHEAP}, datetime(2026, 1, 2, hour), 0) == waits  # noqa: DTZ001


@pytest.mark.parametrize(
    ("override", "moment", "expected"),
    [
        (ALWAYS, "2026-01-02 23:59", True),
        (ALWAYS, "2026-01-03 00:00", False),
        (ALWAYS, "2026-01-01 23:59", False),
        (ALWAYS | {"override_start_days": ""}, "2026-01-02 12:00", False),
        (ALWAYS | {"override_end_days": "FR"}, "2026-01-02 12:00", False),  # it ends when it starts
        (ALWAYS | {"start_time": None}, "2026-01-02 12:00", False),
        (ALWAYS | {"override_start_days": "SU", "override_end_days": "MO"}, "2026-01-04 12:00", True),
        ({"days_of_week": "FR", "start_time": "00:00", "stop_time": "23:00"}, "2026-01-02 12:00", False),
    ],
)
def test_override_is_in_force_at_its_times(override: dict[str, Any], moment: str, expected: bool) -> None:
    assert is_in_force(override, datetime.fromisoformat(moment)) == expected
