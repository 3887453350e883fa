# generated from codegen/templates/package/compat/types.py.j2 by `python -m codegen generate`; changes here are lost
"""Parameters that are handed over together, as bluecurrent-api has them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class OverrideCurrentPayload:
    """When, where and to what current charging is overridden."""

    chargepoints: list[str]
    """The charge points it applies to."""

    overridestarttime: str
    """Local time at which it starts."""

    overridestartdays: list[str]
    """The days it starts on."""

    overridestoptime: str
    """Local time at which it stops."""

    overridestopdays: list[str]
    """The days it stops on."""

    overridevalue: float
    """The current to charge with. Unit: A."""


@dataclass
class UpdatePriceBasedSettingsPayload:
    """The settings of price-based charging that are to change; what is None stays as it is."""

    expected_departure_time: str | None = None
    """Local time at which the car is expected to leave."""

    current_battery_percentage: int | None = None
    """How full the car's battery is. Unit: %."""

    minimum_percentage: int | None = None
    """How full it is charged at once whatever it costs. Unit: %."""

    battery_size_kwh: float | None = None
    """How much the car's battery holds. Unit: kWh."""
