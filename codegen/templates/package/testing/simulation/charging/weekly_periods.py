"""Decides whether a time lies within periods that repeat every week."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

DAY = 24 * 60
WEEK = 7 * DAY
"""Minutes."""


def minute_of_week(moment: datetime) -> int:
    """Returns the local minutes since Monday, 00:00."""
    return moment.weekday() * DAY + moment.hour * 60 + moment.minute


def minute_of_day(text: Any) -> int | None:
    """Returns the minutes since midnight of a time such as 23:00; None for any other text."""
    try:
        parsed = time.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return parsed.hour * 60 + parsed.minute


def is_within(minute: int, starts: Iterable[int], ends: Iterable[int]) -> bool:
    """Returns whether the last start at or before a minute of the week is later than the last end.

    A period with equal start and end counts as empty. This is inferred: its meaning to the service is not known.
    """
    since_start, since_end = (min(((minute - each) % WEEK for each in times), default=WEEK) for times in (starts, ends))
    return since_start < since_end
