# generated from codegen/templates/package/_runtime/core/recorder_interface.py by `python -m codegen generate`; changes here are lost
"""What a recorder is told: everything that goes over the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Protocol

By = Literal["client", "server"]


class Tap(Protocol):
    """Sees one connection. It is called from the event loop, so it must not block; what it raises is logged."""

    def opened(self) -> None:
        """The handshake has succeeded."""

    def rejected(self, status: int, reason: str) -> None:
        """The handshake was refused with this HTTP status and reject header; nothing else follows."""

    def sent(self, message: Mapping[str, Any]) -> None:
        """A frame leaves."""

    def received(self, frame: str | bytes) -> None:
        """A frame has come."""

    def closed(self, code: int, by: By) -> None:
        """The connection has ended; 1006 without a close frame."""


class Recorder(Protocol):
    """Makes a tap for each connection of a client, in the order in which they are opened."""

    def tap(self) -> Tap:
        """A tap for the next connection."""
        ...
