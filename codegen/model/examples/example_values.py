"""Builds example values of fields, shapes and types from the examples in the spec."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..protocol import Protocol
from ..received_objects import Field, Shape
from ..value_types import TypeItem

EXAMPLES: dict[str, Any] = {"string": "text", "integer": 3, "number": 2.5, "boolean": True}
"""The examples of primitive types."""

FieldFilter = Callable[[Field], bool]


def any_field(field: Field) -> bool:
    """Accepts every field."""
    return True


def shape_example(protocol: Protocol, shape: Shape, accept: FieldFilter = any_field) -> dict[str, Any]:
    """Returns an object of a shape with an example for each accepted field."""
    return {field.name: field_example(protocol, field, accept) for field in shape.fields if accept(field)}


def field_example(protocol: Protocol, field: Field, accept: FieldFilter = any_field) -> Any:
    """Returns the example of a field; if it has none, returns an example of the field's first type."""
    return type_example(protocol, field.type.items[0], accept) if field.example is None else field.example


def type_example(protocol: Protocol, item: TypeItem, accept: FieldFilter = any_field) -> Any:
    """Returns a valid value of a type."""
    if item.name in protocol.shapes:
        value: Any = shape_example(protocol, protocol.shapes[item.name], accept)
    else:
        value = protocol.scalars[item.name].example if item.name in protocol.scalars else EXAMPLES[item.name]
    return [value] if item.is_list else value
