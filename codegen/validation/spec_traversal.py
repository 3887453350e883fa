"""Ways through the documents of a spec that several rules share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ..model.value_types import PRIMITIVES, Type
from ..spec_reading.documents import Spec
from ..spec_reading.yaml_with_lines import Place

Raw = Mapping[str, Any]


class Item(NamedTuple):
    """A field, a parameter or a scalar, with the file and the place where it stands."""

    part: str
    place: Place
    raw: Raw

    @property
    def name(self) -> str:
        return str(self.place[-1])

    @property
    def owner(self) -> str:
        return str(self.place[1])


def fields(spec: Spec) -> Iterator[Item]:
    """Every field of what is received."""
    for part, group, owner, raw in received(spec):
        for name, field in raw.get("fields", {}).items():
            yield Item(part, (group, owner, "fields", name), field)


def received(spec: Spec) -> Iterator[tuple[str, str, str, Raw]]:
    """Every shape and object: its file, its group, its name and what is said of it."""
    for part, group in (("types", "shapes"), ("objects", "objects")):
        for owner, raw in spec.entries(part, group).items():
            yield part, group, owner, raw


def parameters(spec: Spec) -> Iterator[Item]:
    """Every parameter of what is sent."""
    for owner, raw in spec.entries("commands", "commands").items():
        yield from parameters_of(owner, raw)
    for owner, raw in spec.entries("types", "payloads").items():
        for name, parameter in raw["fields"].items():
            yield Item("types", ("payloads", owner, "fields", name), parameter)


def parameters_of(command: str, raw: Raw) -> Iterator[Item]:
    for name, parameter in raw["parameters"].items():
        yield Item("commands", ("commands", command, "parameters", name), parameter)


def all_parameters(spec: Spec, raw: Raw) -> dict[str, Raw]:
    """What a command sends, its payload's fields too, by wire names."""
    payload = spec.entries("types", "payloads").get(raw.get("payload", ""), {"fields": {}})
    return {**raw["parameters"], **payload["fields"]}


def scalars(spec: Spec) -> Iterator[Item]:
    """Every scalar."""
    for name, raw in spec.entries("types", "scalars").items():
        yield Item("types", ("scalars", name), raw)


def type_names(expression: str) -> list[str]:
    """The names in a type: list[Card] | boolean has Card and boolean."""
    return [item.name for item in Type.parse(expression).items]


def bases(spec: Spec, expression: str) -> set[str]:
    """The base types in a type; a shape is its own."""
    known = spec.entries("types", "scalars")
    return {known[name]["base"] if name in known else name for name in type_names(expression)}


def is_known(spec: Spec, expression: str) -> bool:
    """Whether all names in a type are: of one that is none, nothing else need be told."""
    known = PRIMITIVES | spec.names("types", "scalars") | spec.names("types", "shapes")
    return known.issuperset(type_names(expression))


def all_fields(spec: Spec, raw: Raw, seen: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The fields of a shape or an object, those it includes and those of its shape too."""
    shapes = spec.entries("types", "shapes")
    found: dict[str, Any] = {}
    for other in (raw.get("include", ""), raw.get("shape", "")):
        if other in shapes and other not in seen:
            found |= all_fields(spec, shapes[other], seen | {other})
    return {**found, **raw.get("fields", {})}


def fields_at(spec: Spec, raw: Raw, place: str) -> list[Raw]:
    """The fields at a place such as data.evse_id or items.0 in an object; none if it has none there.

    `content` is what the object is about, wherever that stands.
    """
    first, _, rest = place.partition(".")
    if first == "content" and raw.get("content"):
        first, _, position = raw["content"][0].partition(".")
        rest = ".".join(filter(None, [position, rest]))
    shapes = spec.entries("types", "shapes")
    here = [field for name, field in all_fields(spec, raw).items() if name == first]
    for part in filter(None, rest.split(".")):
        if part.isdecimal():
            here = [field for field in here if field["type"].startswith("list[")]
        else:
            owners = [shapes[name] for field in here for name in type_names(field["type"]) if name in shapes]
            here = [found[part] for owner in owners if part in (found := all_fields(spec, owner))]
    return here
