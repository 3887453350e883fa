# generated from codegen/templates/package/_runtime/core/connection_events.py by `python -m codegen generate`; changes here are lost
"""What happens to the connection, told among the messages."""

from __future__ import annotations

from dataclasses import dataclass

from .errors import BlueCurrentError


@dataclass(frozen=True, slots=True)
class Connected:
    """The client has connected for the first time."""


@dataclass(frozen=True, slots=True)
class Disconnected:
    """The connection has ended; unless the error is final, the client connects again by itself."""

    error: BlueCurrentError | None
    """Why; None if the client closed it."""


@dataclass(frozen=True, slots=True)
class Reconnected:
    """The client is connected again; what was pushed in between is lost."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The reader of this queue was too slow for its length: the oldest messages were thrown away."""

    count: int
