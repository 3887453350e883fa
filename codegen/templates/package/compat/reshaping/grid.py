"""GRID_STATUS and GRID_CURRENT."""

from __future__ import annotations

from typing import Any

from .numbers import average, read_numbers

CURRENTS = ("grid_actual_p1", "grid_actual_p2", "grid_actual_p3")


def grid_status(message: dict[str, Any]) -> dict[str, Any] | None:
    """The mean of the phases in use and the largest of them are added."""
    data = message.get("data")
    if not isinstance(data, dict):
        return None
    work_out(data)
    return message


def grid_current(message: dict[str, Any]) -> dict[str, Any] | None:
    """The phases move into `data`, then as grid_status."""
    data = message["data"] = {name: message.pop(name) for name in CURRENTS if name in message}
    work_out(data)
    return message


def work_out(data: dict[str, Any]) -> None:
    """Add what follows from the phases."""
    phases = read_numbers(data, CURRENTS)
    data["grid_avg_current"] = average(phases)
    data["grid_max_current"] = max([phase for phase in phases if phase is not None], default=None)
