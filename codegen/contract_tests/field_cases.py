"""Makes valid and invalid values for every field of every object, from the type of the field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..model.examples.example_values import shape_example
from ..model.json_paths import JsonPath
from ..model.protocol import Protocol
from ..model.received_objects import Field, Object, Shape
from ..model.value_types import JSON_TYPES

VALID: dict[str, tuple[Any, ...]] = {
    "string": ("", "of tomorrow"),
    "integer": (0, -7, 10**12),
    "number": (0, -1.5, 230),
    "boolean": (True, False),
    "decimal": (0, -1.5, " 2.42 "),
    "integer_text": (0, -7, " 21 "),
}
"""Valid values of each base type; any text is valid for an enumeration, which may grow."""
INVALID: dict[str, tuple[Any, ...]] = {
    "string": (5, True, {}),
    "integer": ("many", 2.5, True, {}),
    "number": ("much", True, {}),
    "boolean": ("yes", 2, {}),
    "decimal": ("much", True, {}),
    "integer_text": ("many", 2.5, True, {}),
    "timestamp": ("soon", 5, {}),
    "date": ("soon", 5, {}),
}
"""Values that even a lenient reader can't take for the base type."""


@dataclass(frozen=True)
class FieldCase:
    """Holds a field of an object, with valid and invalid values for it."""

    object: str
    path: JsonPath
    valid: tuple[Any, ...]
    invalid: tuple[Any, ...]
    lost_path: JsonPath
    """The path of the value that is lost if this field is invalid; empty if the whole message is lost."""
    is_identity: bool
    former_names: tuple[str, ...]


class FieldPlace(NamedTuple):
    """Holds a field, and its path in an object."""

    path: JsonPath
    field: Field
    lost_path: JsonPath
    """The path of the value that can't be read without the field; empty if the whole message can't be read."""


def complete_frames(protocol: Protocol) -> dict[str, dict[str, Any]]:
    """Returns a frame of each object with every field filled in."""
    key = protocol.frames["object"]
    return {name: {key: name, **shape_example(protocol, item.shape)} for name, item in protocol.objects.items()}


def field_cases(protocol: Protocol) -> list[FieldCase]:
    """Returns a test case for every field in every object, fields of inner shapes included."""
    return [
        FieldCase(
            object=item.name,
            path=path,
            valid=tuple(valid_values(protocol, field)),
            invalid=tuple(invalid_values(protocol, field)),
            lost_path=() if is_only_content(item, lost_path) else lost_path,
            is_identity=field.identity,
            former_names=field.formerly,
        )
        for item in protocol.objects.values()
        for path, field, lost_path in field_places(protocol, item.shape)
    ]


def is_only_content(item: Object, path: JsonPath) -> bool:
    """Tells if a path is an object's only path under `content`. The object can't be read without the value there."""
    return {(content.split(".")[0],) for content in item.content} == {path}


def field_places(
    protocol: Protocol, shape: Shape, parent: JsonPath = (), lost_path: JsonPath = ()
) -> Iterator[FieldPlace]:
    """Yields every field of a shape and of the shapes in it. In a list, only the first item counts.

    `lost_path` is the path of the value that is lost if the shape can't be read.
    """
    for field in shape.fields:
        path = (*parent, field.name)
        lost_with_field = lost_path if field.identity else path
        yield FieldPlace(path, field, lost_with_field)
        inner, *others = field.type.items
        if inner.name not in protocol.shapes or any(item.name in protocol.shapes for item in others):
            continue  # what is invalid in one shape can be valid in another
        inner_shape = protocol.shapes[inner.name]
        if inner.is_list:
            yield from field_places(protocol, inner_shape, (*path, 0), (*path, 0))
        else:
            yield from field_places(protocol, inner_shape, path, lost_with_field)


def valid_values(protocol: Protocol, field: Field) -> Iterator[Any]:
    """Yields values of each of a field's types, and the known values of an enumeration."""
    yield from field.values or ()
    for item in field.type.items:
        values = VALID.get(protocol.base_type(item.name), ())
        if item.name in protocol.shapes:
            values = (shape_example(protocol, protocol.shapes[item.name]),)
        yield from ([list(values)] if item.is_list and values else values)


def invalid_values(protocol: Protocol, field: Field) -> Iterator[Any]:
    """Yields values that have none of a field's types."""
    items = field.type.items
    if any(item.is_list or item.name in protocol.shapes for item in items):
        candidates: tuple[Any, ...] = (5, "text", True)
    else:
        candidates = INVALID[protocol.base_type(items[0].name)]
    candidates += ({} if any(item.is_list for item in items) else [],)
    allowed = {kind for item in items if not item.is_list for kind in JSON_TYPES.get(protocol.base_type(item.name), ())}
    for value in candidates:
        if type(value) not in allowed:
            yield value
