"""Checks that command effects name declared fields and parameters, and only values that can occur."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..model.value_types import Type
from ..spec_reading.problems import Problem, close_match, combine, suggestion, unknown_name
from ..spec_reading.self_contained_entry_parsing import RawEntry
from ..spec_reading.spec_documents import Spec
from ..spec_reading.yaml_with_lines import YamlPath
from . import spec_traversal

PLACEHOLDER = re.compile(r"\{(.*?)\}")
"""A parameter in the text of a refusal."""
DECODED_TYPES = {"days_text": "list[integer]", "decimal_text": "number", "integer": "integer"}
"""The type of a field that takes a parameter with this encoding; for other encodings, the parameter's own type."""


class EffectEntry(NamedTuple):
    """Holds an effect in the spec, its path, and the command that has it."""

    command: str
    path: YamlPath
    raw: RawEntry
    parameters: dict[str, RawEntry]


def effect_entries(spec: Spec) -> Iterator[EffectEntry]:
    """Yields the effects of all commands."""
    for group in spec_traversal.COMMAND_GROUPS:
        for name, raw in spec.entries("commands", group).items():
            parameters = spec_traversal.raw_parameters(spec, raw)
            for number, effect in enumerate(raw.get("effects", ())):
                yield EffectEntry(name, (group, name, "effects", number), effect, parameters)


def check_confirming_effects(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for effects of a command with `same_as`, and for a second effect with `confirms`."""
    for group in spec_traversal.COMMAND_GROUPS:
        for name, raw in spec.entries("commands", group).items():
            effects, path = raw.get("effects", ()), (group, name, "effects")
            if effects and "same_as" in raw:
                message = f"{name}: its effects are those of {raw['same_as']}"
                yield spec.problem("commands", path, message, "remove them")
            confirming = [number for number, effect in enumerate(effects) if effect.get("confirms")]
            for number in confirming[1:]:
                yield spec.problem(
                    "commands", (*path, number), f"{name}: two effects confirm it", "let one of them confirm it"
                )


def check_changed_fields(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each undeclared object, impossible value, and confirming object that is not pushed."""
    known, objects = spec.names("objects", "objects"), spec.entries("objects", "objects")
    known -= {spec.section("errors").get("object", "")}
    for command, path, raw, parameters in effect_entries(spec):
        for key, name in (("object", raw["object"]), ("lookup", raw.get("lookup", {}).get("object"))):
            if name is not None and name not in known:
                yield spec.unknown_name("commands", (*path, key), command, unknown_name("object", name, known))
        if raw["object"] not in objects:
            continue
        fields = spec_traversal.fields_at(spec, objects[raw["object"]], raw["place"])
        if fields and "item" not in raw and "lookup" not in raw and not takes_value(spec, fields, raw, parameters):
            yield spec.problem("commands", path, *wrong_value(command, raw, fields[0]))
        if raw.get("confirms") and not objects[raw["object"]].get("pushed"):
            message = f"{command}: {raw['object']} is not pushed, so it confirms nothing"
            yield spec.problem("commands", (*path, "confirms"), message, "name an object with `pushed: true`")


def wrong_value(command: str, raw: RawEntry, field: RawEntry) -> tuple[str, str]:
    """Returns the message and the hint for a value that a field does not take."""
    values = field.get("values", ())
    for value in (raw.get("value"), *raw.get("from", ())) if values else ():
        if isinstance(value, str) and value not in values:
            return f"{command}: {raw['place']} is never {value!r}", suggestion(value, values)
    message = f"{command}: {raw['place']} is {field['type']}, which does not take this value"
    return message, "name a value or a parameter of the field's type"


def check_places(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each undeclared field in the path of an effect, once for all effects with this path."""
    objects = spec.entries("objects", "objects")
    missing: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for command, path, raw, _ in effect_entries(spec):
        name = raw["object"]
        if name not in objects or spec_traversal.fields_at(spec, objects[name], raw["place"]):
            continue
        place, siblings = first_missing_field(spec, objects[name], raw["place"])
        match = close_match(place.rpartition(".")[2], siblings)
        hint = f"did you mean {match!r}?" if match else "name one of its fields"
        message = f"{command}: {name} has no {place!r}"
        missing[name, place].append(spec.problem("commands", (*path, "place"), message, hint))
    yield from map(combine, missing.values())


def first_missing_field(spec: Spec, raw: RawEntry, place: str) -> tuple[str, set[str]]:
    """Returns the beginning of a path up to the first undeclared field, and the declared fields there.

    If a field has no inner fields, all paths in it have the same beginning.
    """
    shapes = spec.entries("types", "shapes")
    known = set(spec_traversal.all_fields(spec, raw))
    steps = place.split(".")
    for number in range(1, len(steps)):
        fields = spec_traversal.fields_at(spec, raw, ".".join(steps[:number]))
        inner = [name for field in fields for name in spec_traversal.type_names(field["type"]) if name in shapes]
        if not fields:
            return ".".join(steps[:number]), known
        if not inner:
            return f"{'.'.join(steps[:number])}.…", set()
        known = {key for name in inner for key in spec_traversal.all_fields(spec, shapes[name])}
    return place, known


def takes_value(spec: Spec, fields: list[RawEntry], raw: RawEntry, parameters: dict[str, RawEntry]) -> bool:
    """Tells if any of the fields can hold the parameter of an effect, or its constant and all its old values."""
    if "parameter" in raw:
        parameter = parameters.get(raw["parameter"])
        return parameter is None or any(takes_parameter(spec, field, parameter) for field in fields)
    constants = [raw["value"], *raw.get("from", ())]
    return any(all(takes_constant(spec, field, value) for value in constants) for field in fields)


def takes_constant(spec: Spec, field: RawEntry, value: Any) -> bool:
    """Tells if a field can hold a constant: its type is right, and it is one of the field's known values."""
    bases = {bool: {"boolean"}, int: {"integer", "number"}, float: {"number"}, str: {"string"}}.get(type(value), set())
    values = field.get("values")
    return bool(bases & spec_traversal.base_types(spec, field["type"])) and (not values or value in values)


def takes_parameter(spec: Spec, field: RawEntry, parameter: RawEntry) -> bool:
    """Tells if a field can hold a parameter. A text field can hold a list of texts, too, separated by commas."""
    sent: str = DECODED_TYPES.get(parameter.get("encode", "")) or parameter["type"]
    given, held = spec_traversal.base_types(spec, sent), spec_traversal.base_types(spec, field["type"])
    lists = [any(item.is_list for item in Type.parse(text).items) for text in (sent, field["type"])]
    if lists == [True, False] and held == {"string"}:
        return given == {"string"}
    return lists[0] == lists[1] and bool(given & held or (given == {"integer"} and "number" in held))


def check_named_parameters(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each effect that names a parameter which its command does not have."""
    for command, path, raw, parameters in effect_entries(spec):
        item: RawEntry = raw.get("item", {})
        named: list[tuple[tuple[str, ...], str | None]] = [
            (("parameter",), raw.get("parameter")),
            (("item", "parameter"), item.get("parameter")),
            *((("when", name), name) for name in raw.get("when", {})),
            *((("refusal",), name) for name in PLACEHOLDER.findall(raw.get("refusal", ""))),
            *((("item", "fields", field), name) for field, name in item.get("fields", {}).items()),
        ]
        for keys, name in named:
            if name is not None and name not in parameters:
                message = f"{command}: it has no parameter {name!r}"
                yield spec.problem("commands", (*path, *keys), message, suggestion(name, parameters))


def check_items(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each list change or look-up that names a field which the items of the list do not have."""
    objects = spec.entries("objects", "objects")
    for command, path, raw, parameters in effect_entries(spec):
        for key in raw.keys() & {"item", "lookup"}:
            list_of = raw[key] if key == "lookup" else raw
            owner = objects.get(list_of["object"])
            if owner is None or not spec_traversal.fields_at(spec, owner, list_of["place"]):
                continue  # another rule reports the object or the place
            shown = spec_traversal.item_fields_at(spec, owner, list_of["place"])
            missing = [name for name in (raw[key]["id"], *raw[key].get("fields", {})) if name not in shown]
            if missing:
                place, named = f"{list_of['object']}.{list_of['place']}", " and no ".join(map(repr, missing))
                hint = suggestion(missing[0], shown) if shown else "name a list"
                yield spec.problem("commands", (*path, key), f"{command}: an item of {place} has no {named}", hint)
            for name, parameter in raw[key].get("fields", {}).items():
                if (
                    name in shown
                    and parameter in parameters
                    and not takes_parameter(spec, shown[name], parameters[parameter])
                ):
                    message = f"{command}: {name} is {shown[name]['type']}, which does not take {parameter}"
                    yield spec.problem(
                        "commands", (*path, key, "fields", name), message, "name a parameter of its type"
                    )


RULES = (check_confirming_effects, check_changed_fields, check_places, check_named_parameters, check_items)
