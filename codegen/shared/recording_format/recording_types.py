"""Defines the data classes of a recording: a header, and the events on connections in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Direction = Literal["sent", "received"]
"""The direction of a frame, as the client sees it."""
Side = Literal["client", "server"]
"""One end of a connection."""
Source = Literal["captured", "written"]
"""The origin of a recording: captured from real traffic, or written by hand from public documents."""


CLOSE_CODES = frozenset({*range(1000, 1015), *range(3000, 5000)} - {1004})
"""The codes with which a connection can end. 1005 means that there was no code, 1006 that there was no close frame."""


class BadRecording(ValueError):
    """Raised for a recording that can't be read. The text is one line with the file, the line and the problem."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Describes a recording; it is the first line of the file."""

    recording: str
    """A sentence that says what the recording shows."""
    source: Source
    made_from: str
    """The program that captured it, or the public documents it was written from."""
    protocol: str
    """The version of the protocol at that time."""
    generated: str | None = None
    """The origin of the copy in the package; None elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Describes one event on a connection: its time, and the number of the connection."""

    at: float
    """Seconds since the first event."""
    connection: int
    """The number of the connection, counted from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open(Event):
    """Describes a successful handshake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame(Event):
    """Describes a text frame that holds a JSON object."""

    direction: Direction
    message: dict[str, Any]
    odd: str | None = None
    """The reason why the message breaks the spec on purpose; None if it does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw(Event):
    """Describes any other frame: text, or the bytes of a binary frame."""

    direction: Direction
    data: str | bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(Event):
    """Describes the end of a connection; code 1006 means that no close frame came, 1005 that it had no code."""

    code: int
    by: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject(Event):
    """Describes a handshake that was refused with an HTTP status. `reason` is the text of the reject header."""

    reason: str
    status: int = 403


@dataclass(frozen=True, slots=True, kw_only=True)
class Http(Event):
    """Describes an HTTP request and its answer. They belong to no connection, so the number is 0."""

    connection: int = 0
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    """The headers that matter: Authorization, and Content-Type if one was sent."""
    body: dict[str, Any] | None
    status: int
    answer: dict[str, Any] | None
    """The JSON object in the answer; None if the answer is a text."""
    text: str | None = None
    """The text of an answer that is not a JSON object."""
    content_type: str = "application/json"
    """The content type of the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Holds one recorded scenario; the event with index i stands on line i + 2 of its file."""

    name: str
    """The file's name without `.jsonl`."""
    header: Header
    events: tuple[Event, ...]
