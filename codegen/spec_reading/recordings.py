"""Reads the recordings of a spec line by line, and returns a problem for each wrong line or file."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from itertools import zip_longest
from pathlib import Path
from typing import Any

from ..shared.recording_format.header_and_event_reading import read_lines
from ..shared.recording_format.line_parsing import LineError, NotAnObject, has_lone_surrogate
from ..shared.recording_format.recording_types import Event, Header, Http
from .problems import Problem
from .regular_file_reading import read_file

FORMAT_HINT = "see spec/recordings/README.md"
LARGEST_INTEGER = 10**20
MAX_DEPTH = 50


@dataclass(frozen=True)
class RecordingLine:
    """Holds one line of a recording: the header or an event."""

    file: str
    number: int
    content: Header | Event

    @property
    def recording(self) -> str:
        """The name of the recording."""
        return Path(self.file).stem

    def problem(self, message: str, hint: str) -> Problem:
        """Makes a problem on this line."""
        return Problem(self.file, self.number, message, hint)


@dataclass
class Recordings:
    """Holds the lines of all recordings in a folder, and the problems of the folder, files and lines."""

    lines: list[RecordingLine] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_recordings(folder: Path, *, is_required: bool = False) -> Recordings:
    """Reads all recordings in a folder. A missing folder is a problem only if it is required."""
    recordings = Recordings()
    if is_required or folder.exists():
        recordings.problems += check_folder(folder)
    for item in find_lines(folder):
        if isinstance(item, Problem):
            recordings.problems.append(item)
        else:
            recordings.lines.append(item)
    return recordings


def find_lines(folder: Path) -> Iterator[RecordingLine | Problem]:
    """Yields the lines of all recordings in a folder, and a problem for each wrong line or file."""
    for path in sorted(folder.glob("*.jsonl")):
        name = display_name(path)
        try:
            data = read_file(path)
        except OSError as error:
            message = f"the recording can't be read: {error.strerror}"
            yield Problem(name, 1, message, "a recording is a file with one event on each line")
            continue
        yield from parse_lines(name, data)


def recorded_requests(lines: Iterable[RecordingLine]) -> Iterator[tuple[RecordingLine, Http]]:
    """Yields the requests over HTTP among some lines, each with its line."""
    for line in lines:
        if isinstance(line.content, Http):
            yield line, line.content


def with_next_events(lines: Sequence[RecordingLine]) -> Iterator[tuple[RecordingLine, Event | None]]:
    """Yields each line with the event that follows in the same recording; None after the last one."""
    for line, following in zip_longest(lines, lines[1:]):
        is_in_file = following is not None and following.file == line.file
        content = following.content if following is not None and is_in_file else None
        yield line, None if isinstance(content, Header) else content


def parse_lines(name: str, data: bytes) -> Iterator[RecordingLine | Problem]:
    """Yields the lines of a recording, and a problem in place of each wrong line."""
    for number, content in read_lines(data):
        if isinstance(content, NotAnObject):
            yield Problem(name, number, "this is not a JSON object", str(content))
        elif isinstance(content, LineError):
            yield Problem(name, number, str(content), FORMAT_HINT)
        elif reason := unusable_value(content):
            yield Problem(name, number, reason, "the generated files can't hold it")
        else:
            yield RecordingLine(name, number, content)


def check_folder(folder: Path) -> Iterator[Problem]:
    """Yields a problem for a missing folder of recordings, and for each file in the folder that nothing reads."""
    name = display_name(folder, 2)
    if not folder.parent.is_dir():
        return  # there is no spec at all
    if not folder.is_dir():
        message = "this is not a folder" if folder.exists() else "the folder is missing"
        yield Problem(name, 1, message, "restore it; it may be empty, which removes the recordings from the package")
        return
    for path in sorted(folder.iterdir()):
        if path.suffix not in {".jsonl", ".md"} and not path.name.startswith("."):
            yield Problem(display_name(path), 1, "nothing reads this", "name a recording NAME.jsonl, or remove it")


def display_name(path: Path, parts: int = 3) -> str:
    """Returns the name of a recording in messages: spec/recordings/NAME.jsonl."""
    return "/".join(path.parts[-parts:])


def values_of(content: Header | Event) -> list[Any]:
    """Returns the values of a line, without their keys."""
    return [getattr(content, item.name) for item in fields(content)]


def unusable_value(content: Header | Event) -> str:
    """Describes a value that is legal in a recording, but not in generated files; empty if there is no such value."""
    to_visit = [(value, 0) for value in values_of(content)]
    while to_visit:
        value, depth = to_visit.pop()
        inner = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
        to_visit += [(item, depth + 1) for item in inner]
        if depth > MAX_DEPTH:
            return "a value is nested too deeply"
        if isinstance(value, str) and has_lone_surrogate(value):
            return "a text has half a surrogate pair"
        if isinstance(value, int) and abs(value) >= LARGEST_INTEGER:
            return "a number is too large"
        if isinstance(value, float) and not math.isfinite(value):
            return "a number is too large"
    return ""
