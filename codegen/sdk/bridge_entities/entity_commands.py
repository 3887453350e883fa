"""Finds the commands, with their arguments, that the bridge sends when a Home Assistant entity is set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ...model.bridge_entities import EntityEntry
from ...model.command_effects import Effect
from ...model.commands import Command, Parameter
from ...model.live_state import Live
from ...model.protocol import Protocol
from .entity_values import LIMIT, ShownValue, find_value

ON, OFF, PRESS, ANY = "ON", "OFF", "PRESS", ""
"""The texts with which an entity is set. ANY is the key of an action that takes any value."""
Found = TypeVar("Found")
SETTABLE = frozenset({"switch", "number", "time"})


class EntityError(Exception):
    """Raised for a wrong entity in the spec. Holds the wrong key, a message and a hint."""

    def __init__(self, key: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.key = key
        self.message = message
        self.hint = hint


@dataclass(frozen=True)
class Action:
    """Holds a command that sets an entity, and tells where the command's parameters (wire names) get their values."""

    command: str
    constants: Mapping[str, Any] = field(default_factory=dict)
    value_parameter: str = ""
    """The parameter that takes the value to which the entity is set."""
    kept_parameters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Parameters that take the present value at a path of the live state, so that this value does not change."""
    card_parameter: str = ""
    """The parameter that takes the item, such as a card, that is selected in a `select` entity."""


def find_actions(protocol: Protocol, entry: EntityEntry, value: ShownValue | None) -> dict[str, Action]:
    """Returns the actions of an entity by the text that sets it; raises EntityError if no command or several fit."""
    live = protocol.live
    assert live is not None
    if entry.platform == "button":
        command = find_command(protocol, live, entry)
        return {PRESS: build_action(protocol, live, command, {**entry.arguments})}
    if entry.platform not in SETTABLE:
        return {}
    if value is None:
        raise EntityError("path", f"a {entry.platform} needs a value", "name a path of the live state")
    if value.path[0] == LIMIT:
        assert live.limits is not None  # a rule demands it for entities
        return {ANY: Action(live.limits.set, value_parameter=live.limits.amps)}
    if entry.platform == "switch":
        return find_switch_actions(protocol, live, entry, value)
    command, parameter = find_setter(protocol, live, entry, value)
    return {ANY: build_action(protocol, live, command, {}, parameter)}


def find_command(protocol: Protocol, live: Live, entry: EntityEntry) -> Command:
    """Returns the command of a button."""
    command = protocol.commands.get(entry.command)
    if command is None or not command.acts:
        raise EntityError("command", f"no command {entry.command!r} acts", "name a command with `acts: true`")
    if not any(item.name == live.identity for item in command.parameters):
        raise EntityError("command", f"{entry.command} does not act on one charge point", "name another command")
    names = {item.name for item in command.wire_parameters}
    for name in entry.arguments:
        if name not in names - {live.identity}:
            raise EntityError("arguments", f"{entry.command} has no parameter {name!r}", "name one of its parameters")
    return command


def find_switch_actions(protocol: Protocol, live: Live, entry: EntityEntry, value: ShownValue) -> dict[str, Action]:
    """Returns the actions of a switch: one command with a boolean, or one command for each of the two states."""
    if value.type != "boolean":
        setters = {text: find_constant_setter(protocol, live, entry, value, text) for text in (ON, OFF)}
        return {text: build_action(protocol, live, command, {}) for text, command in setters.items()}
    command, parameter = find_setter(protocol, live, entry, value)
    is_inverted = (parameter.encode == "negated") != (entry.off == (True,))
    return {
        text: build_action(protocol, live, command, {parameter.name: (text == ON) != is_inverted}) for text in (ON, OFF)
    }


def find_setter(protocol: Protocol, live: Live, entry: EntityEntry, value: ShownValue) -> tuple[Command, Parameter]:
    """Returns the command and the parameter that sets a field."""
    found = [
        (command, next(item for item in command.wire_parameters if item.name == effect.parameter))
        for command, effect in effects_on(protocol, live, value)
        if effect.parameter and entry.command in ("", command.name)
    ]
    return take_only_setter(entry, value, found, [command.name for command, _ in found])


def find_constant_setter(protocol: Protocol, live: Live, entry: EntityEntry, value: ShownValue, text: str) -> Command:
    """Returns the command that sets a field to one of its "off" values (for OFF), or changes it from one (for ON)."""
    off = set(entry.off)
    found = [
        command
        for command, effect in effects_on(protocol, live, value)
        if not effect.parameter and (effect.value in off if text == OFF else off & set(effect.old_values))
    ]
    return take_only_setter(entry, value, found, [command.name for command in found])


def take_only_setter(entry: EntityEntry, value: ShownValue, found: list[Found], names: list[str]) -> Found:
    """Returns the only setter; raises EntityError if there is none, or more than one."""
    if not found:
        hint = "a command needs an effect on it" if not entry.command else "name a command with an effect on it"
        raise EntityError("command" if entry.command else "path", f"no command sets {'.'.join(value.path)}", hint)
    if len(found) > 1:
        hint = "choose one with `command:`"
        raise EntityError("path", f"{' and '.join(names)} set {'.'.join(value.path)}", hint)
    return found[0]


def effects_on(protocol: Protocol, live: Live, value: ShownValue) -> Iterator[tuple[Command, Effect]]:
    """Yields the effects on a value, with their commands."""
    feeding = live.parts[value.part].fed_by if value.part else {}
    place = ".".join(("content", *value.path))
    for command in protocol.commands.values():
        for effect in command.effects:
            if effect.place == place and effect.object in feeding and not effect.item:
                yield command, effect


def build_action(
    protocol: Protocol,
    live: Live,
    command: Command,
    constants: dict[str, Any],
    parameter: Parameter | None = None,
) -> Action:
    """Returns an action in which every required parameter has a source for its value."""
    kept: dict[str, tuple[str, ...]] = {}
    card_parameter = ""
    places = {effect.parameter: effect.place for effect in command.effects if effect.parameter and not effect.lookup}
    given = {live.identity, *constants, parameter.name if parameter else ""}
    for item in command.wire_parameters:
        if item.name in given or item.optional or item.constant is not None or item.default is not None:
            continue
        path = tuple(places.get(item.name, "").split(".")[1:])
        if item.lookup:
            card_parameter = item.name
        elif parameter and path and find_value(protocol, path):
            kept[item.name] = path
        else:
            raise EntityError("command", f"{command.name} needs {item.name}", "give it under `arguments:`")
    return Action(command.name, constants, parameter.name if parameter else "", kept, card_parameter)
