"""Reads the frames of a recording from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..spec_reading.problems import Problem
from ..spec_reading.recordings import parse_events


class NotARecording(Exception):
    """A file is not a recording; the text is one line."""


@dataclass(frozen=True)
class RecordedFrame:
    """A JSON object that was sent or received."""

    position: str
    """The file and the line."""
    at: float
    """Seconds since the recording began."""
    connection: int
    is_sent: bool
    message: dict[str, Any]


def recorded_frames(path: Path) -> Iterator[RecordedFrame]:
    """Yields the frames of a recording; raises NotARecording at the first line that is wrong."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise NotARecording(f"{path}: {error.strerror or error}") from None
    for line in parse_events(str(path), raw):
        if isinstance(line, Problem):
            raise NotARecording(str(line))
        event = line.event
        if event["event"] == "frame":
            position, at, connection = f"{line.file}:{line.number}", float(event["at"]), int(event["connection"])
            yield RecordedFrame(position, at, connection, line.is_sent, event["message"])
