# generated from codegen/templates/package/_runtime/live/change.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines a change in the live state, and finds the fields in which two versions of an object differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..core.secrets import HIDDEN_VALUE


@dataclass(frozen=True, slots=True)
class Change:
    """Holds the old and the new value of a changed attribute of a charge point.

    `repr` shows `<hidden>` for secret and personal values.
    """

    evse_id: str
    """The charge point."""
    socket_id: int | None
    """The socket whose status has changed, as a key of `sockets`; None for other attributes."""
    path: str
    """The attribute, such as `is_current`; within a setting or the grid connection, a dot precedes each inner name.
    Empty for a charge point that comes (`new` is the charge point, `old` is None) or goes (the other way round)."""
    old: Any
    """The value before."""
    new: Any
    """The value now."""
    at: datetime
    """The time at which the message with the new value was received, in UTC."""
    is_sensitive: bool = field(default=False, compare=False)
    """True if the values are secret or personal."""

    def __repr__(self) -> str:
        old, new = (HIDDEN_VALUE,) * 2 if self.is_sensitive else (repr(self.old), repr(self.new))
        return (
            f"Change(evse_id={self.evse_id!r}, socket_id={self.socket_id!r}, path={self.path!r}, old={old}, new={new}, "
            f"at={self.at!r})"
        )


def make_change(
    identity: str, socket_key: int | None, path: str, old: Any, new: Any, at: datetime, *, is_sensitive: bool
) -> Change:
    """Returns a change."""
    return Change(identity, socket_key, path, old, new, at, is_sensitive)


def find_leaf_changes(path: str, old: Any, new: Any) -> list[tuple[str, Any, Any]]:
    """Returns the path, the old and the new value of everything that differs in two values, which may be objects."""
    fields = getattr(type(old if new is None else new), "model_fields", None)
    if fields is None:
        return [(path, old, new)]
    pairs = ((name, getattr(old, name, None), getattr(new, name, None)) for name in fields)
    return [
        leaf
        for name, before, after in pairs
        if before != after
        for leaf in find_leaf_changes(f"{path}.{name}", before, after)
    ]
