"""Checks the frames of recordings: the spec declares their commands and objects, and they match its schemas.

A frame that breaks these rules on purpose gives the reason under `odd`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError, best_match

from ..model.protocol import Protocol
from ..schemas import protocol_schemas
from ..shared.recording_format.recording import Frame
from ..spec_reading.problems import Problem, abbreviated, suggestion
from ..spec_reading.recordings import RecordingLine, check_folder, read_recordings
from ..spec_reading.spec_documents import Spec

ODD_HINT = "if that is intended, give the reason under `odd`"
ABOUT_KEYS = {"required", "additionalProperties"}
"""Keywords of JSON Schema whose errors name a key."""


def check_lines(folder: Path, *, is_required: bool) -> Iterator[Problem]:
    """Yields the problems of reading a folder of recordings, which may be missing unless it is required."""
    if is_required or folder.exists():
        yield from check_folder(folder)
    yield from (line for line in read_recordings(folder) if isinstance(line, Problem))


def check_names(folder: Path, spec: Spec) -> Iterator[Problem]:
    """Yields frames whose command or object is not declared."""
    for line, frame in regular_frames(folder) if spec.section("frames") else ():
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


def check_schemas(folder: Path, protocol: Protocol) -> Iterator[Problem]:
    """Yields what the schemas of commands and objects refuse, once for each field with the number of frames.

    Frames of commands and objects that the protocol lacks are not checked.
    """
    first: dict[tuple[str, ...], tuple[RecordingLine, str]] = {}
    counts: Counter[tuple[str, ...]] = Counter()
    definitions = protocol_schemas.frame_schemas(protocol)["definitions"]
    for line, frame in regular_frames(folder):
        name = str(frame.message.get(protocol.frames["command" if frame.direction == "sent" else "object"]))
        if name not in (protocol.commands if frame.direction == "sent" else protocol.objects):
            continue
        schema_name = protocol_schemas.frame_name(frame.direction, name)
        schema = {"$ref": f"#/definitions/{schema_name}", "definitions": definitions}
        found = [best_match([error]) or error for error in Draft7Validator(schema).iter_errors(frame.message)]
        errors = {schema_error_key(name, error): error for error in found}
        for key, error in errors.items():
            first.setdefault(key, (line, describe_schema_error(name, error)))
        counts.update(errors.keys())
    for key, (line, text) in first.items():
        times = f" ({counts[key]} times)" if counts[key] > 1 else ""
        yield line.problem(f"{text}{times}", f"correct the frame or the spec; {ODD_HINT}")


def schema_error_key(name: str, error: ValidationError) -> tuple[str, ...]:
    """Returns a key that is equal for errors about the same field: without positions in lists and values."""
    path = [step for step in error.absolute_path if isinstance(step, str)]
    return name, ".".join(path), str(error.validator), error.message if error.validator in ABOUT_KEYS else ""


def describe_schema_error(name: str, error: ValidationError) -> str:
    """Describes what a schema refuses in a frame."""
    path = ".".join(map(str, error.absolute_path)) or "the frame"
    reason = error.message if error.validator in ABOUT_KEYS else abbreviated(error.instance)
    inner: list[Any] = list(error.context or [])
    if inner and all(item.validator == "required" for item in inner):
        reason = f"it needs {' or '.join(' and '.join(item.validator_value) for item in inner)}"
    return f"{name}: {path} does not match its schema ({error.validator}): {reason}"


def regular_frames(folder: Path) -> Iterator[tuple[RecordingLine, Frame]]:
    """Yields the frames that must follow the spec, each with its line."""
    for line in read_recordings(folder):
        if isinstance(line, RecordingLine) and isinstance(line.content, Frame) and line.content.odd is None:
            yield line, line.content
