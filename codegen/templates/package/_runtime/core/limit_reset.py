"""When the daily request limit starts afresh."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .protocol_table import Limit


def next_reset(limit: Limit, now: datetime | None = None) -> datetime:
    """The first instant after `now` at which the limit is reset, in the limit's own time zone."""
    zone = ZoneInfo(limit.zone)
    present = (now or datetime.now(UTC)).astimezone(zone)
    at = time(limit.hour, limit.minute, limit.second)
    today = datetime.combine(present.date(), at, zone)
    # Compared in UTC: two times of one zone are compared by the wall clock, which is wrong when it is set back.
    if today.astimezone(UTC) > present.astimezone(UTC):
        return today
    return datetime.combine(present.date() + timedelta(days=1), at, zone)


def until_reset(limit: Limit, now: datetime | None = None) -> timedelta:
    """The time that will really pass before the limit is reset, also when the clock changes in between."""
    present = (now or datetime.now(UTC)).astimezone(UTC)
    return next_reset(limit, present).astimezone(UTC) - present
