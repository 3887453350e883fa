# generated from codegen/templates/package/_runtime/live/charging/session_tracker.py by `python -m codegen generate`; changes here are lost
"""Finds the start and the end of charging sessions in the statuses of a socket. Uses no clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from .charging_table_types import SessionFields
from .session_event_types import SessionEnded, SessionEvent, SessionStarted

START_PATIENCE = timedelta(seconds=30)
"""Longest wait for a new start after a socket has begun to charge; then the beginning of charging counts as start."""


@dataclass
class _Session:
    """Holds the start, the energy and the cost of a running session."""

    start: datetime
    is_assumed: bool
    """True if the service has not sent the start."""
    kwh: float | None = None
    cost: float | None = None


class SessionTracker:
    """Follows the sessions of one socket.

    When a socket begins to charge, the service still sends the start of the previous session for a while. So a session
    counts as started once the service sends a new start.
    """

    __slots__ = ("_charging_since", "_last_start", "_session", "has_unseen_state")

    def __init__(self) -> None:
        self._session: _Session | None = None
        self._last_start: datetime | None = None
        """The start of the last session that has ended."""
        self._charging_since: datetime | None = None
        """The time at which the socket was first seen charging, before the start of a new session."""
        self.has_unseen_state = False
        """True if a list of subjects has changed the state of the socket since the last status."""

    def follow(
        self, names: SessionFields, values: Mapping[str, Any], sent: Mapping[str, Any], at: datetime
    ) -> Iterator[tuple[type[SessionEvent], dict[str, Any]]]:
        """Yields the session events that a status shows: the class and the fields of each.

        `values` has the merged values of the socket, and `sent` those that the status itself has.
        """
        self.has_unseen_state = False
        activity, start, end = (values.get(name) for name in (names.activity, names.start, names.end))
        if start is not None and (start == self._last_start or (end is not None and end >= start)):
            start = None  # the start of a session that has ended
        is_active = activity in names.charging or activity in names.waiting
        session = self._session
        if session is not None and is_active and start is not None and start > session.start:
            if session.is_assumed:
                session.start, session.is_assumed = start, False
            else:
                yield self._close(session, at)
        elif session is not None and (activity in names.free or (not is_active and _is_after(end, session))):
            self.note_amounts(names, sent)
            yield self._close(session, end if _is_after(end, session) else at)
        if self._session is None:
            self._session = opened = self._open(names, activity, start, at)
            if opened is not None:
                yield SessionStarted, {"start": opened.start}
        if self._session is not None:
            self.note_amounts(names, sent)
        elif activity in names.free:
            self._last_start = values.get(names.start)

    @property
    def is_pending(self) -> bool:
        """True if the next status must be followed even if it changes nothing.

        So it is while a socket charges without a new start, since a session counts as started after START_PATIENCE.
        """
        return self.has_unseen_state or (self._charging_since is not None and self._session is None)

    def note_amounts(self, names: SessionFields, sent: Mapping[str, Any]) -> None:
        """Notes the energy and the cost of a session. Lower values than before are ignored."""
        session = self._session
        if session is not None:
            session.kwh = _larger(session.kwh, sent.get(names.energy))
            session.cost = _larger(session.cost, sent.get(names.cost))

    def _open(self, names: SessionFields, activity: Any, start: datetime | None, at: datetime) -> _Session | None:
        """Returns a session if one has started."""
        if activity not in names.charging:
            self._charging_since = None
        elif self._charging_since is None:
            self._charging_since = at
        if start is not None and (activity in names.charging or activity in names.waiting):
            return _Session(start, is_assumed=False)
        if self._charging_since is not None and at - self._charging_since >= START_PATIENCE:
            return _Session(self._charging_since, is_assumed=True)
        return None

    def _close(self, session: _Session, end: Any) -> tuple[type[SessionEvent], dict[str, Any]]:
        self._session = self._charging_since = None
        self._last_start = session.start
        return SessionEnded, {"start": session.start, "end": end, "kwh": session.kwh, "cost": session.cost}


def _is_after(end: Any, session: _Session) -> bool:
    return end is not None and bool(end > session.start)


def _larger(previous: float | None, sent: float | None) -> float | None:
    return sent if previous is None else previous if sent is None else max(previous, sent)
