# generated from codegen/templates/package/_runtime/decoding/timestamps.py by `python -m codegen generate`; changes here are lost
"""Text -> instants and days, in the forms that the spec lists."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from pydantic_core import CoreSchema, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


@lru_cache
def zone(name: str) -> ZoneInfo:
    """A time zone; reads a file the first time."""
    return ZoneInfo(name)


def read(text: str, formats: tuple[str, ...]) -> datetime:
    """The first form that fits; raises ValueError if none does."""
    for form in formats:
        try:
            if form == "iso":
                return datetime.fromisoformat(text)
            # strptime's month names follow the locale; the wire's are English.
            digits = re.sub(r"[A-Za-z]{3}", lambda name: str(MONTHS.get(name[0].lower(), name[0])), text)
            return datetime.strptime(digits, form.replace("%b", "%m"))  # noqa: DTZ007 - its zone is added below
        except ValueError:
            continue
    raise ValueError("no known form of a timestamp")


def fixed(instant: datetime) -> datetime:
    """The same instant and clock under a plain offset: in a zone, differences ignore its clock changes."""
    return instant.replace(tzinfo=timezone(instant.utcoffset() or timedelta()), fold=0)


class FromText:
    """An annotation: an instant or a day that a function reads from text, and that JSON has as ISO 8601."""

    def __init__(self, read: Callable[[str], date | None]) -> None:
        self.read = read

    def __repr__(self) -> str:
        return f"FromText({self.read.__qualname__})"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        # A chain, since model_dump() would expect of an after-validator the text that it was given, and warn.
        return core_schema.chain_schema(
            [core_schema.str_schema(strict=True), core_schema.no_info_plain_validator_function(self.read)],
            serialization=core_schema.plain_serializer_function_ser_schema(
                iso, return_schema=core_schema.str_schema(), when_used="json-unless-none"
            ),
        )


def iso(value: date) -> str:
    return value.isoformat()


def timestamps(zone_name: str, *formats: str) -> FromText:
    """A reader of timestamps: an aware datetime, None for empty text, ValueError for anything else."""

    # The same stamps come again and again, and reading one costs as much as the rest of a status.
    @lru_cache(maxsize=1024)
    def timestamp(text: str) -> datetime | None:
        if not text.strip():
            return None
        instant = read(text.strip(), formats)
        return fixed(instant if instant.tzinfo else instant.replace(tzinfo=zone(zone_name)))

    return FromText(timestamp)


def dates(*formats: str) -> FromText:
    """A reader of days: None for empty text, ValueError for anything that is no day."""

    def day(text: str) -> date | None:
        return read(text.strip(), formats).date() if text.strip() else None

    return FromText(day)
