"""Converts the schedules that override the charging current to the form in which bluecurrent-api delivers them."""

from __future__ import annotations

from typing import Any

DAYS = ("override_start_days", "override_end_days")


def reshape_schedules(message: dict[str, Any]) -> dict[str, Any] | None:
    """Splits the days of every schedule; the schedules may also stand under `result`, as documents show."""
    entries = message.get("result") if message.get("data") is None else message["data"]
    if not isinstance(entries, list):
        return None
    message["data"] = [entry for entry in entries if isinstance(entry, dict)]
    for entry in message["data"]:
        split_days(entry)
    return message


def reshape_schedule(message: dict[str, Any]) -> dict[str, Any] | None:
    """Splits the days of the schedule."""
    data = message.get("data")
    if not isinstance(data, dict):
        return None
    split_days(data)
    return message


def split_days(entry: dict[str, Any]) -> None:
    """Replaces sent days such as `"MO,TH"` by a list; by None if they can't be read."""
    for name in DAYS:
        if name not in entry:
            continue
        days = entry[name]
        entry[name] = days.split(",") if isinstance(days, str) else days if isinstance(days, list) else None
