# generated from codegen/templates/package/_runtime/options/recorder_interface.py by `python -m codegen generate`; changes here are lost
"""Defines the interface through which a client passes everything that it sends and receives to a recorder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal
from typing import Protocol as Interface

Side = Literal["client", "server"]
"""One end of a connection."""


class Tap(Interface):
    """Gets the events of one connection.

    Its methods are called in the event loop, so they must not block. What they raise is logged and does not end the
    connection.
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
