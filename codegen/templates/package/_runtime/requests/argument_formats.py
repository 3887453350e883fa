"""Reads collections, and writes arguments in the formats of the wire, which have the names that the spec uses."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Any

from pydantic import BeforeValidator, PlainSerializer


def read_collection(value: Any) -> Any:
    """Returns a range, a set or another collection as a list, and any other value as it is. Sorts a set."""
    if isinstance(value, AbstractSet):
        try:
            return sorted(value)
        except TypeError:  # the types differ, so the validation refuses one of them
            return list(value)
    is_text = isinstance(value, (str, bytes, bytearray, memoryview))
    return list(value) if isinstance(value, Sequence) and not is_text else value


def write_negated(value: bool) -> bool:
    return not value


def write_days_text(days: Sequence[int]) -> str:
    return f"[{','.join(map(str, days))}]"


def write_decimal_text(value: float) -> str:
    """Writes 12 and 12.0 as "12", 6.5 as "6.5"; never with an exponent."""
    text = f"{Decimal(str(value)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def write_integer(value: str | int) -> int:
    return int(value)


collection = BeforeValidator(read_collection)
negated = PlainSerializer(write_negated, return_type=bool)
days_text = PlainSerializer(write_days_text, return_type=str)
decimal_text = PlainSerializer(write_decimal_text, return_type=str)
integer = PlainSerializer(write_integer, return_type=int)
