"""Finds the socket that a status is about, and follows its sessions and its energy."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

from .energy import EnergyTotals
from .live_table import SessionFields
from .sessions import SessionTracker
from .update import Point, Update

ASSUMED_SOCKET = 1
"""The id of the only socket of a charge point if the service does not tell it."""


class Sockets:
    """Finds the sockets of charge points, adds up the energy that they tell, and notes their sessions."""

    def __init__(self, id_field: str, names: SessionFields, totals: EnergyTotals) -> None:
        self._id_field = id_field
        self._names = names
        self._totals = totals
        self._states = frozenset({names.activity, names.start, names.end})
        self._amounts = frozenset({names.energy, names.cost})

    def find(self, point: Point, socket_id: int | None) -> tuple[int, Any]:
        """Returns a socket with its id; the only one, if a message does not tell the id."""
        sockets = point._sockets
        if socket_id is None:
            socket_id = next(iter(sockets), ASSUMED_SOCKET)
        elif socket_id not in sockets and len(sockets) == 1:
            ((assumed_id, only),) = sockets.items()
            if getattr(only, self._id_field) is None:  # its id was assumed
                sockets[socket_id] = sockets.pop(assumed_id)
                only._meter = self._totals.rename(point.evse_id, assumed_id, socket_id)
        if socket_id not in sockets:
            sockets[socket_id] = point._socket_class(point)
        return socket_id, sockets[socket_id]

    def note_listed(self, socket: Any, changed: Set[str]) -> None:
        """Notes that a list of charge points has told another state: the next status shows what happened."""
        if not self._states.isdisjoint(changed):
            socket._tracker.has_unseen_state = True

    def follow(self, update: Update, point: Point, socket_id: int, item: Any, changed: Set[str]) -> None:
        """Follows a status, which is merged already and has changed some fields."""
        socket, values = point._sockets[socket_id], vars(item)
        tracker: SessionTracker = socket._tracker
        has_other_state = tracker.is_pending or not self._states.isdisjoint(changed)
        if not has_other_state and self._amounts.isdisjoint(changed):
            return
        kwh = values[self._names.energy]
        if kwh is not None:
            known = socket._meter
            meter = socket._meter = known or self._totals.find(point.evse_id, socket_id)
            before = known and known.total_kwh
            meter.add(kwh, socket._values.get(self._names.start))
            if meter.total_kwh != before:
                update.note(point, "energy_total_kwh", before, meter.total_kwh, socket_id=socket_id)
        if has_other_state:
            for kind, told in tracker.follow(self._names, socket._values, values, update.at):
                update.note_event(kind(evse_id=point.evse_id, socket_id=socket_id, **told))
        else:
            tracker.note_amounts(self._names, values)
