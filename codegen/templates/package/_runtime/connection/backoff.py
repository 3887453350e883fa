"""How long to wait before connecting again, so as neither to burn the daily limit nor to come back in step."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..core.errors import Reaction

STABLE = 60.0
"""Seconds of connection after which an earlier trouble is forgotten."""

FIRST, SLOW_FIRST, LONGEST, SLOW_LONGEST = 1.0, 15.0, 60.0, 300.0
"""Upper ends of the delays, in seconds: they double from the first to the longest."""

RENEWALS, WINDOW = 3, 300.0
"""Log-ins that are made within a window of this many seconds, at most."""


class Backoff:
    """The delay before each attempt; drawn at random from the upper three quarters of a growing range."""

    def __init__(self, draw: Callable[[float, float], float] = random.uniform) -> None:
        self._draw = draw
        self._attempts = 0

    def connected_for(self, seconds: float) -> None:
        """A connection has ended; if it had lasted, the delays start afresh."""
        if seconds >= STABLE:
            self._attempts = 0

    def delay(self, reaction: Reaction | None) -> float:
        """Seconds until the next attempt."""
        slow = reaction is Reaction.RETRY_SLOWLY
        first, longest = (SLOW_FIRST, SLOW_LONGEST) if slow else (FIRST, LONGEST)
        highest = min(longest, first * 2 ** min(self._attempts, 16))
        self._attempts += 1
        return self._draw(highest / 4, highest)

    def spread(self, seconds: float) -> float:
        """A random part of this many seconds, to be added to an instant that all clients know."""
        return self._draw(0, seconds)


class Ration:
    """At most so many log-ins in a while."""

    def __init__(self) -> None:
        self._spent: tuple[float, ...] = ()

    def spend(self, now: float) -> None:
        """One was made."""
        self._spent = (*self._spent, now)[-RENEWALS:]

    def free_in(self, now: float) -> float:
        """Seconds until another may be made."""
        return max(0.0, self._spent[0] + WINDOW - now) if len(self._spent) == RENEWALS else 0.0


_fixed_delays: list[float] = []


@contextmanager
def fixed_delay(seconds: float) -> Iterator[None]:
    """Makes every delay in this process so many seconds long while the block runs; the innermost block decides."""
    _fixed_delays.append(seconds)
    try:
        yield
    finally:
        _fixed_delays.remove(seconds)


def effective_delay(seconds: float) -> float:
    """Returns the fixed delay inside a `fixed_delay` block, otherwise the delay that was computed."""
    return _fixed_delays[-1] if _fixed_delays else seconds
