"""Holds the subjects (devices) of the live state, and merges each received message into them. Uses no event loop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Generic, Protocol, TypeVar

from ...core.message_field_reading import get_field, get_key
from ...core.protocol_table_types import Key
from ...core.unparsed_messages import InvalidMessage, UnknownMessage
from ..live_part_names import GRID, SETTINGS, STATUS, SUBJECT
from ..live_table_types import Feed, LiveTable
from ..socket_and_grid_base_classes import BaseGrid
from ..subject_base_class import BaseSubject
from .charging_socket_lookup import SocketFinder
from .grid_bindings import NO_KEY, GridBindings
from .message_merging import NO_FEED, MessageMerge
from .object_merging import find_items

P = TypeVar("P", bound=BaseSubject[Any, Any])


class Observer(Protocol):
    """Defines the methods that are called when the live state changes, or when a part of it was received."""

    @property
    def is_noting(self) -> bool:
        """True if there is a listener for changes."""
        ...

    def on_merged(self, merge: MessageMerge) -> None:
        """Is called after each message that may have changed something."""

    def on_added(self, identity: str) -> None:
        """Is called for a subject that is new in the live state."""

    def on_heard(self, identity: str, part: str) -> None:
        """Is called after a message about a part of a subject."""

    def on_unknown_grid(self, identity: str) -> None:
        """Is called for a push about the grid connection of a subject, if the grid connection was never read."""


class LiveState(Generic[P]):
    """Holds the subjects of an account, and merges messages into them."""

    def __init__(
        self,
        table: LiveTable,
        keys: Mapping[str, Key],
        make_subject: Callable[[str], P],
        make_grid: Callable[[], BaseGrid],
        observer: Observer,
        sockets: SocketFinder,
    ) -> None:
        self._table = table
        self._keys = keys
        self._make_subject = make_subject
        self._observer = observer
        self._sockets = sockets
        self._subjects: dict[str, P] = {}
        self.subjects = MappingProxyType(self._subjects)
        grid_keys = (keys[name] for name, feed in table.feeds.items() if feed.part == GRID and name in keys)
        self._grids = GridBindings(next(grid_keys, NO_KEY), self._subjects, make_grid)
        self._mergers = {
            SUBJECT: self._merge_list,
            SETTINGS: self._merge_settings,
            STATUS: self._merge_status,
            GRID: self._merge_grid,
        }

    def receive(self, message: Any) -> None:
        """Merges a message, if it contains a part of the live state."""
        feed = self._table.feeds.get(message.object)
        if feed is None or isinstance(message, UnknownMessage):
            return
        if isinstance(message, InvalidMessage):
            subject = self._subjects.get(self._find_identity(message) or "")
            if subject is not None:
                subject._problems[feed.part] = message.reasons
            return
        merge = self._begin(message, feed)
        self._mergers[feed.part](merge, message, feed)
        self._observer.on_merged(merge)

    def set_current(self, subjects: Iterable[P], *, is_current: bool) -> None:
        """Marks subjects as read, or as not read, on the present connection."""
        merge = self._begin()
        for subject in subjects:
            if subject._is_current is not is_current:
                subject._is_current = is_current
                merge.note(subject, "is_current", not is_current, is_current)
        self._observer.on_merged(merge)

    def note_change(self, identity: str, path: str, old: Any, new: Any) -> None:
        """Reports a change of an attribute that the live state does not hold itself, such as a limit."""
        if subject := self._subjects.get(identity):
            merge = self._begin()
            merge.note(subject, path, old, new)
            self._observer.on_merged(merge)

    def forget_settings(self) -> None:
        """Forgets which subjects were listed with their settings, when a new connection begins."""
        for subject in self._subjects.values():
            subject._has_settings = False

    def bind_grid(self, identity: str, answer: Any) -> None:
        """Binds a subject to the grid connection in the answer to its read request."""
        if subject := self._subjects.get(identity):
            merge = self._begin(feed=Feed(GRID))
            self._grids.bind_requested_subject(merge, subject, answer)
            self._observer.on_merged(merge)

    def _begin(self, message: Any = None, feed: Feed = NO_FEED) -> MessageMerge:
        return MessageMerge(self._table, is_noting=self._observer.is_noting, message=message, feed=feed)

    def _find_identity(self, message: Any, item: Any = None) -> str | None:
        """Returns the identity of the subject that an item names, or else the one that its message names."""
        identity = getattr(item, self._table.identity, None) or get_field(message, self._table.identity)
        return identity or get_key(message, self._keys.get(message.object))

    def _find_subject(self, merge: MessageMerge, message: Any, item: Any = None) -> P | None:
        """Returns the subject of an item, which is added if it is new; None if the message names none."""
        identity = self._find_identity(message, item)
        if not identity:
            return None
        subject = self._subjects.get(identity) or self._add(merge, identity)
        if merge.problems or subject._problems:
            subject._problems[merge.part] = merge.problems
        return subject

    def _add(self, merge: MessageMerge, identity: str) -> P:
        subject = self._subjects[identity] = self._make_subject(identity)
        merge.note(subject, "", None, subject)
        self._observer.on_added(identity)
        return subject

    def _remove(self, merge: MessageMerge, identity: str) -> None:
        subject = self._subjects.pop(identity)
        self._grids.unbind(subject)
        if subject._is_current:
            subject._is_current = False
            merge.note(subject, "is_current", True, False)
        merge.note(subject, "", subject, None)

    def _merge_list(self, merge: MessageMerge, message: Any, feed: Feed) -> None:
        items = find_items(message, feed)
        if items is None:
            return
        listed = {getattr(item, self._table.identity) for item in items}
        for item in items:
            subject = self._find_subject(merge, message, item)
            if subject is None:
                continue
            self._merge_subject(merge, subject, item)
            self._note_settings(merge, subject, item)
            self._merge_sockets(merge, subject, item)
        unreadable = re.compile(rf"\w+\.\d+(\.{re.escape(self._table.identity)})? ")
        if not any(unreadable.match(problem) for problem in merge.problems):
            for identity in [identity for identity in self._subjects if identity not in listed]:
                self._remove(merge, identity)

    def _merge_subject(self, merge: MessageMerge, subject: P, item: Any) -> None:
        merge.apply(subject, item, (subject,), dependents=subject._sockets.items())

    def _note_settings(self, merge: MessageMerge, subject: P, item: Any) -> None:
        """Notes if the entry of a subject in a list also holds settings."""
        if any(getattr(item, name, None) is not None for name in self._table.settings):
            subject._has_settings = True
            subject._heard_at[SETTINGS] = merge.received_seconds

    def _merge_sockets(self, merge: MessageMerge, subject: P, item: Any) -> None:
        """Adds the sockets that a list of subjects names; if there is one only, its status is merged too."""
        for socket_key in self._listed_sockets(item):
            self._sockets.find_or_add(merge, subject, socket_key)
        if len(subject._sockets) == 1:
            ((socket_key, socket),) = subject._sockets.items()
            heard_at = dict(socket._heard_at)
            changed = merge.apply(socket, item, (subject,), socket_key=socket_key)
            socket._heard_at = heard_at
            self._sockets.on_list_merged(socket, changed)

    def _listed_sockets(self, item: Any) -> list[int | None]:
        """Returns the ids of the sockets in the entry of a list; None stands for an only socket without an id."""
        if not self._table.socket:
            return [None]
        return getattr(item, self._table.sockets) or [getattr(item, self._table.socket)]

    def _merge_settings(self, merge: MessageMerge, message: Any, feed: Feed) -> None:
        for item in find_items(message, feed) or ():
            if subject := self._find_subject(merge, message, item):
                self._merge_subject(merge, subject, item)
                self._observer.on_heard(subject._identity, SETTINGS)

    def _merge_status(self, merge: MessageMerge, message: Any, feed: Feed) -> None:
        items, name = find_items(message, feed) or (), self._table.socket
        for item in items:
            subject = self._find_subject(merge, message, item)
            if subject is None:
                continue
            key = getattr(item, name) if name else None
            if name and key is None and len(items) == 1:
                key = get_field(message, name)
            socket_key, socket = self._sockets.find_or_add(merge, subject, key)
            subject._heard_at[STATUS] = merge.received_seconds
            others = () if len(subject._sockets) == 1 else ((None, subject),)
            changed = merge.apply(socket, item, (subject,), socket_key=socket_key, dependents=others)
            self._sockets.on_status_merged(merge, subject, socket_key, item, changed)
            self._observer.on_heard(subject._identity, STATUS)

    def _merge_grid(self, merge: MessageMerge, message: Any, feed: Feed) -> None:
        if feed.places:
            for item in find_items(message, feed) or ():
                self._grids.merge_answer(merge, message, item)
        elif (subject := self._find_subject(merge, message)) and not self._grids.merge_push(merge, subject, message):
            self._observer.on_unknown_grid(subject._identity)
