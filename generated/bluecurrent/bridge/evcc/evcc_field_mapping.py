# generated from codegen/templates/package/bridge/evcc/evcc_field_mapping.py.j2 by `python -m codegen generate`; changes here are lost
"""Lists the socket fields that give evcc the status, the permission to charge, the power and the currents."""

from __future__ import annotations

from typing import Final

from .field_value_comparison import FieldValues

STATUS_LETTERS: Final[dict[str, FieldValues]] = {
    "C": {"activity": ("charging",)},
    "F": {"activity": ("error",), "vehicle_status": ("E", "no power", "F", "vehicle error")},
    "A": {"vehicle_status": ("A", "standby")},
    "B": {"vehicle_status": ("B", "vehicle detected", "C", "ready", "D", "ready, with ventilation")},
}
"""The letters that evcc uses for the status. The first letter whose values match counts."""
BLOCKED: Final[FieldValues] = {"activity": ("unavailable", "error", "delayed")}
"""The values of fields with which a car may not charge."""
POWER: Final = "power_kw"
"""The field that holds the power in kW."""
CURRENTS: Final[tuple[str, ...]] = ("actual_p1", "actual_p2", "actual_p3")
"""The fields that hold the currents of the phases in A."""
