"""Finds the socket that a status message is about, and follows the socket's charging sessions and energy."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

from .charging.energy_totals import EnergyTotals
from .charging.sessions import SessionTracker
from .live_table_types import SessionFields
from .message_merging import MessageMerge, Point

ASSUMED_SOCKET = 1
"""The id of the only socket of a charge point if the service does not send one."""


class SocketStatusTracker:
    """Finds the sockets of charge points, adds up their energy, and notes starts and ends of sessions."""

    def __init__(self, id_field: str, session_fields: SessionFields, totals: EnergyTotals) -> None:
        self._id_field = id_field
        self._session_fields = session_fields
        self._totals = totals
        self._states = frozenset({session_fields.activity, session_fields.start, session_fields.end})
        self._amounts = frozenset({session_fields.energy, session_fields.cost})

    def find(self, point: Point, socket_id: int | None) -> tuple[int, Any]:
        """Returns a socket and its id; the only one if a message has no id."""
        sockets = point._sockets
        if socket_id is None:
            socket_id = next(iter(sockets), ASSUMED_SOCKET)
        elif socket_id not in sockets and len(sockets) == 1:
            ((assumed_id, only),) = sockets.items()
            if getattr(only, self._id_field) is None:  # its id was assumed
                sockets[socket_id] = sockets.pop(assumed_id)
                only._meter = self._totals.move_to_real_id(point.evse_id, assumed_id, socket_id)
        if socket_id not in sockets:
            sockets[socket_id] = point._socket_class(point)
        return socket_id, sockets[socket_id]

    def note_state_in_list(self, socket: Any, changed: Set[str]) -> None:
        """Notes another state in a list of charge points. The next status shows if a session has begun or ended."""
        if not self._states.isdisjoint(changed):
            socket._tracker.has_unseen_state = True

    def follow(self, update: MessageMerge, point: Point, socket_id: int, item: Any, changed: Set[str]) -> None:
        """Adds the energy of a status that is merged already and changed some fields, and notes session events."""
        fields, socket, values = self._session_fields, point._sockets[socket_id], vars(item)
        tracker: SessionTracker = socket._tracker
        has_other_state = tracker.is_pending or not self._states.isdisjoint(changed)
        if not has_other_state and self._amounts.isdisjoint(changed):
            return
        kwh = values[fields.energy]
        if kwh is not None:
            known_meter = socket._meter
            meter = socket._meter = known_meter or self._totals.find(point.evse_id, socket_id)
            before = known_meter and known_meter.total_kwh
            meter.add(kwh, socket._values.get(fields.start))
            if meter.total_kwh != before:
                update.note(point, "energy_total_kwh", before, meter.total_kwh, socket_id=socket_id)
        if has_other_state:
            for event_class, event_fields in tracker.follow(fields, socket._values, values, update.at):
                update.note_event(event_class(evse_id=point.evse_id, socket_id=socket_id, **event_fields))
        else:
            tracker.note_amounts(fields, values)
