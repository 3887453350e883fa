# generated from codegen/templates/package/testing/record/connection_recorders.py by `python -m codegen generate`; changes here are lost
"""Records the events of one connection, in a proxy or inside a client."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from ..recording_format.recording_types import Close, Direction, Event, Open, Raw, Reject, Side

AddEvent = Callable[[Callable[[float], Event]], None]
"""A function that adds an event; its argument makes the event from the present time."""


class ConnectionRecorder:
    """Records the events of a connection; calls before `opened` and after `closed` are ignored."""

    def __init__(self, add_event: AddEvent, next_number: Callable[[], int]) -> None:
        """Takes a function that adds an event, and one that returns the number of the next connection."""
        self._add_event = add_event
        self._next_number = next_number
        self._number = 0
        self._is_open = False

    def opened(self) -> None:
        """Records a successful handshake."""
        self._number, self._is_open = self._next_number(), True
        self._add_event(lambda at: Open(at=at, connection=self._number))

    def rejected(self, status: int, reason: str) -> None:
        """Records a refused handshake; ignores a status that is not a refusal."""
        if 300 <= status <= 599:
            number = self._next_number()
            self._add_event(lambda at: Reject(at=at, connection=number, reason=reason, status=status))

    def frame(self, direction: Direction, data: str | bytes) -> None:
        """Records a text frame or a binary frame."""
        if self._is_open:
            self._add_event(lambda at: Raw(at=at, connection=self._number, direction=direction, data=data))

    def closed(self, code: int, by: Side) -> None:
        """Records the end of the connection."""
        if self._is_open:
            self._is_open = False
            self._add_event(lambda at: Close(at=at, connection=self._number, code=code, by=by))


class ClientConnectionRecorder(ConnectionRecorder):
    """Records from inside a client, which does not distinguish text frames from binary ones."""

    def sent(self, message: Mapping[str, Any]) -> None:
        """Records a frame that the client sends."""
        self.frame("sent", json.dumps(message))

    def received(self, frame: str | bytes) -> None:
        """Records a frame that the client received; bytes that are valid UTF-8 count as text."""
        try:
            self.frame("received", frame if isinstance(frame, str) else frame.decode())
        except UnicodeDecodeError:
            self.frame("received", frame)
