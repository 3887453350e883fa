"""Resolves the entities in the spec: finds their values, their limits, and the commands that set them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...model.bridge_entities import EntityEntry
from ...model.protocol import Protocol
from ...schemas.parameter_type_narrowing import argument_scalar
from .entity_commands import ANY, Action, EntityError, find_actions
from .entity_values import ShownValue, find_value
from .home_assistant_class_rules import check_classes
from .platform_rules import check_platform


@dataclass(frozen=True)
class BridgeEntity:
    """Holds an entity with all properties that the bridge needs for its discovery message."""

    entry: EntityEntry
    value: ShownValue | None
    name: str
    unit: str | None
    words: Mapping[str, str]
    """The word that is shown for each value of an enumeration; the words count as values too."""
    off_values: tuple[Any, ...]
    actions: Mapping[str, Action]
    minimum: float | None
    maximum: float | None
    maximum_path: tuple[str, ...]

    @property
    def key(self) -> str:
        return self.entry.key

    @property
    def is_of_socket(self) -> bool:
        """True if each socket of a charge point has the entity. Entities with commands belong to the charge point."""
        return self.value is not None and self.value.is_of_socket and not self.actions

    @property
    def command_names(self) -> list[str]:
        """The wire names of the commands that set it."""
        return list(dict.fromkeys(action.command for action in self.actions.values()))

    def certainties(self, protocol: Protocol) -> list[str]:
        """Returns the certainties of the field that it shows and of the commands that set it."""
        facts = [self.value.evidence] if self.value and self.value.evidence else []
        facts += [protocol.commands[name].evidence for name in self.command_names]
        return list(dict.fromkeys(evidence.label for evidence in facts))


def bridge_entities(protocol: Protocol) -> list[BridgeEntity]:
    """Returns the resolved entities of a protocol. The spec must be free of problems."""
    return [resolve(protocol, entry) for entry in protocol.entities.values()]


def resolve(protocol: Protocol, entry: EntityEntry) -> BridgeEntity:
    """Resolves an entity; raises EntityError if a part of it is wrong or missing."""
    value = resolve_value(protocol, entry)
    if value is None and not entry.name:
        raise EntityError("name", "no field gives it a name", "add `name:`")
    off_values = resolve_off_values(entry, value)
    actions = find_actions(protocol, entry, value)
    unit = value.unit if value else None
    check_classes(entry.platform, entry.device_class, entry.state_class, unit)
    minimum, maximum = resolve_range(protocol, entry, actions)
    return BridgeEntity(
        entry=entry,
        value=value,
        name=entry.name or (value.label if value else ""),
        unit=unit,
        words=resolve_words(entry, value),
        off_values=off_values,
        actions=actions,
        minimum=minimum,
        maximum=maximum,
        maximum_path=resolve_maximum(protocol, entry),
    )


def resolve_value(protocol: Protocol, entry: EntityEntry) -> ShownValue | None:
    """Returns the value that an entity shows; None for an entity without a path."""
    value = find_value(protocol, entry.path) if entry.path else None
    if entry.path and value is None:
        hint = "name a value that is not secret, such as power_kw"
        raise EntityError("path", f"the live state has no {'.'.join(entry.path)!r}", hint)
    check_platform(protocol, entry, value)
    return value


def resolve_words(entry: EntityEntry, value: ShownValue | None) -> dict[str, str]:
    """Returns the word that is shown for each value of an enumeration."""
    if entry.device_class != "enum":
        if entry.words:
            raise EntityError("words", "only an enum has words", "add `device_class: enum`")
        return {}
    values = value.values if value else None
    if not values:
        raise EntityError("device_class", "the field of an enum lists no values", "list its `values`")
    if not entry.words:
        return {item: item for item in values}
    words = {item: meaning or item for item, meaning in values.items()}
    return {**words, **{word: word for word in words.values()}}  # some documents show the words in place of the values


def resolve_off_values(entry: EntityEntry, value: ShownValue | None) -> tuple[Any, ...]:
    """Returns the values for which an entity is off. If the spec gives neither `on` nor `off`, that is False."""
    named = {"on": entry.on, "off": entry.off, "among": entry.among}
    if entry.platform not in ("switch", "binary_sensor"):
        for key in (key for key, items in named.items() if items):
            raise EntityError(key, f"a {entry.platform} is not off or on", "remove it")
        return ()
    if value is None:
        return ()
    known = (True, False) if value.type == "boolean" else (*(value.values or {}), *(value.values or {}).values())
    for key, items in named.items():
        for item in items:
            if item not in known:
                hint = f"known are {', '.join(map(str, known))}"
                raise EntityError(key, f"{'.'.join(value.path)} is never {item!r}", hint)
    if not (entry.on or entry.off) and value.type != "boolean":
        raise EntityError("path", f"{'.'.join(value.path)} is not on or off", "name the values of `on` or `off`")
    return entry.off or (() if entry.on else (False,))


def resolve_range(
    protocol: Protocol, entry: EntityEntry, actions: Mapping[str, Action]
) -> tuple[float | None, float | None]:
    """Returns the limits of a number. The entity's own limits take precedence over the limits of the parameter."""
    if entry.platform != "number":
        return None, None
    command = protocol.commands[actions[ANY].command]
    parameter = next(item for item in command.wire_parameters if item.name == actions[ANY].value_parameter)
    scalar = argument_scalar(protocol, parameter, parameter.type.items[0])
    lowest, highest = (scalar.minimum, scalar.maximum) if scalar else (None, None)
    highest = entry.maximum if isinstance(entry.maximum, int | float) else highest
    lowest = entry.minimum if entry.minimum is not None else lowest
    if highest is None or lowest is None:
        raise EntityError("path", f"{parameter.name} has no limits", "add `minimum:` and `maximum:`")
    if lowest > highest:
        raise EntityError("minimum", f"{lowest:g} is more than the maximum, {highest:g}", "lower it")
    return lowest, highest


def resolve_maximum(protocol: Protocol, entry: EntityEntry) -> tuple[str, ...]:
    """Returns the path of the value that is the maximum of a number; empty if the maximum is fixed."""
    if not isinstance(entry.maximum, str):
        return ()
    value = find_value(protocol, tuple(entry.maximum.split(".")))
    if value is None or value.type not in ("number", "integer"):
        raise EntityError("maximum", f"the live state has no number {entry.maximum!r}", "name one such as max_usage")
    return value.path
