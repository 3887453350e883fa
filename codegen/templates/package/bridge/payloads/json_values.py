"""Converts values of the live state to JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

LONGEST_TEXT = 255
"""Characters of the longest text. Home Assistant refuses a longer state."""
LONGEST_LIST = 32


def to_json_value(value: Any) -> Any:
    """Returns a value as JSON has it; None for one that is not known or that JSON can't hold."""
    match value:
        case None | bool():
            return value
        case str():
            return clean_text(value)
        case int() | float():
            return value if is_plain_number(value) else None
        case datetime():
            return value.isoformat() if value.utcoffset() is not None else None
        case date():
            return value.isoformat()
        case Sequence():
            return [to_json_value(item) for item in value[:LONGEST_LIST]]
        case _:
            return None


def clean_text(text: str) -> str:
    """Returns a text of the service in one line, shortened, and without what UTF-8 or a display can't hold."""
    shown = "".join(character if character.isprintable() else " " for character in text[:LONGEST_TEXT])
    return shown.strip()


def is_plain_number(value: float) -> bool:
    """Tells if a number is finite, and small enough for every program that reads JSON."""
    return abs(value) < 2**53  # which is false for NaN
