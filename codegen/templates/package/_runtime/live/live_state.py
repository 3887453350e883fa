"""Holds the charge points of the live state, and merges each received message into them. Uses no event loop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Generic, Protocol, TypeVar

from ..core.field_lookup import get_field, get_key
from ..core.protocol_table_types import Key
from ..core.unparsed_messages import InvalidMessage, UnknownMessage
from .charge_point import BaseChargePoint
from .charging.energy_totals import EnergyTotals
from .grids import Grids
from .live_base_classes import BaseGrid
from .live_table_types import CHARGE_POINT, GRID, SETTINGS, STATUS, Feed, LiveTable
from .message_merging import NO_FEED, MessageMerge
from .object_merging import find_items
from .socket_status_tracking import SocketStatusTracker

P = TypeVar("P", bound=BaseChargePoint[Any, Any])


class Observer(Protocol):
    """Is called when the live state changes, or when a part of it was received."""

    @property
    def is_noting(self) -> bool:
        """True if there is a listener for changes."""
        ...

    def on_update(self, update: MessageMerge) -> None:
        """Is called after each message that may have changed something."""

    def on_added(self, evse_id: str) -> None:
        """Is called for a charge point that is new in the live state."""

    def on_heard(self, evse_id: str, part: str) -> None:
        """Is called after a message about a part."""

    def on_unknown_grid(self, evse_id: str) -> None:
        """Is called for a push about the grid connection of a charge point whose grid connection was never read."""


class LiveState(Generic[P]):
    """Holds the charge points of an account."""

    def __init__(
        self,
        table: LiveTable,
        keys: Mapping[str, Key],
        make_point: Callable[[str], P],
        make_grid: Callable[[], BaseGrid],
        observer: Observer,
        totals: EnergyTotals,
    ) -> None:
        self._table = table
        self._keys = keys
        self._make_point = make_point
        self._observer = observer
        self._sockets = SocketStatusTracker(table.socket, table.sessions, totals)
        self._points: dict[str, P] = {}
        self.charge_points = MappingProxyType(self._points)
        grid = next(name for name, feed in table.feeds.items() if feed.part == GRID and name in keys)
        self._grids = Grids(keys[grid], self._points, make_grid)
        self._mergers = {
            CHARGE_POINT: self._merge_list,
            SETTINGS: self._merge_settings,
            STATUS: self._merge_status,
            GRID: self._merge_grid,
        }

    def receive(self, message: Any) -> None:
        """Merges a message, if it feeds a part of the live state."""
        feed = self._table.feeds.get(message.object)
        if feed is None or isinstance(message, UnknownMessage):
            return
        if isinstance(message, InvalidMessage):
            point = self._points.get(self._find_evse_id(message) or "")
            if point is not None:
                point._problems[feed.part] = message.reasons
            return
        update = self._begin(message, feed)
        self._mergers[feed.part](update, message, feed)
        self._observer.on_update(update)

    def set_current(self, points: Iterable[P], *, is_current: bool) -> None:
        """Marks charge points as read on the present connection, or not."""
        update = self._begin()
        for point in points:
            if point._is_current is not is_current:
                point._is_current = is_current
                update.note(point, "is_current", not is_current, is_current)
        self._observer.on_update(update)

    def note_change(self, evse_id: str, path: str, old: Any, new: Any) -> None:
        """Reports a change of an attribute that the live state does not hold itself."""
        if point := self._points.get(evse_id):
            update = self._begin()
            update.note(point, path, old, new)
            self._observer.on_update(update)

    def forget_settings(self) -> None:
        """Forgets which charge points were listed with their settings, when a new connection begins."""
        for point in self._points.values():
            point._has_settings = False

    def bind_grid(self, evse_id: str, answer: Any) -> None:
        """Notes the grid connection that was read for a charge point."""
        if point := self._points.get(evse_id):
            update = self._begin(feed=Feed(GRID))
            self._grids.bind_read(update, point, answer)
            self._observer.on_update(update)

    def _begin(self, message: Any = None, feed: Feed = NO_FEED) -> MessageMerge:
        return MessageMerge(self._table, is_noting=self._observer.is_noting, message=message, feed=feed)

    def _find_evse_id(self, message: Any, item: Any = None) -> str | None:
        """Returns the charge point that an item names, or else its message."""
        evse_id = getattr(item, self._table.identity, None) or get_field(message, self._table.identity)
        return evse_id or get_key(message, self._keys.get(message.object))

    def _find_point(self, update: MessageMerge, message: Any, item: Any = None) -> P | None:
        """Returns the charge point of an item, which is added if it is new; None if the message names none."""
        evse_id = self._find_evse_id(message, item)
        if not evse_id:
            return None
        point = self._points.get(evse_id) or self._add(update, evse_id)
        if update.problems or point._problems:
            point._problems[update.part] = update.problems
        return point

    def _add(self, update: MessageMerge, evse_id: str) -> P:
        point = self._points[evse_id] = self._make_point(evse_id)
        update.note(point, "", None, point)
        self._observer.on_added(evse_id)
        return point

    def _remove(self, update: MessageMerge, evse_id: str) -> None:
        point = self._points.pop(evse_id)
        self._grids.unbind(point)
        if point._is_current:
            point._is_current = False
            update.note(point, "is_current", True, False)
        update.note(point, "", point, None)

    def _merge_list(self, update: MessageMerge, message: Any, feed: Feed) -> None:
        items = find_items(message, feed)
        if items is None:
            return
        listed = {getattr(item, self._table.identity) for item in items}
        for item in items:
            point = self._find_point(update, message, item)
            if point is None:
                continue
            self._merge_point(update, point, item)
            self._note_settings(update, point, item)
            self._merge_sockets(update, point, item)
        unreadable = re.compile(rf"\w+\.\d+(\.{re.escape(self._table.identity)})? ")
        if not any(unreadable.match(problem) for problem in update.problems):
            for evse_id in [evse_id for evse_id in self._points if evse_id not in listed]:
                self._remove(update, evse_id)

    def _merge_point(self, update: MessageMerge, point: P, item: Any) -> None:
        update.merge(point, item, (point,), dependents=point._sockets.items())

    def _note_settings(self, update: MessageMerge, point: P, item: Any) -> None:
        """Notes that a list of charge points also had settings of this one."""
        if any(getattr(item, name, None) is not None for name in self._table.settings):
            point._has_settings = True
            point._heard_at[SETTINGS] = update.seconds

    def _merge_sockets(self, update: MessageMerge, point: P, item: Any) -> None:
        """Adds the sockets that a list of charge points names; if there is one only, its status is merged too."""
        ids = getattr(item, self._table.sockets) or [getattr(item, self._table.socket)]
        for socket_id in ids:
            self._sockets.find(point, socket_id)
        if len(point._sockets) == 1:
            ((socket_id, socket),) = point._sockets.items()
            heard_at = dict(socket._heard_at)
            changed = update.merge(socket, item, (point,), socket_id=socket_id)
            socket._heard_at = heard_at
            self._sockets.note_state_in_list(socket, changed)

    def _merge_settings(self, update: MessageMerge, message: Any, feed: Feed) -> None:
        for item in find_items(message, feed) or ():
            if point := self._find_point(update, message, item):
                self._merge_point(update, point, item)
                self._observer.on_heard(point.evse_id, SETTINGS)

    def _merge_status(self, update: MessageMerge, message: Any, feed: Feed) -> None:
        items = find_items(message, feed) or ()
        for item in items:
            point = self._find_point(update, message, item)
            if point is None:
                continue
            socket_id = getattr(item, self._table.socket)
            if socket_id is None and len(items) == 1:
                socket_id = get_field(message, self._table.socket)
            socket_id, socket = self._sockets.find(point, socket_id)
            point._heard_at[STATUS] = update.seconds
            others = () if len(point._sockets) == 1 else ((None, point),)
            changed = update.merge(socket, item, (point,), socket_id=socket_id, dependents=others)
            self._sockets.follow(update, point, socket_id, item, changed)
            self._observer.on_heard(point.evse_id, STATUS)

    def _merge_grid(self, update: MessageMerge, message: Any, feed: Feed) -> None:
        if feed.places:
            for item in find_items(message, feed) or ():
                self._grids.merge_read(update, message, item)
        elif (point := self._find_point(update, message)) and not self._grids.merge_push(update, point, message):
            self._observer.on_unknown_grid(point.evse_id)
