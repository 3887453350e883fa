"""Reads the JSON frames and the HTTP requests in a recording file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..shared.recording_format.recording_types import Frame, Http
from ..spec_reading.problems import Problem
from ..spec_reading.recordings import parse_lines


class NotARecording(Exception):
    """Raised for a file that is not a recording. The text is one line."""


@dataclass(frozen=True)
class RecordedFrame:
    """Holds a JSON object that was sent or received, with its time and its position in the file."""

    position: str
    """The file and the line."""
    at: float
    """Seconds since the recording began."""
    connection: int
    is_sent: bool
    message: dict[str, Any]


@dataclass(frozen=True)
class RecordedRequest:
    """Holds an HTTP request and its answer, with their position in the file."""

    position: str
    """The file and the line."""
    event: Http


def read_recorded_traffic(path: Path) -> Iterator[RecordedFrame | RecordedRequest]:
    """Yields the frames and requests in a recording; raises NotARecording at the first wrong line."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NotARecording(f"{path}: {error.strerror or error}") from None
    for line in parse_lines(str(path), data):
        if isinstance(line, Problem):
            raise NotARecording(str(line))
        position = f"{path}:{line.number}"
        match line.content:
            case Frame() as event:
                yield RecordedFrame(position, event.at, event.connection, event.direction == "sent", event.message)
            case Http() as event:
                yield RecordedRequest(position, event)
            case _:
                pass
