"""Keeps the simulated time, and calls each scheduled function at its simulated time."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from math import inf
from zoneinfo import ZoneInfo

BEGIN = datetime(2026, 1, 2, 10, 30, tzinfo=UTC)
"""The time at which a simulation begins."""
LAST_YEAR = 9998
LAST_SECOND = (datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC) - BEGIN).total_seconds()
"""The end of the simulated time in seconds from the beginning: a year before the last year that Python can handle."""
MAX_SPEED = 1e6
"""The largest speed, at which a day takes less than a tenth of a second."""


@dataclass(order=True)
class ScheduledCall:
    """Describes a call at a simulated time, which can be cancelled."""

    at: float
    number: int
    """Calls at the same time are made in this order."""
    function: Callable[[], None] = field(compare=False)
    is_cancelled: bool = field(default=False, compare=False)

    def cancel(self) -> None:
        """Prevents the call."""
        self.is_cancelled = True


@dataclass
class RepeatedCall:
    """Holds a function that is called at regular intervals of simulated time, and the time of its next call."""

    at: float
    interval: float
    function: Callable[[], None]


class SimulatedClock:
    """Runs at a speed from `start`; a function is called at its simulated time, in the thread of the event loop.

    `speed` is the number of simulated seconds in a real second. If it is None, time passes only by `advance`. While a
    function runs, the clock shows the time for which the function was scheduled, even if it is called late.
    """

    def __init__(self, speed: float | None, zone: str) -> None:
        self._speed = check_speed(speed)
        self._zone = ZoneInfo(zone)
        self._skipped = 0.0
        self._started: float | None = None
        self._calling_at: float | None = None
        self.is_skipping = False
        """True while `advance` makes the calls of the time that it skips."""
        self._calls: list[ScheduledCall] = []
        self._repeated: list[RepeatedCall] = []
        self._numbers = count()
        self._timer: asyncio.TimerHandle | None = None

    def now(self) -> datetime:
        """Returns the simulated time, with the time zone of the service."""
        return (BEGIN + timedelta(seconds=self.elapsed())).astimezone(self._zone)

    def elapsed(self) -> float:
        """Returns the simulated seconds since the simulation began."""
        if self._calling_at is not None:
            return self._calling_at
        if self._started is None or self._speed is None:
            return self._skipped
        return self._skipped + (asyncio.get_running_loop().time() - self._started) * self._speed

    @property
    def speed(self) -> float | None:
        """The simulated seconds in a real second; with None, scheduled calls are made at the next `advance`."""
        return self._speed

    @speed.setter
    def speed(self, speed: float | None) -> None:
        new_speed = check_speed(speed)
        self._skipped = self.elapsed()
        if self._started is not None:
            self._started = asyncio.get_running_loop().time()
        self._speed = new_speed
        self._set_timer()

    def call_later(self, seconds: float, function: Callable[[], None]) -> None:
        """Calls a function when the simulated seconds have passed; at once if time passes only by `advance`."""
        if self._speed is None:
            function()
        else:
            self.call_at(self.elapsed() + seconds, function)

    async def sleep(self, seconds: float) -> None:
        """Waits until the simulated seconds have passed; not at all if time passes only by `advance`."""
        has_passed = asyncio.Event()
        self.call_later(seconds, has_passed.set)
        await has_passed.wait()

    def call_at(self, elapsed: float, function: Callable[[], None]) -> ScheduledCall:
        """Calls a function when `elapsed` simulated seconds have passed since the simulation began."""
        call = ScheduledCall(elapsed, next(self._numbers), function)
        heapq.heappush(self._calls, call)
        self._set_timer()
        return call

    def call_every(self, seconds: float, function: Callable[[], None]) -> None:
        """Calls a function at intervals; only once if `advance` skips several intervals.

        At high speeds, the intervals are longer, so that each takes at least a real second.
        """
        self._repeated.append(RepeatedCall(self.elapsed() + self._real_interval(seconds), seconds, function))
        self._set_timer()

    def advance(self, seconds: float) -> None:
        """Lets simulated seconds pass at once, and makes the calls that become due, each at its own time."""
        if not 0 <= seconds < inf:
            raise ValueError(f"the time to advance by must be a number from 0, not {seconds} s")
        end = self.elapsed() + seconds
        if end > LAST_SECOND:
            raise ValueError(f"the simulated time ends with the year {LAST_YEAR}: advance by less than {seconds} s")
        for repeated in self._repeated:
            if repeated.at <= end:
                interval = self._real_interval(repeated.interval)
                last = repeated.at + (end - repeated.at) // interval * interval
                heapq.heappush(self._calls, ScheduledCall(last, next(self._numbers), repeated.function))
                repeated.at = last + interval
        self.is_skipping = seconds > 0
        while self._calls and self._calls[0].at <= end:
            call = heapq.heappop(self._calls)
            if not call.is_cancelled:
                self._calling_at = call.at
                call.function()
        self._calling_at, self.is_skipping = None, False
        self._skipped += max(0.0, end - self.elapsed())
        self._set_timer()

    def start(self) -> None:
        """Starts the time; must be called in the running event loop."""
        self._started = asyncio.get_running_loop().time()
        self._set_timer()

    def stop(self) -> None:
        """Stops the time, and cancels all calls."""
        self._skipped, self._started = self.elapsed(), None
        self._calls.clear()
        self._repeated.clear()
        self._set_timer()

    def _real_interval(self, seconds: float) -> float:
        """Returns the length of an interval in simulated seconds, extended to at least one real second."""
        return max(seconds, self._speed or 0.0)

    def _set_timer(self) -> None:
        if self._calling_at is not None:
            return
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        dues = [call.at for call in self._calls[:1]] + [repeated.at for repeated in self._repeated]
        if dues and self._started is not None and self._speed is not None:
            seconds = (min(dues) - self.elapsed()) / self._speed
            self._timer = asyncio.get_running_loop().call_later(seconds, self.advance, 0.0)


def check_speed(speed: float | None) -> float | None:
    """Returns the speed unchanged; raises ValueError if the clock can't run at this speed."""
    if speed is not None and not 0 < speed <= MAX_SPEED:
        raise ValueError(f"speed must be above 0 and at most {MAX_SPEED:.0f}, or None, not {speed}")
    return speed
