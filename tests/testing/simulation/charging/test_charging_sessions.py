"""Tests sessions of a simulated account: a car comes, charges and goes, and pushes and reads show it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bluecurrent.testing import SimulatedAccount

FREE = "BCU100003"


@pytest.fixture
async def account() -> AsyncIterator[SimulatedAccount]:
    async with SimulatedAccount(speed=None) as account:
        yield account


async def read_status(client: Any, evse_id: str = FREE) -> dict[str, Any]:
    """Returns the status that answers a read; pushes before it are skipped."""
    await client.send("GET_ACCOUNT")
    while (await client.receive())["object"] != "ACCOUNT":
        pass
    status = await client.request("GET_CH_STATUS", evse_id=evse_id)
    assert status["object"] == "CH_STATUS"
    data = status["data"]
    assert isinstance(data, dict)
    return data


async def next_status(client: Any) -> dict[str, Any]:
    """Returns the next status that is pushed."""
    while (message := await client.receive())["object"] != "CH_STATUS":
        pass
    data = message["data"]
    assert isinstance(data, dict)
    return data


async def test_first_push_of_a_session_carries_the_start_of_the_last_one(
    account: SimulatedAccount, open_client: Any
) -> None:
    async with open_client(account) as client:
        old = await read_status(client)
        await client.greet()
        account.charge_points[FREE].plug_in()
        first, second = await next_status(client), await next_status(client)
        assert (first["activity"], first["vehicle_status"]) == ("charging", "C")
        assert [first[f"actual_p{phase}"] for phase in (1, 2, 3)] == [0, 0, 0]
        assert (first["start_datetime"], first["stop_datetime"]) == (old["start_datetime"], old["stop_datetime"])
        assert (second["start_datetime"], second["stop_datetime"]) == ("20260102 11:30:00", "")
        assert [second[f"actual_p{phase}"] for phase in (1, 2, 3)] == [16, 16, 16]


async def test_session_counts_energy_and_cost(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.charge_points[FREE].plug_in(battery_kwh=60, level=0.4)
        account.advance(hours=1)
        status = await read_status(client)
        power_kw = sum(status[f"actual_p{phase}"] * status[f"actual_v{phase}"] for phase in (1, 2, 3)) / 1000
        assert status["actual_kwh"] == pytest.approx(power_kw, rel=0.01)
        assert status["total_cost"] == pytest.approx(status["actual_kwh"] * 0.3025, abs=0.001)
        account.charge_points[FREE].unplug()
        after = await read_status(client)
        assert (after["activity"], after["vehicle_status"]) == ("available", "A")
        assert after["stop_datetime"] == "20260102 12:30:00"
        assert (after["actual_kwh"], after["actual_p1"], after["actual_v1"]) == (status["actual_kwh"], 0, 0)


async def test_car_charges_until_its_battery_is_full(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.charge_points[FREE].plug_in(battery_kwh=10, level=0.5, phases=1, max_current=20)
        status = await read_status(client)
        assert [status[f"actual_p{phase}"] for phase in (1, 2, 3)] == [20, 0, 0]
        assert [bool(status[f"actual_v{phase}"]) for phase in (1, 2, 3)] == [True, False, False]
        account.advance(hours=5)
        full = await read_status(client)
        assert full["actual_kwh"] == 5
        assert (full["activity"], full["vehicle_status"], full["actual_p1"]) == ("charging", "B", 0)


@pytest.mark.parametrize(("level", "current"), [(0.89, 16), (0.9, 11.2), (0.97, 6.4), (0.995, 3.2), (1.0, 0)])
def test_car_draws_less_when_its_battery_is_nearly_full(level: float, current: float) -> None:
    point = SimulatedAccount(speed=None).charge_points[FREE]
    point.plug_in(level=level)
    assert point.fields["actual_p1"] == current


@pytest.mark.parametrize("battery_kwh", [1e-12, 1e-9, 1e-6])
def test_time_goes_on_while_a_tiny_battery_is_charged(battery_kwh: float) -> None:
    account = SimulatedAccount(speed=None)
    account.advance(hours=24 * 30)
    point = account.charge_points[FREE]
    point.plug_in(battery_kwh=battery_kwh, level=0)
    account.advance(seconds=1)
    assert (point.fields["actual_p1"], point.fields["actual_kwh"]) == (0, 0)


async def test_session_that_ends_at_once_leaves_the_next_one_alone(open_client: Any) -> None:
    async with SimulatedAccount(speed=1e-9) as account:
        point = account.charge_points[FREE]
        old = point.fields["start_datetime"]
        point.plug_in()
        account.advance(seconds=1)
        point.unplug()
        point.plug_in()
        account.advance(seconds=1)
        assert (point.fields["activity"], point.fields["start_datetime"]) == ("charging", old)
        account.advance(seconds=1)
        assert point.fields["start_datetime"] == "20260102 11:30:02"


async def test_delayed_session_waits_for_the_night(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        for hours, activity in ((11, "delayed"), (0.6, "charging"), (7, "charging")):
            account.advance(hours=hours)
            status = await read_status(client, "BCU100002")
            assert status["activity"] == activity
        assert status["actual_p1"] == 6  # the limit of smart charging


def test_charge_point_that_is_given_without_a_session_has_not_charged() -> None:
    given = {"activity": "available", "vehicle_status": "A"}
    fields = SimulatedAccount(charge_points={FREE: given}).charge_points[FREE].fields
    assert [fields[name] for name in ("start_datetime", "stop_datetime", "actual_kwh", "total_cost")] == ["", "", 0, 0]
    last = {"start_datetime": "20260101 18:03:12", "stop_datetime": "20260101 21:47:55", "actual_kwh": 24}
    fields = SimulatedAccount(charge_points={FREE: given | last}).charge_points[FREE].fields
    assert {name: fields[name] for name in last} == last


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"battery_kwh": 0}, "battery_kwh must be above 0, not 0"),
        ({"level": 1.1}, "level must be from 0 to 1, not 1.1"),
        ({"phases": 4}, "phases must be 1, 2 or 3, not 4"),
        ({"max_current": -1}, "max_current must be above 0, not -1"),
    ],
)
def test_impossible_car_is_refused(options: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        SimulatedAccount().charge_points[FREE].plug_in(**options)


def test_one_car_is_plugged_in_at_a_time() -> None:
    free = SimulatedAccount(speed=None).charge_points[FREE]
    with pytest.raises(ValueError, match="no car is plugged in at BCU100003"):
        free.unplug()
    free.plug_in()
    with pytest.raises(ValueError, match="a car is plugged in at BCU100003 already; unplug it first"):
        free.plug_in()
    free.unplug()
    assert free.fields["vehicle_status"] == "A"


async def test_commands_start_and_stop_a_session(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        assert await verdict(client, "SET_PLUG_AND_CHARGE", value=False) == ""
        account.charge_points[FREE].plug_in()
        status = await read_status(client)
        assert (status["activity"], status["vehicle_status"], status["actual_v1"]) == ("available", "B", 0)
        assert await verdict(client, "START_SESSION", session_token="BCU-APP") == ""
        assert (await read_status(client))["activity"] == "charging"
        assert await verdict(client, "START_SESSION", session_token="BCU-APP") == "REJECTED"
        account.advance(minutes=30)
        charging = await read_status(client)
        assert await verdict(client, "STOP_SESSION") == ""
        stopped = await read_status(client)
        assert (stopped["activity"], stopped["vehicle_status"], stopped["actual_p1"]) == ("available", "B", 0)
        assert stopped["actual_kwh"] == charging["actual_kwh"] > 5
        assert stopped["stop_datetime"] == "20260102 12:00:00"
        await client.send("STOP_SESSION", evse_id=FREE)
        receipt = await client.receive()
        assert (receipt["object"], receipt["success"]) == ("RECEIVED_STOP_SESSION", False)
        assert receipt["error"] == f"no active session for chargepoint: {FREE}"


async def test_no_session_starts_without_a_car_or_at_a_blocked_charge_point(
    account: SimulatedAccount, open_client: Any
) -> None:
    async with open_client(account) as client:
        assert await verdict(client, "START_SESSION", session_token="BCU-APP") == "REJECTED"
        await client.request("SET_INOPERATIVE", evse_id=FREE)
        account.charge_points[FREE].plug_in()
        assert (await read_status(client))["activity"] == "unavailable"
        assert await verdict(client, "START_SESSION", session_token="BCU-APP") == "REJECTED"


async def test_blocking_ends_a_session_and_unblocking_does_not(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.charge_points[FREE].plug_in()
        assert (await client.request("SET_OPERATIVE", evse_id=FREE))["success"]
        assert (await read_status(client))["activity"] == "charging"
        account.advance(seconds=90)
        assert (await client.request("SET_INOPERATIVE", evse_id=FREE))["success"]
        blocked = await read_status(client)
        assert (blocked["activity"], blocked["actual_p1"]) == ("unavailable", 0)
        assert blocked["stop_datetime"] == "20260102 11:31:30"
        assert blocked["actual_kwh"] == pytest.approx(90 / 3600 * 3 * 16 * 0.23, rel=0.01)
        assert (await client.request("SET_OPERATIVE", evse_id=FREE))["success"]
        assert (await read_status(client))["activity"] == "available"


async def verdict(client: Any, command: str, **parameters: Any) -> str:
    """Sends a command and returns the error of its verdict; pushes before it are skipped."""
    await client.send(command, evse_id=FREE, **parameters)
    while (message := await client.receive())["object"] != f"STATUS_{command}":
        pass
    error = message["error"]
    assert isinstance(error, str)
    return error
