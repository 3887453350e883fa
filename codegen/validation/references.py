"""Checks that all referenced types, shapes, payloads and sources are declared, and that no shape contains itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model.value_types import PRIMITIVES
from ..spec_reading.problems import Problem, UnknownName, close_match, suggestion, unknown_name
from ..spec_reading.spec_documents import Spec
from ..spec_reading.yaml_with_lines import YamlPath
from . import spec_traversal

REFERENCES = (("types", "shapes", "include"), ("objects", "objects", "shape"), ("commands", "commands", "payload"))
"""The document, the group and the key of entries that refer to a shape or a payload."""


def check_types(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each undeclared type, and for each parameter that has a shape as its type."""
    scalars, shapes = spec.names("types", "scalars"), spec.names("types", "shapes")
    for items, known in (
        (spec_traversal.fields(spec), PRIMITIVES | scalars | shapes),
        (spec_traversal.every_parameter(spec), PRIMITIVES | scalars),
    ):
        for item in items:
            for name in set(spec_traversal.type_names(item.raw["type"])) - known:
                path = (*item.path, "type")
                if name in shapes:
                    message = f"{item.name}: {name!r} is a shape, and shapes can't be sent"
                    yield spec.problem(item.document, path, message, "use scalars or a payload")
                else:
                    unknown = UnknownName("type", name, suggestion_for_type(spec, name, known))
                    yield spec.unknown_name(item.document, path, item.name, unknown)


def suggestion_for_type(spec: Spec, name: str, known: frozenset[str]) -> str:
    """Returns a hint for an unknown type: a similar type, or the only unused type, which may have been renamed."""
    unused = (known - PRIMITIVES) - used_types(spec)
    if not close_match(name, known) and len(unused) == 1 and not spec.malformed:
        return f"did you mean {min(unused)!r}, which nothing uses?"
    return suggestion(name, known)


def used_types(spec: Spec) -> set[str]:
    """Returns the names of the types to which entries refer."""
    items = (*spec_traversal.fields(spec), *spec_traversal.every_parameter(spec))
    used = {name for item in items for name in spec_traversal.type_names(item.raw["type"])}
    for document, group, key in REFERENCES:
        used |= {raw[key] for raw in spec.entries(document, group).values() if key in raw}
    return used | {raw["answer"]["class"] for raw in spec.entries("commands", "rest").values()}


def check_shapes_and_payloads(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each reference to a shape or payload that is not declared."""
    for document, group, key in REFERENCES:
        known = spec.names("types", "payloads" if key == "payload" else "shapes")
        for owner, raw in spec.entries(document, group).items():
            if key in raw and raw[key] not in known:
                yield spec.unknown_name(document, (group, owner, key), owner, unknown_name(key, raw[key], known))


def check_shapes_of_fields(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each abstract shape outside `include`, and for each field with the shape of an object."""
    abstract = {name for name, raw in spec.entries("types", "shapes").items() if raw.get("abstract")}
    objects = spec.entries("objects", "objects").items()
    whole = {raw["shape"]: name for name, raw in objects if "shape" in raw}
    for item in spec_traversal.fields(spec):
        for name in spec_traversal.type_names(item.raw["type"]):
            path = (*item.path, "type")
            if name in abstract:
                message = f"{item.name}: {name} is abstract"
                yield spec.problem(item.document, path, message, "name a shape that includes it")
            elif name in whole:
                message = f"{item.name}: {name} is the shape of the whole object {whole[name]}, so no field can have it"
                yield spec.problem(item.document, path, message, "declare another shape for one of them")
    for name in sorted(abstract & whole.keys()):
        message = f"{whole[name]}: {name} is abstract"
        yield spec.problem("objects", ("objects", whole[name], "shape"), message, "name a shape that includes it")


def check_shape_circles(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for one shape of each circle of shapes that include or contain each other."""
    shapes = spec.entries("types", "shapes")
    included = {name: {raw["include"]} & shapes.keys() for name, raw in shapes.items() if "include" in raw}
    contained = {
        name: {
            type_name
            for field in spec_traversal.all_fields(spec, raw).values()
            for type_name in spec_traversal.type_names(field["type"])
        }
        for name, raw in shapes.items()
    }
    for verb, edges in (("includes", included), ("contains", contained)):
        reported: set[str] = set()
        for name in shapes:
            inner = spec_traversal.reachable(edges, name)
            if name in inner and name not in reported:
                yield spec.problem("types", ("shapes", name), f"{name} {verb} itself", "break the circle")
                reported |= {other for other in inner if name in spec_traversal.reachable(edges, other)}


def check_sources(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each source that protocol.yaml does not list."""
    if ("protocol", ("sources",)) in spec.malformed:
        return
    known = frozenset(spec.section("sources"))
    for name, document in spec.documents.items():
        for path, source in find_sources(document.data, ()):
            if source not in known:
                yield spec.unknown_name(name, path, "", unknown_name("source", source, known))


def find_sources(data: Any, path: YamlPath) -> Iterator[tuple[YamlPath, str]]:
    """Yields each value of a key `source`, with its path."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if key == "source" and isinstance(value, str):
            yield (*path, key), value
        elif key not in {"example", "default", "constant", "sources"}:
            yield from find_sources(value, (*path, key))


RULES = (check_types, check_shapes_and_payloads, check_shapes_of_fields, check_shape_circles, check_sources)
