"""Times out many futures with one timer of the event loop. A timer for each would cost as much time as sending."""

from __future__ import annotations

import asyncio
from heapq import heapify, heappop, heappush
from itertools import count

MAX_DISCARDED = 64
"""The heap is cleaned when its discarded deadlines outnumber the waiting ones by this number."""

_IDS = count()


class TimerQueue:
    """Fails futures with TimeoutError at their deadlines, which are times of the event loop."""

    __slots__ = ("_deadlines", "_fires_at", "_loop", "_timer", "_waiting")

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: dict[int, asyncio.Future[None]] = {}
        self._deadlines: list[tuple[float, int]] = []  # with numbers only, which the garbage collector does not visit
        self._timer: asyncio.Handle | None = None
        self._fires_at = 0.0

    def add(self, waiter: asyncio.Future[None], deadline: float) -> int:
        """Adds a future; returns the id with which it can be discarded."""
        loop = waiter.get_loop()
        if loop is not self._loop:  # the futures of an earlier loop can't be failed any more
            self._clear()
            self._loop = loop
        if self._timer is None or deadline < self._fires_at:
            self._start_timer(loop, deadline)
        timer_id = next(_IDS)
        self._waiting[timer_id] = waiter
        heappush(self._deadlines, (deadline, timer_id))
        return timer_id

    def discard(self, timer_id: int) -> None:
        """Removes a future. The timer runs on while there are others: it may fire with nothing to time out."""
        self._waiting.pop(timer_id, None)
        if not self._waiting:
            self._clear()
        elif len(self._deadlines) > 2 * len(self._waiting) + MAX_DISCARDED:
            self._deadlines = [entry for entry in self._deadlines if entry[-1] in self._waiting]
            heapify(self._deadlines)

    def _clear(self) -> None:
        self._waiting.clear()
        self._deadlines.clear()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _start_timer(self, loop: asyncio.AbstractEventLoop, deadline: float) -> None:
        timer = loop.call_at(deadline, self._fire, loop)
        if self._timer is not None:
            self._timer.cancel()
        self._timer, self._fires_at = timer, deadline

    def _fire(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = None
        now = max(self._fires_at, loop.time())  # a loop may call a little before the time that it was given
        while self._deadlines and (self._deadlines[0][0] <= now or self._deadlines[0][-1] not in self._waiting):
            waiter = self._waiting.pop(heappop(self._deadlines)[-1], None)
            if waiter is not None and not waiter.done():
                waiter.set_exception(TimeoutError())
        if self._deadlines:
            self._start_timer(loop, self._deadlines[0][0])
