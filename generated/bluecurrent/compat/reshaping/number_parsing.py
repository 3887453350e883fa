# generated from codegen/templates/package/compat/reshaping/number_parsing.py by `python -m codegen generate`; changes here are lost
"""Parses numbers that the service sends as numbers or as text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any

MAX_INTEGER = 10**15
NUMBER = re.compile(r"\s*([+-]?\d{1,15}(\.\d{1,15})?)\s*")


def read_number(value: Any) -> float | None:
    """Reads a number, also from padded text; returns None for any other value."""
    value_type = type(value)
    if value_type is float:
        return value if math.isfinite(value) else None
    if value_type is int and -MAX_INTEGER < value < MAX_INTEGER:
        return value  # type: ignore[no-any-return]
    if isinstance(value, str):
        match = NUMBER.fullmatch(value)
        if match is None:
            return None
        return float(match[1]) if match[2] else int(match[1])
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        return value if math.isfinite(value) else None
    except OverflowError:
        return None


def convert_numbers(data: dict[str, Any], names: Iterable[str]) -> list[float | None]:
    """Replaces the named values that were sent by numbers or None; returns them, except for unreadable values."""
    sent = []
    for name in names:
        if name not in data:
            continue
        value = data[name]
        number = data[name] = read_number(value)
        if number is not None or value is None:
            sent.append(number)
    return sent


def has_any(data: dict[str, Any], names: Iterable[str]) -> bool:
    """Returns True if at least one of the named values was sent."""
    return not data.keys().isdisjoint(names)
