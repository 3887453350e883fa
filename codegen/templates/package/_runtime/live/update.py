"""Applies one received message to objects of the live picture, and collects the changes for the listeners."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..core.received_message_base import get_slot
from .change import Change, leaf_changes
from .charge_point import BaseChargePoint, LiveValues
from .live_table import Attributes, Feed, LiveTable
from .merging import NONE_WRONG, find_changes, find_wrong_paths
from .sessions import SessionEvent

if TYPE_CHECKING:
    from pydantic import BaseModel

Point = BaseChargePoint[Any, Any]
NO_FEED = Feed("")


class Update:
    """Holds what one message changes, or what happens at one time without a message."""

    def __init__(self, table: LiveTable, *, is_noting: bool, message: Any = None, feed: Feed = NO_FEED) -> None:
        self.seconds: float = (message is not None and get_slot(message, "_received_at")) or time.time()
        self.problems: tuple[str, ...] = () if message is None else message.problems
        self.part = feed.part
        self.changes: list[Change] = []
        self.events: list[SessionEvent] = []
        self.touched: set[Point] = set()
        self._is_noting = is_noting
        self._table = table
        self._wrong = find_wrong_paths(self.problems, feed.places) if self.problems else NONE_WRONG

    @cached_property
    def at(self) -> datetime:
        """The time at which the message came."""
        return datetime.fromtimestamp(self.seconds, UTC)

    def note(
        self,
        point: Point,
        path: str,
        old: Any,
        new: Any,
        *,
        socket_id: int | None = None,
        is_sensitive: bool = False,
    ) -> None:
        """Notes a change."""
        self.touched.add(point)
        if self._is_noting:
            self.changes.append(Change(point.evse_id, socket_id, path, old, new, self.at, is_sensitive))

    def merge(
        self,
        holder: LiveValues,
        received: BaseModel,
        points: Iterable[Point],
        *,
        socket_id: int | None = None,
        dependents: Iterable[tuple[int | None, LiveValues]] = (),
        prefix: str = "",
    ) -> None:
        """Merges a received object into a holder, which belongs to these charge points.

        Dependents, with the ids of their sockets, may derive values from those of the holder.
        """
        holder._heard_at[self.part] = self.seconds
        changed = find_changes(holder._values, received, holder._attributes, self._table, self._wrong)
        if not changed:
            return
        self.touched.update(points)
        if not self._is_noting:
            holder._values.update(changed)
            return
        old = {name: holder._values.get(name) for name in changed}
        before = [(key, item, derive(item, changed)) for key, item in ((socket_id, holder), *dependents)]
        holder._values.update(changed)
        leaves = [(socket_id, *leaf) for name, new in changed.items() for leaf in leaf_changes(name, old[name], new)]
        leaves += [
            (key, name, was, now)
            for key, item, values in before
            for name, was in values.items()
            if (now := getattr(item, name)) != was
        ]
        sensitive = holder._attributes.sensitive
        for point in points:
            for key, path, was, now in leaves:
                self.note(point, f"{prefix}{path}", was, now, socket_id=key, is_sensitive=path in sensitive)


def derive(holder: LiveValues, changed: Iterable[str]) -> dict[str, Any]:
    """Returns the derived values of a holder that depend on changed fields."""
    attributes: Attributes = holder._attributes
    affected = (name for name, operands in attributes.derived.items() if not operands.isdisjoint(changed))
    return {name: getattr(holder, name) for name in affected}
