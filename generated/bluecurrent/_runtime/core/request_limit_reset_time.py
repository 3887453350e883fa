# generated from codegen/templates/package/_runtime/core/request_limit_reset_time.py by `python -m codegen generate`; changes here are lost
"""Computes when the daily request limit is reset."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .protocol_table_types import Limit


def find_next_reset(limit: Limit, now: datetime | None = None) -> datetime:
    """Returns the first reset after `now` (default: the current time), in the time zone of the limit."""
    zone = ZoneInfo(limit.zone)
    present = (now or datetime.now(UTC)).astimezone(zone)
    at = time(limit.hour, limit.minute, limit.second)
    today = datetime.combine(present.date(), at, zone)
    # Compared in UTC, since Python compares two times of one zone by the wall clock, which is set back once a year.
    if today.astimezone(UTC) > present.astimezone(UTC):
        return today
    return datetime.combine(present.date() + timedelta(days=1), at, zone)


def get_time_until_reset(limit: Limit, now: datetime | None = None) -> timedelta:
    """Returns how long it is until the next reset; a change to or from summer time is counted correctly."""
    present = (now or datetime.now(UTC)).astimezone(UTC)
    return find_next_reset(limit, present).astimezone(UTC) - present
