"""Checks that recordings contain no personal data: reports every value that may be personal.

A field that the spec declares as sensitive, or that it does not declare, may hold nothing but stand-ins.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Any

from ...model.protocol import Protocol
from ...shared.recording_format.recording_types import Event, Frame, Header, Http
from ...spec_reading.problems import Entry, Problem, close_match
from ...spec_reading.recordings import RecordingLine, values_of
from ...spec_reading.spec_documents import Spec
from ..one_line_texts import DOCUMENTED_KEYS
from . import recorded_frames
from .personal_data_finder import TEXT_STAND_IN, PersonalDataFinder, UndeclaredField
from .personal_data_in_http_requests import find_in_request


def check_personal_data(
    lines: Iterable[RecordingLine],
    protocol: Protocol,
    spec: Spec | None = None,
    reported: Container[recorded_frames.Place] = (),
    unknown_names: Container[str] = (),
) -> Iterator[Problem]:
    """Yields a problem for each line that may hold personal data, and for each field that is not declared.

    Three things are not checked, since other rules report them: the places in `reported`, and if a spec is given, the
    fields of commands and objects that the protocol lacks, and frames with undeclared names. Such a frame is still
    checked if it is odd, unless its name is in `unknown_names`. No problem shows a value.
    """
    omitted = omitted_entries(spec, protocol) if spec else frozenset()
    finder = PersonalDataFinder(
        protocol, omitted, find_texts_outside_documentation(spec) if spec and omitted else frozenset()
    )
    captured = set()
    undeclared: dict[UndeclaredField, list[tuple[RecordingLine, str]]] = {}
    for line in lines:
        if spec and is_undeclared_frame(spec, line.content, unknown_names):
            continue
        if isinstance(line.content, Header):
            if line.content.source == "captured":
                captured.add(line.file)
            if not all(finder.stand_ins.is_harmless(text) for text in values_of(line.content) if text):
                yield line.problem("the header line may hold personal data", stand_in_hint(TEXT_STAND_IN))
            continue
        if isinstance(event := line.content, Http):
            found = find_in_request(finder, event)
        else:
            found = finder.find(event, is_captured=line.file in captured)
        for path, suspect in {suspect.path: suspect for suspect in found}.items():
            if any((line.file, line.number, outer) in reported for outer in outer_paths(path)):
                continue
            if suspect.undeclared is None:
                yield line.problem(f"{path} may hold personal data", stand_in_hint(suspect.stand_in))
            else:
                undeclared.setdefault(suspect.undeclared, []).append((line, suspect.stand_in))
    yield from (undeclared_field_problem(field, *places[0], len(places)) for field, places in undeclared.items())


def outer_paths(path: str) -> Iterator[str]:
    """Yields a path and the paths of the values around it, such as data.lid and data."""
    while path:
        yield path
        path = path.rpartition(".")[0]


def is_undeclared_frame(spec: Spec, content: Header | Event, unknown_names: Container[str]) -> bool:
    """Tells if a line is a frame with an undeclared command or object, which another rule reports."""
    if not isinstance(content, Frame) or recorded_frames.is_declared(spec, content):
        return False
    _, name = recorded_frames.named_by(spec, content)
    return content.odd is None or (isinstance(name, str) and name in unknown_names)


def omitted_entries(spec: Spec, protocol: Protocol) -> frozenset[Entry]:
    """Returns the commands and objects of a spec that a protocol lacks."""
    groups = {"commands": protocol.commands, "objects": protocol.objects}
    return frozenset(
        (group, (group, name))
        for group, entries in groups.items()
        for name in spec.names(group, group) - entries.keys()
    )


def find_texts_outside_documentation(spec: Spec) -> frozenset[str]:
    """Returns all texts of a spec except those under DOCUMENTED_KEYS.

    Each may be an example or a public value, also one under a misspelled key.
    """
    examples: set[str] = set()
    to_visit: list[Any] = [document.data for document in spec.documents.values()]
    while to_visit:
        data = to_visit.pop()
        if isinstance(data, str):
            examples.add(data)
        elif isinstance(data, dict):
            to_visit += (value for key, value in data.items() if key not in DOCUMENTED_KEYS)
        elif isinstance(data, list):
            to_visit += data
    return frozenset(examples)


def stand_in_hint(stand_in: str) -> str:
    """Returns a hint with a stand-in to write in place of a value."""
    return f"put a stand-in there, such as {stand_in}; see spec/recordings/README.md"


def undeclared_field_problem(field: UndeclaredField, line: RecordingLine, stand_in: str, count: int) -> Problem:
    """Makes the problem of an undeclared field, on the line where it was first seen."""
    owner, times = f"{field.owner}: " if field.owner else "", f", {count} times" if count > 1 else ""
    match, hint = close_match(field.name, field.siblings), "declare"
    if match:
        hint = f"did you mean {match!r}? If it was renamed, add `formerly: [{field.name}]`; if not, declare"
    message = f"{owner}undeclared field {field.name!r}{times}"
    return line.problem(message, f"{hint} it, or {stand_in_hint(stand_in)}")
