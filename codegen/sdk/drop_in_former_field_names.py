"""Lists the renamed fields of each received object, with their names on the wire.

Programs that use the drop-in read them by former names.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model.protocol import Protocol
from ..model.received_objects import Shape

RenamedField = tuple[tuple[str, ...], tuple[str, ...]]
"""The path to the object that has the field, and the names of the field on the wire."""


def renamed_fields(protocol: Protocol) -> dict[str, list[RenamedField]]:
    """Returns the renamed fields by the name of the object. Fields of outer shapes come first."""
    found = {name: list(renamed_in(protocol, item.shape, ())) for name, item in protocol.objects.items()}
    return {name: fields for name, fields in found.items() if fields}


def renamed_in(protocol: Protocol, shape: Shape, path: tuple[str, ...]) -> Iterator[RenamedField]:
    """Yields the renamed fields of a shape, and then the renamed fields of the shapes in it."""
    for field in shape.fields:
        if field.formerly:
            yield path, field.wire_names
        for inner in protocol.shapes_of(field.type):
            yield from renamed_in(protocol, inner, (*path, field.name))
