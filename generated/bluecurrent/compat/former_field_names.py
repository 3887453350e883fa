# generated from codegen/templates/package/compat/former_field_names.py.j2 by `python -m codegen generate`; changes here are lost
"""Copies renamed fields of messages to their former names, which programs for bluecurrent-api read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

RENAMED_FIELDS: Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
"""For each object, the path to the dictionary that holds each renamed field, and all names of that field."""


def add_former_names(name: str, message: dict[str, Any]) -> None:
    """Copies the value of each renamed field to all names that the field has had; does not change sent values."""
    for path, names in RENAMED_FIELDS.get(name, ()):
        for holder in _holders(message, path):
            values = [holder[each] for each in names if each in holder]
            if values:
                for each in names:
                    holder.setdefault(each, values[0])


def _holders(value: Any, path: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yields the objects at a path, with every item of the lists on it."""
    if isinstance(value, list):
        for item in value:
            yield from _holders(item, path)
    elif isinstance(value, dict):
        if path:
            yield from _holders(value.get(path[0]), path[1:])
        else:
            yield value
