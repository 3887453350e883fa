# generated from codegen/templates/package/testing/replies/recording_cursor.py by `python -m codegen generate`; changes here are lost
"""Steps through the WebSocket events of several recordings, and numbers their connections consecutively."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..recording_format.exchange_splitting import FrameData, get_frame_data
from ..recording_format.recording_types import Close, Event, Frame, Http, Open, Raw, Recording, Reject


@dataclass(frozen=True)
class Step:
    """Holds a recorded event and its place (`file:line`)."""

    place: str
    event: Event


class RecordingCursor:
    """Holds the events of recordings in order, and the position of the next event."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._position = 0

    def append(self, recording: Recording) -> None:
        """Adds the events of a recording at the end."""
        offset = max((step.event.connection for step in self._steps), default=0)
        for line, event in enumerate(recording.events, 2):
            if isinstance(event, Http):
                continue  # HTTP requests are answered in any order
            renumbered = replace(event, connection=event.connection + offset)
            self._steps.append(Step(f"{recording.name}.jsonl:{line}", renumbered))

    @property
    def current(self) -> Step | None:
        """The next step to happen; None after the last."""
        return self._steps[self._position] if self._position < len(self._steps) else None

    def advance(self) -> None:
        """Moves on to the next step."""
        self._position += 1

    def next_handshake(self) -> Open | Reject | None:
        """Returns the next recorded handshake; None if there is none, or if the client must send a frame before it."""
        for event in self._remaining_events():
            if isinstance(event, Open | Reject):
                return event
            if isinstance(event, Frame | Raw) and event.direction == "sent":
                return None
        return None

    def first_request_of_next_connection(self) -> FrameData | None:
        """Returns the first frame that the client sends on the next connection, if it sends any."""
        connection: int | None = None
        for event in self._remaining_events():
            if isinstance(event, Open) and connection is None:
                connection = event.connection
            elif event.connection == connection and isinstance(event, Frame | Raw) and event.direction == "sent":
                return get_frame_data(event)
        return None

    def is_first_on_connection(self) -> bool:
        """Returns whether the next step is the first one on its connection, apart from the handshake."""
        following = self._steps[self._position].event.connection
        return not any(
            step.event.connection == following and not isinstance(step.event, Open)
            for step in self._steps[: self._position]
        )

    def describe_next_step(self) -> str:
        """Describes the next action that the client must take; empty if there is none."""
        for step in self._steps[self._position :]:
            event = step.event
            if isinstance(event, Open | Reject):
                missing = "a connection"
            elif isinstance(event, Frame | Raw) and event.direction == "sent":
                missing = "a frame that the client sends"
            elif isinstance(event, Close) and event.by == "client":
                missing = "a close by the client"
            else:
                continue  # the server does it
            return f"the recording was not played to its end: {step.place}, {missing}, never came"
        return ""

    def _remaining_events(self) -> Iterator[Event]:
        return (step.event for step in self._steps[self._position :])
