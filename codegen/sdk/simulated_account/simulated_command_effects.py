"""Prepares command effects for the simulated account: adds full paths, and chooses conversions of values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...model.command_effects import Effect, ItemChange, ItemLookup
from ...model.commands import Command, Parameter
from ...model.json_paths import JsonPath, parse_path
from ...model.protocol import Protocol
from ...model.received_objects import Field

JSON_FORMATS = frozenset({"days_text", "decimal_text"})
"""The formats in which a parameter is text that holds a JSON value."""


@dataclass(frozen=True)
class ResolvedEffect:
    """Holds an effect with complete paths, and with the conversion of each parameter to the value of a field."""

    object: str
    path: JsonPath
    value: Any
    old_values: tuple[Any, ...]
    refusal: str
    parameter: str
    conversion: str
    """The conversion to the field's value: `json` is parsed, `joined` makes one text of a list; empty: unchanged."""
    lookup: ResolvedLookup | None
    item: ResolvedItem | None
    when: Mapping[str, Any]
    confirms: bool


@dataclass(frozen=True)
class ResolvedLookup:
    """Holds the list in which a parameter names an item."""

    object: str
    path: JsonPath
    id: str
    public: tuple[str, ...]
    """Values of the parameter that need not be in the list."""


@dataclass(frozen=True)
class ResolvedItem:
    """Holds a change of a list, and the field of the command's answer that shows the changed item."""

    action: str
    id: str
    parameter: str
    fields: tuple[tuple[str, str, str], ...]
    """The fields of the item, each with its parameter and the conversion."""
    answer_field: str


def command_effects(protocol: Protocol) -> dict[str, list[ResolvedEffect]]:
    """Returns the effects of each command that has any."""
    return {
        command.name: [resolved_effect(protocol, command, effect) for effect in command.effects]
        for command in (*protocol.commands.values(), *protocol.rest_commands.values())
        if command.effects
    }


def resolved_effect(protocol: Protocol, command: Command, effect: Effect) -> ResolvedEffect:
    path = parse_path(protocol.objects[effect.object].full_path(effect.place))
    field = field_at(protocol, effect.object, path)
    return ResolvedEffect(
        object=effect.object,
        path=path,
        value=effect.value,
        old_values=effect.old_values,
        refusal=effect.refusal,
        parameter=effect.parameter,
        conversion=conversion(command, effect.parameter, field),
        lookup=resolved_lookup(protocol, command, effect.parameter, effect.lookup) if effect.lookup else None,
        item=resolved_item(protocol, command, effect.item, field) if effect.item else None,
        when=effect.when,
        confirms=effect.confirms,
    )


def resolved_lookup(protocol: Protocol, command: Command, parameter: str, lookup: ItemLookup) -> ResolvedLookup:
    types = [item.name for given in command.wire_parameters if given.name == parameter for item in given.type.items]
    public = [value for name in types if name in protocol.scalars for value in protocol.scalars[name].public]
    path = parse_path(protocol.objects[lookup.object].full_path(lookup.place))
    return ResolvedLookup(lookup.object, path, lookup.id, tuple(public))


def resolved_item(protocol: Protocol, command: Command, item: ItemChange, items: Field | None) -> ResolvedItem:
    shapes = {alternative.name for alternative in items.type.items} & protocol.shapes.keys() if items else set()
    shown = {field.name: field for name in shapes for field in protocol.shapes[name].fields}
    answers = (
        field.name
        for field in protocol.objects[command.answer.object].shape.fields
        if any(alternative.name in shapes and not alternative.is_list for alternative in field.type.items)
    )
    fields = ((name, sent, conversion(command, sent, shown.get(name))) for name, sent in item.fields.items())
    return ResolvedItem(item.action, item.id, item.parameter, tuple(fields), next(answers, ""))


def conversion(command: Command, name: str, target: Field | None) -> str:
    """Returns the conversion from the wire value of a parameter to a field's value: json, joined or empty."""
    parameter: Parameter | None = next((item for item in command.wire_parameters if item.name == name), None)
    if parameter is None or target is None:
        return ""
    if parameter.encode in JSON_FORMATS:
        return "json"
    is_list, becomes_list = (any(item.is_list for item in each.type.items) for each in (parameter, target))
    return "joined" if is_list and not becomes_list else ""


def field_at(protocol: Protocol, name: str, path: JsonPath) -> Field | None:
    """Returns the field at a path in an object, or None if it is not declared."""
    shapes, field = [protocol.objects[name].shape], None
    for step in path:
        if isinstance(step, int):
            continue
        field = next((shape.fields_by_wire_name[step] for shape in shapes if step in shape.fields_by_wire_name), None)
        if field is None:
            return None
        shapes = protocol.shapes_of(field.type)
    return field
