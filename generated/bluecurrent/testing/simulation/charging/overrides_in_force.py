# generated from codegen/templates/package/testing/simulation/charging/overrides_in_force.py by `python -m codegen generate`; changes here are lost
"""Decides which overrides of the charging current are in force at a simulated time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from . import charging_field_names as names
from .weekly_periods import DAY, WEEK, is_within, minute_of_day, minute_of_week

Override = Mapping[str, Any]
"""The fields of a schedule."""


class OverrideTimes:
    """Holds the times of the overrides, and a clock offset for each override whose times are real, not simulated.

    A program that limits the current from now on takes the times of its override from the real clock. Such an override
    begins at once in the simulation, and keeps its length. The times of all other overrides are simulated times.
    """

    def __init__(self, overrides: Iterable[Override]) -> None:
        self._times = _times_by_identity(overrides)
        self._offsets: dict[Any, timedelta] = {}
        """The simulated time minus the real one, for each override that began at the real time of its command."""

    def note_overrides_beginning_now(self, overrides: Iterable[Override], simulated: datetime) -> None:
        """Notes the overrides that a command has added or changed, and that begin now by the real clock."""
        before, self._times = self._times, _times_by_identity(overrides)
        real, simulated = (_local_minute(each) for each in (datetime.now(simulated.tzinfo), simulated))
        for identity, times in self._times.items():
            if before.get(identity) != times:
                self._offsets.pop(identity, None)
                if any((minute_of_week(real) - start) % WEEK <= 1 for start in times[0]):
                    self._offsets[identity] = simulated - real

    def is_in_force(self, override: Override, moment: datetime) -> bool:
        """Returns whether an override is in force at a simulated time."""
        offset = self._offsets.get(override.get(names.OVERRIDE_ID), timedelta())
        return is_in_force(override, moment.replace(tzinfo=None) - offset)


def is_in_force(override: Override, moment: datetime) -> bool:
    """Returns whether an override is in force at `moment`, a time of the same clock as the times of the override."""
    return is_within(minute_of_week(moment), *_start_and_end_minutes(override))


def _local_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0, tzinfo=None)


def _times_by_identity(overrides: Iterable[Override]) -> dict[Any, tuple[list[int], list[int]]]:
    return {each.get(names.OVERRIDE_ID): _start_and_end_minutes(each) for each in overrides}


def _start_and_end_minutes(override: Override) -> tuple[list[int], list[int]]:
    """Returns two lists of minutes of the week: at which an override starts, and at which it ends."""
    return (
        _weekly_minutes(override.get(names.OVERRIDE_START_DAYS), override.get(names.OVERRIDE_START_TIME)),
        _weekly_minutes(override.get(names.OVERRIDE_STOP_DAYS), override.get(names.OVERRIDE_STOP_TIME)),
    )


def _weekly_minutes(days: Any, time_of_day: Any) -> list[int]:
    """Returns the minutes of the week for a time of day on each of the days, such as MO,TH."""
    minute = minute_of_day(time_of_day)
    if minute is None or not isinstance(days, str):
        return []
    return [day * DAY + minute for day, name in enumerate(names.DAYS) if name in days.split(",")]
