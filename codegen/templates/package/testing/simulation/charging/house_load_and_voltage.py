"""Models the house at a charge point: the current that it draws in each hour, and the voltages."""

from __future__ import annotations

from datetime import datetime
from hashlib import blake2b

HOUSE_CURRENTS = (2, 2, 2, 2, 2, 2, 3, 4, 4, 3, 3, 3, 4, 3, 3, 3, 4, 6, 8, 8, 6, 5, 4, 3)
"""The smallest current per phase that the house draws in each hour of the day, in A. Inferred: houses differ."""
NOISE = (0.0, 0.5, 1.0, 1.5)
"""The random additions to the current that the house draws, in A."""
NOMINAL_VOLTAGE = 230


def compute_house_currents(seed: int, identity: str, moment: datetime, second: int) -> tuple[float, ...]:
    """Returns the current of the house on each phase at a simulated second."""
    base = HOUSE_CURRENTS[moment.hour]
    return tuple(base + NOISE[noise % len(NOISE)] for noise in _noise(seed, identity, second)[:3])


def find_largest_house_current(moment: datetime) -> float:
    """Returns the largest current per phase that the house can draw in the hour of `moment`."""
    return HOUSE_CURRENTS[moment.hour] + max(NOISE)


def compute_voltages(seed: int, identity: str, minute: int) -> tuple[int, ...]:
    """Returns the voltage of each phase in a simulated minute."""
    return tuple(NOMINAL_VOLTAGE - 2 + noise % 5 for noise in _noise(seed, identity, minute)[3:])


def _noise(seed: int, identity: str, number: int) -> bytes:
    """Returns six bytes that are always the same for the same arguments."""
    return blake2b(f"{seed} {identity} {number}".encode(), digest_size=6).digest()
