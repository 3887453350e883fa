# generated from codegen/templates/package/compat/reshaping/settings.py by `python -m codegen generate`; changes here are lost
"""CH_SETTINGS."""

from __future__ import annotations

from typing import Any

from .charge_point_data import data_of, remember


def settings(message: dict[str, Any], *, smart: set[str]) -> dict[str, Any] | None:
    """plug_and_charge becomes its value, and what public_charging leaves is added as linked_charge_cards_only."""
    data = data_of(message)
    if data is None:
        return None
    data["plug_and_charge"] = value_of(data.get("plug_and_charge"))
    public = data.get("public_charging")
    if isinstance(public, bool):
        data["public_charging"] = {"value": public, "permission": None}
    is_public = value_of(public)
    data["linked_charge_cards_only"] = None if is_public is None else not is_public
    if "smart_charging" in data:
        remember(smart, data["evse_id"], data["smart_charging"])
    return message


def value_of(setting: Any) -> Any:
    """A setting's value, whether it comes with a permission or not; None if it is not known."""
    if isinstance(setting, dict):
        return setting.get("value")
    return setting if isinstance(setting, bool) else None
