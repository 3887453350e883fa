"""Checks that the spec declares the commands and objects of recorded frames, and that the frames match its schemas.

A frame that breaks these rules on purpose gives the reason under `odd`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError, best_match

from ...model.protocol import Protocol
from ...schemas import protocol_schemas
from ...shared.recording_format.recording_types import Frame
from ...spec_reading.problems import Problem, abbreviated, suggestion
from ...spec_reading.recordings import RecordingLine
from ...spec_reading.spec_documents import Spec

ODD_HINT = "if that is intended, give the reason under `odd`"
ABOUT_KEYS = {"required", "additionalProperties"}
"""Keywords of JSON Schema whose errors name a key."""
Place = tuple[str, int, str]
"""A file, a line and a path in its frame."""


class Mismatch(NamedTuple):
    """A value in a recorded frame that does not match the schema of its command or object."""

    line: RecordingLine
    name: str
    """The name of the command or the object."""
    error: ValidationError

    @property
    def path(self) -> str:
        """The path of the value, without positions in lists."""
        return ".".join(step for step in self.error.absolute_path if isinstance(step, str))

    @property
    def place(self) -> Place:
        """The place of the value in the recordings."""
        return self.line.file, self.line.number, self.path

    @property
    def key(self) -> tuple[str, ...]:
        """A key that is equal for mismatches of the same field."""
        reason = self.error.message if self.error.validator in ABOUT_KEYS else ""
        return self.name, self.path, str(self.error.validator), reason


def check_names(lines: Iterable[RecordingLine], spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each frame whose command or object is not declared."""
    for line, frame in regular_frames(lines) if spec.section("frames") else ():
        if not is_declared(spec, frame):
            group, name = named_by(spec, frame)
            if isinstance(name, str):
                hint = f"{suggestion(name, spec.names(f'{group}s', f'{group}s'))} ({ODD_HINT})"
                yield line.problem(f"unknown {group} {name!r}", hint)
            else:
                yield line.problem(f"the frame names no {group}", ODD_HINT)


def is_declared(spec: Spec, frame: Frame) -> bool:
    """Tells if the spec declares the command or the object of a frame."""
    group, name = named_by(spec, frame)
    return isinstance(name, str) and name in spec.names(f"{group}s", f"{group}s")


def named_by(spec: Spec, frame: Frame) -> tuple[str, Any]:
    """Returns what a frame names, command or object, and the name."""
    group = "command" if frame.direction == "sent" else "object"
    return group, frame.message.get(spec.section("frames")[group])


def find_mismatches(lines: Iterable[RecordingLine], protocol: Protocol) -> Iterator[Mismatch]:
    """Yields a mismatch for each value in a frame that the schema of the command or object refuses.

    Frames of commands and objects that the protocol lacks are not checked.
    """
    definitions = protocol_schemas.frame_schemas(protocol)["definitions"]
    for line, frame in regular_frames(lines):
        name = str(frame.message.get(protocol.frames["command" if frame.direction == "sent" else "object"]))
        if name not in (protocol.commands if frame.direction == "sent" else protocol.objects):
            continue
        schema_name = protocol_schemas.frame_name(frame.direction, name)
        schema = {"$ref": f"#/definitions/{schema_name}", "definitions": definitions}
        for error in Draft7Validator(schema).iter_errors(frame.message):
            yield Mismatch(line, name, best_match([error]) or error)


def mismatch_problems(mismatches: Iterable[Mismatch]) -> Iterator[Problem]:
    """Yields a problem for each mismatched field, with the number of frames."""
    groups: dict[tuple[str, ...], list[Mismatch]] = defaultdict(list)
    for mismatch in mismatches:
        groups[mismatch.key].append(mismatch)
    for group in groups.values():
        count = len({mismatch.place for mismatch in group})
        times = f" ({count} times)" if count > 1 else ""
        text = describe_schema_error(group[0].name, group[0].error)
        yield group[0].line.problem(f"{text}{times}", f"correct the frame or the spec; {ODD_HINT}")


def describe_schema_error(name: str, error: ValidationError) -> str:
    """Describes what a schema refuses in a frame."""
    path = ".".join(map(str, error.absolute_path)) or "the frame"
    reason = error.message if error.validator in ABOUT_KEYS else abbreviated(error.instance)
    inner: list[Any] = list(error.context or [])
    if inner and all(item.validator == "required" for item in inner):
        reason = f"it needs {' or '.join(' and '.join(item.validator_value) for item in inner)}"
    return f"{name}: {path} does not match its schema ({error.validator}): {reason}"


def regular_frames(lines: Iterable[RecordingLine]) -> Iterator[tuple[RecordingLine, Frame]]:
    """Yields the frames that must follow the spec, each with its line."""
    for line in lines:
        if isinstance(line.content, Frame) and line.content.odd is None:
            yield line, line.content
