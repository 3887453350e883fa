"""Checks the bridge's entities, the fields that name a device and its model, and the values that mean offline."""

from __future__ import annotations

from collections.abc import Iterator

from ...sdk.bridge_entities.entity_commands import EntityError
from ...sdk.bridge_entities.resolved_entities import resolve
from ...spec_reading.problems import Problem, suggestion
from ...spec_reading.protocol_builder import ProtocolBuilder
from ...spec_reading.spec_documents import Spec
from ...spec_reading.yaml_with_lines import YamlPath
from .live_section import part_fields


def has_all_parts(spec: Spec) -> bool:
    """Tells if the spec declares every part of the live state that entities can show."""
    live = spec.section("live")
    return {"socket", "sessions", "limits"} <= live.keys() and {"settings", "grid"} <= live["parts"].keys()


def check_entities(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for the first mistake in each entity."""
    raw = spec.entries("entities", "entities")
    if not raw:
        return
    if not has_all_parts(spec):
        hint = "give `live:` in protocol.yaml all its keys and parts"
        yield spec.problem("entities", ("entities",), "entities need a live state of charge points", hint)
        return
    protocol = ProtocolBuilder(spec).build()
    for key, entry in protocol.entities.items():
        try:
            resolve(protocol, entry)
        except EntityError as error:
            place = (error.key,) if error.key in raw[key] else ()
            yield spec.problem("entities", ("entities", key, *place), f"{key}: {error.message}", error.hint)


def check_fields(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each unknown field in a device name or in a condition of an entity."""
    if not (spec.entries("entities", "entities") and has_all_parts(spec)):
        return
    fields = part_fields(spec)
    known = {**fields["subject"], **fields["settings"]}
    named: list[tuple[YamlPath, str]] = [
        (("devices", "charge_point", key), spec.entries("entities", "devices")["charge_point"][key])
        for key in ("name", "model")
    ]
    for key, raw in spec.entries("entities", "entities").items():
        named += [(("entities", key, "only", name), name) for name in raw.get("only", {})]
    for path, name in named:
        if name not in known:
            yield spec.problem("entities", path, f"a charge point has no field {name!r}", suggestion(name, known))


def check_offline_values(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for an unknown field or value under the keys for a charge point that is offline."""
    if not (spec.entries("entities", "entities") and has_all_parts(spec)):
        return
    place: YamlPath = ("devices", "charge_point", "offline")
    ((name, values),) = spec.entries("entities", "devices")["charge_point"]["offline"].items()
    fields = part_fields(spec)["status"]
    if name not in fields:
        yield spec.problem("entities", (*place, name), f"a status has no field {name!r}", suggestion(name, fields))
        return
    known = fields[name].get("values", {})
    for value in values:
        if value not in known:
            yield spec.problem("entities", (*place, name), f"{name} has no value {value!r}", suggestion(value, known))


RULES = (check_fields, check_offline_values, check_entities)
