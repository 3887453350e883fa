"""Writes the bridge's table of entities, and the fields of each state topic, as Python source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ...model.live_state import Live
from ...model.protocol import Protocol
from ...model.received_objects import Field
from ...schemas.type_schemas import is_sensitive
from ..live_state_attributes import STATUS
from ..live_state_classes import GRID, configuration_fields, shape_name
from .entity_commands import Action
from .entity_values import ENERGY_TOTAL
from .resolved_entities import BridgeEntity, bridge_entities


@dataclass(frozen=True)
class StateFields:
    """Lists the attributes of the live state that the bridge publishes on each state topic."""

    status: tuple[str, ...]
    session: tuple[str, ...]
    settings: dict[str, tuple[str, ...]]
    """The fields of each setting, by the setting's name; empty for a setting that is a plain value."""
    grid: tuple[str, ...]


@dataclass(frozen=True)
class BridgeTable:
    """Holds the content of the bridge's table of entities in the package."""

    entities: dict[str, dict[str, str]]
    """The arguments of each entity as source."""
    fields: StateFields
    changeable: str
    """The permission with which a setting can be changed."""
    sockets: str
    grid_id_form: str
    """The form of a grid connection's identity, with {} in place of a charge point's identity."""


def bridge_table(protocol: Protocol) -> BridgeTable | None:
    """Returns the content of the table; None if the spec has no entities."""
    live = protocol.live
    if live is None or not protocol.entities:
        return None
    changeable = protocol.command_line.setting.changeable if protocol.command_line else ""
    entities = {entity.key: entity_arguments(entity) for entity in bridge_entities(protocol)}
    key = protocol.objects[protocol.commands[live.parts[GRID].command].answer.object].key
    return BridgeTable(entities, state_fields(protocol, live), changeable, live.sockets, key.form if key else "{}")


def state_fields(protocol: Protocol, live: Live) -> StateFields:
    """Returns the public attributes of each state topic. Secrets, personal data and cards are left out."""
    status, grid, sessions = live.parts[STATUS].shape, live.parts[GRID].shape, live.sessions
    assert sessions is not None  # a rule demands it for entities
    session = (sessions.start, sessions.end, sessions.energy, sessions.cost)
    fields = public_names(protocol, status.fields)
    names = [name for name in fields if name not in (*session, live.identity, live.socket)]
    settings = {
        field.name: public_names(protocol, protocol.shapes[name].fields)
        if (name := shape_name(protocol, field.type))
        else ()
        for field, _ in configuration_fields(live, {item.name for item in status.fields})
        if not has_secrets(protocol, field)
    }
    return StateFields(
        (*names, *(str(value.name) for value in status.derived)),
        (*session, ENERGY_TOTAL),
        settings,
        (*public_names(protocol, grid.fields), *(str(value.name) for value in grid.derived)),
    )


def public_names(protocol: Protocol, fields: Iterable[Field]) -> tuple[str, ...]:
    return tuple(field.name for field in fields if not is_sensitive(protocol, field))


def has_secrets(protocol: Protocol, field: Field) -> bool:
    """Tells if a field, or a field within it, is secret or personal."""
    name = shape_name(protocol, field.type)
    inner = protocol.shapes[name].fields if name else ()
    return is_sensitive(protocol, field) or any(is_sensitive(protocol, item) for item in inner)


def entity_arguments(entity: BridgeEntity) -> dict[str, str]:
    """Returns the arguments of an entity as source, without those equal to their defaults."""
    entry, value = entity.entry, entity.value
    arguments: dict[str, Any] = {
        "unit": entity.unit,
        "topic": entry.topic or (value.topic if value else ""),
        "path": value.path if value else (),
        "device_class": entry.device_class,
        "state_class": entry.state_class,
        "category": entry.category,
        "precision": entry.precision,
        "words": dict(entity.words),
        "on": entry.on,
        "off": entity.off_values,
        "among": entry.among,
        "minimum": entity.minimum,
        "maximum": entity.maximum,
        "maximum_path": entity.maximum_path,
        "step": entry.step,
        "permission": value.permission if value and entity.actions else (),
        "only": dict(entry.only),
        "is_of_socket": entity.is_of_socket,
        "is_summed": entity.is_of_socket and value is not None and value.is_summed,
    }
    source = {"key": repr(entry.key), "platform": repr(entry.platform), "name": repr(entity.name)}
    defaults: tuple[Any, ...] = (None, "", (), {})
    source |= {name: repr(item) for name, item in arguments.items() if item is not False and item not in defaults}
    if not entry.enabled:
        source["is_enabled"] = "False"
    if entity.actions:
        items = (f"{text!r}: {action_source(action)}" for text, action in entity.actions.items())
        source["actions"] = f"{{{', '.join(items)}}}"
    return source


def action_source(action: Action) -> str:
    """Returns an action as source."""
    arguments: dict[str, Any] = {"constants": dict(action.constants), "value_parameter": action.value_parameter}
    arguments |= {"kept_parameters": dict(action.kept_parameters), "card_parameter": action.card_parameter}
    given = "".join(f", {name}={item!r}" for name, item in arguments.items() if item)
    return f"Action({action.command!r}{given})"
