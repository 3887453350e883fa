"""Converts CH_SETTINGS, the settings of a charge point, to the form in which bluecurrent-api delivers them."""

from __future__ import annotations

from typing import Any

from .evse_id_addition import add_evse_id_to_data
from .field_conversion import convert_setting, read_setting
from .smart_charging_set_update import remember_smart_charging


def reshape_settings(message: dict[str, Any], *, smart_charging: set[str]) -> dict[str, Any] | None:
    """Replaces plug_and_charge by its value, and adds linked_charge_cards_only, the opposite of public_charging.

    plug_and_charge is None if it was not sent, since programs read it without a default. Also notes in the set
    `smart_charging` whether the charge point uses smart charging.
    """
    data = add_evse_id_to_data(message)
    if data is None:
        return None
    data["plug_and_charge"] = read_setting(data.get("plug_and_charge"))
    if "public_charging" in data:
        is_public = read_setting(data["public_charging"])
        data["linked_charge_cards_only"] = None if is_public is None else not is_public
        convert_setting(data, "public_charging")
    if "smart_charging" in data:
        remember_smart_charging(smart_charging, data["evse_id"], data["smart_charging"])
    return message
