"""Iterates over the fields, parameters and types in the documents of a spec, for the validation rules."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Set
from typing import Any, NamedTuple, TypeVar

from ..model.value_types import PRIMITIVES, Type
from ..spec_reading.self_contained_entry_parsing import RawEntry
from ..spec_reading.spec_documents import Spec
from ..spec_reading.yaml_with_lines import YamlPath

Node = TypeVar("Node", bound=Hashable)
COMMAND_GROUPS = ("commands", "rest")
"""The groups of commands.yaml: commands on the WebSocket, and commands over HTTP."""


class SpecItem(NamedTuple):
    """Holds a field, a parameter or a scalar, with its document and its path."""

    document: str
    path: YamlPath
    raw: RawEntry

    @property
    def name(self) -> str:
        """The last key of the path."""
        return str(self.path[-1])

    @property
    def owner(self) -> str:
        """The name of the entry that contains the item."""
        return str(self.path[1])


class ReceivedEntry(NamedTuple):
    """Holds a shape or an object, with its document, its group and its name."""

    document: str
    group: str
    name: str
    raw: RawEntry


def received_entries(spec: Spec) -> Iterator[ReceivedEntry]:
    """Yields every shape and object."""
    for document, group in (("types", "shapes"), ("objects", "objects")):
        for name, raw in spec.entries(document, group).items():
            yield ReceivedEntry(document, group, name, raw)


def received_classes(spec: Spec) -> dict[str, RawEntry]:
    """Returns every shape, and every object that has a class of its own, by the name of the class."""
    objects = spec.entries("objects", "objects").values()
    return {**{raw["message"]: raw for raw in objects if "message" in raw}, **spec.entries("types", "shapes")}


def fields(spec: Spec) -> Iterator[SpecItem]:
    """Yields every field of a shape or an object."""
    for document, group, owner, raw in received_entries(spec):
        for name, field in raw.get("fields", {}).items():
            yield SpecItem(document, (group, owner, "fields", name), field)


def all_parameters_of(spec: Spec, command: str, raw: RawEntry) -> Iterator[SpecItem]:
    """Yields the parameters of a command and of its payload."""
    yield from own_parameters_of(command, raw)
    payload = raw.get("payload", "")
    yield from payload_fields(payload, spec.entries("types", "payloads").get(payload, {"fields": {}}))


def every_parameter(spec: Spec) -> Iterator[SpecItem]:
    """Yields every parameter of a command or a payload."""
    for group in COMMAND_GROUPS:
        for command, raw in spec.entries("commands", group).items():
            yield from own_parameters_of(command, raw, group)
    for payload, raw in spec.entries("types", "payloads").items():
        yield from payload_fields(payload, raw)


def own_parameters_of(command: str, raw: RawEntry, group: str = "commands") -> Iterator[SpecItem]:
    """Yields the parameters of a command, without its payload's."""
    for name, parameter in raw["parameters"].items():
        yield SpecItem("commands", (group, command, "parameters", name), parameter)


def payload_fields(payload: str, raw: RawEntry) -> Iterator[SpecItem]:
    """Yields the fields of a payload."""
    for name, parameter in raw["fields"].items():
        yield SpecItem("types", ("payloads", payload, "fields", name), parameter)


def raw_parameters(spec: Spec, raw: RawEntry) -> dict[str, RawEntry]:
    """Returns the parameters of a command by wire name, its payload's included."""
    payload = spec.entries("types", "payloads").get(raw.get("payload", ""), {"fields": {}})
    return {**raw["parameters"], **payload["fields"]}


def needs_arguments(raw: RawEntry) -> bool:
    """Tells if a command has a parameter that always needs a value."""
    return "payload" in raw or any(
        not item.get("optional") and item.get("default") is None and "constant" not in item
        for item in raw["parameters"].values()
    )


def scalars(spec: Spec) -> Iterator[SpecItem]:
    """Yields every scalar."""
    for name, raw in spec.entries("types", "scalars").items():
        yield SpecItem("types", ("scalars", name), raw)


def type_names(expression: str) -> list[str]:
    """Returns the names in a type expression: `list[Card] | boolean` has Card and boolean."""
    return [item.name for item in Type.parse(expression).items]


def base_types(spec: Spec, expression: str) -> set[str]:
    """Returns the base types in a type expression. The base type of a shape is its own name."""
    known = spec.entries("types", "scalars")
    return {known[name]["base"] if name in known else name for name in type_names(expression)}


def is_sensitive(spec: Spec, raw: RawEntry) -> bool:
    """Tells if a parameter or a field is marked as sensitive, or if one of its types is."""
    scalars = spec.entries("types", "scalars")
    return bool(raw.get("sensitive")) or any(scalars.get(name, {}).get("sensitive") for name in type_names(raw["type"]))


def is_known(spec: Spec, expression: str) -> bool:
    """Tells if all names in a type expression can be used; if not, another rule reports the expression."""
    known = PRIMITIVES | spec.entries("types", "scalars").keys() | spec.entries("types", "shapes").keys()
    return known.issuperset(type_names(expression))


def all_fields(spec: Spec, raw: RawEntry, seen: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Returns the fields of a shape or object by name, with those of included shapes and of its own shape."""
    shapes = spec.entries("types", "shapes")
    inherited: dict[str, Any] = {}
    for name in (raw.get("include", ""), raw.get("shape", "")):
        if name in shapes and name not in seen:
            inherited |= all_fields(spec, shapes[name], seen | {name})
    return {**inherited, **raw.get("fields", {})}


def fields_at(spec: Spec, raw: RawEntry, place: str) -> list[RawEntry]:
    """Returns the fields at a place in an object, such as data.evse_id or items.0; empty if there are none.

    `content` as the first key means the object's content, whatever its key.
    """
    first, _, rest = place.partition(".")
    if first == "content" and raw.get("content"):
        first, _, position = raw["content"][0].partition(".")
        rest = ".".join(filter(None, [position, rest]))
    shapes = spec.entries("types", "shapes")
    found = [field for name, field in all_fields(spec, raw).items() if name == first]
    for step in filter(None, rest.split(".")):
        if step.isdecimal():
            found = [field for field in found if field["type"].startswith("list[")]
        else:
            owners = [shapes[name] for field in found for name in type_names(field["type"]) if name in shapes]
            found = [inner[step] for owner in owners if step in (inner := all_fields(spec, owner))]
    return found


def item_fields_at(spec: Spec, raw: RawEntry, place: str) -> dict[str, RawEntry]:
    """Returns the fields of the items of the list at a place in an object; empty if there is no list of objects."""
    shapes = spec.entries("types", "shapes")
    types = [item for field in fields_at(spec, raw, place) for item in Type.parse(field["type"]).items]
    found: dict[str, RawEntry] = {}
    for item in types:
        if item.is_list and item.name in shapes:
            found |= all_fields(spec, shapes[item.name])
    return found


def reachable(edges: Mapping[Node, Set[Node]], start: Node) -> set[Node]:
    """Returns the nodes of a graph that can be reached from a start in one step or more."""
    reached: set[Node] = set()
    to_visit = [start]
    while to_visit:
        for name in edges.get(to_visit.pop(), set()) - reached:
            reached.add(name)
            to_visit.append(name)
    return reached
