"""Reports values in recordings that may be personal.

A field that the spec declares as sensitive, or that it does not declare, may hold nothing but stand-ins.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..model.protocol import Protocol
from ..shared.recording_format.recording import Header
from ..spec_reading.problems import Problem, close_match
from ..spec_reading.recordings import RecordingLine, read_recordings, vars_of
from .personal_data_finder import TEXT_STAND_IN, PersonalDataFinder, UndeclaredField


def check_recordings(folder: Path, protocol: Protocol) -> Iterator[Problem]:
    """Yields the lines of recordings that may hold personal data, and the fields that are not declared.

    No problem shows a value.
    """
    finder = PersonalDataFinder(protocol)
    captured = set()
    undeclared: dict[UndeclaredField, list[tuple[RecordingLine, str]]] = {}
    for line in read_recordings(folder):
        if isinstance(line, Problem):
            continue
        if isinstance(line.content, Header):
            if line.content.source == "captured":
                captured.add(line.file)
            if not all(finder.formats.is_harmless(text) for text in vars_of(line.content).values() if text):
                yield line.problem("the header line may hold personal data", stand_in_hint(TEXT_STAND_IN))
            continue
        suspects = {found.path: found for found in finder.find(line.content, is_captured=line.file in captured)}
        for path, suspect in suspects.items():
            if suspect.undeclared is None:
                yield line.problem(f"{path} may hold personal data", stand_in_hint(suspect.stand_in))
            else:
                undeclared.setdefault(suspect.undeclared, []).append((line, suspect.stand_in))
    for field, places in undeclared.items():
        yield undeclared_field_problem(field, *places[0], len(places))


def stand_in_hint(stand_in: str) -> str:
    """Returns a hint that shows a stand-in."""
    return f"put a stand-in there, such as {stand_in}; see spec/recordings/README.md"


def undeclared_field_problem(field: UndeclaredField, line: RecordingLine, stand_in: str, count: int) -> Problem:
    """Makes the problem of an undeclared field, on the line where it was first seen."""
    owner, times = f"{field.owner}: " if field.owner else "", f", {count} times" if count > 1 else ""
    match, hint = close_match(field.name, field.siblings), "declare"
    if match:
        hint = f"did you mean {match!r}? If it was renamed, add `formerly: [{field.name}]`; if not, declare"
    message = f"{owner}undeclared field {field.name!r}{times}"
    return line.problem(message, f"{hint} it, or {stand_in_hint(stand_in)}")
