"""Converts values of the live state to JSON."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

LONGEST_TEXT = 255
"""Characters of the longest text. Home Assistant refuses a longer state."""
LONGEST_LIST = 32
LARGEST_NUMBER = 2.0**53
"""The number above which some programs that read JSON are no longer exact."""


def to_json_value(value: Any) -> Any:
    """Converts a value to JSON; returns None if the value is not known, or if JSON can't hold it."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return value if -LARGEST_NUMBER < value < LARGEST_NUMBER else None  # which NaN is not
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, datetime):
        return None if value.utcoffset() is None else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return [to_json_value(item) for item in value[:LONGEST_LIST]] if isinstance(value, (list, tuple)) else None


def clean_text(text: str) -> str:
    """Returns a text as one line, shortened, and without characters that UTF-8 or a display can't hold."""
    shown = text[:LONGEST_TEXT]
    if not shown.isprintable():
        shown = "".join(character if character.isprintable() else " " for character in shown)
    return shown.strip()
