"""Parses spec/entities.yaml: the bridge's entities, their devices, and the values for evcc."""

from __future__ import annotations

from typing import Any

from ..model.bridge_entities import Devices, EntityEntry, Evcc, FieldValues
from .self_contained_entry_parsing import RawEntry, pick
from .spec_documents import Spec


def parse_entities(spec: Spec) -> dict[str, Any]:
    """Returns entities, devices and evcc values as arguments of a Protocol; empty if the spec has no entities."""
    raw = spec.entries("entities", "devices")
    if not {"charge_point", "grid"} <= raw.keys():
        return {}
    point, grid = raw["charge_point"], raw["grid"]
    entities = {key: parse_entity(key, item) for key, item in spec.entries("entities", "entities").items()}
    ((offline_field, offline_values),) = point["offline"].items()
    devices = Devices(
        **pick(point, "name", "model", "manufacturer"),
        offline_field=offline_field,
        offline_values=tuple(offline_values),
        grid_name=grid["name"],
        grid_manufacturer=grid["manufacturer"],
    )
    return {"devices": devices, "entities": entities, "evcc": parse_evcc(spec)}


def parse_evcc(spec: Spec) -> Evcc | None:
    """Parses the section `evcc`; returns None if the spec has none, or if a part of it can't be used."""
    raw = spec.entries("entities", "evcc")
    if not {"letters", "blocked", "power", "currents"} <= raw.keys():
        return None
    letters = {letter: parse_field_values(values) for letter, values in raw["letters"].items()}
    return Evcc(letters, parse_field_values(raw["blocked"]), raw["power"], tuple(raw["currents"]))


def parse_field_values(raw: RawEntry) -> FieldValues:
    """Parses a mapping from fields to their values."""
    return {name: tuple(values) for name, values in raw.items()}


def parse_entity(key: str, raw: RawEntry) -> EntityEntry:
    """Parses an entity. Without a path, topic or choice, the key of the entity is the path. A button has no path."""
    path = raw.get("path", "" if raw.keys() & {"topic", "chosen_for"} or raw["platform"] == "button" else key)
    keys = ("platform", "name", "topic", "chosen_for", "device_class", "state_class", "category", "precision", "words")
    limits = ("minimum", "maximum", "step", "command", "arguments", "enabled")
    return EntityEntry(
        key,
        path=tuple(path.split(".")) if path else (),
        on=tuple(raw.get("on", ())),
        off=tuple(raw.get("off", ())),
        among=tuple(raw.get("among", ())),
        only={name: tuple(values) for name, values in raw.get("only", {}).items()},
        **pick(raw, *keys, *limits),
    )
