"""Defines statuses and times of charging sessions for the tests of the live state."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OLD, OLD_END, NEW, NEW_END = "20260101 18:00:00", "20260101 21:00:00", "20260102 08:00:00", "20260102 09:00:00"
FREE = {
    "activity": "available",
    "vehicle_status": "A",
    "delayed_charging": {"value": False},
    "smart_charging": False,
    "price_based_charging": {"value": False},
    "start_datetime": OLD,
    "stop_datetime": OLD_END,
    "actual_kwh": 11.0,
}
"""The status of a charge point without a session. The last one has ended."""
CHARGING = {"activity": "charging"}


def at(text: str) -> datetime:
    """Returns the time that a text of the service stands for."""
    return datetime.strptime(text, "%Y%m%d %H:%M:%S").replace(tzinfo=AMSTERDAM)


def come(events: Any) -> list[Any]:
    """Returns the events that have come."""
    return list(iter(events.next_nowait, None))
