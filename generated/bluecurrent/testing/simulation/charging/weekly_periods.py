# generated from codegen/templates/package/testing/simulation/charging/weekly_periods.py by `python -m codegen generate`; changes here are lost
"""Decides whether a time lies within periods that repeat every week."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

DAY = 24 * 60
WEEK = 7 * DAY
"""The minutes of a week."""


def minute_of_week(moment: datetime) -> int:
    """Returns the minutes since Monday, 00:00, on the clock of `moment`."""
    return moment.weekday() * DAY + moment.hour * 60 + moment.minute


def minute_of_day(text: Any) -> int | None:
    """Returns the minutes since midnight of a time such as 23:00; None for any other text."""
    try:
        parsed = time.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return parsed.hour * 60 + parsed.minute


def is_within(minute: int, starts: Iterable[int], ends: Iterable[int]) -> bool:
    """Returns whether a minute of the week lies in a period: the last start up to this minute is after the last end.

    A period with equal start and end counts as empty. Inferred: the service's meaning of such a period is not known.
    """
    since_start, since_end = (min(((minute - each) % WEEK for each in times), default=WEEK) for times in (starts, ends))
    return since_start < since_end
