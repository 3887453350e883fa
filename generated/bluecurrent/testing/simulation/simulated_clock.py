# generated from codegen/templates/package/testing/simulation/simulated_clock.py by `python -m codegen generate`; changes here are lost
"""Holds the simulated time, and calls functions at the times that they are scheduled for."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

BEGIN = datetime(2026, 1, 2, 10, 30, tzinfo=UTC)
"""The time at which a simulation begins."""


class SimulatedClock:
    """Runs at a speed from `start`; a function is called at its simulated time, in the thread of the event loop.

    `speed` is the simulated seconds in a real second. If it is None, time passes only by `advance`, and functions are
    called at once.
    """

    def __init__(self, speed: float | None, zone: str) -> None:
        self._speed = speed
        self._zone = ZoneInfo(zone)
        self._skipped = 0.0
        self._started: float | None = None
        self._calls: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = count()
        self._timer: asyncio.TimerHandle | None = None

    def now(self) -> datetime:
        """Returns the simulated time, with the time zone of the service."""
        return (BEGIN + timedelta(seconds=self._elapsed())).astimezone(self._zone)

    def call_later(self, seconds: float, function: Callable[[], None]) -> None:
        """Calls a function when the simulated seconds have passed."""
        if self._speed is None:
            function()
            return
        heapq.heappush(self._calls, (self._elapsed() + seconds, next(self._numbers), function))
        self._set_timer()

    def advance(self, seconds: float) -> None:
        """Lets simulated seconds pass at once, and makes the calls that become due, each at its own time."""
        end = self._elapsed() + seconds
        while self._calls and self._calls[0][0] <= end:
            at, _, function = heapq.heappop(self._calls)
            self._skip_to(at)
            function()
        self._skip_to(end)
        self._set_timer()

    def start(self) -> None:
        """Starts the time; must be called in the running event loop."""
        self._started = asyncio.get_running_loop().time()
        self._set_timer()

    def stop(self) -> None:
        """Stops the time, and cancels all calls."""
        self._skipped, self._started = self._elapsed(), None
        self._calls.clear()
        self._set_timer()

    def _elapsed(self) -> float:
        if self._started is None or self._speed is None:
            return self._skipped
        return self._skipped + (asyncio.get_running_loop().time() - self._started) * self._speed

    def _skip_to(self, elapsed: float) -> None:
        self._skipped += max(0.0, elapsed - self._elapsed())

    def _set_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._calls and self._started is not None and self._speed is not None:
            seconds = (self._calls[0][0] - self._elapsed()) / self._speed
            self._timer = asyncio.get_running_loop().call_later(seconds, self.advance, 0.0)
