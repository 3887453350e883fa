"""Compares received objects with their shapes in the spec, to find new fields, new values and wrong types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..model.protocol import Protocol
from ..model.received_objects import Field, Shape
from ..model.value_types import JSON_TYPES, TEXT_NUMBERS, TypeItem
from .findings import NEW_FIELD, NEW_VALUE, UNSEEN, WRONG_TYPE, Finding, Findings, SpecField, one_line
from .type_inference import spec_type


@dataclass(frozen=True)
class Place:
    """Holds a place in a received object: the name of the object, the path, and the line of the recording."""

    object: str
    position: str
    path: str = ""

    @property
    def name(self) -> str:
        return f"{self.object}.{self.path}"

    def field(self, name: str) -> Place:
        """Returns the place of a field of the object at this place."""
        return replace(self, path=f"{self.path}.{name}" if self.path else name)


class ShapeComparison:
    """Compares received objects with shapes, and remembers which fields were received."""

    def __init__(self, protocol: Protocol, findings: Findings) -> None:
        self.protocol = protocol
        self.findings = findings
        self.shapes: dict[str, Shape] = {}
        """The shapes of the objects that were received, by the names of the objects."""
        self.seen_paths: dict[str, set[str]] = {}
        """The paths of the fields that were received, by object."""

    def compare(self, name: str, position: str, shape: Shape, data: Mapping[str, Any]) -> None:
        """Compares an object, or the answer to an HTTP command, with a shape."""
        self.shapes[name] = shape
        self.compare_shape(Place(name, position), shape, data)

    def unseen_fields(self) -> Iterator[Finding]:
        """Yields a finding for each field that was never received, though its object was received."""
        for name, seen in sorted(self.seen_paths.items()):
            for path in field_paths(self.protocol, self.shapes[name], seen):
                if path not in seen:
                    yield Finding(UNSEEN, f"{name}.{path}", "", "")

    def compare_shape(self, place: Place, shape: Shape, data: Mapping[str, Any]) -> None:
        fields = shape.fields_by_wire_name
        owner = ("shapes", str(shape.name)) if shape.name in self.protocol.shapes else ("objects", place.object)
        for key, value in data.items():
            name = fields[key].name if key in fields else key
            inner, spec_field = place.field(name), SpecField(*owner, name)
            self.seen_paths.setdefault(place.object, set()).add(inner.path)
            if key not in fields:
                self.findings.add(
                    NEW_FIELD, inner.name, place.position, spec_type(value), sample=value, spec_field=spec_field
                )
            elif value is not None:
                self.compare_value(inner, fields[key], value, spec_field)

    def compare_value(self, place: Place, field: Field, value: Any, spec_field: SpecField) -> None:
        if any(self.compare_as_shape(place, item, value) for item in field.type.items):
            return
        if not any(self.fits(item.name, item.is_list, value) for item in field.type.items):
            self.findings.add(WRONG_TYPE, place.name, place.position, f"{spec_type(value)} instead of {field.type}")
        elif field.values is not None and isinstance(value, str) and value not in field.values:
            details = "" if field.sensitive else one_line(repr(value))
            self.findings.add(NEW_VALUE, place.name, place.position, details, sample=value, spec_field=spec_field)

    def compare_as_shape(self, place: Place, item: TypeItem, value: Any) -> bool:
        """Compares the objects in a value with the shape of a type, and tells if the value has that type."""
        shape = self.protocol.shapes.get(item.name)
        if shape is None or isinstance(value, list) != item.is_list:
            return False
        entries = value if item.is_list else [value]
        for entry in entries:
            if isinstance(entry, dict):
                self.compare_shape(place, shape, entry)
        return all(isinstance(entry, dict) for entry in entries)

    def fits(self, name: str, is_list: bool, value: Any) -> bool:
        """Tells if a value has a named type, or is a list of such values."""
        if is_list:
            return isinstance(value, list) and all(self.fits(name, False, entry) for entry in value)
        scalar = self.protocol.scalars.get(name)
        base = scalar.base if scalar else name
        expected = JSON_TYPES.get(base, (str,) if scalar else (dict,))
        expected += JSON_TYPES.get(TEXT_NUMBERS.get(base, ""), ())
        return isinstance(value, expected) and (bool in expected or not isinstance(value, bool))


def field_paths(protocol: Protocol, shape: Shape, seen: set[str], parent: str = "") -> Iterator[str]:
    """Yields the path of each field of a shape, and of each inner shape of which a field was received."""
    for field in shape.fields:
        path = f"{parent}{field.name}"
        yield path
        inner = protocol.shapes.get(field.type.items[0].name)
        if inner is not None and any(other.startswith(f"{path}.") for other in seen):
            yield from field_paths(protocol, inner, seen, f"{path}.")
