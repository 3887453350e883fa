"""Computes the properties of the message classes, with types and expressions as Python source."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.protocol import Protocol
from ..model.received_objects import DerivedValue, Operand, Shape
from ..model.text_escaping import docstring_text
from ..model.value_types import TypeItem
from ..shared.decoding.derived_values import OPERATIONS
from .type_annotations import plain_annotation


@dataclass(frozen=True)
class ModelProperty:
    """Holds a property of a message class. The type and the expression are Python source."""

    name: str
    type: str
    description: str
    expression: str

    @property
    def docstring(self) -> str:
        """The description, escaped and wrapped."""
        return docstring_text(self.description, indent=8)


def derived_properties(shape: Shape) -> list[ModelProperty]:
    """Returns a property for each derived value that needs no other object."""
    return [
        ModelProperty(
            value.name,
            OPERATIONS[value.operation].returns,
            derived_description(value),
            derived_expression(value, "self"),
        )
        for value in shape.derived
        if value.when is None
    ]


def derived_description(value: DerivedValue) -> str:
    """Returns the docstring of a derived value."""
    return f"{value.description} Unit: {value.unit}." if value.unit else value.description


def derived_expression(value: DerivedValue, owner: str) -> str:
    """Returns the expression that computes a derived value from the fields of `owner`."""
    operands = [operand_expression(item, owner) for item in value.of]
    operands += [f"{name}={option!r}" for name, option in value.options.items()]
    return f"derived_values.{value.operation}({', '.join(operands)})"


def operand_expression(item: Operand, owner: str) -> str:
    if isinstance(item, tuple):
        return f"({', '.join(operand_expression(factor, owner) for factor in item)})"
    return f"{owner}.{item}" if isinstance(item, str) else repr(item)


def content_property(protocol: Protocol, shape: Shape, paths: tuple[str, ...]) -> list[ModelProperty]:
    """Returns a list with the property `content`, the value at the first path that was sent; empty without paths."""
    if not paths:
        return []
    values = [path_expression(path) for path in paths]
    return [
        ModelProperty(
            "content",
            f"{path_annotation(protocol, shape, paths[0])} | None",
            f"The content of the message: {', or else '.join(paths)}.",
            values[0] if len(values) == 1 else f"answer_content_selection.first_present({', '.join(values)})",
        )
    ]


def object_property(protocol: Protocol) -> list[ModelProperty]:
    """Returns a list with the property `object`; empty if messages hold the name of their object under that key."""
    key = protocol.frames["object"]
    return [] if key == "object" else [ModelProperty("object", "str", "The name of the object.", f"self.{key}")]


def path_expression(path: str) -> str:
    """Returns the expression that reads a path of a message; `items.0` is an item of a list."""
    field, _, position = path.partition(".")
    return f"answer_content_selection.item(self.{field}, {position})" if position else f"self.{field}"


def path_annotation(protocol: Protocol, shape: Shape, path: str) -> str:
    """Returns the annotation of the value at a path: the type of a field, or of the items of a list."""
    name, _, position = path.partition(".")
    items = next(field.type.items for field in shape.fields if field.name == name)
    return plain_annotation(protocol, [TypeItem(item.name) for item in items if item.is_list] if position else items)
