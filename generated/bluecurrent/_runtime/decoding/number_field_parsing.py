# generated from codegen/templates/package/_runtime/decoding/number_field_parsing.py by `python -m codegen generate`; changes here are lost
"""Parses number fields, which the service may send as text with blanks around the number."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

NUMBER = re.compile(r"\s*[-+]?[0-9]{1,40}(\.[0-9]{1,40})?\s*")
DIGITS = re.compile(r"[0-9]{1,18}")
LARGEST_INTEGER = 10**40


class NumberFormat:
    """Annotates a number field with the function that parses the number; the function returns None for blank text."""

    def __init__(
        self, parse: Callable[[Any], Any], json_type: str, make_written_schema: Callable[[], CoreSchema]
    ) -> None:
        self.parse = parse
        self._json_type = json_type
        self._make_written_schema = make_written_schema

    def __repr__(self) -> str:
        return f"NumberFormat({self.parse.__qualname__})"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self.parse,
            serialization=core_schema.plain_serializer_function_ser_schema(
                write_number, return_schema=self._make_written_schema(), when_used="json-unless-none"
            ),
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": [self._json_type, "string"]}


def write_number(value: Decimal | int) -> str | int:
    """Returns a decimal as plain text, which no reader rounds, and a whole number as it is."""
    return value if isinstance(value, int) else f"{value:f}"


def parse_decimal(value: Any) -> Decimal | None:
    """Returns a number as a Decimal with the digits that were sent; None for blank text."""
    if isinstance(value, str):
        if NUMBER.fullmatch(value):
            return Decimal(value)
        if not value.strip():
            return None
    elif isinstance(value, float):
        if math.isfinite(value):
            return Decimal(repr(value))
    elif isinstance(value, Decimal):
        if value.is_finite():
            return value
    elif isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST_INTEGER:
        return Decimal(value)
    raise PydanticCustomError("decimal_text", "Input should be a number, or text of one")


def parse_integer(value: Any) -> int | None:
    """Returns a whole number; None for blank text."""
    if type(value) is int:
        return value
    if isinstance(value, str) and DIGITS.fullmatch(value):
        return int(value)  # these are by far the most frequent forms
    number = parse_decimal(value)
    if number is None:
        return None
    if number != number.to_integral_value():
        raise PydanticCustomError("integer_text", "Input should be a whole number, or text of one")
    return int(number)


def decimal_format() -> NumberFormat:
    """Makes the format of numbers that are read as Decimal."""
    return NumberFormat(parse_decimal, "number", core_schema.str_schema)


def integer_format() -> NumberFormat:
    """Makes the format of whole numbers."""
    return NumberFormat(parse_integer, "integer", core_schema.int_schema)
