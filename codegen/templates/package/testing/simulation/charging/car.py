"""Models the battery of a car that is plugged in."""

from __future__ import annotations

from dataclasses import dataclass

CHARGING_CURVE = ((0.9, 1.0), (0.96, 0.7), (0.99, 0.4), (1.0, 0.2))
"""Pairs of a battery level and the share of its largest current that a car draws below it. Inferred: cars differ."""
NEGLIGIBLE = 1e-9
"""The largest difference between battery levels that counts as an error of rounding."""


@dataclass
class Car:
    """Holds the battery of a car, and the current that it can draw."""

    battery_kwh: float = 60.0
    level: float = 0.4
    """The charge of the battery, from 0 (empty) to 1 (full)."""
    phases: int = 3
    max_current: float = 16.0
    """The largest current per phase, in A."""

    def __post_init__(self) -> None:
        if not self.battery_kwh > 0:
            raise ValueError(f"battery_kwh must be above 0, not {self.battery_kwh}")
        if not 0 <= self.level <= 1:
            raise ValueError(f"level must be from 0 to 1, not {self.level}")
        if self.phases not in (1, 2, 3):
            raise ValueError(f"phases must be 1, 2 or 3, not {self.phases}")
        if not self.max_current > 0:
            raise ValueError(f"max_current must be above 0, not {self.max_current}")

    @property
    def is_full(self) -> bool:
        """True if the car draws no more current."""
        return self.level >= 1

    @property
    def wanted_current(self) -> float:
        """The current per phase that the car would draw now."""
        return next((self.max_current * share for level, share in CHARGING_CURVE if self.level < level), 0.0)

    @property
    def kwh_to_next_current(self) -> float:
        """The energy after which the current of the car changes; 0 if the battery is full."""
        return next((level - self.level for level, _ in CHARGING_CURVE if self.level < level), 0.0) * self.battery_kwh

    def charge(self, kwh: float) -> None:
        """Adds energy to the battery."""
        self.level = min(1.0, self.level + kwh / self.battery_kwh)
        for level, _ in CHARGING_CURVE:
            if 0 < level - self.level < NEGLIGIBLE:
                self.level = level
