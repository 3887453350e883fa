"""Recordings as one sequence of steps, with the place that it has come to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..recording_format.exchange import Sent, payload
from ..recording_format.recording import Event, Frame, Open, Raw, Recording, Reject


@dataclass(frozen=True)
class Step:
    """An event and where it stands: file:line."""

    place: str
    event: Event


class Script:
    """The steps in order; connections of a later recording are counted on."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._position = 0

    def append(self, recording: Recording) -> None:
        """Continue with this recording."""
        before = max((step.event.connection for step in self._steps), default=0)
        for line, event in enumerate(recording.events, 2):
            numbered = replace(event, connection=event.connection + before)
            self._steps.append(Step(f"{recording.name}.jsonl:{line}", numbered))

    @property
    def current(self) -> Step | None:
        """The step that is due; None after the last."""
        return self._steps[self._position] if self._position < len(self._steps) else None

    def advance(self) -> None:
        """The step that was due has happened."""
        self._position += 1

    def due_handshake(self) -> Open | Reject | None:
        """The handshake that comes before anything else that the client must send."""
        for event in self._rest():
            if isinstance(event, Open | Reject):
                return event
            if isinstance(event, Frame | Raw) and event.direction == "sent":
                return None
        return None

    def next_connection_sends(self) -> Sent | None:
        """What comes first on the connection that is opened next, if anything does."""
        opened: int | None = None
        for event in self._rest():
            if isinstance(event, Open) and opened is None:
                opened = event.connection
            elif event.connection == opened and isinstance(event, Frame | Raw) and event.direction == "sent":
                return payload(event)
        return None

    def unplayed(self) -> str:
        """What the client has still to do, in words; empty if nothing."""
        for step in self._steps[self._position :]:
            event = step.event
            if isinstance(event, Open | Reject):
                what = "a connection"
            elif isinstance(event, Frame | Raw) and event.direction == "sent":
                what = "a frame that the client sends"
            else:
                continue  # it comes by itself, or need not come: a test may end before the client closes
            return f"the recording was not played to its end: {step.place}, {what}, never came"
        return ""

    def _rest(self) -> Iterator[Event]:
        return (step.event for step in self._steps[self._position :])
