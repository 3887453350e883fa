"""When waiting ends: one timer of the event loop for all who wait, since a timer each costs as much as sending."""

from __future__ import annotations

import asyncio


class Deadlines:
    """Futures that fail with TimeoutError when their time is over."""

    __slots__ = ("_ends", "_timer")

    def __init__(self) -> None:
        self._ends: dict[asyncio.Future[None], float] = {}
        self._timer: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        return len(self._ends)

    def add(self, waiter: asyncio.Future[None], deadline: float) -> None:
        """Wait until the loop's time `deadline`."""
        self._ends[waiter] = deadline
        if self._timer is None or deadline < self._timer.when():
            self._set(waiter.get_loop(), deadline)

    def discard(self, waiter: asyncio.Future[None]) -> None:
        """Wait no longer. The timer stays as it is while there are others: it may ring for nobody."""
        self._ends.pop(waiter, None)
        if not self._ends:
            self._cancel()

    def _set(self, loop: asyncio.AbstractEventLoop, deadline: float) -> None:
        self._cancel()
        self._timer = loop.call_at(deadline, self._ring, loop, deadline)

    def _cancel(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _ring(self, loop: asyncio.AbstractEventLoop, deadline: float) -> None:
        self._timer = None
        now = max(deadline, loop.time())  # a loop's clock may be a little short of the time that it rings for
        for waiter in [waiter for waiter, end in self._ends.items() if end <= now]:
            del self._ends[waiter]
            if not waiter.done():
                waiter.set_exception(TimeoutError())
        if self._ends:
            self._set(loop, min(self._ends.values()))
