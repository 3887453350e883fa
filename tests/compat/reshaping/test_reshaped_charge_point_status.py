"""Tests the CH_STATUS messages that a program's receiver gets."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bluecurrent.compat.reshaping import Reshaper
from tests.compat.reshaping.reshaped_messages import EVSE, STATUS, reshaped

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


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
        (5, None),
        ([], None),
    ],
)
def test_the_vehicle_status_becomes_a_word(letter: Any, word: str | None) -> None:
    assert status(vehicle_status=letter)["vehicle_status"] == word


@pytest.mark.parametrize(("sent", "delivered"), [("delayed", "delayed"), (5, None), (["charging"], None)])
def test_an_activity_is_text(sent: Any, delivered: str | None) -> None:
    assert status(activity=sent)["activity"] == delivered


@pytest.mark.parametrize(
    ("phases", "expected"),
    [
        ((0, 0, 0), 0),
        ((None, None, None), 0),
        ((None, 16, 0), 16),
        (("missing", 15, 16), 15.5),
        (("much", "missing", "missing"), None),
        (("  16", " 15.5 ", "much"), 15.8),
        ((True, {}, 16), 16),
        ((10**400, 10, 20), 15),
    ],
)
def test_only_phases_in_use_count(phases: tuple[Any, ...], expected: float | None) -> None:
    data = status(**{f"actual_p{number}": phase for number, phase in enumerate(phases, 1)})
    assert data["avg_current"] == expected
    for number, phase in enumerate(phases, 1):
        name = f"actual_p{number}"
        assert (name in data) is (phase != "missing")
        assert data.get(name) is None or isinstance(data[name], (int, float))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("  ", None),
        (None, None),
        ("soon", None),
        (5, None),
        ("2026-01-02T11:41:32", datetime(2026, 1, 2, 11, 41, 32, tzinfo=AMSTERDAM)),
        ("2026-01-02T11:41:32Z", datetime(2026, 1, 2, 11, 41, 32, tzinfo=UTC)),
        ("02-01-2026 11:41:32", datetime(2026, 1, 2, 11, 41, 32, tzinfo=AMSTERDAM)),
        ("02-01-2026", datetime(2026, 1, 2, tzinfo=AMSTERDAM)),
        ("02-JAN-26", datetime(2026, 1, 2, tzinfo=AMSTERDAM)),
        ("1690212333", None),
    ],
)
def test_timestamps_become_datetimes(text: Any, expected: datetime | None) -> None:
    assert status(offline_since=text)["offline_since"] == expected


@pytest.mark.parametrize(
    "text", ["00010101 00:00:00", "0001-01-01T00:00:00Z", "99991231 23:59:59", "9999-12-31T23:59:59-01:00"]
)
def test_a_time_that_stands_for_none_is_none(text: str) -> None:
    assert status(start_datetime=text)["start_datetime"] is None


@pytest.mark.parametrize(
    ("sent", "added"),
    [
        ({"activity": "available"}, {}),
        ({"actual_p1": 1}, {"avg_current": 1, "current_left": None, "total_kw": None}),
        ({"actual_v1": 230}, {"avg_voltage": 230, "total_kw": None}),
        (
            {"actual_p1": 10, "actual_v3": 230},
            {"avg_current": 10, "avg_voltage": 230, "current_left": None, "total_kw": 3.98},
        ),
        ({"max_usage": 16}, {"current_left": None}),
        ({"smartcharging_max_usage": 6}, {}),
        ({"actual_p2": 10, "max_usage": 16}, {"avg_current": 10, "current_left": 6, "total_kw": None}),
        ({"actual_p1": None, "offline_since": None}, {"avg_current": 0, "current_left": None, "total_kw": None}),
    ],
)
def test_a_partial_status_gets_only_what_was_sent(sent: dict[str, Any], added: dict[str, Any]) -> None:
    data = reshaped({"object": "CH_STATUS", "evse_id": EVSE, "data": sent})["data"]
    assert data == {"evse_id": EVSE, **sent, **added}


@pytest.mark.parametrize("name", STATUS)
def test_a_field_that_was_not_sent_is_absent(name: str) -> None:
    assert (name in status(**{name: "missing"})) is (name == "evse_id")


@pytest.mark.parametrize("name", sorted(STATUS.keys() - {"evse_id", "activity"}))
def test_a_null_that_was_sent_is_none(name: str) -> None:
    assert status(**{name: None})[name] is None


def test_the_current_left_depends_on_smart_charging() -> None:
    reshape = Reshaper()
    message = {"object": "CH_STATUS", "data": STATUS}
    points = {"object": "CHARGE_POINTS", "data": [{"evse_id": EVSE, "smart_charging": True}]}
    assert reshaped(points, reshape) == points
    assert reshaped(message, reshape)["data"]["current_left"] == 6 - 15.8
    reshaped({"object": "CH_SETTINGS", "data": {"evse_id": EVSE, "smart_charging": False}}, reshape)
    assert reshaped(message, reshape)["data"]["current_left"] == 25 - 15.8
    off = {"value": False, "permission": "read"}
    for sent in (off, "false", True):
        reshaped({"object": "CH_SETTINGS", "data": {"evse_id": EVSE, "smart_charging": sent}}, reshape)
        assert reshaped(message, reshape)["data"]["current_left"] == (6 if sent is True else 25) - 15.8
    reshaped({"object": "CH_SETTINGS", "data": {"evse_id": EVSE}}, reshape)
    reshaped({"object": "CHARGE_POINTS", "data": [{"evse_id": EVSE}]}, reshape)
    assert reshaped(message, reshape)["data"]["current_left"] == 6 - 15.8


def test_a_status_may_stand_under_items() -> None:
    items = {"object": "CH_STATUS", "evse_id": EVSE, "items": [STATUS], "socket_id": 1}
    assert reshaped(items)["data"] == status()
    assert reshaped({**items, "data": None})["data"] == status()
