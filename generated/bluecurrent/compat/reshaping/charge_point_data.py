# generated from codegen/templates/package/compat/reshaping/charge_point_data.py by `python -m codegen generate`; changes here are lost
"""Whose a message is."""

from __future__ import annotations

from typing import Any


def data_of(message: dict[str, Any]) -> dict[str, Any] | None:
    """What a message holds of a charge point, with its `evse_id` inside; None if it does not say whose."""
    data = message.get("data")
    if not isinstance(data, dict):
        return None
    for evse_id in (data.get("evse_id"), message.get("evse_id")):
        if isinstance(evse_id, str) and evse_id:
            data["evse_id"] = evse_id
            return data
    return None


def remember(smart: set[str], evse_id: Any, value: Any) -> None:
    """Note whether a charge point charges smartly."""
    if not isinstance(evse_id, str):
        return
    if value:
        smart.add(evse_id)
    else:
        smart.discard(evse_id)
