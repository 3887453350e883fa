"""Reads the frames of a recording from a file in any folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..shared.recording_format.recording import Frame
from ..spec_reading.problems import Problem
from ..spec_reading.recordings import parse_lines


class NotARecording(Exception):
    """Raised for a file that is not a recording. The text is one line."""


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
        data = path.read_bytes()
    except OSError as error:
        raise NotARecording(f"{path}: {error.strerror or error}") from None
    for line in parse_lines(str(path), data):
        if isinstance(line, Problem):
            raise NotARecording(str(line))
        if isinstance(event := line.content, Frame):
            is_sent = event.direction == "sent"
            yield RecordedFrame(f"{path}:{line.number}", event.at, event.connection, is_sent, event.message)
