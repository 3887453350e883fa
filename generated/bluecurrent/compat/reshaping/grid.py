# generated from codegen/templates/package/compat/reshaping/grid.py by `python -m codegen generate`; changes here are lost
"""Converts the grid messages GRID_STATUS and GRID_CURRENT to the form that bluecurrent-api delivers."""

from __future__ import annotations

from typing import Any

from .number_parsing import convert_numbers, has_any
from .phase_average import average

CURRENTS = ("grid_actual_p1", "grid_actual_p2", "grid_actual_p3")


def reshape_grid_status(message: dict[str, Any]) -> dict[str, Any] | None:
    """Adds the mean current of the phases in use, and the largest current."""
    data = message.get("data")
    if not isinstance(data, dict):
        return None
    add_average_and_maximum(data)
    return message


def reshape_grid_current(message: dict[str, Any]) -> dict[str, Any] | None:
    """Moves the phases into `data`, unless they were sent there; adds their mean current and the largest current."""
    sent = message.get("data")
    data = message["data"] = sent if isinstance(sent, dict) else {}
    data.update({name: message.pop(name) for name in CURRENTS if name in message})
    add_average_and_maximum(data)
    return message


def add_average_and_maximum(data: dict[str, Any]) -> None:
    """Adds the mean current of the phases in use, and the largest current, if a phase was sent."""
    if not has_any(data, CURRENTS):
        return
    phases = convert_numbers(data, CURRENTS)
    data["grid_avg_current"] = average(phases)
    data["grid_max_current"] = max([phase for phase in phases if phase is not None], default=None)
