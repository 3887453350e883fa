"""Checks that a socket can have each field and each value in the section `evcc` of spec/entities.yaml."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.protocol import Protocol
from ...sdk.bridge_entities.entity_values import ShownValue, find_value
from ...spec_reading.problems import Problem, suggestion
from ...spec_reading.protocol_builder import ProtocolBuilder
from ...spec_reading.spec_documents import Spec
from ...spec_reading.yaml_with_lines import YamlPath
from .bridge_entities import has_all_parts
from .live_section import part_fields

STATUS = "status"


def check_evcc(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each unknown field of a charging socket, and for each impossible value of a field."""
    raw = spec.entries("entities", "evcc")
    if not ({"letters", "blocked", "power", "currents"} <= raw.keys() and has_all_parts(spec)):
        return
    protocol = ProtocolBuilder(spec).build()
    for index, name in enumerate((raw["power"], *raw["currents"])):
        path = ("evcc", "currents", index - 1) if index else ("evcc", "power")
        value = find_socket_value(protocol, name)
        if value is None or value.type != "number":
            yield spec.problem("entities", path, f"a socket has no number {name!r}", suggest(spec, name))
    for letter, fields in raw["letters"].items():
        yield from check_field_values(spec, protocol, ("evcc", "letters", letter), fields)
    yield from check_field_values(spec, protocol, ("evcc", "blocked"), raw["blocked"])


def check_field_values(
    spec: Spec, protocol: Protocol, path: YamlPath, fields: dict[str, list[str]]
) -> Iterator[Problem]:
    """Yields a problem for each unknown field of a socket in a mapping, and for each impossible value."""
    for name, words in fields.items():
        value = find_socket_value(protocol, name)
        if value is None:
            yield spec.problem("entities", (*path, name), f"a socket has no field {name!r}", suggest(spec, name))
            continue
        known = {*(value.values or {}), *(value.values or {}).values()}
        for word in words:
            if word not in known:
                yield spec.problem("entities", (*path, name), f"{name} is never {word!r}", suggestion(word, known))


def find_socket_value(protocol: Protocol, name: str) -> ShownValue | None:
    """Returns the value of a socket by the value's name; None if sockets have no such value."""
    value = find_value(protocol, (name,))
    return value if value is not None and value.topic == STATUS else None


def suggest(spec: Spec, name: str) -> str:
    return suggestion(name, part_fields(spec)[STATUS])


RULES = (check_evcc,)
