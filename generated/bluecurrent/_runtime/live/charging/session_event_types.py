# generated from codegen/templates/package/_runtime/live/charging/session_event_types.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the events at the start and at the end of a charging session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SessionStarted:
    """A charging session has started, or was running when the live state was first read."""

    evse_id: str
    """The charge point."""
    socket_id: int
    """The socket, as a key of `sockets`."""
    start: datetime
    """The start that the service sent; if it sent none, the time when the socket was first seen charging."""


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """A charging session has ended, perhaps while there was no connection."""

    evse_id: str
    """The charge point."""
    socket_id: int
    """The socket, as a key of `sockets`."""
    start: datetime
    """The start, as in SessionStarted."""
    end: datetime
    """The end that the service sent; if it sent none, the time of the message that shows it."""
    kwh: float | None
    """The energy in kWh that was sent last; None if it was never sent."""
    cost: float | None
    """The cost in EUR that was sent last; None if it was never sent."""


SessionEvent = SessionStarted | SessionEnded
