# generated from codegen/templates/package/compat/reshaping/charge_points.py by `python -m codegen generate`; changes here are lost
"""Converts CHARGE_POINTS, the list of charge points, to the form in which bluecurrent-api delivers it."""

from __future__ import annotations

from typing import Any

from .field_conversion import convert_setting, convert_texts
from .smart_charging_set_update import remember_smart_charging

TEXTS = ("name", "model_type", "activity")
DEFAULTS = {"name": "", "model_type": None}
"""The values that programs read for keys that were not sent; a missing name is empty, as the service sends it."""

SETTINGS = frozenset({"plug_and_charge", "public_charging"})
"""The settings whose values programs read in this object."""


class ChargePointEntry(dict[str, Any]):
    """Holds the fields of a charge point; reading a name or a model that was not sent raises no KeyError.

    Home Assistant reads both without a default, and one KeyError would hide all charge points of the account.
    """

    def __missing__(self, key: str) -> str | None:
        return DEFAULTS[key]


def reshape_charge_points(message: dict[str, Any], *, smart_charging: set[str]) -> dict[str, Any] | None:
    """Drops the entries without an `evse_id`, and notes which charge points use smart charging.

    Settings and texts that programs read become None if they have a type that the service has never sent.
    """
    entries = message.get("data")
    if not isinstance(entries, list):
        return None
    message["data"] = [
        ChargePointEntry(entry)
        for entry in entries
        if isinstance(entry, dict) and isinstance(entry.get("evse_id"), str)
    ]
    for entry in message["data"]:
        if "smart_charging" in entry:
            remember_smart_charging(smart_charging, entry["evse_id"], entry["smart_charging"])
        convert_texts(entry, TEXTS)
        for name in SETTINGS.intersection(entry):
            if not isinstance(entry[name], bool):  # bluecurrent-api delivers plain settings too
                convert_setting(entry, name)
    return message
