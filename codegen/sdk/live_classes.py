"""Decides the classes of the live picture, the always-current state of an account, and their attributes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model.live import Live, LivePart
from ..model.protocol import Protocol
from ..model.received_objects import DerivedValue, Field
from ..model.text_escaping import docstring_text
from ..model.value_types import Type
from ..schemas.type_schemas import is_sensitive
from ..shared.decoding.derived_values import OPERATIONS
from .model_properties import derived_description, derived_expression
from .type_annotations import plain_annotation

STATUS, GRID = "status", "grid"


@dataclass(frozen=True)
class LiveAttribute:
    """An attribute of an object in the live picture; its type and its expression are Python source."""

    name: str
    type: str
    description: str
    expression: str
    part: str
    unit: str | None = None
    is_sensitive: bool = False

    @property
    def plain_type(self) -> str:
        """The type without None and without the known values."""
        return self.type.removesuffix(" | None").rpartition("] | ")[-1]

    @property
    def docstring(self) -> str:
        """The description, escaped and wrapped."""
        return docstring_text(self.description, indent=8)


@dataclass(frozen=True)
class LiveClass:
    """A class of the live picture, and what the runtime has to know of its attributes."""

    attributes: tuple[LiveAttribute, ...]
    fields: tuple[str, ...]
    """The fields that it holds itself."""
    derived: dict[str, list[str]]
    """The fields from which each derived value is computed."""
    objects: dict[str, str]
    """The shapes of the fields that are objects and are merged key by key."""
    sensitive: tuple[str, ...]
    """The paths of secret and personal values."""


@dataclass(frozen=True)
class LiveClasses:
    """The classes of the live picture, and the fields that are settings."""

    charge_point: LiveClass
    socket: LiveClass
    grid: LiveClass
    settings: tuple[str, ...]


def live_classes(protocol: Protocol) -> LiveClasses | None:
    """Returns the classes of the live picture; None if the protocol has none."""
    live = protocol.live
    if live is None:
        return None
    status, grid = live.parts[STATUS], live.parts[GRID]
    status_field_names = {field.name for field in status.shape.fields}
    configuration = list(configuration_fields(live, status_field_names))
    listed = {field.name for field in live.parts["charge_point"].shape.fields}
    return LiveClasses(
        charge_point=live_class(
            protocol,
            [
                *(field_attribute(protocol, field, part) for field, part in configuration),
                *point_status_attributes(protocol, live, status),
            ],
            [field for field, _ in configuration],
            {name: operands(status, name) for name in live.summed_values},
        ),
        socket=live_class(
            protocol,
            [*status_attributes(protocol, live, status)],
            [field for field in status.shape.fields if field.name != live.identity],
            {value.name: operands(status, value.name) for value in status.shape.derived},
        ),
        grid=live_class(
            protocol,
            [
                *(field_attribute(protocol, field, GRID) for field in grid.shape.fields),
                *(derived_attribute(value, derived_expression(value, "self"), GRID) for value in grid.shape.derived),
            ],
            grid.shape.fields,
            {value.name: operands(grid, value.name) for value in grid.shape.derived},
        ),
        settings=tuple(
            field.name for field, _ in configuration if field.name in listed and is_setting(protocol, field)
        ),
    )


def configuration_fields(live: Live, status_field_names: set[str]) -> Iterator[tuple[Field, str]]:
    """Yields the fields of a charge point that do not belong to a socket, each once, with its part."""
    settings = live.parts["settings"].shape.fields
    parts = {field.name: "settings" for field in settings}
    fields = {field.name: field for field in (*live.parts["charge_point"].shape.fields, *settings)}
    for name, field in fields.items():
        if name not in {live.identity, *status_field_names}:
            yield field, parts.get(name, "charge_point")


def status_attributes(protocol: Protocol, live: Live, status: LivePart) -> Iterator[LiveAttribute]:
    """Yields the attributes of a socket."""
    for field in status.shape.fields:
        if field.name == live.identity:
            yield field_attribute(protocol, field, STATUS, "self._point.evse_id")
        else:
            yield field_attribute(protocol, field, STATUS)
    for value in status.shape.derived:
        expression = derived_expression(value, "self")
        if value.when:
            conditional = derived_expression(value.with_first_operand(value.when.replacement_operand), "self")
            expression = f"{conditional} if self._point.{value.when.flag_field} else {expression}"
        yield derived_attribute(value, expression, STATUS)


def point_status_attributes(protocol: Protocol, live: Live, status: LivePart) -> Iterator[LiveAttribute]:
    """Yields the status attributes of a charge point, which are those of its only socket."""
    for field in status.shape.fields:
        if field.name != live.identity:
            yield field_attribute(protocol, field, STATUS, of_only_socket(field.name))
    for value in status.shape.derived:
        total = f"self._sum_status({str(value.name)!r})"
        expression = total if value.name in live.summed_values else of_only_socket(value.name)
        yield derived_attribute(value, expression, STATUS)


def of_only_socket(name: str) -> str:
    """Returns the expression for an attribute of the only socket."""
    return f"None if (socket := self._only_socket) is None else socket.{name}"


def field_attribute(protocol: Protocol, field: Field, part: str, expression: str = "") -> LiveAttribute:
    description = f"{field.description} Unit: {field.unit}." if field.unit else field.description
    if field.values:
        known = ", ".join(f"{value} ({meaning})" if meaning else value for value, meaning in field.values.items())
        description += f" Known values: {known}."
    return LiveAttribute(
        field.name,
        f"{field_annotation(protocol, field)} | None",
        description,
        expression or f"self._values.get({field.name!r})",
        part,
        field.unit,
        is_sensitive(protocol, field),
    )


def derived_attribute(value: DerivedValue, expression: str, part: str) -> LiveAttribute:
    return LiveAttribute(
        value.name, OPERATIONS[value.operation].returns, derived_description(value), expression, part, value.unit
    )


def field_annotation(protocol: Protocol, field: Field) -> str:
    """Returns the annotation of a field; a plain value in the place of a setting becomes the setting."""
    items = field.type.items
    if shapes := [item for item in items if item.name in protocol.shapes]:
        items = tuple(shapes) if is_setting(protocol, field) else items
    annotation = plain_annotation(protocol, items)
    return f"Literal[{', '.join(map(repr, field.values))}] | {annotation}" if field.values else annotation


def is_setting(protocol: Protocol, field: Field) -> bool:
    """Tells if a field is a setting: an object that holds its value under the key for that."""
    live = protocol.live
    return live is not None and any(
        inner.name == live.setting
        for item in field.type.items
        if item.name in protocol.shapes and not item.is_list
        for inner in protocol.shapes[item.name].fields
    )


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
    """Returns the shape of a field that is an object; an empty text for any other."""
    return next((item.name for item in type_.items if item.name in protocol.shapes and not item.is_list), "")


def sensitive_paths(protocol: Protocol, fields: Iterable[Field], prefix: str = "") -> Iterator[str]:
    """Yields the paths of secret and personal values in fields, those within objects included."""
    for field in fields:
        if is_sensitive(protocol, field):
            yield f"{prefix}{field.name}"
        if name := shape_name(protocol, field.type):
            yield from sensitive_paths(protocol, protocol.shapes[name].fields, f"{prefix}{field.name}.")


def operands(part: LivePart, name: str) -> list[str]:
    """Returns the fields from which a value is derived, also through other derived values, in their order."""
    derived = {str(value.name): value for value in part.shape.derived}
    if name not in derived:
        return [name]
    value = derived[name]
    factors = [factor for item in value.of for factor in (item if isinstance(item, tuple) else (item,))]
    found = [other for factor in factors if isinstance(factor, str) for other in operands(part, factor)]
    found += [value.when.flag_field, value.when.replacement_operand] if value.when else []
    return list(dict.fromkeys(found))
