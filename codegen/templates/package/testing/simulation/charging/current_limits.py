"""Computes how much current a charge point offers, and decides whether smart charging makes a session wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from . import charging_field_names as names
from .weekly_periods import DAY, WEEK, is_within, minute_of_day, minute_of_week

CHEAP_HOURS = (*range(6), 13, 14, 15)
"""The hours of the day in which energy is cheap. Inferred: the service uses the prices of each day."""
MIN_CURRENT = 6.0
"""The smallest current that a charge point can offer (IEC 61851), in A."""


def read_number_field(fields: Mapping[str, Any], name: str, default: float) -> float:
    """Returns the value of a field as a number; `default` if the value is not a number."""
    value = fields.get(name)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else default


def compute_offered_current(limits: Iterable[float]) -> float:
    """Returns the largest current within the limits that can be offered; 0 if it is too small for charging."""
    current = int(min(limits) * 10) / 10
    return current if current >= MIN_CURRENT else 0.0


def find_current_limits(
    fields: Mapping[str, Any],
    overrides: Iterable[Mapping[str, Any]],
    house_current: float,
    other_sockets_current: float,
) -> list[float]:
    """Returns the limits of the current per phase of a socket, reduced by the currents of house and other sockets.

    `overrides` are the overrides in force. Inferred: an override replaces the limit of smart charging, and a boost
    removes it.
    """
    limits = [
        read_number_field(fields, names.MAX_USAGE, 70.0),
        read_number_field(fields, names.GRID_MAX_RESERVED, 70.0) - other_sockets_current,
        read_number_field(fields, names.GRID_MAX_INSTALL, 70.0) - house_current - other_sockets_current,
    ]
    overriding = [read_number_field(each, names.OVERRIDE_CURRENT, 70.0) for each in overrides]
    if overriding:
        limits += overriding
    elif fields.get(names.SMART_CHARGING) is True and not fields.get(names.BOOSTING):
        limits.append(read_number_field(fields, names.SMART_CHARGING_MAX_USAGE, 70.0))
    return limits


def must_wait(fields: Mapping[str, Any], moment: datetime, session_kwh: float) -> bool:
    """Returns whether delayed or price-based charging holds a session back; False while boost is on."""
    if fields.get(names.BOOSTING):
        return False
    delayed, price_based = (fields.get(name) for name in (names.DELAYED_CHARGING, names.PRICE_BASED_CHARGING))
    if isinstance(delayed, dict) and delayed.get(names.VALUE) is True and not _may_charge(delayed, moment):
        return True
    if not isinstance(price_based, dict) or price_based.get(names.VALUE) is not True:
        return False
    is_urgent = session_kwh < read_number_field(price_based, names.MINIMUM_KWH, 0.0)
    return not is_urgent and moment.hour not in CHEAP_HOURS


def _may_charge(delayed: Mapping[str, Any], moment: datetime) -> bool:
    """Returns whether delayed charging allows to charge at a time: within its period, or on any day without it.

    If both times are equal, charging is always allowed. Inferred: the meaning of equal times is not known.
    """
    start, end = minute_of_day(delayed.get(names.START_TIME)), minute_of_day(delayed.get(names.END_TIME))
    selected = delayed.get(names.SELECTED_DAYS)
    if (
        start is None
        or end is None
        or start == end
        or not isinstance(selected, list)
        or moment.isoweekday() not in selected
    ):
        return True
    days = [day for day in range(7) if day + 1 in selected]
    length = (end - start) % DAY
    starts = [day * DAY + start for day in days]
    return is_within(minute_of_week(moment), starts, [(each + length) % WEEK for each in starts])
