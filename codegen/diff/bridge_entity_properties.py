"""Collects, for `diff`, the properties of the bridge's entities, devices and evcc values."""

from __future__ import annotations

from ..model.bridge_entities import Evcc
from ..model.protocol import Protocol
from ..sdk.bridge_entities.resolved_entities import BridgeEntity, bridge_entities
from .item_keys import ItemKey, Items, Properties


def entity_items(protocol: Protocol) -> Items:
    """Yields the sections `devices` and `evcc` with their properties, then each entity."""
    if protocol.devices:
        yield ItemKey("section", ("devices",)), vars(protocol.devices)
    if protocol.evcc:
        yield ItemKey("section", ("evcc",)), evcc_properties(protocol.evcc)
    for entity in bridge_entities(protocol):
        yield ItemKey("entity", (entity.key,)), entity_properties(entity)


def evcc_properties(evcc: Evcc) -> Properties:
    """Returns the values that the bridge publishes for evcc."""
    letters = {
        f"letter {letter}": [f"{name} {value}" for name, values in fields.items() for value in values]
        for letter, fields in evcc.letters.items()
    }
    blocked = [f"{name} {value}" for name, values in evcc.blocked.items() for value in values]
    return {**letters, "blocked": blocked, "power": evcc.power, "currents": list(evcc.currents)}


def entity_properties(entity: BridgeEntity) -> Properties:
    """Returns the properties of an entity on which a user's history and automations in Home Assistant depend."""
    entry, value = entity.entry, entity.value
    sent = [f"{text} {action.command}".strip() for text, action in entity.actions.items()]
    return {
        "platform": entry.platform,
        "shows": ".".join(value.path) if value else entry.topic or None,
        "entity unit": entity.unit,
        "device class": entry.device_class,
        "state class": entry.state_class,
        "entity options": list(dict.fromkeys(entity.words.values())),
        "off for": [*map(str, entity.off_values)],
        "on for": [*map(str, entry.on)],
        "sends": sent or None,
        "limits": [item for item in (entity.minimum, entry.maximum or entity.maximum) if item is not None],
        "label": entity.name,
        "only for": [f"{name} {value}" for name, values in entry.only.items() for value in values],
    }
