"""Checks that recorded frames have declared commands and objects, and match the schemas in the spec.

A frame that breaks these rules on purpose gives the reason under `odd`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError, best_match

from ...model.protocol import Protocol
from ...schemas import protocol_schemas
from ...shared.recording_format.recording_types import Frame
from ...spec_reading.problems import Problem, abbreviated, close_match, suggestion, unknown_name
from ...spec_reading.recordings import RecordingLine
from ...spec_reading.schema_check import known_keys, present_keys, unknown_keys
from ...spec_reading.spec_documents import Spec

ODD_HINT = "if that is intended, give the reason under `odd`"
ABOUT_KEYS = {"required", "additionalProperties"}
"""Keywords of JSON Schema whose errors name a key."""
Place = tuple[str, int, str]
"""A file, a line and a path in its frame."""


class Mismatch(NamedTuple):
    """Holds a value in a recorded frame that does not match the schema of its command or object."""

    line: RecordingLine
    name: str
    """The name of the command or the object."""
    error: ValidationError

    @property
    def path(self) -> str:
        """The path of the value, without positions in lists."""
        return ".".join(step for step in self.error.absolute_path if isinstance(step, str))

    @property
    def places(self) -> set[Place]:
        """The positions, in recordings, of the value and of its keys that the schema does not have."""
        paths = [self.path, *(".".join(filter(None, [self.path, key])) for key in refused_keys(self.error))]
        return {(self.line.file, self.line.number, path) for path in paths}

    @property
    def key(self) -> tuple[object, ...]:
        """A key to combine mismatches: equal for the same field, also in different objects."""
        if self.error.validator in ABOUT_KEYS:
            return self.error.validator, self.error.message
        return self.error.validator, self.path.rpartition(".")[2], str(self.error.schema)


def check_names(lines: Iterable[RecordingLine], spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each frame with an undeclared command or object."""
    if not spec.section("frames") or any(document.unreadable for document in spec.documents.values()):
        return  # an entry that can't be read may have the name
    for line, frame in regular_frames(lines):
        if not is_declared(spec, frame):
            group, name = named_by(spec, frame)
            if isinstance(name, str):
                unknown = unknown_name(group, name, spec.names(f"{group}s", f"{group}s"))
                yield replace(line.problem(str(unknown), f"{unknown.hint} ({ODD_HINT})"), unknown=unknown)
            else:
                yield line.problem(f"the frame names no {group}", ODD_HINT)


def is_declared(spec: Spec, frame: Frame) -> bool:
    """Tells if the spec declares the command or the object of a frame."""
    group, name = named_by(spec, frame)
    return isinstance(name, str) and name in spec.names(f"{group}s", f"{group}s")


def named_by(spec: Spec, frame: Frame) -> tuple[str, Any]:
    """Returns the kind of a frame (command or object), and the name in it."""
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
            if not is_misspelled(error):  # otherwise, the unknown key is reported
                yield Mismatch(line, name, best_match([error]) or error)


def refused_keys(error: ValidationError) -> set[str]:
    """Returns the keys that an error refuses in a JSON object; empty if the error has another reason."""
    return unknown_keys(error) if error.validator == "additionalProperties" else set()


def is_misspelled(error: ValidationError) -> bool:
    """Tells if an error refuses a missing key while the JSON object has an unknown key in its place."""
    schema = error.schema if isinstance(error.schema, dict) else {}
    if error.validator != "required" or schema.get("additionalProperties", True):
        return False
    missing = error.message.split("'")[1]
    unknown = unknown_keys(error)
    is_only_one = len(unknown) == 1 == len(set(schema["required"]) - present_keys(error))
    return is_only_one or bool(close_match(missing, unknown))


def mismatch_problems(mismatches: Iterable[Mismatch]) -> Iterator[Problem]:
    """Yields a problem for each mismatched field, with the number of frames."""
    groups: dict[tuple[object, ...], list[Mismatch]] = defaultdict(list)
    for mismatch in mismatches:
        groups[mismatch.key].append(mismatch)
    for group in groups.values():
        first, count = group[0], len(set().union(*(mismatch.places for mismatch in group)))
        text, hint = describe_schema_error(first.name, first.error), "correct the frame or the spec"
        if unknown := sorted(refused_keys(first.error)):
            text = f"{first.name}: unknown key {' and '.join(map(repr, unknown))}"
            hint = suggestion(unknown[0], known_keys(first.error) - present_keys(first.error))
            count = len(group)
        times = f" ({count} times)" if count > 1 else ""
        yield first.line.problem(f"{text}{times}", f"{hint}; {ODD_HINT}")


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
