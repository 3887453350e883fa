# generated from codegen/templates/package/_runtime/live/socket_energy_and_sessions.py by `python -m codegen generate`; changes here are lost
"""Adds up the energy of each socket in the live state, and reports when a charging session starts or ends."""

from __future__ import annotations

from collections.abc import Set
from typing import Any, TypeVar

from .charging.charging_table_types import SessionFields
from .charging.energy_totals import EnergyMeter, EnergyTotals
from .charging.session_tracker import SessionTracker
from .merging.charging_socket_lookup import SocketFinder
from .merging.message_merging import MessageMerge, Subject
from .socket_and_grid_base_classes import BaseSocket

P = TypeVar("P")


class BaseChargingSocket(BaseSocket[P]):
    """Holds the values of a socket whose energy is added up over its sessions."""

    __slots__ = ("_meter", "_tracker")

    def __init__(self, subject: P) -> None:
        super().__init__(subject)
        self._meter: EnergyMeter | None = None
        self._tracker = SessionTracker()

    @property
    def energy_total_kwh(self) -> float | None:
        """The energy of all sessions since the program began, or since the saved totals; it never falls. Unit: kWh.

        The session that is running at the beginning counts from its start. None until the service has sent an energy.
        """
        return None if self._meter is None else self._meter.total_kwh


class SocketStatusTracker(SocketFinder):
    """Finds the sockets of subjects, adds up their energy, and notes starts and ends of sessions."""

    def __init__(self, id_field: str, session_fields: SessionFields, totals: EnergyTotals) -> None:
        super().__init__(id_field)
        self._session_fields = session_fields
        self._totals = totals
        self._states = frozenset({session_fields.activity, session_fields.start, session_fields.end})
        self._amounts = frozenset({session_fields.energy, session_fields.cost})

    def on_id_known(self, subject: Subject, socket: Any, assumed_key: int, key: int) -> None:
        """Continues the total that was saved for the socket."""
        socket._meter = self._totals.move_to_real_id(subject._identity, assumed_key, key)

    def on_list_merged(self, socket: Any, changed: Set[str]) -> None:
        """Notes that a list of subjects has changed the state of a socket. The next status shows the session events."""
        if not self._states.isdisjoint(changed):
            socket._tracker.has_unseen_state = True

    def on_status_merged(
        self, merge: MessageMerge, subject: Subject, socket_key: int, item: Any, changed: Set[str]
    ) -> None:
        """Adds the energy in a merged status to the total of its socket, and notes starts and ends of sessions."""
        fields, socket, values = self._session_fields, subject._sockets[socket_key], vars(item)
        tracker: SessionTracker = socket._tracker
        has_other_state = tracker.is_pending or not self._states.isdisjoint(changed)
        if not has_other_state and self._amounts.isdisjoint(changed):
            return
        kwh = values[fields.energy]
        if kwh is not None:
            known_meter = socket._meter
            meter = socket._meter = known_meter or self._totals.find(subject._identity, socket_key)
            before = known_meter and known_meter.total_kwh
            meter.add(kwh, socket._values.get(fields.start))
            if meter.total_kwh != before:
                merge.note(subject, "energy_total_kwh", before, meter.total_kwh, socket_key=socket_key)
        if has_other_state:
            for event_class, event_fields in tracker.follow(fields, socket._values, values, merge.received_at):
                merge.note_event(event_class(subject._identity, socket_key, **event_fields))
        else:
            tracker.note_amounts(fields, values)
