"""Finding a place in a message, whether it could be read as its model or not."""

from __future__ import annotations

from typing import Any

from .table import Key, Path
from .unread import InvalidMessage, UnknownMessage


def found(message: Any, place: Path) -> Any:
    """What a message holds at a place, or None."""
    if isinstance(message, (UnknownMessage, InvalidMessage)):
        message = message.data
    for step in place:
        if isinstance(step, int):
            message = message[step] if isinstance(message, list) and -len(message) <= step < len(message) else None
        elif isinstance(message, dict):
            message = message.get(step)
        else:
            message = getattr(message, step, None)
        if message is None:
            return None
    return message


def key_in(message: Any, key: Key | None) -> str | None:
    """The key that a message carries, as text, or None."""
    if key is None:
        return None
    for place in key.places:
        held = found(message, place)
        if held is not None and held != "":
            return str(held)
    return None
