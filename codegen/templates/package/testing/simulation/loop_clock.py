"""Tells simulated time by the clock of the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

BEGIN = "2026-01-02T11:30:00"
"""The local time at which a simulation begins."""


class LoopClock:
    """Calls functions after simulated seconds."""

    def __init__(self, speed: float | None, zone: str) -> None:
        self.speed = speed
        self._begin = datetime.fromisoformat(BEGIN).replace(tzinfo=ZoneInfo(zone))
        self._passed = 0.0
        self._started: float | None = None
        self._calls: set[asyncio.TimerHandle] = set()

    def now(self) -> datetime:
        """Returns the simulated time."""
        running = 0.0
        if self._started is not None and self.speed:
            running = (asyncio.get_running_loop().time() - self._started) * self.speed
        return self._begin + timedelta(seconds=self._passed + running)

    def call_later(self, seconds: float, function: Callable[[], None]) -> Callable[[], None]:
        """Calls a function when the simulated seconds have passed; returns a function that cancels the call."""
        if not self.speed or self._started is None:
            return lambda: None
        handle = asyncio.get_running_loop().call_later(seconds / self.speed, function)
        self._calls.add(handle)
        return handle.cancel

    def advance(self, seconds: float) -> None:
        """Lets simulated seconds pass at once."""
        self._passed += seconds

    def start(self) -> None:
        """Starts the time."""
        self._started = asyncio.get_running_loop().time()

    def stop(self) -> None:
        """Stops the time, and cancels all calls."""
        for handle in self._calls:
            handle.cancel()
        self._calls.clear()
