"""Makes the annotations with which pydantic reads and writes timestamp and date fields.

An annotation parses values in the formats of the spec.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .time_parsing import parse_time, time_parser

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler


@lru_cache
def load_zone(name: str) -> ZoneInfo:
    """Loads a time zone; further calls return the same object."""
    return ZoneInfo(name)


@lru_cache
def fixed_zone(offset: timedelta | None) -> timezone:
    """Returns the time zone with a fixed offset; further calls return the same object."""
    return timezone(offset or timedelta())


def with_fixed_offset(instant: datetime, zone_name: str) -> datetime:
    """Replaces the zone by its offset at this instant. An instant without a zone counts as one in the named zone.

    Python ignores summer time when it subtracts two datetimes of one zone, so the zone becomes a fixed offset.
    """
    if instant.tzinfo or instant.fold:
        offset = instant.utcoffset() if instant.tzinfo else load_zone(zone_name).utcoffset(instant)
        return instant.replace(tzinfo=fixed_zone(offset), fold=0)
    offset = load_zone(zone_name).utcoffset(instant)
    return datetime.combine(instant, instant.time(), fixed_zone(offset))  # takes far less time than replace()


def check_range(instant: datetime) -> datetime:
    """Returns an instant if programs can convert it to UTC; raises ValueError otherwise."""
    try:
        instant.astimezone(UTC)
    except OverflowError:
        raise ValueError("a timestamp outside the years 1 to 9999 in UTC") from None
    return instant


class TimeFormat:
    """Annotates a datetime or date with the functions that read it. The value is written as ISO 8601.

    JSON holds the value as text. A Python program can also give a datetime or date, which is checked and kept.
    """

    def __init__(self, parse: Callable[[str], date | None], check: Callable[[Any], date], json_format: str) -> None:
        """Sets the functions that read values.

        `parse` takes text. `check` takes a Python value that is not text, and returns it or raises PydanticCustomError.
        """
        self.parse = parse
        self._check = check
        self._json_format = json_format

    def __repr__(self) -> str:
        return f"TimeFormat({self.parse.__qualname__})"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        # With an after-validator instead of a chain, model_dump() would expect text and warn of a datetime.
        return core_schema.json_or_python_schema(
            core_schema.chain_schema(
                [core_schema.str_schema(strict=True), core_schema.no_info_plain_validator_function(self.parse)]
            ),
            core_schema.no_info_plain_validator_function(self._read),
            serialization=core_schema.plain_serializer_function_ser_schema(
                to_iso, return_schema=core_schema.str_schema(), when_used="json-unless-none"
            ),
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "format": self._json_format}

    def _read(self, value: Any) -> date | None:
        return self.parse(value) if isinstance(value, str) else self._check(value)


def to_iso(value: date) -> str:
    return value.isoformat()


def with_iso(formats: tuple[str, ...]) -> tuple[str, ...]:
    """Adds ISO 8601 to some formats, since models are dumped in it, and a dump must be readable."""
    return formats if "iso" in formats else (*formats, "iso")


def timestamp_format(zone_name: str, *formats: str) -> TimeFormat:
    """Makes the format of timestamps, read as aware datetimes: None for empty text, ValueError for other text."""
    parse = time_parser(with_iso(formats))

    # The same timestamps come again and again, and parsing one takes as long as the rest of a status.
    @lru_cache(maxsize=1024)
    def parse_timestamp(text: str) -> datetime | None:
        stripped = text.strip()
        return check_range(with_fixed_offset(parse(stripped), zone_name)) if stripped else None

    return TimeFormat(parse_timestamp, check_aware, "date-time")


def check_aware(value: Any) -> datetime:
    """Returns a datetime that has a time zone; refuses any other value."""
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise PydanticCustomError("aware_datetime", "Input should be a datetime with a time zone, or text")
    return value


def date_format(*formats: str) -> TimeFormat:
    """Makes the format of days, read as dates: None for empty text, ValueError for other text."""
    read_formats = with_iso(formats)

    def parse_date(text: str) -> date | None:
        return parse_time(text.strip(), read_formats).date() if text.strip() else None

    return TimeFormat(parse_date, check_day, "date")


def check_day(value: Any) -> date:
    """Returns a date; refuses any other value, and a datetime, which names a day only together with a time zone."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise PydanticCustomError("day", "Input should be a date without a time, or text")
    return value
