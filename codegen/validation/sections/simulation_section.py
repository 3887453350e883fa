"""Checks the section `simulation`: the fields and objects of the account that is simulated by default."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...spec_reading.problems import Problem, suggestion, unknown_name
from ...spec_reading.spec_documents import Spec
from .. import spec_traversal


def check_fields(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each field name under `subjects` and `common` that no object or shape has."""
    owners = (*spec.entries("types", "shapes").values(), *spec.entries("objects", "objects").values())
    known = {name for raw in owners for name in spec_traversal.all_fields(spec, raw)}
    section = spec.section("simulation")
    places: dict[tuple[str, ...], dict[str, Any]] = {("common",): section.get("common", {})}
    places |= {("subjects", identity): fields for identity, fields in section.get("subjects", {}).items()}
    for path, fields in places.items():
        for name in fields if not spec.malformed else ():  # a malformed shape may have it
            if name not in known:
                place = ("simulation", *path, name)
                yield spec.unknown_name("protocol", place, "simulation", unknown_name("field", name, known))


def check_objects(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each object under `objects` that is not declared or has no content."""
    objects = spec.names("objects", "objects")
    for name in spec.section("simulation").get("objects", {}):
        place = ("simulation", "objects", name)
        if name not in objects:
            yield spec.unknown_name("protocol", place, "simulation", unknown_name("object", name, objects))
        elif not spec.entries("objects", "objects").get(name, {"content": True}).get("content"):
            message = f"simulation: {name} has no content"
            yield spec.problem("protocol", place, message, "declare `content` at the object")


def check_answers(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each HTTP command under `answers` that is not declared."""
    commands = spec.names("commands", "rest")
    for name in spec.section("simulation").get("answers", {}):
        if name not in commands:
            place = ("simulation", "answers", name)
            message = f"simulation: {name!r} is no command over HTTP"
            yield spec.problem("protocol", place, message, suggestion(name, commands))


RULES = (check_fields, check_objects, check_answers)
