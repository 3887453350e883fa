# generated from codegen/templates/package/testing/simulation/state/charge_point_state.py by `python -m codegen generate`; changes here are lost
"""Holds the fields of one charge point, and notes which of them change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...._runtime.core.field_lookup import get_at
from ...._runtime.core.protocol_table import Path


class ChargePointState:
    """Holds the fields of a charge point by wire name, whichever objects show them: `state["activity"]`.

    An object inside a field is changed by its path: `state.write(("plug_and_charge", "value"), True)`.
    """

    def __init__(self, identity: str, fields: dict[str, Any]) -> None:
        self.identity = identity
        self.fields = fields
        self._changed: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        """Returns the value of a field, or None if the charge point does not have it."""
        return self.fields.get(name)

    def __setitem__(self, name: str, value: Any) -> None:
        """Changes a field."""
        self.write((name,), value)

    def read(self, path: Path) -> Any:
        """Returns the value at a path, or None if the charge point does not have it."""
        return get_at(self.fields, path)

    def update(self, values: Mapping[str, Any]) -> None:
        """Changes those of the named fields that the charge point has."""
        for name, value in values.items():
            if name in self.fields:
                self.write((name,), value)

    def write(self, path: Path, value: Any) -> None:
        """Changes a field, or a part of it, and notes the change unless the value is the same."""
        *parents, last = path
        inner: Any = self.fields
        for step in parents:
            if not isinstance(inner.get(step), dict):
                inner[step] = {}
            inner = inner[step]
        if last in inner and type(inner[last]) is type(value) and inner[last] == value:
            return
        inner[last] = value
        self._changed.add(str(path[0]))

    def take_changes(self) -> set[str]:
        """Returns the names of the fields that have changed since the last call."""
        changed, self._changed = self._changed, set()
        return changed
