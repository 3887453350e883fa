# generated from codegen/templates/package/compat/reshaping/settings.py by `python -m codegen generate`; changes here are lost
"""Converts CH_SETTINGS, the settings of a charge point, to the form in which bluecurrent-api delivers them."""

from __future__ import annotations

from typing import Any

from .evse_id_addition import add_evse_id_to_data
from .smart_charging_set_update import remember_smart_charging


def reshape_settings(message: dict[str, Any], *, smart_charging: set[str]) -> dict[str, Any] | None:
    """Replaces plug_and_charge by its value, and adds linked_charge_cards_only, the opposite of public_charging.

    plug_and_charge is None if it was not sent, since programs read it without a default. Also notes in the set
    `smart_charging` whether the charge point uses smart charging.
    """
    data = add_evse_id_to_data(message)
    if data is None:
        return None
    data["plug_and_charge"] = get_setting(data.get("plug_and_charge"))
    if "public_charging" in data:
        public = data["public_charging"]
        if isinstance(public, bool):
            data["public_charging"] = {"value": public, "permission": None}
        is_public = get_setting(public)
        data["linked_charge_cards_only"] = None if is_public is None else not is_public
    if "smart_charging" in data:
        remember_smart_charging(smart_charging, data["evse_id"], data["smart_charging"])
    return message


def get_setting(setting: Any) -> Any:
    """Returns the value of a setting, which may come with a permission; None if it is not known."""
    if isinstance(setting, dict):
        return setting.get("value")
    return setting if isinstance(setting, bool) else None
