"""Finds the value of the live state that an entity shows, with its unit, its limits and its certainty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...model.live import Live
from ...model.protocol import Protocol
from ...model.received_objects import DerivedValue, Field, Shape
from ...model.value_types import Evidence
from ...schemas.type_schemas import is_sensitive
from ..field_labels import field_label
from ..live_attributes import STATUS, is_setting
from ..live_classes import GRID, SETTINGS, SUBJECT

SESSION = "session"
ENERGY_TOTAL = "energy_total_kwh"
LIMIT = "limit"
PARTS = (STATUS, SETTINGS, SUBJECT, GRID)


@dataclass(frozen=True)
class ShownValue:
    """A value of the live state, and the topic that has it."""

    path: tuple[str, ...]
    topic: str
    """status, settings, grid or session."""
    part: str
    """The part of the live state. Empty for a value that the live state makes itself."""
    label: str
    type: str
    """boolean, number, integer, string, timestamp or another base type."""
    unit: str | None = None
    values: Mapping[str, str] | None = None
    """The known values with their meanings."""
    permission: tuple[str, ...] = ()
    """The path of the permission to change it. Empty: it has none."""
    evidence: Evidence | None = None
    is_of_socket: bool = False
    is_summed: bool = False
    """A charge point with several sockets has it too, as their sum."""


def find_value(protocol: Protocol, path: tuple[str, ...]) -> ShownValue | None:
    """Returns the value at a path; None if the live state has none there, or a secret or personal one."""
    live = protocol.live
    if live is None:
        return None
    if path == (ENERGY_TOTAL,):
        label = "Energy of all sessions"
        return ShownValue(path, SESSION, "", label, "number", "kWh", is_of_socket=True, is_summed=True)
    if path == (LIMIT,):
        return find_limit(protocol, live)
    for part in PARTS:
        shape = live.parts[part].shape
        found = find_item(shape, path[0])
        if found is not None:
            return describe(protocol, live, part, found, path)
    return None


def find_limit(protocol: Protocol, live: Live) -> ShownValue:
    """Returns the limit of the current, whose unit is that of the command's parameter."""
    limits = live.limits
    assert limits is not None  # a rule demands it for entities
    amps = next(item for item in protocol.commands[limits.set].wire_parameters if item.name == limits.amps)
    return ShownValue((LIMIT, "amps"), SESSION, "", "Current limit", "number", amps.unit, evidence=amps.evidence)


def find_item(shape: Shape, name: str) -> Field | DerivedValue | None:
    items: Iterator[Field | DerivedValue] = iter((*shape.fields, *shape.derived))
    return next((item for item in items if item.name == name), None)


def describe(
    protocol: Protocol, live: Live, part: str, item: Field | DerivedValue, path: tuple[str, ...]
) -> ShownValue | None:
    """Describes an item of a part, or what lies deeper in it."""
    owner: Shape = live.parts[part].shape
    outer, prefix = item, ""
    if isinstance(item, Field) and len(path) == 1 and is_setting(protocol, item):
        path = (*path, live.setting)
    for name in path[1:]:
        owner = inner_shape(protocol, item) or Shape(owner.name, "", owner.evidence, ())
        prefix = f"{name}."
        found = find_item(owner, name)
        if found is None:
            return None
        item = found
    if isinstance(item, Field) and (is_sensitive(protocol, item) or inner_shape(protocol, item) is not None):
        return None
    shown = outer if path[-1] == live.setting and prefix else item
    sessions = live.sessions
    assert sessions is not None  # a rule demands it for entities
    is_session = part == STATUS and item.name in {sessions.start, sessions.end, sessions.energy, sessions.cost}
    permission = protocol.command_line.setting.permission if protocol.command_line else ""
    return ShownValue(
        path,
        SESSION if is_session else SETTINGS if part == SUBJECT else part,
        part,
        field_label(shown).label,
        base_type(protocol, item),
        item.unit,
        item.values if isinstance(item, Field) else None,
        (*path[:-1], permission) if prefix and find_item(owner, permission) else (),
        item.evidence if isinstance(item, Field) else owner.evidence,
        part == STATUS,
        item.name in live.summed_values,
    )


def inner_shape(protocol: Protocol, item: Field | DerivedValue) -> Shape | None:
    """Returns the shape of a field that is an object; None for any other."""
    names = [kind.name for kind in item.type.items if not kind.is_list] if isinstance(item, Field) else []
    return next((protocol.shapes[name] for name in names if name in protocol.shapes), None)


def base_type(protocol: Protocol, item: Field | DerivedValue) -> str:
    """Returns the base type of a value; a derived one is a number unless it has no unit."""
    if isinstance(item, DerivedValue):
        return "number" if item.unit else "other"
    kinds = item.type.items
    return protocol.base_type(kinds[0].name) if len(kinds) == 1 and not kinds[0].is_list else "other"
