"""When waiting ends: one timer of the event loop for all who wait, since a timer each costs as much as sending."""

from __future__ import annotations

import asyncio
from heapq import heapify, heappop, heappush
from itertools import count

MOST_LEFT = 64
"""Ends of those who wait no longer that may lie among the others, beyond as many again."""

NUMBERS = count()
"""They name those who wait, the sooner begun the smaller."""


class TimerQueue:
    """Futures that fail with TimeoutError when their time is over."""

    __slots__ = ("_ends", "_loop", "_rings_at", "_timer", "_waiting")

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: dict[int, asyncio.Future[None]] = {}
        self._ends: list[tuple[float, int]] = []  # of numbers, which the garbage collector does not go through
        self._timer: asyncio.Handle | None = None
        self._rings_at = 0.0

    def add(self, waiter: asyncio.Future[None], deadline: float) -> int:
        """Wait until the loop's time `deadline`; the number is for `discard`."""
        loop = waiter.get_loop()
        if loop is not self._loop:  # whoever waited in another one can't be told any more
            self._clear()
            self._loop = loop
        if self._timer is None or deadline < self._rings_at:
            self._ring_at(loop, deadline)
        number = next(NUMBERS)
        self._waiting[number] = waiter
        heappush(self._ends, (deadline, number))
        return number

    def discard(self, number: int) -> None:
        """Wait no longer. The timer stays as it is while there are others: it may ring for nobody."""
        self._waiting.pop(number, None)
        if not self._waiting:
            self._clear()
        elif len(self._ends) > 2 * len(self._waiting) + MOST_LEFT:
            self._ends = [end for end in self._ends if end[-1] in self._waiting]
            heapify(self._ends)

    def _clear(self) -> None:
        self._waiting.clear()
        self._ends.clear()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _ring_at(self, loop: asyncio.AbstractEventLoop, deadline: float) -> None:
        timer = loop.call_at(deadline, self._ring, loop)
        if self._timer is not None:
            self._timer.cancel()
        self._timer, self._rings_at = timer, deadline

    def _ring(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = None
        now = max(self._rings_at, loop.time())  # a loop's clock may be a little short of the time that it rings for
        while self._ends and (self._ends[0][0] <= now or self._ends[0][-1] not in self._waiting):
            waiter = self._waiting.pop(heappop(self._ends)[-1], None)
            if waiter is not None and not waiter.done():
                waiter.set_exception(TimeoutError())
        if self._ends:
            self._ring_at(loop, self._ends[0][0])
