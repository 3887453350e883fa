"""Checks the frames of recordings: the spec declares their commands and objects, and they match its schemas.

A frame that breaks these rules on purpose gives the reason under `odd`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError, best_match

from ..model import json_schemas
from ..model.protocol import Protocol
from ..shared.recording_format.recording import Frame
from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem, abbreviated, suggestion
from ..spec_reading.recordings import RecordingLine, check_folder, read_recordings

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
    frames = spec.section("frames")
    known = {"command": spec.names("commands", "commands"), "object": spec.names("objects", "objects")}
    for line, frame in regular_frames(folder) if frames else ():
        group = "command" if frame.direction == "sent" else "object"
        yield from check_name(line, group, frame.message.get(frames[group]), known[group])


def check_name(line: RecordingLine, group: str, name: Any, known: Collection[str]) -> Iterator[Problem]:
    """Yields a problem if a frame's command or object is not declared."""
    if not isinstance(name, str):
        yield line.problem(f"the frame names no {group}", ODD_HINT)
    elif name not in known:
        yield line.problem(f"unknown {group} {name!r}", f"{suggestion(name, known)} ({ODD_HINT})")


def check_schemas(folder: Path, protocol: Protocol) -> Iterator[Problem]:
    """Yields what the schemas of commands and objects refuse, once for each field with the number of frames."""
    first: dict[tuple[str, ...], tuple[RecordingLine, str]] = {}
    counts: Counter[tuple[str, ...]] = Counter()
    definitions = json_schemas.frame_schemas(protocol)["definitions"]
    for line, frame in regular_frames(folder):
        name = frame.message[protocol.frames["command" if frame.direction == "sent" else "object"]]
        schema = {"$ref": f"#/definitions/{frame.direction}.{name}", "definitions": definitions}
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
