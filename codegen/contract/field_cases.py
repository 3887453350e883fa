"""Right and wrong values for every field of every object, derived from its schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..model.json_paths import JsonPath
from ..model.objects import Field, Object, Shape
from ..model.protocol import Protocol
from ..model.value_types import JSON_TYPES, TypeItem

EXAMPLES: dict[str, Any] = {"string": "text", "integer": 3, "number": 2.5, "boolean": True}
RIGHT: dict[str, tuple[Any, ...]] = {
    "string": ("", "of tomorrow"),
    "integer": (0, -7, 10**12),
    "number": (0, -1.5, 230),
    "boolean": (True, False),
}
"""Values of each base beside the example; an enumeration takes words that nobody knows yet."""
WRONG: dict[str, tuple[Any, ...]] = {
    "string": (5, True, {}),
    "integer": ("many", 2.5, True, {}),
    "number": ("much", True, {}),
    "boolean": ("yes", 1, {}),
    "timestamp": ("soon", 5, {}),
    "date": ("soon", 5, {}),
}
"""Values that no text, number and so on is, however lenient the reader."""


@dataclass(frozen=True)
class FieldCase:
    """A field of an object, values that it can have, and values that it can't."""

    object: str
    place: JsonPath
    right: tuple[Any, ...]
    wrong: tuple[Any, ...]
    needed: str
    """What goes if the field does: the message, the item of the list, or nothing but the field."""
    identity: bool


def frames(protocol: Protocol) -> dict[str, dict[str, Any]]:
    """For each object a frame with every field filled in."""
    key = protocol.frames["object"]
    return {name: {key: name, **example(protocol, item.shape)} for name, item in protocol.objects.items()}


def field_cases(protocol: Protocol) -> list[FieldCase]:
    """A case for every field of every object, those of its shapes too."""
    return [
        FieldCase(
            item.name,
            place,
            tuple(right_values(protocol, field)),
            tuple(wrong_values(protocol, field)),
            needed(item, place, field),
            field.identity,
        )
        for item in protocol.objects.values()
        for place, field in places(protocol, item.shape, ())
    ]


def needed(item: Object, place: JsonPath, field: Field) -> str:
    if field.identity:
        return "item" if any(isinstance(part, int) for part in place) else "message"
    contents = {content.split(".")[0] for content in item.content}
    return "message" if place[0] in contents and len(contents) == 1 and len(place) == 1 else ""


def places(protocol: Protocol, shape: Shape, before: JsonPath) -> Iterator[tuple[JsonPath, Field]]:
    """Every field below a shape; in a list, those of its first item."""
    for field in shape.fields:
        place = (*before, field.name)
        yield place, field
        inner = field.type.items[0]
        if inner.name in protocol.shapes:
            yield from places(protocol, protocol.shapes[inner.name], (*place, 0) if inner.is_list else place)


def example(protocol: Protocol, shape: Shape) -> dict[str, Any]:
    """A shape with every field filled in."""
    return {field.name: field_example(protocol, field) for field in shape.fields}


def field_example(protocol: Protocol, field: Field) -> Any:
    if field.example is not None:
        return field.example
    item = field.type.items[0]
    value = item_example(protocol, item)
    return [value] if item.is_list else value


def item_example(protocol: Protocol, item: TypeItem) -> Any:
    """A value of a named type."""
    if item.name in protocol.shapes:
        return example(protocol, protocol.shapes[item.name])
    return protocol.scalars[item.name].example if item.name in protocol.scalars else EXAMPLES[item.name]


def base(protocol: Protocol, item: TypeItem) -> str:
    """The base type of a named type; a shape is its own."""
    return protocol.scalars[item.name].base if item.name in protocol.scalars else item.name


def right_values(protocol: Protocol, field: Field) -> Iterator[Any]:
    """Values of each of a field's types, and the known values of an enumeration."""
    yield from field.values or ()
    for item in field.type.items:
        values = RIGHT.get(base(protocol, item), ())
        if item.name in protocol.shapes:
            values = (example(protocol, protocol.shapes[item.name]),)
        yield from ([list(values)] if item.is_list and values else values)


def wrong_values(protocol: Protocol, field: Field) -> Iterator[Any]:
    """Values that have none of a field's types."""
    items = field.type.items
    if any(item.is_list or item.name in protocol.shapes for item in items):
        candidates: tuple[Any, ...] = (5, "text", True)
    else:
        candidates = WRONG[base(protocol, items[0])]
    candidates += ({} if any(item.is_list for item in items) else [],)
    taken = {kind for item in items if not item.is_list for kind in JSON_TYPES.get(base(protocol, item), ())}
    for value in candidates:
        if type(value) not in taken:
            yield value
