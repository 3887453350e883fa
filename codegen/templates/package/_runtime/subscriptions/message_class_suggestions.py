"""Suggests message classes if a program subscribes to a class that is never delivered."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin, get_type_hints

from ..core.errors import BlueCurrentError
from ..core.login_session import Session
from ..decoding.received_model_base_classes import ReceivedModel


def suggest_types(wrong: Any, message_classes: Mapping[str, type], others: tuple[type, ...]) -> list[str]:
    """Returns the names of the classes that may be meant.

    `message_classes` maps the name of each object to its class.
    """
    classes = tuple(dict.fromkeys((*message_classes.values(), *others)))
    if isinstance(wrong, type):
        if namesakes := [item for item in classes if item.__name__ == wrong.__name__]:
            return [f"{item.__module__}.{item.__name__}" for item in namesakes]
        found = [item for item in classes if issubclass(wrong, item)]
        found = found or [item for item in classes if _contains(item, wrong)]
    elif isinstance(wrong, str):
        names = {**message_classes, **{item.__name__: item for item in classes}}
        found = [item for name, item in names.items() if name.lower() == wrong.lower()]
    else:
        found = [item for item in classes if isinstance(wrong, item)]
    return list(dict.fromkeys(item.__name__ for item in found))


def _contains(owner: type, wrong: type) -> bool:
    """Returns whether an instance of `owner` can contain one of `wrong`, also within another object."""
    if not issubclass(wrong, (ReceivedModel, BlueCurrentError, Session)):  # any message contains numbers and texts
        return False
    return any(
        issubclass(wrong, part) or (issubclass(part, ReceivedModel) and _contains(part, wrong))
        for part in _find_field_classes(owner)
    )


def _find_field_classes(owner: type) -> Iterator[type]:
    """Yields the classes that the values of an object's fields can have."""
    if dataclasses.is_dataclass(owner):
        for annotation in get_type_hints(owner).values():
            yield from _find_classes(annotation)
    elif issubclass(owner, ReceivedModel):
        for field in owner.model_fields.values():
            yield from _find_classes(field.annotation)


def _find_classes(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type) and get_origin(annotation) is None:
        yield annotation
    for argument in get_args(annotation):
        yield from _find_classes(argument)
