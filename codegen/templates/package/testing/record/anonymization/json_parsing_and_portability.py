"""Parses JSON objects, and checks whether other programs that read recordings can parse the objects."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

MAX_DIGITS = 20
"""The number of characters that a whole number may have; the generator refuses longer numbers."""


def parse_object(text: str | bytes) -> dict[str, Any] | None:
    """Returns the JSON object in a text; None if there is none, or if a number in it is not finite."""
    try:
        value = json.loads(text, parse_constant=_refuse_number, parse_float=_parse_finite)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def is_portable(message: dict[str, Any]) -> bool:
    """Returns whether every reader of recordings can parse a message: no long integer, no half surrogate pair."""
    text = json.dumps(message, ensure_ascii=False)
    try:
        text.encode()
        json.loads(text, parse_int=_parse_short_integer)
    except ValueError:
        return False
    return True


def _parse_finite(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else _refuse_number(text)


def _parse_short_integer(text: str) -> int:
    return int(text) if len(text) <= MAX_DIGITS else _refuse_number(text)


def _refuse_number(text: str) -> NoReturn:
    raise ValueError(text)
