# generated from codegen/templates/package/payloads.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the payload classes. A payload is an object that groups parameters of a method."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ._runtime.core.lazy_imports import LazyModule

if TYPE_CHECKING:
    from . import scalars
else:
    scalars = LazyModule(f"{__package__}.scalars")


@dataclass(frozen=True, kw_only=True)
class OverrideCurrentPayload:
    """Charge points, times and current of an override. The effect of an end equal to the start is not known.

    Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        chargepoints: Charge points to which it applies. Each is 1 to 64 visible ASCII characters, such as
            BCU100001.
        overridestarttime: Local start time. A time of day, such as 23:00.
        overridestartdays: Days on which it starts.
        overridestoptime: Local end time. A time of day, such as 23:00.
        overridestopdays: Days on which it ends.
        overridevalue: Charging current. A number from 0 to 70. Unit: A.
    """

    chargepoints: Sequence[str] | AbstractSet[str]
    """Charge points to which it applies. Each is 1 to 64 visible ASCII characters, such as BCU100001."""

    overridestarttime: str
    """Local start time. A time of day, such as 23:00."""

    overridestartdays: Sequence[scalars.WeekdayCode] | AbstractSet[scalars.WeekdayCode]
    """Days on which it starts."""

    overridestoptime: str
    """Local end time. A time of day, such as 23:00."""

    overridestopdays: Sequence[scalars.WeekdayCode] | AbstractSet[scalars.WeekdayCode]
    """Days on which it ends."""

    overridevalue: float
    """Charging current. A number from 0 to 70. Unit: A."""


@dataclass(frozen=True, kw_only=True)
class UpdatePriceBasedSettingsPayload:
    """Settings of price-based charging to change, at least one. None leaves a setting as it is.

    Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        expected_departure_time: Expected local departure time. A time of day, such as 23:00.
        current_battery_percentage: Battery level of the car. A whole number from 0 to 100. Unit: %.
        minimum_percentage: Charge to this level immediately, whatever the price. A whole number from 0 to 100.
            Unit: %.
        battery_size_kwh: Battery capacity of the car. A number from 0 to 1000. Unit: kWh.
    """

    expected_departure_time: str | None = None
    """Expected local departure time. A time of day, such as 23:00."""

    current_battery_percentage: int | None = None
    """Battery level of the car. A whole number from 0 to 100. Unit: %."""

    minimum_percentage: int | None = None
    """Charge to this level immediately, whatever the price. A whole number from 0 to 100. Unit: %."""

    battery_size_kwh: float | None = None
    """Battery capacity of the car. A number from 0 to 1000. Unit: kWh."""
