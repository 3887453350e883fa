"""Defines BaseSocket and BaseGrid for the live state, and LiveValues, from which both inherit."""

from __future__ import annotations

from collections.abc import Set
from datetime import UTC, datetime
from typing import Any, ClassVar, Generic, TypeVar

from .live_part_names import GRID, STATUS
from .live_table_types import Attributes

P = TypeVar("P")


class LiveValues:
    """Holds the known values of one object, such as a socket; a value that was never sent is None."""

    __slots__ = ("_derived", "_heard_at", "_values")

    _attributes: ClassVar[Attributes]

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}
        self._heard_at: dict[str, float] = {}
        """The time at which each part was last heard, in seconds since 1970."""
        self._derived: dict[str, Any] = {}
        """The derived values as they were when their changes were last noted."""

    def _derive(self, changed: Set[str]) -> dict[str, Any]:
        """Returns the old derived values that depend on `changed` fields; called before these fields change."""
        known = self._derived
        return {
            name: known[name] if name in known else getattr(self, name)
            for name, operands in self._attributes.derived.items()
            if not operands.isdisjoint(changed)
        }

    def _derive_again(self, name: str) -> Any:
        """Computes a derived value again after a change, stores it and returns it."""
        value = self._derived[name] = getattr(self, name)
        return value


class BaseGrid(LiveValues):
    """Holds the values of a grid connection in the live state; a generated class adds the attributes."""

    __slots__ = ("_is_read", "_subjects")

    def __init__(self) -> None:
        super().__init__()
        self._subjects: list[Any] = []
        """The known subjects behind the grid connection."""
        self._is_read = False
        """False if it is only known from pushes about one subject. Other subjects may share the grid connection."""

    @property
    def as_of(self) -> datetime | None:
        """The time of the last message about the grid connection, in UTC; None if there was none."""
        return _to_datetime(self._heard_at.get(GRID))


class BaseSocket(LiveValues, Generic[P]):
    """Holds the values of a socket in the live state; a generated class adds the attributes."""

    __slots__ = ("_subject",)

    def __init__(self, subject: P) -> None:
        super().__init__()
        self._subject = subject

    @property
    def as_of(self) -> datetime | None:
        """The time of the last status of this socket, in UTC; None if there was none."""
        return _to_datetime(self._heard_at.get(STATUS))


def _to_datetime(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
