# generated from codegen/templates/package/_runtime/core/field_lookup.py by `python -m codegen generate`; changes here are lost
"""Finding a place in a message, whether it could be read as its model or not."""

from __future__ import annotations

from functools import cache
from typing import Any

from .protocol_table import Key, Path
from .unparsed import InvalidMessage, UnknownMessage


def found(message: Any, place: Path) -> Any:
    """What a message holds at a place, or None."""
    for step in place:
        if isinstance(step, int):
            message = message[step] if isinstance(message, list) and -len(message) <= step < len(message) else None
        else:
            message = held(message, step)
        if message is None:
            return None
    return message


def held(message: Any, name: str) -> Any:
    """A field, an undeclared field, a derived value or a key, or None.

    For a model it is what getattr gives, which takes many times as long for a name that is not there.
    """
    fields = getattr(message, "__dict__", None)
    if fields is None:
        if isinstance(message, (UnknownMessage, InvalidMessage)):
            message = message.data
        return message.get(name) if isinstance(message, dict) else None  # text, say, where an object should be
    if name in fields:
        return fields[name]
    undeclared = getattr(message, "__pydantic_extra__", None)
    if undeclared and name in undeclared:
        return undeclared[name]
    return getattr(message, name) if is_derived(message.__class__, name) else None


@cache
def is_derived(kind: type, name: str) -> bool:
    """Whether a class gives a value by this name."""
    return hasattr(kind, name)


def key_in(message: Any, key: Key | None) -> str | None:
    """The key that a message carries, as text, or None."""
    if key is None:
        return None
    for place in key.places:
        value = found(message, place)
        if value is not None and value != "":
            return str(value)
    return None
