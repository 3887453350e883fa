"""Computes the attributes of the classes in the live state, with types and expressions as Python source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.live_state import Live, LivePart
from ..model.protocol import Protocol
from ..model.received_objects import DerivedValue, Field
from ..model.text_escaping import docstring_text
from ..schemas.type_schemas import is_sensitive
from ..shared.decoding.derived_values import OPERATIONS
from .message_class_properties import derived_description, derived_expression
from .type_annotations import plain_annotation

STATUS = "status"


@dataclass(frozen=True)
class LiveAttribute:
    """Holds an attribute of a class in the live state. The type and the expression are Python source."""

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


def socket_attributes(protocol: Protocol, live: Live, status: LivePart) -> Iterator[LiveAttribute]:
    """Yields the attributes of a charging socket."""
    for field in status.shape.fields:
        if field.name == live.identity:
            yield field_attribute(protocol, field, STATUS, "self._subject._identity")
        else:
            yield field_attribute(protocol, field, STATUS)
    for value in status.shape.derived:
        expression = derived_expression(value, "self")
        if value.when:
            conditional = derived_expression(value.with_first_operand(value.when.replacement_operand), "self")
            expression = f"{conditional} if self._subject.{value.when.flag_field} else {expression}"
        yield derived_attribute(value, expression, STATUS)


def subject_status_attributes(protocol: Protocol, live: Live, status: LivePart) -> Iterator[LiveAttribute]:
    """Yields the status attributes of a subject. They have the values of its only socket, or sums over sockets."""
    for field in status.shape.fields:
        if field.name != live.identity:
            yield field_attribute(protocol, field, STATUS, of_only_socket(field.name))
    for value in status.shape.derived:
        total = f"self._sum_status({str(value.name)!r})"
        expression = total if value.name in live.summed_values else of_only_socket(value.name)
        yield derived_attribute(value, expression, STATUS)


def of_only_socket(name: str) -> str:
    """Returns the expression for an attribute of a subject's only socket. It gives None for several sockets."""
    return f"None if (socket := self._only_socket) is None else socket.{name}"


def field_attribute(protocol: Protocol, field: Field, part: str, expression: str = "") -> LiveAttribute:
    description = f"{field.description} Unit: {field.unit}." if field.unit else field.description
    if field.values:
        known = ", ".join(f"{value} ({meaning})" if meaning else value for value, meaning in field.values.items())
        description += f" Known values: {known}."
    return LiveAttribute(
        name=field.name,
        type=f"{field_annotation(protocol, field)} | None",
        description=description,
        expression=expression or f"self._values.get({field.name!r})",
        part=part,
        unit=field.unit,
        is_sensitive=is_sensitive(protocol, field),
    )


def derived_attribute(value: DerivedValue, expression: str, part: str) -> LiveAttribute:
    return LiveAttribute(
        name=value.name,
        type=OPERATIONS[value.operation].returns,
        description=derived_description(value),
        expression=expression,
        part=part,
        unit=value.unit,
    )


def field_annotation(protocol: Protocol, field: Field) -> str:
    """Returns the annotation of a field. A setting is always an object here, also if it is received as a value."""
    items = field.type.items
    if shapes := [item for item in items if item.name in protocol.shapes]:
        items = tuple(shapes) if is_setting(protocol, field) else items
    annotation = plain_annotation(protocol, items)
    return f"Literal[{', '.join(map(repr, field.values))}] | {annotation}" if field.values else annotation


def is_setting(protocol: Protocol, field: Field) -> bool:
    """Tells if a field is a setting: an object that holds its value under the key that `live.setting` names."""
    live = protocol.live
    return live is not None and any(
        inner.name == live.setting
        for item in field.type.items
        if item.name in protocol.shapes and not item.is_list
        for inner in protocol.shapes[item.name].fields
    )
