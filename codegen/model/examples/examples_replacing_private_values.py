"""Collects the examples that replace secrets, personal data and identities in recordings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..commands import Parameter
from ..protocol import Protocol
from ..received_objects import Field
from .stand_in_detection import StandInDetector


def hidden_value_examples(protocol: Protocol) -> dict[str, dict[str, Any]]:
    """Returns the examples of the fields whose values recordings must not show, by class and wire name."""
    commands = (*protocol.commands.values(), *protocol.rest_commands.values())
    examples = {command.class_name: hidden_examples(protocol, command.wire_parameters) for command in commands}
    for name, shape in protocol.received_classes.items():
        # A command and an object may share the name of their class, but no field with two meanings.
        examples[name] = examples.get(name, {}) | hidden_examples(protocol, shape.fields)
    return {str(name): fields for name, fields in sorted(examples.items()) if fields}


def stand_in_detector(protocol: Protocol) -> StandInDetector:
    """Returns the detector that recognizes the stand-ins of a protocol."""
    examples = (value for fields in hidden_value_examples(protocol).values() for value in fields.values())
    return StandInDetector(
        frozenset(value for value in examples if isinstance(value, str)),
        tuple(map(str, placeholder_examples(protocol))),
        frozenset(public_values(protocol)),
    )


def hidden_examples(protocol: Protocol, fields: Iterable[Field | Parameter]) -> dict[str, Any]:
    """Returns the examples of hidden fields: fields whose real values recordings must not show."""
    examples = {
        name: example_of(protocol, field)
        for field in fields
        if is_hidden(protocol, field)
        for name in (field.wire_names if isinstance(field, Field) else (field.name,))
    }
    return {name: value for name, value in examples.items() if value is not None}


def is_hidden(protocol: Protocol, field: Field | Parameter) -> bool:
    """Tells if recordings must not show a field's real values: the field is sensitive or an identity."""
    scalars = protocol.scalars_of(field.type)
    is_declared = field.sensitive or any(scalar.sensitive or scalar.placeholder for scalar in scalars)
    return is_declared or example_of(protocol, field) in placeholder_examples(protocol)


def example_of(protocol: Protocol, field: Field | Parameter) -> Any:
    """Returns the example of a field, or else of the field's type. For a list, returns the first item."""
    value = field.example
    if value is None:
        value = next((scalar.example for scalar in protocol.scalars_of(field.type)), None)
    return value[0] if isinstance(value, list) and value else value


def placeholder_examples(protocol: Protocol) -> tuple[Any, ...]:
    """Returns the examples of identities, such as that of a charge point. A recording shows no other identities."""
    return tuple(scalar.example for scalar in protocol.scalars.values() if scalar.placeholder)


def public_values(protocol: Protocol) -> tuple[str, ...]:
    """Returns the values of sensitive fields that are not secret, since they belong to nobody."""
    return tuple(dict.fromkeys(value for scalar in protocol.scalars.values() for value in scalar.public))
