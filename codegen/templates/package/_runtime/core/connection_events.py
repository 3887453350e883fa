"""Defines the events of a connection, such as `Disconnected`. Subscribers get them among the messages, in order."""

from __future__ import annotations

from dataclasses import dataclass

from .errors import BlueCurrentError
from .login_session import Session


@dataclass(frozen=True, slots=True)
class Connected:
    """The client has connected for the first time."""


@dataclass(frozen=True, slots=True)
class Disconnected:
    """The connection has ended. Unless the error is final, the client reconnects by itself."""

    error: BlueCurrentError | None
    """The error that ended the connection; None if the client was disconnected."""


@dataclass(frozen=True, slots=True)
class Reconnected:
    """The client is connected again. Messages that the service pushed in between are lost."""


@dataclass(frozen=True, slots=True)
class AttemptFailed:
    """A connection could not be opened. Unless the error is final, the client tries again."""

    error: BlueCurrentError
    """The reason."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The queue of an iterator or handler was full, and its oldest messages were dropped."""

    count: int
    """The number of dropped messages."""


@dataclass(frozen=True, slots=True)
class SessionRenewed:
    """The client has logged in again, since the service refused its session or the program validated an API token."""

    session: Session
    """The new session. The service may no longer accept the previous session."""


EVENTS = (Connected, Disconnected, Reconnected, AttemptFailed, Lost, SessionRenewed)
"""The classes of all connection events."""
