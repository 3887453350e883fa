# generated from codegen/templates/package/_runtime/live/merging/message_merging.py by `python -m codegen generate`; changes here are lost
"""Merges one received message into objects of the live state, and collects the changes for the listeners."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Set
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ...decoding.received_model_base_classes import get_problems
from ..change import Change, find_leaf_changes, make_change
from ..live_table_types import Feed, LiveTable
from ..socket_and_grid_base_classes import LiveValues
from ..subject_base_class import BaseSubject
from .object_merging import NO_PATHS, find_changes, find_paths_of_wrong_types

if TYPE_CHECKING:
    from pydantic import BaseModel

Subject = BaseSubject[Any, Any]
NO_FEED = Feed("")


class MessageMerge:
    """Merges one message into the live state, and collects its changes, or those made without a message."""

    # One is made for every message, so what most of them do not need is set only when it is needed.
    events: list[Any] | tuple[()] = ()
    problems: tuple[str, ...] = ()
    _wrong_paths = NO_PATHS
    _received_at: datetime | None = None

    def __init__(self, table: LiveTable, *, is_noting: bool, message: Any = None, feed: Feed = NO_FEED) -> None:
        self.received_seconds: float = getattr(message, "_received_at", None) or time.time()
        self.part = feed.part
        self.changes: list[Change] = []
        self.touched: set[Subject] = set()
        self._table = table
        self._is_noting = is_noting
        if message is not None and (problems := get_problems(message)):
            self.problems, self._wrong_paths = problems, find_paths_of_wrong_types(problems, feed.places)

    @property
    def received_at(self) -> datetime:
        """The time at which the message was received."""
        if self._received_at is None:
            self._received_at = datetime.fromtimestamp(self.received_seconds, UTC)
        return self._received_at

    def note(
        self,
        subject: Subject,
        path: str,
        old: Any,
        new: Any,
        *,
        socket_key: int | None = None,
        is_sensitive: bool = False,
    ) -> None:
        """Notes a change."""
        self.touched.add(subject)
        if self._is_noting:
            received_at = self.received_at
            change = make_change(subject._identity, socket_key, path, old, new, received_at, is_sensitive=is_sensitive)
            self.changes.append(change)

    def note_end_of_only_socket(self, subject: Subject, only: LiveValues) -> None:
        """Notes the attributes that a subject loses when it gets a second socket.

        With one socket, a subject has the status of that socket.
        """
        attributes = only._attributes
        for name in (*sorted(attributes.fields), *attributes.derived):
            was, now = getattr(only, name), getattr(subject, name)
            if was != now:
                for path, old, new in find_leaf_changes(name, was, now):
                    self.note(subject, path, old, new, is_sensitive=path in attributes.sensitive)

    def note_event(self, event: object) -> None:
        """Notes an event, such as the end of a session."""
        self.events = [*self.events, event]

    def apply(
        self,
        holder: LiveValues,
        received: BaseModel,
        subjects: Collection[Subject],
        *,
        socket_key: int | None = None,
        dependents: Iterable[tuple[int | None, LiveValues]] = (),
        prefix: str = "",
    ) -> Set[str]:
        """Merges a received object into `holder`, the live values of these subjects; returns the changed fields.

        `dependents` are other holders, with their socket ids, whose derived values may depend on those of `holder`.
        """
        holder._heard_at[self.part] = self.received_seconds
        changed = find_changes(holder._values, received, holder._attributes, self._table, self._wrong_paths)
        if not changed:
            return changed.keys()
        self.touched.update(subjects)
        holders = ((socket_key, holder), *dependents)
        if self._is_noting:
            self._update_and_note(changed, holders, subjects, prefix)
        else:
            holder._values.update(changed)
            for _, item in holders:
                item._derived.clear()
        return changed.keys()

    def _update_and_note(
        self,
        changed: dict[str, Any],
        holders: tuple[tuple[int | None, LiveValues], ...],
        subjects: Collection[Subject],
        prefix: str,
    ) -> None:
        """Updates the first holder, and notes the changes of its values and of the derived values of all holders."""
        socket_key, holder = holders[0]
        old = holder._values.copy()
        derived_before = [(id_, item, item._derive(changed.keys())) for id_, item in holders]
        holder._values.update(changed)
        value_changes = [
            (socket_key, *change, change[0] in holder._attributes.sensitive)
            for name, new in changed.items()
            for change in find_leaf_changes(name, old.get(name), new)
        ]
        value_changes += [
            (id_, name, was, now, False)
            for id_, item, values in derived_before
            for name, was in values.items()
            if (now := item._derive_again(name)) != was
        ]
        at = self.received_at
        self.changes += [
            make_change(subject._identity, id_, f"{prefix}{path}", was, now, at, is_sensitive=is_sensitive)
            for subject in subjects
            for id_, path, was, now, is_sensitive in value_changes
        ]
