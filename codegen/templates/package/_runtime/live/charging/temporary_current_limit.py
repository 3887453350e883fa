"""Defines a temporary limit of the charging current in A, and computes the weekly times of its schedule override."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, NamedTuple, Self
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class CurrentLimit:
    """Holds a limit of the current that `limit_current` has set."""

    schedule_id: str | int
    """The identity of its override at the service."""
    amps: int
    """The current per phase, in A."""
    until: datetime
    """The time at which it is cleared, in UTC."""

    def dump(self) -> dict[str, Any]:
        """Returns it as JSON data, for `client.live(limits=…)` of a later program."""
        return {"schedule_id": self.schedule_id, "amps": self.amps, "until": self.until.isoformat()}

    @classmethod
    def load(cls, saved: Any) -> Self:
        """Returns a limit from its `dump`, or a limit as it is; raises ValueError for anything else."""
        if isinstance(saved, cls):
            return saved
        try:
            values: Mapping[str, Any] = dict(saved)
            schedule_id, amps = values["schedule_id"], int(values["amps"])
            until = datetime.fromisoformat(values["until"])
        except (KeyError, TypeError, ValueError):
            raise ValueError("not the dump of a limit") from None
        if isinstance(schedule_id, bool) or not isinstance(schedule_id, (str, int)) or until.utcoffset() is None:
            raise ValueError("not the dump of a limit")
        return cls(schedule_id, amps, until.astimezone(UTC))


class WeeklyTimes(NamedTuple):
    """Holds the times of an override, which repeats every week: local times of day, and days with Monday as 0."""

    start_time: str
    start_day: int
    stop_time: str
    stop_day: int


def find_weekly_times(start: datetime, until: datetime, zone: ZoneInfo) -> WeeklyTimes:
    """Returns the times of an override that covers the time from `start` to `until`, with whole minutes.

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
