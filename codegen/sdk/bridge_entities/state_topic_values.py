"""Lists the values in the JSON of the bridge's state topics, for the reference page and the AsyncAPI document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ...model.live_state import Live
from ...model.protocol import Protocol
from ...model.received_objects import DerivedValue, Field, Shape
from ..live_state_attributes import STATUS
from ..live_state_classes import GRID, SUBJECT, configuration_fields, shape_name
from .entity_table_source_code import StateFields, state_fields
from .entity_values import ENERGY_TOTAL, LIMIT, base_type, find_item, find_limit

JSON_TYPES = {"number": "number", "integer": "integer", "boolean": "boolean", "string": "string", "timestamp": "string"}
"""The JSON types of the base types; any other value is a list."""


@dataclass(frozen=True)
class StateValue:
    """Holds the path, type and description of a value in the JSON of a state topic."""

    path: tuple[str, ...]
    json_type: str
    description: str
    unit: str | None = None
    values: Mapping[str, str] | None = None
    """The known values with their meanings."""
    is_time: bool = False
    sure: str | None = None
    """The certainty of its field; None for a value that the bridge computes itself."""


def state_topic_values(protocol: Protocol) -> dict[str, list[StateValue]]:
    """Returns the values of each state topic, by the topic's name; empty if the spec has no entities."""
    live = protocol.live
    if live is None or not protocol.entities:
        return {}
    fields = state_fields(protocol, live)
    status, grid = live.parts[STATUS].shape, live.parts[GRID].shape
    return {
        "status": [*shape_values(protocol, status, fields.status)],
        "settings": [*settings_values(protocol, live, fields)],
        "grid": [*shape_values(protocol, grid, fields.grid)],
        "session": [*session_values(protocol, live, fields)],
    }


def shape_values(
    protocol: Protocol, shape: Shape, names: Iterable[str], prefix: tuple[str, ...] = ()
) -> Iterator[StateValue]:
    """Yields the values with the given names in a shape."""
    for name in names:
        item = find_item(shape, name)
        if item is not None:
            yield state_value(protocol, shape, item, (*prefix, name))


def state_value(protocol: Protocol, shape: Shape, item: Field | DerivedValue, path: tuple[str, ...]) -> StateValue:
    base = base_type(protocol, item)
    return StateValue(
        path=path,
        json_type=JSON_TYPES.get(base, "array"),
        description=item.description,
        unit=item.unit,
        values=item.values if isinstance(item, Field) else None,
        is_time=base == "timestamp",
        sure=item.evidence.label if isinstance(item, Field) else shape.evidence.label,
    )


def settings_values(protocol: Protocol, live: Live, fields: StateFields) -> Iterator[StateValue]:
    """Yields the settings. For a setting that is an object, yields each value in it."""
    status_names = {field.name for field in live.parts[STATUS].shape.fields}
    for field, _ in configuration_fields(live, status_names):
        if inner := fields.settings.get(field.name):
            shape = protocol.shapes[shape_name(protocol, field.type)]
            for value in shape_values(protocol, shape, inner, (field.name,)):
                is_whole = value.path[-1] == live.setting
                yield replace(value, description=field.description) if is_whole else value
        elif field.name in fields.settings:
            yield state_value(protocol, live.parts[SUBJECT].shape, field, (field.name,))


def session_values(protocol: Protocol, live: Live, fields: StateFields) -> Iterator[StateValue]:
    """Yields the session, the limit of the current and the selected card."""
    known = [name for name in fields.session if name != ENERGY_TOTAL]
    yield from shape_values(protocol, live.parts[STATUS].shape, known)
    energy = "Energy of all sessions since the bridge began; it never falls."
    yield StateValue((ENERGY_TOTAL,), "number", energy, "kWh")
    limit = "Limit of the current that the bridge has set; the whole object is null if there is none."
    yield StateValue((LIMIT, "amps"), "number", limit, find_limit(protocol, live).unit)
    yield StateValue((LIMIT, "until"), "string", "End of that limit.", is_time=True)
    yield StateValue(("card",), "string", "Name of the selected card.")
