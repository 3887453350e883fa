"""CHARGE_POINTS."""

from __future__ import annotations

from typing import Any

from .charge_point_data import remember


def charge_points(message: dict[str, Any], *, smart: set[str]) -> dict[str, Any] | None:
    """The charge points as they are; entries that name none are left out."""
    listed = message.get("data")
    if not isinstance(listed, list):
        return None
    message["data"] = [entry for entry in listed if isinstance(entry, dict) and isinstance(entry.get("evse_id"), str)]
    for entry in message["data"]:
        remember(smart, entry["evse_id"], entry.get("smart_charging"))
    return message
