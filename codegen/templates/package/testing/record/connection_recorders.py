"""What a recorder sees of one connection."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from ..._runtime.core.recorder_interface import Side
from ..recording_format.recording import Close, Direction, Event, Open, Raw, Reject

Note = Callable[[Callable[[float], Event]], None]
"""Takes what will be an event as soon as its time is known."""
NumberOf = Callable[[], int]
"""The number of the connection that is opened now."""


class ConnectionTap:
    """Notes the events of a connection as they happen; before it is opened and after it is closed nothing happens."""

    def __init__(self, note: Note, next_number: NumberOf) -> None:
        self._note = note
        self._next_number = next_number
        self._number = 0
        self._open = False

    def opened(self) -> None:
        """The handshake has succeeded."""
        self._number, self._open = self._next_number(), True
        self._note(lambda at: Open(at=at, connection=self._number))

    def rejected(self, status: int, reason: str) -> None:
        """The handshake was refused; an answer that is no refusal is left out."""
        if 300 <= status <= 599:
            number = self._next_number()
            self._note(lambda at: Reject(at=at, connection=number, reason=reason, status=status))

    def frame(self, direction: Direction, data: str | bytes) -> None:
        """A text frame or a binary frame."""
        if self._open:
            self._note(lambda at: Raw(at=at, connection=self._number, direction=direction, data=data))

    def closed(self, code: int, by: Side) -> None:
        """The connection has ended."""
        if self._open:
            self._open = False
            self._note(lambda at: Close(at=at, connection=self._number, code=code, by=by))


class ClientTap(ConnectionTap):
    """Listens inside a client, which does not tell text frames from binary ones."""

    def sent(self, message: Mapping[str, Any]) -> None:
        """A frame leaves."""
        self.frame("sent", json.dumps(message))

    def received(self, frame: str | bytes) -> None:
        """A frame has come; what can be text is taken for it."""
        try:
            self.frame("received", frame if isinstance(frame, str) else frame.decode())
        except UnicodeDecodeError:
            self.frame("received", frame)
