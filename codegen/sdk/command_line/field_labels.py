"""Chooses the labels that the command line shows for fields and derived values."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.protocol import Protocol
from ...model.received_objects import DerivedValue, Field, Shape


@dataclass(frozen=True)
class FieldLabel:
    """Holds the label of a field, its unit, and the meanings of its values."""

    label: str
    unit: str
    values: dict[str, str]


def field_labels(protocol: Protocol) -> dict[str, dict[str, FieldLabel]]:
    """Returns the labels of the fields and derived values of each received class."""
    return {
        name: {item.name: field_label(item) for item in labelled_values(shape)}
        for name, shape in protocol.received_classes.items()
        if shape.fields
    }


def labelled_values(shape: Shape) -> list[Field | DerivedValue]:
    """Returns the fields of a shape, and the derived values that need no other object."""
    return [*shape.fields, *(value for value in shape.derived if value.when is None)]


def field_label(item: Field | DerivedValue) -> FieldLabel:
    label = item.label or item.description.split(". ")[0].rstrip(".")
    meanings = item.values if isinstance(item, Field) else None
    return FieldLabel(label, item.unit or "", {value: text for value, text in (meanings or {}).items() if text})
