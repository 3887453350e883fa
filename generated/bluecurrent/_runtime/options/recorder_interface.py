# generated from codegen/templates/package/_runtime/options/recorder_interface.py by `python -m codegen generate`; changes here are lost
"""Defines the interface of a recorder. A client passes everything sent and received to its recorder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, runtime_checkable
from typing import Protocol as Interface

Side = Literal["client", "server"]
"""One end of a connection."""


class Tap(Interface):
    """Receives the events of one connection.

    Its methods are called in the event loop, so they must not block. Their exceptions are logged, and do
    not end the connection.
    """

    def opened(self) -> None:
        """Called after the handshake has succeeded."""

    def rejected(self, status: int, reason: str) -> None:
        """Called if the handshake is refused, with the HTTP status and the reject header; no other call follows."""

    def sent(self, message: Mapping[str, Any]) -> None:
        """Called before a frame is sent."""

    def received(self, frame: str | bytes) -> None:
        """Called after a frame is received."""

    def closed(self, code: int, by: Side) -> None:
        """Called after the connection has ended; `code` is 1006 if there was no close frame."""


class Recorder(Interface):
    """Creates a `Tap` for each connection of a client, in the order in which they are opened."""

    def tap(self) -> Tap:
        """Returns the `Tap` that gets the events of the next connection."""
        ...


class RecordedHttp(NamedTuple):
    """Holds an HTTP request as it was sent and its answer as it was received; its repr shows no content."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None
    status: int
    content_type: str
    answer: bytes

    def __repr__(self) -> str:
        return f"<RecordedHttp {self.method} {self.status}>"


@runtime_checkable
class HttpRecorder(Interface):
    """Gets the HTTP requests of a client with their answers. A `Recorder` that also has this method gets them too."""

    def exchanged(self, exchange: RecordedHttp) -> None:
        """Called in the event loop after an answer was received, so it must not block. What it raises is logged."""
