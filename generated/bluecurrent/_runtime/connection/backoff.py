# generated from codegen/templates/package/_runtime/connection/backoff.py by `python -m codegen generate`; changes here are lost
"""Computes the delays between connection attempts.

The delays keep clients from using up the daily request limit, and from reconnecting all at the same time.
Two other delays are elsewhere: RETRY_DELAYS in `transport/connection_opener.py`, while the service still counts a
closed connection, and RESET_SPREAD in `supervisor.py`, after the reset of the request limit.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Generator
from contextlib import contextmanager

from ..core.errors import Reaction

STABLE_AFTER = 60.0
"""Seconds that a connection must last for the delays to start from the shortest again."""

FIRST_DELAY, LONGEST_DELAY = 1.0, 60.0
"""Upper limits of the first and of the longest delay, in seconds; the upper limit doubles with each attempt."""

FIRST_SLOW_DELAY, LONGEST_SLOW_DELAY = 15.0, 300.0
"""Upper limits of the first and of the longest delay after an error whose reaction is RETRY_SLOWLY, in seconds."""


class Backoff:
    """Draws each delay at random, between a quarter and the whole of an upper limit that doubles with each attempt."""

    def __init__(self, draw: Callable[[float, float], float] = random.uniform) -> None:
        self._draw = draw
        self._attempts = 0

    def note_connection(self, seconds: float) -> None:
        """Starts the delays from the shortest again if the last connection lasted STABLE_AFTER seconds."""
        if seconds >= STABLE_AFTER:
            self._attempts = 0

    def next_delay(self, reaction: Reaction | None) -> float:
        """Returns the seconds to wait before the next attempt, and counts the attempt."""
        slow = reaction is Reaction.RETRY_SLOWLY
        first, longest = (FIRST_SLOW_DELAY, LONGEST_SLOW_DELAY) if slow else (FIRST_DELAY, LONGEST_DELAY)
        highest = min(longest, first * 2 ** min(self._attempts, 16))
        self._attempts += 1
        return self._draw(highest / 4, highest)

    def draw_up_to(self, seconds: float) -> float:
        """Returns a random delay between 0 and `seconds`, so that not all clients connect at the same instant."""
        return self._draw(0, seconds)


_fixed_delays: list[float] = []


@contextmanager
def fixed_delay(seconds: float) -> Generator[None, None, None]:
    """Sets every delay before a reconnection in this process to `seconds`, while a block runs.

    Of nested blocks, the innermost one decides.
    """
    _fixed_delays.append(seconds)
    try:
        yield
    finally:
        _fixed_delays.remove(seconds)


def effective_delay(seconds: float) -> float:
    """Returns the fixed delay inside a `fixed_delay` block, otherwise the delay that was computed."""
    return _fixed_delays[-1] if _fixed_delays else seconds
