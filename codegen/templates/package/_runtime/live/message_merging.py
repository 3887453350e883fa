"""Merges one received message into objects of the live state, and collects the changes for the listeners."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Set
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ..decoding.received_models import get_problems
from .change import Change, leaf_changes
from .charge_point import BaseChargePoint
from .charging.sessions import SessionEvent
from .live_base_classes import LiveValues
from .live_table_types import Feed, LiveTable
from .object_merging import NONE_WRONG, find_changes, find_wrong_paths

if TYPE_CHECKING:
    from pydantic import BaseModel

Point = BaseChargePoint[Any, Any]
NO_FEED = Feed("")


class MessageMerge:
    """Collects the changes made by one message, or by an event without a message."""

    # One is made for every message, so what most of them do not need is set only when it is needed.
    events: list[SessionEvent] | tuple[()] = ()
    problems: tuple[str, ...] = ()
    _wrong = NONE_WRONG
    _at: datetime | None = None

    def __init__(self, table: LiveTable, *, is_noting: bool, message: Any = None, feed: Feed = NO_FEED) -> None:
        self.seconds: float = getattr(message, "_received_at", None) or time.time()
        self.part = feed.part
        self.changes: list[Change] = []
        self.touched: set[Point] = set()
        self._table = table
        self._is_noting = is_noting
        if message is not None and (problems := get_problems(message)):
            self.problems, self._wrong = problems, find_wrong_paths(problems, feed.places)

    @property
    def at(self) -> datetime:
        """The time at which the message was received."""
        if self._at is None:
            self._at = datetime.fromtimestamp(self.seconds, UTC)
        return self._at

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

    def note_event(self, event: SessionEvent) -> None:
        """Notes that a session has started or ended."""
        self.events = [*self.events, event]

    def merge(
        self,
        holder: LiveValues,
        received: BaseModel,
        points: Collection[Point],
        *,
        socket_id: int | None = None,
        dependents: Iterable[tuple[int | None, LiveValues]] = (),
        prefix: str = "",
    ) -> Set[str]:
        """Merges a received object into a holder, which belongs to these charge points; returns the changed fields.

        Dependents, with the ids of their sockets, may derive values from those of the holder.
        """
        holder._heard_at[self.part] = self.seconds
        changed = find_changes(holder._values, received, holder._attributes, self._table, self._wrong)
        if not changed:
            return changed.keys()
        self.touched.update(points)
        holders = ((socket_id, holder), *dependents)
        if self._is_noting:
            self._update_and_note(changed, holders, points, prefix)
        else:
            holder._values.update(changed)
            for _, item in holders:
                item._derived.clear()
        return changed.keys()

    def _update_and_note(
        self,
        changed: dict[str, Any],
        holders: tuple[tuple[int | None, LiveValues], ...],
        points: Collection[Point],
        prefix: str,
    ) -> None:
        """Updates the first holder, and notes the changes of its values and of those that all holders derive."""
        socket_id, holder = holders[0]
        old = holder._values.copy()
        derived_before = [(id_, item, item._derive(changed.keys())) for id_, item in holders]
        holder._values.update(changed)
        value_changes = [
            (socket_id, *change, change[0] in holder._attributes.sensitive)
            for name, new in changed.items()
            for change in leaf_changes(name, old.get(name), new)
        ]
        value_changes += [
            (id_, name, was, now, False)
            for id_, item, values in derived_before
            for name, was in values.items()
            if (now := item._derive_again(name)) != was
        ]
        at = self.at
        self.changes += [
            Change(point._evse_id, id_, f"{prefix}{path}", was, now, at, is_sensitive)
            for point in points
            for id_, path, was, now, is_sensitive in value_changes
        ]
