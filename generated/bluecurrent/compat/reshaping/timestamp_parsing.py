# generated from codegen/templates/package/compat/reshaping/timestamp_parsing.py by `python -m codegen generate`; changes here are lost
"""Parses timestamps in the formats that the service has sent."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, UTC, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from ..._runtime.decoding.time_parsing import parse_time
from ...protocol import PROTOCOL

FORMATS = ("iso", "%d-%m-%Y %H:%M:%S", "%d-%m-%Y", "%d-%b-%y")

# Loaded at import, since loading it later could block an event loop.
ZONE = ZoneInfo(PROTOCOL.limit.zone)


def parse_timestamp(value: Any) -> datetime | None:
    """Returns a datetime with a time zone (the service's, if the text has no offset); None if it is not a timestamp.

    Also returns None for the years 1 and 9999: they stand for no time, and can't be converted to every time zone.
    """
    return _parse(value.strip()) if isinstance(value, str) else None


@lru_cache(maxsize=1024)
def _parse(text: str) -> datetime | None:
    try:
        instant = parse_time(text, FORMATS)
        aware = instant if instant.tzinfo else instant.replace(tzinfo=ZONE)
        year = aware.astimezone(UTC).year
    except (ValueError, OverflowError):
        return None
    return aware if MINYEAR < year < MAXYEAR else None
