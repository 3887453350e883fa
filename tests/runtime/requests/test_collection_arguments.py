"""Tests which collections an argument takes, and that empty ones are refused."""

from __future__ import annotations

from collections import deque
from typing import Any

import pytest

from bluecurrent import Client, InvalidRequest, OverrideCurrentPayload, UpdatePriceBasedSettingsPayload
from bluecurrent.commands import (
    PatchPriceBasedChargingSettings,
    PostClearOverrideCurrent,
    PostEditOverrideCurrent,
    PostSetOverrideCurrent,
    SaveScheduleDelayedCharging,
)
from bluecurrent.testing import FixtureServer

EVSE = "BCU100001"
OVERRIDE: dict[str, Any] = {
    "chargepoints": [EVSE],
    "overridestarttime": "10:00",
    "overridestartdays": ["MO"],
    "overridestoptime": "14:00",
    "overridestopdays": ["MO"],
    "overridevalue": 6,
}


def sent_days(days: Any) -> Any:
    """Returns the days in the frame that is sent for an argument."""
    arguments = {"evse_id": EVSE, "days": days, "start_time": "23:00", "end_time": "07:00"}
    return SaveScheduleDelayedCharging.checked(**arguments).wire()["days"]


@pytest.mark.parametrize(
    ("days", "sent"),
    [
        ([5, 1], "[5,1]"),
        ((5, 1), "[5,1]"),
        (range(1, 6), "[1,2,3,4,5]"),
        ({7, 3, 5, 1}, "[1,3,5,7]"),
        (frozenset({2}), "[2]"),
        (deque([4]), "[4]"),
        ({6: "Saturday"}.keys(), "[6]"),
    ],
)
def test_any_sequence_or_set_is_taken(days: Any, sent: str) -> None:
    assert sent_days(days) == sent


@pytest.mark.parametrize("days", ["12", b"12", {1: 2}, iter([1]), 5, None])
def test_anything_else_is_refused(days: Any) -> None:
    with pytest.raises(InvalidRequest, match=r"days: Input should be a list, a tuple, a range or a set$"):
        sent_days(days)


def test_items_of_different_types_are_refused() -> None:
    with pytest.raises(InvalidRequest, match=r"days\.\d: Input should be a whole number from 1 to 7$"):
        sent_days({1, "MO"})


@pytest.mark.parametrize("days", [[], (), range(0), set()])
def test_an_empty_collection_is_refused(days: Any) -> None:
    with pytest.raises(InvalidRequest, match=r"days: Input should have at least one item$"):
        sent_days(days)


@pytest.mark.parametrize("name", ["chargepoints", "overridestartdays", "overridestopdays"])
def test_an_empty_list_in_a_payload_is_refused(name: str) -> None:
    for command in (PostSetOverrideCurrent, PostEditOverrideCurrent):
        number = {} if command is PostSetOverrideCurrent else {"schedule_id": 1}
        with pytest.raises(InvalidRequest, match=f"{name}: Input should have at least one item") as caught:
            command.checked(payload=OverrideCurrentPayload(**OVERRIDE | {name: []}), **number)
        assert caught.value.argument == name


def test_sets_in_a_payload_are_sent_in_order() -> None:
    payload = OverrideCurrentPayload(**OVERRIDE | {"chargepoints": {"BCU2", "BCU1", "BCU3"}})
    assert PostSetOverrideCurrent.checked(payload=payload).wire()["chargepoints"] == ["BCU1", "BCU2", "BCU3"]


def test_a_change_without_a_setting_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="payload must have at least one of expected_departure_time, ") as caught:
        PatchPriceBasedChargingSettings.checked(evse_id=EVSE, payload=UpdatePriceBasedSettingsPayload())
    assert caught.value.argument == "payload"
    payload = UpdatePriceBasedSettingsPayload(minimum_percentage=0)
    assert PatchPriceBasedChargingSettings.checked(evse_id=EVSE, payload=payload).wire()["minimum_pct"] == 0


@pytest.mark.parametrize("value", [-1, 70.5, 500, 1e300, float("nan")])
def test_an_implausible_current_is_refused(value: float) -> None:
    with pytest.raises(InvalidRequest, match="overridevalue: Input should be a number from 0 to 70"):
        PostSetOverrideCurrent.checked(payload=OverrideCurrentPayload(**OVERRIDE | {"overridevalue": value}))


@pytest.mark.parametrize("schedule_id", [-1, 10**18, 10**5000], ids=["negative", "19 digits", "5001 digits"])
def test_an_impossible_schedule_is_refused(schedule_id: int) -> None:
    with pytest.raises(InvalidRequest, match="schedule_id: Input should be "):
        PostClearOverrideCurrent.checked(schedule_id=schedule_id)


async def test_a_method_takes_a_set() -> None:
    async with FixtureServer() as server, Client(server.api_token, url=server.url) as client:
        days = {5, 4, 3, 2, 1}
        assert (await client.set_delayed_charging_settings(EVSE, days, "23:00", "07:00")).success
        [frame] = [frame for frame in server.received if isinstance(frame, dict) and "days" in frame]
        assert frame["days"] == "[1,2,3,4,5]"
