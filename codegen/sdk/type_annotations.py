"""Converts the types of the spec to Python type annotations, as source."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..model.protocol import Protocol
from ..model.value_types import TypeItem

PYTHON_TYPES = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "decimal": "Decimal",
    "integer_text": "int",
    "timestamp": "datetime",
    "date": "date",
}
"""The Python type of each base type."""
WIRE_TYPES = {"datetime": "str", "date": "str", "Decimal": "str"}
"""The type on the wire for each Python type that JSON does not have."""


def plain_annotation(protocol: Protocol, items: Iterable[TypeItem]) -> str:
    """Returns the annotation of a value that has one of several types, with scalars as their base types."""
    return union(items, lambda name: python_type(protocol, name), "list")


def wire_annotation(protocol: Protocol, items: Iterable[TypeItem]) -> str:
    """Returns the annotation of a value as it is on the wire, where times are text."""
    return union(items, lambda name: WIRE_TYPES.get(base := python_type(protocol, name), base), "list")


def argument_annotation(protocol: Protocol, items: Iterable[TypeItem]) -> str:
    """Returns the annotation of an argument; an enumeration is written as `scalars.Name`.

    A list can be any sequence or set.
    """

    def named(name: str) -> str:
        scalar = protocol.scalars.get(name)
        return f"scalars.{name}" if scalar and scalar.values else python_type(protocol, name)

    return union(items, named, "Sequence", "AbstractSet")


def python_type(protocol: Protocol, name: str) -> str:
    """Returns the Python type of a named type; for a shape, this is the class of the same name."""
    base = protocol.base_type(name)
    return PYTHON_TYPES.get(base, base)


def union(items: Iterable[TypeItem], annotate: Callable[[str], str], *list_types: str) -> str:
    """Joins the annotations of several types with |, each once. A list has one of the given list types."""
    annotations = [
        f"{list_type}[{annotate(item.name)}]" if item.is_list else annotate(item.name)
        for item in items
        for list_type in (list_types if item.is_list else ("",))
    ]
    return " | ".join(dict.fromkeys(annotations))
