"""Applies the effects of a command to the state of a simulated account."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from ...._runtime.core.message_field_reading import get_at
from ...._runtime.core.protocol_table_types import Path
from .account_state import AccountState, replace_at
from .charge_point_state import NOTHING
from .effect_conditions import applies, changes_value, find_path_in_charge_point
from .effect_table import EFFECTS
from .object_and_effect_table_types import CommandEffect, Conversion, ItemChange, ItemLookup, ObjectTemplate
from .object_templates import OBJECTS


class UnknownItem(Exception):
    """Raised if a parameter names an item that the list does not have."""


class ChangedItem(NamedTuple):
    """Holds an item of a list after its change, and the field of the command's answer that shows the item."""

    answer_field: str
    item: dict[str, Any]


def apply_effects(
    state: AccountState,
    command: str,
    parameters: Mapping[str, Any],
    identities: list[str],
    selected: Mapping[str, Any] = NOTHING,
    effects: Mapping[str, tuple[CommandEffect, ...]] = EFFECTS,
    templates: Mapping[str, ObjectTemplate] = OBJECTS,
) -> ChangedItem | None:
    """Changes the state as a command does; returns the added or updated item of a list, or None.

    `identities` are the charge points that the command names; only their sockets with the selected values change.
    If an item is unknown, raises UnknownItem and changes nothing.
    """
    changed = None
    applied = [effect for effect in effects.get(command, ()) if applies(effect, parameters)]
    values = [compute_new_value(state, effect, parameters, templates[effect.object]) for effect in applied]
    for effect, value in zip(applied, values, strict=True):
        template = templates[effect.object]
        if effect.item:
            changed = change_item(state, effect, effect.item, parameters, template) or changed
        elif template.scope == "account":
            replace_at(state.objects[effect.object], effect.path, value)
        else:
            path = find_path_in_charge_point(template, effect.path)
            for identity in identities or state.charge_points:
                for holder in state.charge_points[identity].holders(str(path[0]), selected):
                    if changes_value(effect, holder.read(path)):
                        holder.write(path, value)
    return changed


def compute_new_value(
    state: AccountState, effect: CommandEffect, parameters: Mapping[str, Any], template: ObjectTemplate
) -> Any:
    """Returns the new value of a field; raises UnknownItem if the command names an item that a list does not have."""
    if effect.item:
        if effect.item.action != "add":
            find_item(state, effect.object, effect.path, effect.item.id, parameters[effect.item.parameter])
        return None
    if not effect.parameter:
        return effect.value
    value = parameters[effect.parameter]
    if effect.lookup:
        return _look_up_item(state, effect.lookup, value, get_at(dict(template.example), effect.path))
    return convert_value(value, effect.conversion)


def change_item(
    state: AccountState,
    effect: CommandEffect,
    change: ItemChange,
    parameters: Mapping[str, Any],
    template: ObjectTemplate,
) -> ChangedItem | None:
    """Adds, updates or removes an item of a list; returns the added or updated item, or None after a removal."""
    items = state.get_list_items(effect.object, effect.path)
    if change.action == "add":
        example = get_at(dict(template.example), (*effect.path, 0, change.id))
        item: dict[str, Any] = {change.id: _next_identity(items, change.id, example)}
        items.append(item)
    else:
        item = find_item(state, effect.object, effect.path, change.id, parameters[change.parameter])
        if change.action == "remove":
            items.remove(item)
            return None
    item |= {
        name: convert_value(parameters[parameter], conversion)
        for name, parameter, conversion in change.fields
        if parameter in parameters
    }
    return ChangedItem(change.answer_field, item)


def find_item(state: AccountState, name: str, path: Path, key: str, identity: Any) -> dict[str, Any]:
    """Returns the item with an identity, given as text or as a number; raises UnknownItem if there is none."""
    for item in state.get_list_items(name, path):
        if str(item.get(key)) == str(identity):
            return item
    raise UnknownItem(f"unknown {key}: {identity}")


def convert_value(value: Any, conversion: Conversion) -> Any:
    """Converts the value of a parameter to the form of a field; returns values of unexpected types unchanged."""
    if conversion == "json" and isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            return value
    if conversion == "joined" and isinstance(value, list):
        return ",".join(map(str, value))
    return value


def _look_up_item(state: AccountState, lookup: ItemLookup, value: Any, shown: Any) -> dict[str, Any]:
    """Returns the fields of a named item that its new place shows; for a public value, only the identity."""
    if value in lookup.public:
        return {lookup.id: value}
    item = find_item(state, lookup.object, lookup.path, lookup.id, value)
    return {name: item[name] for name in item if not isinstance(shown, dict) or name in shown}


def _next_identity(items: list[dict[str, Any]], key: str, example: Any) -> Any:
    numbers = [int(str(item.get(key))) for item in items if str(item.get(key)).isdecimal()]
    number = max(numbers, default=0) + 1
    return str(number) if isinstance(example, str) else number
