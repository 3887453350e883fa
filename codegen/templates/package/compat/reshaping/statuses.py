"""CH_STATUS."""

from __future__ import annotations

from typing import Any

from .charge_point_data import data_of
from .numbers import average, read_numbers
from .timestamps import instant

VOLTAGES = ("actual_v1", "actual_v2", "actual_v3")
CURRENTS = ("actual_p1", "actual_p2", "actual_p3")
LIMITS = ("max_usage", "smartcharging_max_usage")
OTHER_NUMBERS = ("actual_kwh", "max_offline", "total_cost")
"""Left out if they were not sent: nothing is worked out from them."""
TIMES = ("start_datetime", "stop_datetime", "offline_since")

VEHICLE_STATUSES = {
    "A": "standby",
    "B": "vehicle_detected",
    "C": "ready",
    "D": "ready",
    "E": "no_power",
    "F": "vehicle_error",
}


def status(message: dict[str, Any], *, smart: set[str]) -> dict[str, Any] | None:
    """Averages, power and what is left are added; the vehicle's status becomes a word, times become datetimes."""
    items = message.get("items")
    if "data" not in message and isinstance(items, list) and items:
        message["data"] = items[0]
    data = data_of(message)
    if data is None:
        return None
    voltage, current = average(read_numbers(data, VOLTAGES)), average(read_numbers(data, CURRENTS))
    read_numbers(data, (*LIMITS, *(name for name in OTHER_NUMBERS if name in data)))
    limit = data[LIMITS[data["evse_id"] in smart]]
    data["avg_voltage"] = voltage
    data["avg_current"] = current
    data["current_left"] = None if limit is None or current is None else limit - current
    data["total_kw"] = None if voltage is None or current is None else round(current * voltage * 1.732 / 1000, 2)
    data["vehicle_status"] = vehicle_status(data.get("vehicle_status"))
    for name in TIMES:
        data[name] = instant(data.get(name))
    return message


def vehicle_status(value: Any) -> str | None:
    """The word for a letter; documents also show the words themselves."""
    if not isinstance(value, str):
        return None
    return VEHICLE_STATUSES.get(value, value if value in VEHICLE_STATUSES.values() else None)
