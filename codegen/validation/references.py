"""What is named must be there, and what is there must be named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model.value_types import PRIMITIVES
from ..spec_reading.documents import Spec
from ..spec_reading.problems import Problem, nearest
from ..spec_reading.yaml_with_lines import Place
from . import spec_traversal

USES = (("types", "shapes", "include"), ("objects", "objects", "shape"), ("commands", "commands", "payload"))
"""The keys by which an entry names a shape or a payload."""


def unknown_types(spec: Spec) -> Iterator[Problem]:
    """A type that nobody declares, or that can't stand there."""
    scalars, shapes = spec.names("types", "scalars"), spec.names("types", "shapes")
    for items, known in (
        (spec_traversal.fields(spec), PRIMITIVES | scalars | shapes),
        (spec_traversal.parameters(spec), PRIMITIVES | scalars),
    ):
        for item in items:
            for name in set(spec_traversal.type_names(item.raw["type"])) - known:
                what, right = f"{item.name}: unknown type {name!r}", nearest(name, known)
                if name in shapes:
                    what, right = f"{item.name}: {name!r} is a shape, which is received", "take scalars, or a payload"
                yield spec.problem(item.part, (*item.place, "type"), what, right)


def unknown_uses(spec: Spec) -> Iterator[Problem]:
    """A shape or payload that nobody declares."""
    for part, group, key in USES:
        known = spec.names("types", "payloads" if key == "payload" else "shapes")
        for owner, raw in spec.entries(part, group).items():
            if key in raw and raw[key] not in known:
                what = f"{owner}: unknown {key} {raw[key]!r}"
                yield spec.problem(part, (group, owner, key), what, nearest(raw[key], known))


def shapes_of_another_use(spec: Spec) -> Iterator[Problem]:
    """A field of a shape that is only there to be included, or that is a message by itself."""
    abstract = {name for name, raw in spec.entries("types", "shapes").items() if raw.get("abstract")}
    objects = spec.entries("objects", "objects").items()
    messages = {raw["shape"]: name for name, raw in objects if "shape" in raw}
    for item in spec_traversal.fields(spec):
        for name in spec_traversal.type_names(item.raw["type"]):
            where = (*item.place, "type")
            if name in abstract:
                yield spec.problem(
                    item.part, where, f"{item.name}: {name} is abstract", "name a shape that includes it"
                )
            elif name in messages:
                what = f"{item.name}: {name} is the whole of {messages[name]}, so no part of another"
                yield spec.problem(item.part, where, what, "give one of them a shape of its own")
    for name in sorted(abstract & messages.keys()):
        place: Place = ("objects", messages[name], "shape")
        yield spec.problem("objects", place, f"{messages[name]}: {name} is abstract", "name a shape that includes it")


def unknown_sources(spec: Spec) -> Iterator[Problem]:
    """A source that protocol.yaml does not list."""
    if ("protocol", ("sources",)) in spec.broken:
        return
    known = frozenset(spec.section("sources"))
    for part, document in spec.documents.items():
        for place, source in sources(document.data, ()):
            if source not in known:
                yield spec.problem(part, place, f"unknown source {source!r}", nearest(source, known))


def sources(data: Any, place: Place) -> Iterator[tuple[Place, str]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if key == "source" and isinstance(value, str):
            yield (*place, key), value
        elif key not in {"example", "default", "constant", "sources"}:
            yield from sources(value, (*place, key))


def unknown_answers(spec: Spec) -> Iterator[Problem]:
    """An answer, receipt or effect that names no object."""
    known, objects = spec.names("objects", "objects"), spec.entries("objects", "objects")
    for name, raw in spec.entries("commands", "commands").items():
        place: Place = ("commands", name, "answer")
        effect = raw["answer"].get("effect", {})
        named = {"object": raw["answer"]["object"], "receipt": raw["answer"].get("receipt")}
        for key, wire_name in {**named, "effect": effect.get("object")}.items():
            if wire_name is not None and wire_name not in known:
                what = f"{name}: its answer names no object: {wire_name!r}"
                yield spec.problem("commands", (*place, key), what, nearest(wire_name, known))
        pushed = objects.get(effect.get("object", ""))
        if pushed is not None and not spec_traversal.fields_at(spec, pushed, effect["place"]):
            what = f"{name}: {effect['object']} has no {effect['place']!r}"
            yield spec.problem("commands", (*place, "effect"), what, "name a place that it has")


def unused_types(spec: Spec) -> Iterator[Problem]:
    """A scalar, shape or payload that nothing uses."""
    used = {name for item in spec_traversal.fields(spec) for name in spec_traversal.type_names(item.raw["type"])}
    used |= {name for item in spec_traversal.parameters(spec) for name in spec_traversal.type_names(item.raw["type"])}
    for part, group, key in USES:
        used |= {raw[key] for raw in spec.entries(part, group).values() if key in raw}
    if spec.broken:
        return  # what is malformed may be what uses them
    for group in ("scalars", "shapes", "payloads"):
        for name in sorted(spec.names("types", group) - used):
            yield spec.problem("types", (group, name), f"nothing uses {name}", "use it or take it out")
