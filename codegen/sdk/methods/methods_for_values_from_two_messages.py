"""Builds client methods that compute one value from two messages, and lists the fields to remember for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.protocol import Protocol
from ...model.received_objects import Condition, DerivedValue
from ..message_class_properties import derived_description, derived_expression


@dataclass(frozen=True)
class ConditionalValue:
    """Holds a client method for a derived value that depends on a field of another object."""

    value: DerivedValue
    description: str
    condition: Condition
    shape: str
    plain: str
    """The expression if the condition does not hold."""
    conditional: str
    """The expression if the condition holds."""


@dataclass(frozen=True)
class RememberedField:
    """Names a field whose last value the client remembers, for a conditional value or to choose a transport."""

    field: str
    identity: str
    """The field beside it that names the charge point."""
    parent: str
    """The field of the object that holds both fields."""


def conditional_values(protocol: Protocol) -> tuple[ConditionalValue, ...]:
    """Returns a method for each derived value that depends on a field of another object."""
    return tuple(
        ConditionalValue(
            value=value,
            description=derived_description(value),
            condition=value.when,
            shape=shape.name,
            plain=derived_expression(value, "status"),
            conditional=derived_expression(value.with_first_operand(value.when.replacement_operand), "status"),
        )
        for shape in protocol.received_classes.values()
        for value in shape.derived
        if value.when
    )


def transport_fields(protocol: Protocol) -> Iterator[tuple[str, str]]:
    """Yields the fields that choose between the WebSocket and HTTP, each with the field that names the charge point."""
    for command in protocol.rest_commands.values():
        key = protocol.objects[protocol.commands[command.same_as].answer.object].key if command.same_as else None
        if key is not None:
            yield from ((field, key.parameter) for field in command.preferred_unless)


def remembered_fields(protocol: Protocol) -> dict[str, list[RememberedField]]:
    """Returns the fields that the client must remember, by the name of the object that has them."""
    wanted = sorted(
        {(value.condition.flag_field, value.condition.shared_field) for value in conditional_values(protocol)}
        | set(transport_fields(protocol))
    )
    fields: dict[str, list[RememberedField]] = {}
    for received in protocol.objects.values():
        for parent in received.shape.fields:
            shape = protocol.shapes.get(parent.type.items[0].name)
            names = {field.name for field in shape.fields} if shape else set[str]()
            for field, identity in wanted:
                if {field, identity} <= names:
                    fields.setdefault(received.name, []).append(RememberedField(field, identity, parent.name))
    return fields
