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
from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem, abbreviated, suggestion
from ..spec_reading.recording_event_checks import EventLine
from ..spec_reading.recordings import read_events

ODD_HINT = "if that is intended, give the reason under `odd`"
ABOUT_KEYS = {"required", "additionalProperties"}
"""Keywords of JSON Schema whose errors name a key."""


def check_names(folder: Path, spec: Spec) -> Iterator[Problem]:
    """Yields the problems of reading the recordings, and frames whose command or object is not declared."""
    frames = spec.section("frames")
    known = {"command": spec.names("commands", "commands"), "object": spec.names("objects", "objects")}
    for item in read_events(folder):
        if isinstance(item, Problem):
            yield item
        elif is_regular_frame(item) and frames:
            group = "command" if item.is_sent else "object"
            yield from check_name(item, group, item.event["message"].get(frames[group]), known[group])


def check_name(line: EventLine, group: str, name: Any, known: Collection[str]) -> Iterator[Problem]:
    """Yields a problem if a frame's command or object is not declared."""
    if not isinstance(name, str):
        yield line.problem(f"the frame names no {group}", ODD_HINT)
    elif name not in known:
        yield line.problem(f"unknown {group} {name!r}", f"{suggestion(name, known)} ({ODD_HINT})")


def check_schemas(folder: Path, protocol: Protocol) -> Iterator[Problem]:
    """Yields what the schemas of commands and objects refuse, once for each field with the number of frames."""
    first: dict[tuple[str, ...], tuple[EventLine, str]] = {}
    counts: Counter[tuple[str, ...]] = Counter()
    definitions = json_schemas.frame_schemas(protocol)["definitions"]
    for item in read_events(folder):
        if isinstance(item, Problem) or not is_regular_frame(item):
            continue
        message = item.event["message"]
        name = message[protocol.frames["command" if item.is_sent else "object"]]
        schema = {"$ref": f"#/definitions/{item.event['direction']}.{name}", "definitions": definitions}
        found = [best_match([error]) or error for error in Draft7Validator(schema).iter_errors(message)]
        errors = {schema_error_key(name, error): error for error in found}
        for key, error in errors.items():
            first.setdefault(key, (item, describe_schema_error(name, error)))
        counts.update(errors.keys())
    for key, (item, text) in first.items():
        times = f" ({counts[key]} times)" if counts[key] > 1 else ""
        yield item.problem(f"{text}{times}", f"correct the frame or the spec; {ODD_HINT}")


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


def is_regular_frame(line: EventLine) -> bool:
    """Tells if an event is a frame that must follow the spec."""
    return line.event["event"] == "frame" and "odd" not in line.event
