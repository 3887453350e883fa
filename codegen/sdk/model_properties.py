"""Derived values and contents as Python expressions; templates only print them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..model.protocol import Derived, Protocol, Shape, TypeItem

PYTHON_TYPES = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "timestamp": "datetime",
    "date": "date",
}
"""What a value of a base type is in Python."""


def derived(shape: Shape) -> list[dict[str, Any]]:
    """The properties of a shape; what needs another object is a method of the client instead."""
    return [
        {
            "name": value.name,
            "type": "float | None",
            "description": f"{value.description} Unit: {value.unit}." if value.unit else value.description,
            "expression": expression(value, "self"),
        }
        for value in shape.derived
        if value.when is None
    ]


def expression(value: Derived, owner: str) -> str:
    """A derived value worked out from the fields of `owner`."""
    operands = [operand(item, owner) for item in value.of]
    options = {"digits": value.digits, "divisor": value.divisor}
    operands += [f"{name}={option:g}" for name, option in options.items() if option is not None]
    return f"derived_values.{value.operation}({', '.join(operands)})"


def operand(item: Any, owner: str) -> str:
    return f"({', '.join(f'{owner}.{name}' for name in item)})" if isinstance(item, tuple) else f"{owner}.{item}"


def content(protocol: Protocol, shape: Shape, places: tuple[str, ...]) -> list[dict[str, Any]]:
    """The property that holds what an object is about."""
    if not places:
        return []
    reached = [reach(place) for place in places]
    return [
        {
            "name": "content",
            "type": f"{content_type(protocol, shape, places[0])} | None",
            "description": f"What the message is about: {', or else '.join(places)}.",
            "expression": reached[0] if len(reached) == 1 else f"derived_values.first_sent({', '.join(reached)})",
        }
    ]


def object_name(protocol: Protocol) -> list[dict[str, Any]]:
    """The property `object` of messages that name their object under another key."""
    key = protocol.frames["object"]
    what = {"type": "str", "description": "Which object it is.", "expression": f"self.{key}"}
    return [] if key == "object" else [{"name": "object", **what}]


def reach(place: str) -> str:
    """A place in an object as an expression: items.0 is an item of a list."""
    field, _, position = place.partition(".")
    return f"derived_values.item(self.{field}, {position})" if position else f"self.{field}"


def content_type(protocol: Protocol, shape: Shape, place: str) -> str:
    """What stands at a place: a field's type, or that of a list's items."""
    name, _, position = place.partition(".")
    items = next(field.type.items for field in shape.fields if field.name == name)
    return python_types(protocol, [TypeItem(item.name) for item in items if item.is_list] if position else items)


def python_types(protocol: Protocol, items: Iterable[TypeItem]) -> str:
    """The annotation of a value that has one of several types."""
    types = ((python_type(protocol, item.name), item.is_list) for item in items)
    return " | ".join(dict.fromkeys(f"list[{name}]" if is_list else name for name, is_list in types))


def python_type(protocol: Protocol, name: str) -> str:
    """The annotation of a named type."""
    if name in protocol.scalars:
        return PYTHON_TYPES[protocol.scalars[name].base]
    return PYTHON_TYPES.get(name, name)
