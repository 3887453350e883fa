"""Converts CH_STATUS, the status of a charge point, to the form in which bluecurrent-api delivers it."""

from __future__ import annotations

from typing import Any

from .evse_id_addition import add_evse_id_to_data
from .field_conversion import convert_texts
from .number_parsing import convert_numbers, has_any
from .phase_average import average
from .timestamp_parsing import parse_timestamp

VOLTAGES = ("actual_v1", "actual_v2", "actual_v3")
CURRENTS = ("actual_p1", "actual_p2", "actual_p3")
USAGE_LIMIT = "max_usage"
SMART_CHARGING_LIMIT = "smartcharging_max_usage"
OTHER_NUMBERS = ("actual_kwh", "max_offline", "total_cost")
TIMES = ("start_datetime", "stop_datetime", "offline_since")
SQRT_3 = 1.732
"""The square root of 3, rounded as in bluecurrent-api."""

VEHICLE_STATUSES = {
    "A": "standby",
    "B": "vehicle_detected",
    "C": "ready",
    "D": "ready",
    "E": "no_power",
    "F": "vehicle_error",
}


def reshape_status(message: dict[str, Any], *, smart_charging: set[str]) -> dict[str, Any] | None:
    """Adds derived values; converts the vehicle's status to a word, and times to datetimes.

    Adds no other field that was not sent, because programs overwrite the values they know with those of the message.
    """
    items = message.get("items")
    if message.get("data") is None and isinstance(items, list) and items:
        message["data"] = items[0]
    data = add_evse_id_to_data(message)
    if data is None:
        return None
    convert_numbers(data, OTHER_NUMBERS)
    limit_name = SMART_CHARGING_LIMIT if data["evse_id"] in smart_charging else USAGE_LIMIT
    add_derived_values(data, limit_name=limit_name)
    convert_texts(data, ("activity",))
    if "vehicle_status" in data:
        data["vehicle_status"] = convert_vehicle_status(data["vehicle_status"])
    for name in TIMES:
        if name in data:
            data[name] = parse_timestamp(data[name])
    return message


def add_derived_values(data: dict[str, Any], *, limit_name: str) -> None:
    """Adds each derived value that needs at least one sent field; None if another field that it needs is missing."""
    has_voltage, has_current, has_limit = has_any(data, VOLTAGES), has_any(data, CURRENTS), limit_name in data
    voltage, current = average(convert_numbers(data, VOLTAGES)), average(convert_numbers(data, CURRENTS))
    convert_numbers(data, (USAGE_LIMIT, SMART_CHARGING_LIMIT))
    limit = data.get(limit_name)
    if has_voltage:
        data["avg_voltage"] = voltage
    if has_current:
        data["avg_current"] = current
    if has_current or has_limit:
        data["current_left"] = None if limit is None or current is None else limit - current
    if has_voltage or has_current:
        data["total_kw"] = None if voltage is None or current is None else round(current * voltage * SQRT_3 / 1000, 2)


def convert_vehicle_status(value: Any) -> str | None:
    """Returns the word for the letter of a status; returns a known word unchanged, and None for anything else."""
    if not isinstance(value, str):
        return None
    return VEHICLE_STATUSES.get(value, value if value in VEHICLE_STATUSES.values() else None)
