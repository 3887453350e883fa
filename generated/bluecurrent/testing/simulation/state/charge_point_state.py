# generated from codegen/templates/package/testing/simulation/state/charge_point_state.py by `python -m codegen generate`; changes here are lost
"""Holds the fields of one charge point, and notes the fields that change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from ...._runtime.core.message_field_reading import get_at
from ...._runtime.core.protocol_table_types import Path

NOTHING: Mapping[str, Any] = MappingProxyType({})
"""A selection without values, which selects every socket."""


@dataclass(frozen=True, kw_only=True)
class FinishedSession:
    """Holds the times, the energy and the card of a session that has ended."""

    identity: str
    """The identity of the charge point."""
    socket_id: int
    started: datetime
    ended: datetime
    kwh: float
    card: str = ""
    """The uid of the card; empty without one."""
    is_settled: bool = True


class ChargePointState:
    """Holds the fields of a charge point from all objects, by wire name: `state["activity"]`.

    An object inside a field is changed by its path: `state.write(("plug_and_charge", "value"), True)`.
    """

    def __init__(self, identity: str, fields: dict[str, Any]) -> None:
        self.identity = identity
        self.fields = fields
        self.sockets: tuple[SocketState, ...] = ()
        """The states of the sockets, if the charge point has several."""
        self.changed: set[str] = set()
        """The names of the fields that have changed since the last `take_changes`."""
        self.finished_sessions: list[FinishedSession] = []
        """The sessions that have ended since the state of the account took them last."""

    @property
    def visible_fields(self) -> Mapping[str, Any]:
        """The fields that objects show."""
        return self.fields

    def __getitem__(self, name: str) -> Any:
        """Returns the value of a field, or None if the charge point does not have it."""
        return self.visible_fields.get(name)

    def __setitem__(self, name: str, value: Any) -> None:
        """Changes a field."""
        self.write((name,), value)

    def read(self, path: Path) -> Any:
        """Returns the value at a path, or None if the charge point does not have it."""
        return get_at(self.visible_fields, path)

    def update(self, values: Mapping[str, Any]) -> None:
        """Changes fields; ignores names of fields that the charge point does not have."""
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
        self.changed.add(str(path[0]))

    def take_changes(self) -> set[str]:
        """Returns the names of the fields that have changed since the last call."""
        changed = set(self.changed)
        self.changed.clear()
        return changed

    def split(self, sockets: Iterable[dict[str, Any]]) -> None:
        """Creates the sockets, each with its own fields, which hide those of the charge point."""
        self.sockets = tuple(SocketState(self, fields) for fields in sockets)

    def holders(self, name: str, selected: Mapping[str, Any] = NOTHING) -> tuple[ChargePointState, ...]:
        """Returns the sockets that have a field of this name, or the charge point itself if no socket has it.

        Leaves out the sockets whose fields do not have the selected values.
        """
        holders = tuple(socket for socket in self.sockets if name in socket.fields)
        return tuple(each for each in holders if has_values(each.fields, selected)) if holders else (self,)


def has_values(fields: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    """Returns whether each of the fields named in `values` has the given value."""
    return all(fields.get(name) == value for name, value in values.items())


class SocketState(ChargePointState):
    """Holds the fields of one socket; objects also show the fields of its charge point."""

    def __init__(self, point: ChargePointState, fields: dict[str, Any]) -> None:
        super().__init__(point.identity, fields)
        self._point = point
        self.changed = point.changed
        self.finished_sessions = point.finished_sessions

    @property
    def visible_fields(self) -> Mapping[str, Any]:
        return {**self._point.fields, **self.fields}
