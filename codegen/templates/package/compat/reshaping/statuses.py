"""Reshapes CH_STATUS."""

from __future__ import annotations

from typing import Any

from .charge_point_data import get_charge_point_data
from .numbers import average, read_numbers
from .timestamps import parse_timestamp

VOLTAGES = ("actual_v1", "actual_v2", "actual_v3")
CURRENTS = ("actual_p1", "actual_p2", "actual_p3")
LIMITS = ("max_usage", "smartcharging_max_usage")
OTHER_NUMBERS = ("actual_kwh", "max_offline", "total_cost")
"""Left out if they were not sent, since no other value is computed from them."""
TIMES = ("start_datetime", "stop_datetime", "offline_since")

VEHICLE_STATUSES = {
    "A": "standby",
    "B": "vehicle_detected",
    "C": "ready",
    "D": "ready",
    "E": "no_power",
    "F": "vehicle_error",
}


def reshape_status(message: dict[str, Any], *, smart_charging: set[str]) -> dict[str, Any] | None:
    """Adds averages, power and the current left; converts the vehicle's status to a word, and times to datetimes."""
    items = message.get("items")
    if "data" not in message and isinstance(items, list) and items:
        message["data"] = items[0]
    data = get_charge_point_data(message)
    if data is None:
        return None
    voltage, current = average(read_numbers(data, VOLTAGES)), average(read_numbers(data, CURRENTS))
    read_numbers(data, (*LIMITS, *(name for name in OTHER_NUMBERS if name in data)))
    limit = data[LIMITS[data["evse_id"] in smart_charging]]
    data["avg_voltage"] = voltage
    data["avg_current"] = current
    data["current_left"] = None if limit is None or current is None else limit - current
    data["total_kw"] = None if voltage is None or current is None else round(current * voltage * 1.732 / 1000, 2)
    data["vehicle_status"] = convert_vehicle_status(data.get("vehicle_status"))
    for name in TIMES:
        data[name] = parse_timestamp(data.get(name))
    return message


def convert_vehicle_status(value: Any) -> str | None:
    """Returns the word for a letter; accepts the words too, as documents show them."""
    if not isinstance(value, str):
        return None
    return VEHICLE_STATUSES.get(value, value if value in VEHICLE_STATUSES.values() else None)
