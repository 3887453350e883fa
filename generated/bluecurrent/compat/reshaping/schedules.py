# generated from codegen/templates/package/compat/reshaping/schedules.py by `python -m codegen generate`; changes here are lost
"""Overrides of the current."""

from __future__ import annotations

from typing import Any

DAYS = ("override_start_days", "override_end_days")


def schedules(message: dict[str, Any]) -> dict[str, Any] | None:
    """The days of every schedule become lists; documents also show the schedules under `result`."""
    listed = message.get("data", message.get("result"))
    if not isinstance(listed, list):
        return None
    message["data"] = [entry for entry in listed if isinstance(entry, dict)]
    for entry in message["data"]:
        split_days(entry)
    return message


def schedule(message: dict[str, Any]) -> dict[str, Any] | None:
    """The days of the schedule become lists."""
    data = message.get("data")
    if not isinstance(data, dict):
        return None
    split_days(data)
    return message


def split_days(entry: dict[str, Any]) -> None:
    """`"MO,TH"` becomes a list; None if there is nothing to split."""
    for name in DAYS:
        days = entry.get(name)
        entry[name] = days.split(",") if isinstance(days, str) else days if isinstance(days, list) else None
