"""Reads and checks a recording. Each error names the file and the line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .header_and_event_reading import read_lines
from .line_parsing import LineError
from .recording_types import BadRecording, Recording


def read_recording(path: str | Path) -> Recording:
    """Reads a recording from a file; raises BadRecording."""
    path = Path(path)
    try:
        return parse_recording(path.read_bytes(), path)
    except OSError as error:
        raise BadRecording(f"{path}: {error.strerror or error}") from None


def parse_recording(data: bytes, path: Path) -> Recording:
    """Parses the content of a recording file; raises BadRecording. The path is used only for names and errors."""
    contents: list[Any] = []
    for number, content in read_lines(data):
        if isinstance(content, LineError):
            raise BadRecording(f"{path}:{number}: {content}")
        contents.append(content)
    header, *events = contents
    return Recording(name=path.name.removesuffix(".jsonl"), header=header, events=tuple(events))
