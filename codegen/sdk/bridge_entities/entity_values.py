"""Finds the live-state value that a bridge entity shows, its unit and type, and how certain the spec is about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...model.live_state import Live
from ...model.protocol import Protocol
from ...model.received_objects import DerivedValue, Field, Shape
from ...model.value_types import Evidence
from ...schemas.type_schemas import is_sensitive
from ..command_line.field_labels import field_label
from ..live_state_attributes import STATUS, is_setting
from ..live_state_classes import GRID, SETTINGS, SUBJECT

SESSION = "session"
ENERGY_TOTAL = "energy_total_kwh"
LIMIT = "limit"
PARTS = (STATUS, SETTINGS, SUBJECT, GRID)


@dataclass(frozen=True)
class ShownValue:
    """Holds a value of the live state that an entity shows, and the topic on which the bridge publishes the value."""

    path: tuple[str, ...]
    topic: str
    """status, settings, grid or session."""
    part: str
    """The part of the live state. Empty for a value that the live state computes itself."""
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
    """True: a charge point with several sockets has the value too, as the sum over its sockets."""


def find_value(protocol: Protocol, path: tuple[str, ...]) -> ShownValue | None:
    """Returns the value at a path of the live state; None if it is missing, secret or personal."""
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
    """Returns the limit of the current as a value, with the unit of the command's parameter."""
    limits = live.limits
    assert limits is not None  # a rule demands it for entities
    amps = next(item for item in protocol.commands[limits.set].wire_parameters if item.name == limits.amps)
    return ShownValue((LIMIT, "amps"), SESSION, "", "Current limit", "number", amps.unit, evidence=amps.evidence)


def find_item(shape: Shape, name: str) -> Field | DerivedValue | None:
    items: Iterator[Field | DerivedValue] = iter((*shape.fields, *shape.derived))
    return next((item for item in items if item.name == name), None)


def describe(
    protocol: Protocol, live: Live, part: str, outer: Field | DerivedValue, path: tuple[str, ...]
) -> ShownValue | None:
    """Describes the value at a path whose first name is the field `outer` of a part; None if it can't be shown."""
    shape, sessions = live.parts[part].shape, live.sessions
    assert sessions is not None  # a rule demands it for entities
    if isinstance(outer, Field) and len(path) == 1 and is_setting(protocol, outer):
        path = (*path, live.setting)
    owner, item = find_inner(protocol, shape, outer, path[1:])
    if owner is None or (isinstance(item, Field) and not is_single_public_value(protocol, item)):
        return None
    is_inner = len(path) > 1
    is_session = part == STATUS and item.name in {sessions.start, sessions.end, sessions.energy, sessions.cost}
    permission = protocol.command_line.setting.permission if protocol.command_line else ""
    return ShownValue(
        path=path,
        topic=SESSION if is_session else SETTINGS if part == SUBJECT else part,
        part=part,
        label=field_label(outer if is_inner and path[-1] == live.setting else item).label,
        type=base_type(protocol, item),
        unit=item.unit,
        values=item.values if isinstance(item, Field) else None,
        permission=(*path[:-1], permission) if is_inner and find_item(owner, permission) else (),
        evidence=item.evidence if isinstance(item, Field) else owner.evidence,
        is_of_socket=part == STATUS,
        is_summed=item.name in live.summed_values,
    )


def find_inner(
    protocol: Protocol, owner: Shape, item: Field | DerivedValue, names: tuple[str, ...]
) -> tuple[Shape | None, Field | DerivedValue]:
    """Returns the field at a path inside another field, and the shape that has it; that is None if none is found."""
    for name in names:
        inner = inner_shape(protocol, item)
        found = find_item(inner, name) if inner else None
        if inner is None or found is None:
            return None, item
        owner, item = inner, found
    return owner, item


def is_single_public_value(protocol: Protocol, field: Field) -> bool:
    """Tells if a field is a single value, and neither secret nor personal."""
    return not is_sensitive(protocol, field) and inner_shape(protocol, field) is None


def inner_shape(protocol: Protocol, item: Field | DerivedValue) -> Shape | None:
    """Returns the shape of a field that is an object; None for any other."""
    names = [kind.name for kind in item.type.items if not kind.is_list] if isinstance(item, Field) else []
    return next((protocol.shapes[name] for name in names if name in protocol.shapes), None)


def base_type(protocol: Protocol, item: Field | DerivedValue) -> str:
    """Returns the base type of a value. A derived value counts as a number if it has a unit."""
    if isinstance(item, DerivedValue):
        return "number" if item.unit else "other"
    kinds = item.type.items
    return protocol.base_type(kinds[0].name) if len(kinds) == 1 and not kinds[0].is_list else "other"
