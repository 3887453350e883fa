"""Checks the message that the receiver gets for each object."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bluecurrent.compat.frame_conversion import convert_frame
from bluecurrent.compat.reshaping import Reshaper

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
EVSE = "BCU100001"
STATUS = {
    "evse_id": EVSE,
    "actual_p1": 16,
    "actual_p2": 15.5,
    "actual_p3": 0,
    "actual_v1": 230,
    "actual_v2": 229,
    "actual_v3": 0,
    "actual_kwh": 5.97,
    "activity": "charging",
    "vehicle_status": "C",
    "max_usage": 25,
    "smartcharging_max_usage": 6,
    "max_offline": 10,
    "offline_since": "",
    "start_datetime": "20231029 02:30:00",
    "stop_datetime": "20211118 14:12:23+00:00",
    "total_cost": 1.81,
}
PERMITTED = {"value": True, "permission": "write"}


def reshaped(message: dict[str, Any], reshape: Reshaper | None = None) -> Any:
    """Returns the message that is delivered for a received one."""
    converted = convert_frame(json.dumps(message).encode(), reshape or Reshaper())
    return None if converted is None else converted.message


def status(**changes: Any) -> Any:
    data = {key: value for key, value in {**STATUS, **changes}.items() if value != "missing"}
    return reshaped({"object": "CH_STATUS", "evse_id": EVSE, "data": data})["data"]


def test_a_status_gets_averages_words_and_datetimes() -> None:
    added = {
        "avg_voltage": 229.5,
        "avg_current": 15.8,
        "current_left": 25 - 15.8,
        "total_kw": 6.28,
        "vehicle_status": "ready",
        "offline_since": None,
        "start_datetime": datetime(2023, 10, 29, 2, 30, tzinfo=AMSTERDAM),
        "stop_datetime": datetime(2021, 11, 18, 14, 12, 23, tzinfo=UTC),
    }
    assert status() == STATUS | added
    assert status()["start_datetime"].astimezone(UTC).hour == 0  # the first of two


@pytest.mark.parametrize(
    ("letter", "word"),
    [
        ("A", "standby"),
        ("B", "vehicle_detected"),
        ("C", "ready"),
        ("D", "ready"),
        ("E", "no_power"),
        ("F", "vehicle_error"),
        ("G", None),
        ("ready", "ready"),
        (None, None),
        ("missing", None),
        (5, None),
        ([], None),
    ],
)
def test_the_vehicle_status_becomes_a_word(letter: Any, word: str | None) -> None:
    assert status(vehicle_status=letter)["vehicle_status"] == word


@pytest.mark.parametrize(
    ("phases", "expected"),
    [
        ((0, 0, 0), 0),
        ((None, None, None), 0),
        ((None, 16, 0), 16),
        (("missing", 15, 16), 15.5),
        (("missing", "missing", "missing"), None),
        (("  16", " 15.5 ", "much"), 15.8),
        ((True, {}, 16), 16),
        ((10**400, 10, 20), 15),
    ],
)
def test_only_phases_in_use_count(phases: tuple[Any, ...], expected: float | None) -> None:
    data = status(**{f"actual_p{number}": phase for number, phase in enumerate(phases, 1)})
    assert data["avg_current"] == expected
    for number in (1, 2, 3):
        assert data[f"actual_p{number}"] is None or isinstance(data[f"actual_p{number}"], (int, float))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("  ", None),
        (None, None),
        ("missing", None),
        ("soon", None),
        (5, None),
        ("2026-01-02T11:41:32", datetime(2026, 1, 2, 11, 41, 32, tzinfo=AMSTERDAM)),
        ("2026-01-02T11:41:32Z", datetime(2026, 1, 2, 11, 41, 32, tzinfo=UTC)),
        ("02-01-2026 11:41:32", datetime(2026, 1, 2, 11, 41, 32, tzinfo=AMSTERDAM)),
    ],
)
def test_timestamps_become_datetimes(text: Any, expected: datetime | None) -> None:
    assert status(offline_since=text)["offline_since"] == expected


def test_the_current_left_depends_on_smart_charging() -> None:
    reshape = Reshaper()
    message = {"object": "CH_STATUS", "data": STATUS}
    points = {"object": "CHARGE_POINTS", "data": [{"evse_id": EVSE, "smart_charging": True}]}
    assert reshaped(points, reshape) == points
    assert reshaped(message, reshape)["data"]["current_left"] == 6 - 15.8
    reshaped({"object": "CH_SETTINGS", "data": {"evse_id": EVSE, "smart_charging": False}}, reshape)
    assert reshaped(message, reshape)["data"]["current_left"] == 25 - 15.8
    reshaped({"object": "CH_SETTINGS", "data": {"evse_id": EVSE, "smart_charging": True}}, reshape)
    reshaped({"object": "CH_SETTINGS", "data": {"evse_id": EVSE}}, reshape)
    assert reshaped(message, reshape)["data"]["current_left"] == 6 - 15.8


@pytest.mark.parametrize("name", ["CH_STATUS", "CH_SETTINGS"])
def test_the_evse_id_is_added_to_the_data(name: str) -> None:
    assert reshaped({"object": name, "evse_id": EVSE, "data": {}})["data"]["evse_id"] == EVSE
    assert reshaped({"object": name, "evse_id": "BCU2", "data": {"evse_id": EVSE}})["data"]["evse_id"] == EVSE
    for incomplete in ({"data": {}}, {"evse_id": EVSE}, {"evse_id": EVSE, "data": None}, {"evse_id": 5, "data": {}}):
        assert reshaped({"object": name, **incomplete}) is None


def test_a_status_may_stand_under_items() -> None:
    items = {"object": "CH_STATUS", "evse_id": EVSE, "items": [STATUS], "socket_id": 1}
    assert reshaped(items)["data"] == status()


@pytest.mark.parametrize(
    ("plug", "public", "expected"),
    [
        (PERMITTED, PERMITTED, (True, False)),
        ({"value": False}, {"value": False}, (False, True)),
        (True, False, (True, True)),
        (None, None, (None, None)),
        ("yes", {}, (None, None)),
        ("missing", "missing", (None, None)),
    ],
)
def test_settings_become_their_values(plug: Any, public: Any, expected: tuple[Any, Any]) -> None:
    sent = {"evse_id": EVSE, "plug_and_charge": plug, "public_charging": public}
    data = {key: value for key, value in sent.items() if value != "missing"}
    got = reshaped({"object": "CH_SETTINGS", "evse_id": EVSE, "data": data})["data"]
    assert (got["plug_and_charge"], got["linked_charge_cards_only"]) == expected
    if isinstance(public, bool):
        assert got["public_charging"]["value"] is public


def test_grid_objects_get_average_and_maximum() -> None:
    phases = {"grid_actual_p1": 12, "grid_actual_p2": 0, "grid_actual_p3": 15}
    added = {"grid_avg_current": 13.5, "grid_max_current": 15}
    asked = {"object": "GRID_STATUS", "data": {"id": f"GRID-{EVSE}", **phases}}
    assert reshaped(asked) == {"object": "GRID_STATUS", "data": {"id": f"GRID-{EVSE}", **phases, **added}}
    pushed = {"object": "GRID_CURRENT", "evse_id": EVSE, **phases}
    assert reshaped(pushed) == {"object": "GRID_CURRENT", "evse_id": EVSE, "data": phases | added}
    some = reshaped({"object": "GRID_CURRENT", "grid_actual_p1": 7, "grid_actual_p2": None})["data"]
    assert (some["grid_avg_current"], some["grid_max_current"], some["grid_actual_p3"]) == (7, 7, None)
    none = reshaped({"object": "GRID_CURRENT"})["data"]
    assert (none["grid_avg_current"], none["grid_max_current"]) == (None, None)
    assert reshaped({"object": "GRID_STATUS"}) is None


@pytest.mark.parametrize(
    ("result", "plug", "cards_only"),
    [
        ({"setting": "set true"}, True, False),
        ({"setting": "set false"}, False, True),
        ({"setting": None}, None, None),
        ({}, None, None),
        (None, None, None),
        ("missing", None, None),
    ],
)
def test_a_changed_setting_becomes_its_value(result: Any, plug: bool | None, cards_only: bool | None) -> None:
    for name, delivered, value in (
        ("SET_PLUG_AND_CHARGE", "PLUG_AND_CHARGE", plug),
        ("SET_PUBLIC_CHARGING", "LINKED_CHARGE_CARDS_ONLY", cards_only),
    ):
        message = {"object": f"STATUS_{name}", "evse_id": EVSE, "success": True, "error": ""}
        sent = message if result == "missing" else {**message, "result": result}
        assert reshaped(sent) == {**message, "object": delivered, "result": value}


@pytest.mark.parametrize("command", ["START_SESSION", "STOP_SESSION", "SOFT_RESET", "REBOOT"])
def test_acknowledgements_of_sessions_get_the_name_of_the_command(command: str) -> None:
    verdict = {"object": f"STATUS_{command}", "evse_id": EVSE, "success": True, "error": ""}
    assert reshaped(verdict) == {**verdict, "object": command}
    refused = reshaped({**verdict, "success": False, "error": "REJECTED"})
    assert refused["error"] == f"{command.lower()} rejected for chargepoint: {EVSE}"
    assert reshaped({"object": f"STATUS_{command}", "error": 5})["error"].startswith(f"{command.lower()} 5")
    receipt = {"object": f"RECEIVED_{command}", "evse_id": EVSE, "error": ""}
    assert reshaped(receipt) is None
    assert reshaped({**receipt, "error": "NO"}) == {**receipt, "object": command, "error": "NO"}


def test_days_of_schedules_become_lists() -> None:
    days = {"override_start_days": "MO,TH", "override_end_days": "FR"}
    split = {"override_start_days": ["MO", "TH"], "override_end_days": ["FR"]}
    unknown = {"override_start_days": None, "override_end_days": None}
    listed = {"object": "LIST_OVERRIDE_CURRENT", "data": [days, {}]}
    assert reshaped(listed)["data"] == [split, unknown]
    assert reshaped({"object": "LIST_OVERRIDE_CURRENT", "result": [{"schedule_id": 1}]})["data"][0]["schedule_id"] == 1
    for name in ("POST_SET_OVERRIDE_CURRENT", "POST_EDIT_OVERRIDE_CURRENT"):
        assert reshaped({"object": name, "data": dict(days)})["data"] == split
        assert reshaped({"object": name, "success": False, "error": "overlaps"}) is None
    cleared = {"object": "POST_CLEAR_OVERRIDE_CURRENT", "success": False, "error": "no"}
    assert reshaped(cleared) == cleared


@pytest.mark.parametrize(
    "name",
    ["HELLO", "STATUS_SET_OPERATIVE", "RECEIVED_SET_INOPERATIVE", "ACCOUNT", "STATUS_API_TOKEN", "NEW", "GRID_NEW"],
)
def test_other_objects_are_not_delivered(name: str) -> None:
    assert reshaped({"object": name, "error": "E", "data": {}}) is None
