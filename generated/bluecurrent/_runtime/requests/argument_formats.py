# generated from codegen/templates/package/_runtime/requests/argument_formats.py by `python -m codegen generate`; changes here are lost
"""Defines the pydantic validators and serializers of command arguments.

The generator writes their names into the annotations of the command classes. A serializer has the name that the spec's
`encode:` gives it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date as day
from datetime import datetime
from decimal import Decimal
from typing import Any

from pydantic import BeforeValidator, PlainSerializer, ValidatorFunctionWrapHandler, WrapValidator

from ..decoding.time_parsing import MONTH_NAMES
from ..decoding.timestamp_field_parsing import load_zone


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
    """Returns the opposite of a flag."""
    return not value


def write_days_text(days: Sequence[int]) -> str:
    """Writes numbers of days as one text, such as `[1,2]`."""
    return f"[{','.join(map(str, days))}]"


def write_decimal_text(value: float) -> str:
    """Writes 12 and 12.0 as "12", 6.5 as "6.5"; never with an exponent."""
    text = f"{Decimal(str(value)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def write_integer(value: str | int) -> int:
    """Writes a number that may be text as a number."""
    return int(value)


def sent_as(values: Mapping[str, str]) -> PlainSerializer:
    """Makes the serializer of an argument whose values have other names on the wire."""

    def write(value: str) -> str:
        return values[value]

    return PlainSerializer(write, return_type=str)


def check_time(value: Any, validate: ValidatorFunctionWrapHandler) -> Any:
    """Returns text unchanged if it can be read as a time; returns the validated value for anything else."""
    time = validate(value)
    if time is None:  # the models of received messages take empty text
        raise ValueError("a time can't be empty")
    return value if isinstance(value, str) else time


def timestamp(zone: str, form: str) -> PlainSerializer:
    """Makes the serializer of timestamps, which the generator writes into annotations.

    It writes a datetime as the local time in a zone, and keeps text.
    """

    def write(value: datetime | str) -> str:
        return value if isinstance(value, str) else write_time(value.astimezone(load_zone(zone)), form)

    return PlainSerializer(write, return_type=str)


def date(form: str) -> PlainSerializer:
    """Makes the serializer of days, which the generator writes into annotations.

    It writes a date, also one that is text in ISO 8601, and keeps other text.
    """

    def write(value: day | str) -> str:
        if not isinstance(value, str):
            return write_time(value, form)
        try:
            return write_time(day.fromisoformat(value.strip()), form)
        except ValueError:
            return value

    return PlainSerializer(write, return_type=str)


def write_time(value: day, form: str) -> str:
    """Writes a datetime or a date as ISO 8601, or in a format of strftime with English names of months."""
    if form == "iso":
        return value.isoformat()
    for directive, text in (
        ("%b", MONTH_NAMES[value.month - 1].title()),
        ("%-d", str(value.day)),  # not every C library knows these two
        ("%-m", str(value.month)),
    ):
        form = form.replace(directive, text)
    return value.strftime(form)


time = WrapValidator(check_time)
collection = BeforeValidator(read_collection)
negated = PlainSerializer(write_negated, return_type=bool)
days_text = PlainSerializer(write_days_text, return_type=str)
decimal_text = PlainSerializer(write_decimal_text, return_type=str)
integer = PlainSerializer(write_integer, return_type=int)
