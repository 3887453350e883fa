# generated from codegen/templates/package/testing/simulation/state/effect_conditions.py by `python -m codegen generate`; changes here are lost
"""Decides whether an effect of a command applies, and whether the charge point allows the command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...._runtime.core.protocol_table_types import Path
from .account_state import AccountState
from .charge_point_state import NOTHING
from .effect_table import EFFECTS
from .object_and_effect_table_types import CommandEffect, ObjectTemplate
from .object_templates import CHANGEABLE, OBJECTS, PERMISSION


def applies(effect: CommandEffect, parameters: Mapping[str, Any]) -> bool:
    """Returns whether a command with these parameters has the given effect."""
    needed = [effect.parameter, effect.item.parameter if effect.item else ""]
    return all(name in parameters for name in needed if name) and all(
        parameters.get(name) == value for name, value in effect.when.items()
    )


def changes_value(effect: CommandEffect, value: Any) -> bool:
    """Returns whether an effect changes a field whose present value is `value`."""
    return not effect.old_values or value in effect.old_values


def find_impossible_effects(
    state: AccountState,
    command: str,
    parameters: Mapping[str, Any],
    identities: list[str],
    selected: Mapping[str, Any] = NOTHING,
) -> Iterator[CommandEffect]:
    """Yields the effects that can't happen at one of the charge points: no field has one of the needed old values.

    Does not yield effects that confirm the command, since these may leave the value unchanged.
    """
    for effect in EFFECTS.get(command, ()):
        template = OBJECTS[effect.object]
        if template.scope == "account" or effect.confirms or not applies(effect, parameters):
            continue
        path = find_path_in_charge_point(template, effect.path)
        for identity in identities:
            holders = state.charge_points[identity].holders(str(path[0]), selected)
            if not any(changes_value(effect, holder.read(path)) for holder in holders):
                yield effect
                break


def sets_fixed_setting(state: AccountState, command: str, parameters: Mapping[str, Any], identities: list[str]) -> bool:
    """Returns whether a command sets a setting that can't be changed at one of the named charge points."""
    for effect in EFFECTS.get(command, ()):
        path = find_path_in_charge_point(OBJECTS[effect.object], effect.path)
        if PERMISSION and effect.parameter and len(path) > 1 and applies(effect, parameters):
            permissions = (state.charge_points[identity].read((*path[:-1], PERMISSION)) for identity in identities)
            if any(permission not in (None, CHANGEABLE) for permission in permissions):
                return True
    return False


def describe_refusal(effect: CommandEffect, parameters: Mapping[str, Any]) -> str:
    """Returns the error of the receipt that refuses a command; empty if the verdict refuses it instead."""
    text = effect.refusal
    for name, value in parameters.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def find_path_in_charge_point(template: ObjectTemplate, path: Path) -> Path:
    """Returns a path without the path of the content, since a charge point holds its fields without the objects."""
    length = len(template.content)
    return path[length:] if length and path[:length] == template.content else path
