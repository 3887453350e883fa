"""Writes arguments in the formats of the wire; the names of the formats are those that the spec uses."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pydantic import PlainSerializer


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


negated = PlainSerializer(write_negated, return_type=bool)
days_text = PlainSerializer(write_days_text, return_type=str)
decimal_text = PlainSerializer(write_decimal_text, return_type=str)
integer = PlainSerializer(write_integer, return_type=int)
