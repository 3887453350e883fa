"""Defines the intervals and delays of publishing. Tests shorten them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class PublishingIntervals:
    """Holds the intervals and delays of publishing, in seconds."""

    debounce: float = 0.1
    """Time for which changes are collected before they are published."""
    energy_interval: float = 10.0
    """Shortest time between two messages that differ only in energy or cost."""
    refresh_interval: float = 300.0
    """Time after which every state is published again, also without a change."""
    discovery_interval: float = 10.0
    """Shortest time between two checks of the discovery messages of a charge point."""
    longest_read: float = 15.0
    """Time after which a charge point is announced even if parts of it were not read, and a missing list is logged."""
    evcc_interval: float = 30.0
    """Time after which the values for evcc are published again, also without a change."""
    longest_birth_delay: float = 5.0
    """Longest time after a birth message of Home Assistant until everything is published again."""
    draw_delay: Callable[[float, float], float] = random.uniform
    """Draws the delay after a birth message."""
