# generated from codegen/templates/package/compat/reshaping/smart_charging_set_update.py by `python -m codegen generate`; changes here are lost
"""Updates the set of charge points that use smart charging."""

from __future__ import annotations

from typing import Any

from .field_conversion import read_setting


def remember_smart_charging(smart_charging: set[str], evse_id: Any, value: Any) -> None:
    """Adds a charge point to the set if it uses smart charging, else removes it."""
    if not isinstance(evse_id, str):
        return
    if read_setting(value):
        smart_charging.add(evse_id)
    else:
        smart_charging.discard(evse_id)
