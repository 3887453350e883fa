# generated from codegen/templates/package/_runtime/core/message_field_reading.py by `python -m codegen generate`; changes here are lost
"""Reads fields of a received message: a pydantic model, an unparsed message or a JSON object."""

from __future__ import annotations

from functools import cache
from typing import Any

from .protocol_table_types import Key, Path
from .unparsed_messages import InvalidMessage, UnknownMessage


def get_at(message: Any, place: Path) -> Any:
    """Returns the value at a path in a message, or None."""
    for step in place:
        if isinstance(step, int):
            message = message[step] if isinstance(message, list) and -len(message) <= step < len(message) else None
        else:
            message = get_field(message, step)
        if message is None:
            return None
    return message


def get_field(message: Any, name: str) -> Any:
    """Returns a declared or undeclared field, a derived value, or the value of a key; None if there is none.

    For a model this is what getattr gives, but many times faster if the name is missing.
    """
    fields = getattr(message, "__dict__", None)
    if fields is None:
        if isinstance(message, (UnknownMessage, InvalidMessage)):
            message = message.data
        # Any JSON value can stand where an object should be.
        return message.get(name) if isinstance(message, dict) else None
    if name in fields:
        return fields[name]
    undeclared = getattr(message, "__pydantic_extra__", None)
    if undeclared and name in undeclared:
        return undeclared[name]
    return getattr(message, name) if has_attribute(message.__class__, name) else None


@cache
def has_attribute(kind: type, name: str) -> bool:
    """Returns whether a class has an attribute of this name."""
    return hasattr(kind, name)


def get_key(message: Any, key: Key | None) -> str | None:
    """Returns the value of a message's key as text, or None."""
    if key is None:
        return None
    for place in key.places:
        value = get_at(message, place)
        if value is not None and value != "":
            return str(value)
    return None
