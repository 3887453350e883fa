"""Converts a period between two instants to the times of day and the week days of an override."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)


class WeeklyTimes(NamedTuple):
    """Holds the times of an override, which repeats every week: local times of day, and days with Monday as 0."""

    start_time: str
    start_day: int
    stop_time: str
    stop_day: int


def find_weekly_times(start: datetime, until: datetime, zone: ZoneInfo) -> WeeklyTimes:
    """Returns the weekly times of an override for the period from `start` to `until`, in whole minutes.

    An end within the hour that the clock repeats in autumn is moved behind that hour: the service may mean the first of
    two times, and the override would end early, or before its start.
    """
    local_start = start.astimezone(zone)
    end = until.astimezone(UTC)
    end = end if end == _whole_minute(end) else _whole_minute(end) + MINUTE
    while _is_ambiguous(end.astimezone(zone)):
        end += MINUTE
    local_end = end.astimezone(zone)
    return WeeklyTimes(f"{local_start:%H:%M}", local_start.weekday(), f"{local_end:%H:%M}", local_end.weekday())


def find_end_of_day(now: datetime, zone: ZoneInfo) -> datetime:
    """Returns the next midnight in a time zone, in UTC."""
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), zone).astimezone(UTC)


def _whole_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _is_ambiguous(local: datetime) -> bool:
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
