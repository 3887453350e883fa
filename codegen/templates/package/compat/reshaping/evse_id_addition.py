"""Copies the `evse_id` of a message into the message's `data` object."""

from __future__ import annotations

from typing import Any


def add_evse_id_to_data(message: dict[str, Any]) -> dict[str, Any] | None:
    """Copies the `evse_id` of a message to its data, and returns the data; None if there is no data or no `evse_id`."""
    data = message.get("data")
    if not isinstance(data, dict):
        return None
    for evse_id in (data.get("evse_id"), message.get("evse_id")):
        if isinstance(evse_id, str) and evse_id:
            data["evse_id"] = evse_id
            return data
    return None
