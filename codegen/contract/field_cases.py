"""Makes valid and invalid values for every field of every object, from its type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..model.json_paths import JsonPath
from ..model.objects import Field, Object, Shape
from ..model.protocol import Protocol
from ..model.value_types import JSON_TYPES, TypeItem

EXAMPLES: dict[str, Any] = {"string": "text", "integer": 3, "number": 2.5, "boolean": True}
VALID: dict[str, tuple[Any, ...]] = {
    "string": ("", "of tomorrow"),
    "integer": (0, -7, 10**12),
    "number": (0, -1.5, 230),
    "boolean": (True, False),
}
"""Valid values of each base type; any text is valid for an enumeration, which may grow."""
INVALID: dict[str, tuple[Any, ...]] = {
    "string": (5, True, {}),
    "integer": ("many", 2.5, True, {}),
    "number": ("much", True, {}),
    "boolean": ("yes", 1, {}),
    "timestamp": ("soon", 5, {}),
    "date": ("soon", 5, {}),
}
"""Values that even a lenient reader can't take for the base type."""


@dataclass(frozen=True)
class FieldCase:
    """A field of an object, with valid and invalid values."""

    object: str
    path: JsonPath
    valid: tuple[Any, ...]
    invalid: tuple[Any, ...]
    required_by: str
    """message or item, if that can't be read without the field."""
    is_identity: bool


def complete_frames(protocol: Protocol) -> dict[str, dict[str, Any]]:
    """Returns a frame of each object with every field filled in."""
    key = protocol.frames["object"]
    return {name: {key: name, **shape_example(protocol, item.shape)} for name, item in protocol.objects.items()}


def field_cases(protocol: Protocol) -> list[FieldCase]:
    """Returns a case for every field of every object and of the shapes in it."""
    return [
        FieldCase(
            item.name,
            path,
            tuple(valid_values(protocol, field)),
            tuple(invalid_values(protocol, field)),
            required_by(item, path, field),
            field.identity,
        )
        for item in protocol.objects.values()
        for path, field in field_paths(protocol, item.shape)
    ]


def required_by(item: Object, path: JsonPath, field: Field) -> str:
    if field.identity:
        return "item" if any(isinstance(part, int) for part in path) else "message"
    contents = {content.split(".")[0] for content in item.content}
    return "message" if path[0] in contents and len(contents) == 1 and len(path) == 1 else ""


def field_paths(protocol: Protocol, shape: Shape, parent: JsonPath = ()) -> Iterator[tuple[JsonPath, Field]]:
    """Yields every field below a shape with its path; in a list, the fields of the first item."""
    for field in shape.fields:
        path = (*parent, field.name)
        yield path, field
        inner = field.type.items[0]
        if inner.name in protocol.shapes:
            yield from field_paths(protocol, protocol.shapes[inner.name], (*path, 0) if inner.is_list else path)


def shape_example(protocol: Protocol, shape: Shape) -> dict[str, Any]:
    return {field.name: field_example(protocol, field) for field in shape.fields}


def field_example(protocol: Protocol, field: Field) -> Any:
    return type_example(protocol, field.type.items[0]) if field.example is None else field.example


def type_example(protocol: Protocol, item: TypeItem) -> Any:
    """Returns a valid value of a type."""
    if item.name in protocol.shapes:
        value: Any = shape_example(protocol, protocol.shapes[item.name])
    else:
        value = protocol.scalars[item.name].example if item.name in protocol.scalars else EXAMPLES[item.name]
    return [value] if item.is_list else value


def base_type(protocol: Protocol, item: TypeItem) -> str:
    """Returns the base of a scalar, and the name of any other type."""
    return protocol.scalars[item.name].base if item.name in protocol.scalars else item.name


def valid_values(protocol: Protocol, field: Field) -> Iterator[Any]:
    """Yields values of each of a field's types, and the known values of an enumeration."""
    yield from field.values or ()
    for item in field.type.items:
        values = VALID.get(base_type(protocol, item), ())
        if item.name in protocol.shapes:
            values = (shape_example(protocol, protocol.shapes[item.name]),)
        yield from ([list(values)] if item.is_list and values else values)


def invalid_values(protocol: Protocol, field: Field) -> Iterator[Any]:
    """Yields values that have none of a field's types."""
    items = field.type.items
    if any(item.is_list or item.name in protocol.shapes for item in items):
        candidates: tuple[Any, ...] = (5, "text", True)
    else:
        candidates = INVALID[base_type(protocol, items[0])]
    candidates += ({} if any(item.is_list for item in items) else [],)
    allowed = {kind for item in items if not item.is_list for kind in JSON_TYPES.get(base_type(protocol, item), ())}
    for value in candidates:
        if type(value) not in allowed:
            yield value
