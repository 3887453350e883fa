"""What stands in recordings for what is sensitive: the examples of the spec."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .protocol import Field, Parameter, Protocol
from .stand_in_formats import Forms


def stand_ins(protocol: Protocol) -> dict[str, dict[str, Any]]:
    """For each class of the models: the examples of the fields that a recording must not show, by their wire names."""
    classes: dict[str, Iterable[Field | Parameter]] = {
        **{str(command.class_name): command.wire_parameters for command in protocol.commands.values()},
        **{str(shape.name): shape.fields for shape in protocol.shapes.values() if not shape.abstract},
    }
    found = {name: examples(protocol, fields) for name, fields in classes.items()}
    for item in protocol.objects.values():
        # A command and an object may share their class's name, never a field that means two things.
        found[item.message] = found.get(item.message, {}) | examples(protocol, item.shape.fields)
    return {name: of for name, of in sorted(found.items()) if of}


def forms(protocol: Protocol) -> Forms:
    """How the stand-ins of a protocol look."""
    every = (each for of in stand_ins(protocol).values() for each in of.values())
    return Forms.of(every, things(protocol), public(protocol))


def examples(protocol: Protocol, fields: Iterable[Field | Parameter]) -> dict[str, Any]:
    """The examples of those fields that are sensitive or name a thing."""
    found = {field.name: example(protocol, field) for field in fields if is_hidden(protocol, field)}
    return {name: value for name, value in found.items() if value is not None}


def is_hidden(protocol: Protocol, field: Field | Parameter) -> bool:
    scalars = [protocol.scalars[item.name] for item in field.type.items if item.name in protocol.scalars]
    named = field.sensitive or any(scalar.sensitive or scalar.placeholder for scalar in scalars)
    return named or example(protocol, field) in things(protocol)


def example(protocol: Protocol, field: Field | Parameter) -> Any:
    """A field's own example or its type's; for a list, that of an item."""
    value = field.example
    if value is None:
        value = next(
            (protocol.scalars[kind.name].example for kind in field.type.items if kind.name in protocol.scalars), None
        )
    return value[0] if isinstance(value, list) and value else value


def things(protocol: Protocol) -> tuple[Any, ...]:
    """The examples of what names a thing, such as a charge point: no recording shows a real one."""
    return tuple(scalar.example for scalar in protocol.scalars.values() if scalar.placeholder)


def public(protocol: Protocol) -> tuple[str, ...]:
    """What may stand where something sensitive could, since it is nobody's."""
    return tuple(dict.fromkeys(value for scalar in protocol.scalars.values() for value in scalar.public))
