"""Computes the classes to generate for the live state (the always-current copy of an account), with attributes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model.live_state import Live, LivePart
from ..model.protocol import Protocol
from ..model.received_objects import Field, Shape
from ..model.value_types import Type
from ..schemas.type_schemas import is_sensitive
from .live_state_attributes import (
    STATUS,
    LiveAttribute,
    derived_attribute,
    field_attribute,
    is_setting,
    socket_attributes,
    subject_status_attributes,
)
from .message_class_properties import derived_expression

SUBJECT, SETTINGS, GRID = "subject", "settings", "grid"


@dataclass(frozen=True)
class LiveClass:
    """Holds the attributes of a class in the live state, and the tables that the runtime needs about them."""

    attributes: tuple[LiveAttribute, ...]
    fields: tuple[str, ...]
    """The fields that objects of the class hold themselves."""
    derived: dict[str, list[str]]
    """The fields from which each derived value is computed."""
    objects: dict[str, str]
    """The shapes of the fields that are objects and are merged key by key."""
    sensitive: tuple[str, ...]
    """The paths of secret and personal values."""


@dataclass(frozen=True)
class LiveClasses:
    """Holds the classes of the live state, and the names of the fields that are settings."""

    subject: LiveClass
    socket: LiveClass
    grid: LiveClass | None
    settings: tuple[str, ...]


def live_classes(protocol: Protocol) -> LiveClasses | None:
    """Returns the classes of the live state; None if the protocol has none."""
    live = protocol.live
    if live is None:
        return None
    status, grid = live.parts[STATUS], live.parts.get(GRID)
    status_field_names = {field.name for field in status.shape.fields}
    configuration = list(configuration_fields(live, status_field_names))
    listed = {field.name for field in live.parts[SUBJECT].shape.fields}
    return LiveClasses(
        subject=live_class(
            protocol,
            [
                *(field_attribute(protocol, field, part) for field, part in configuration),
                *subject_status_attributes(protocol, live, status),
            ],
            [field for field, _ in configuration],
            {name: operands(status.shape, name) for name in live.summed_values},
        ),
        socket=live_class(
            protocol,
            [*socket_attributes(protocol, live, status)],
            [field for field in status.shape.fields if field.name != live.identity],
            {value.name: operands(status.shape, value.name) for value in status.shape.derived},
        ),
        grid=grid_class(protocol, grid) if grid else None,
        settings=tuple(
            field.name for field, _ in configuration if field.name in listed and is_setting(protocol, field)
        ),
    )


def grid_class(protocol: Protocol, grid: LivePart) -> LiveClass:
    """Returns the class of a grid connection."""
    return live_class(
        protocol,
        [
            *(field_attribute(protocol, field, GRID) for field in grid.shape.fields),
            *(derived_attribute(value, derived_expression(value, "self"), GRID) for value in grid.shape.derived),
        ],
        grid.shape.fields,
        {value.name: operands(grid.shape, value.name) for value in grid.shape.derived},
    )


def configuration_fields(live: Live, status_field_names: set[str]) -> Iterator[tuple[Field, str]]:
    """Yields the fields of a subject that sockets do not have, each with the name of its part of the live state."""
    parts = [part for part in (live.parts[SUBJECT], live.parts.get(SETTINGS)) if part is not None]
    fields = {field.name: (field, part.name) for part in parts for field in part.shape.fields}
    yield from (item for name, item in fields.items() if name not in {live.identity, *status_field_names})


def live_class(
    protocol: Protocol, attributes: list[LiveAttribute], fields: Iterable[Field], derived: dict[str, list[str]]
) -> LiveClass:
    fields = list(fields)
    replaced = protocol.live.replaced_shapes if protocol.live else ()
    return LiveClass(
        tuple(attributes),
        tuple(field.name for field in fields),
        derived,
        {field.name: name for field in fields if (name := shape_name(protocol, field.type)) and name not in replaced},
        tuple(sensitive_paths(protocol, fields)),
    )


def shape_name(protocol: Protocol, type_: Type) -> str:
    """Returns the name of the shape of a field that is an object; an empty text for another field."""
    return next((item.name for item in type_.items if item.name in protocol.shapes and not item.is_list), "")


def sensitive_paths(protocol: Protocol, fields: Iterable[Field], prefix: str = "") -> Iterator[str]:
    """Yields the paths of secret and personal values in fields, those within objects included."""
    for field in fields:
        if is_sensitive(protocol, field):
            yield f"{prefix}{field.name}"
        if name := shape_name(protocol, field.type):
            yield from sensitive_paths(protocol, protocol.shapes[name].fields, f"{prefix}{field.name}.")


def operands(shape: Shape, name: str) -> list[str]:
    """Returns the fields on which a value depends: the fields from which it is derived, or that its condition names."""
    value = next((value for value in shape.derived if value.name == name), None)
    if value is None:
        return [name]
    condition = [value.when.flag_field, value.when.replacement_operand] if value.when else []
    return list(dict.fromkeys([*shape.operand_fields(value), *condition]))
