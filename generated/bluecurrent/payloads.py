# generated from codegen/templates/package/payloads.py.j2 by `python -m codegen generate`; changes here are lost
"""Parameters that are handed over together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ._runtime.core.lazy_imports import LazyModule

if TYPE_CHECKING:
    from . import scalars
else:
    scalars = LazyModule(f"{__package__}.scalars")


@dataclass(frozen=True, kw_only=True)
class OverrideCurrentPayload:
    """When, where and to what current charging is overridden.

    Known: code (a released client depends on it).
    """

    chargepoints: Sequence[str]
    """The charge points it applies to."""

    overridestarttime: str
    """Local time at which it starts."""

    overridestartdays: Sequence[scalars.WeekdayCode]
    """The days it starts on."""

    overridestoptime: str
    """Local time at which it stops."""

    overridestopdays: Sequence[scalars.WeekdayCode]
    """The days it stops on."""

    overridevalue: float
    """The current to charge with. Unit: A."""


@dataclass(frozen=True, kw_only=True)
class UpdatePriceBasedSettingsPayload:
    """The settings of price-based charging that are to change; what is None stays as it is.

    Known: code (a released client depends on it).
    """

    expected_departure_time: str | None = None
    """Local time at which the car is expected to leave."""

    current_battery_percentage: int | None = None
    """How full the car's battery is. Unit: %."""

    minimum_percentage: int | None = None
    """How full it is charged at once whatever it costs. Unit: %."""

    battery_size_kwh: float | None = None
    """How much the car's battery holds. Unit: kWh."""
