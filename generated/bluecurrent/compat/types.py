# generated from codegen/templates/package/compat/types.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the payloads (groups of parameters) that the methods of bluecurrent-api take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class OverrideCurrentPayload:
    """Charge points, times and current of an override. The effect of an end equal to the start is not known."""

    chargepoints: list[str]
    """Charge points to which it applies. Each is 1 to 64 visible ASCII characters, such as BCU100001."""

    overridestarttime: str
    """Local start time. A time of day, such as 23:00."""

    overridestartdays: list[str]
    """Days on which it starts."""

    overridestoptime: str
    """Local end time. A time of day, such as 23:00."""

    overridestopdays: list[str]
    """Days on which it ends."""

    overridevalue: float
    """Charging current. A number from 0 to 70. Unit: A."""


@dataclass
class UpdatePriceBasedSettingsPayload:
    """Settings of price-based charging to change, at least one. None leaves a setting as it is."""

    expected_departure_time: str | None = None
    """Expected local departure time. A time of day, such as 23:00."""

    current_battery_percentage: int | None = None
    """Battery level of the car. A whole number from 0 to 100. Unit: %."""

    minimum_percentage: int | None = None
    """Charge to this level immediately, whatever the price. A whole number from 0 to 100. Unit: %."""

    battery_size_kwh: float | None = None
    """Battery capacity of the car. A number from 0 to 1000. Unit: kWh."""
