"""Writes the spec's types as Python annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..model.protocol import Protocol
from ..model.value_types import TypeItem

PYTHON_TYPES = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "timestamp": "datetime",
    "date": "date",
}
"""The Python type of each base type."""


def plain_annotation(protocol: Protocol, items: Iterable[TypeItem]) -> str:
    """Returns the annotation of a value that has one of several types, with scalars as their base types."""
    return union(items, lambda name: python_type(protocol, name), "list")


def argument_annotation(protocol: Protocol, items: Iterable[TypeItem]) -> str:
    """Returns the annotation of an argument; an enumeration is named, and any sequence can be given for a list."""

    def named(name: str) -> str:
        scalar = protocol.scalars.get(name)
        return f"scalars.{name}" if scalar and scalar.values else python_type(protocol, name)

    return union(items, named, "Sequence")


def python_type(protocol: Protocol, name: str) -> str:
    """Returns the Python type of a named type; a shape's is the class of the same name."""
    base = protocol.scalars[name].base if name in protocol.scalars else name
    return PYTHON_TYPES.get(base, base)


def union(items: Iterable[TypeItem], annotate: Callable[[str], str], list_type: str) -> str:
    """Joins the annotations of several types, each once."""
    annotations = ((annotate(item.name), item.is_list) for item in items)
    return " | ".join(dict.fromkeys(f"{list_type}[{text}]" if is_list else text for text, is_list in annotations))
