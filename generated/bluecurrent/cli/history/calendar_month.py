# generated from codegen/templates/package/cli/history/calendar_month.py by `python -m codegen generate`; changes here are lost
"""Defines a calendar month, with its first day, its last day and its text."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple, Self


class Month(NamedTuple):
    """Identifies a month of a year; its text is that of ISO 8601, such as 2026-10."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        """Returns the month of a day."""
        return cls(day.year, day.month)

    @classmethod
    def before(cls, day: date) -> Self:
        """Returns the month before the month of a day."""
        return cls.of(day.replace(day=1) - timedelta(days=1))

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return (self.first_day + timedelta(days=31)).replace(day=1) - timedelta(days=1)

    @property
    def days(self) -> list[date]:
        """All days of the month."""
        return [self.first_day.replace(day=number) for number in range(1, self.last_day.day + 1)]

    def contains(self, time: datetime) -> bool:
        """Tells whether a time is in the month, in the time zone that the time has."""
        return (time.year, time.month) == self

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"
