"""Counts received messages, as the handler of every variant does."""

from __future__ import annotations

import asyncio
import time

STREAM_TIMEOUT = 120.0
"""Seconds after which a stream has failed."""


class MessageCounter:
    """Counts messages, and measures the time from the first to the last."""

    def __init__(self, expected: int) -> None:
        self._expected = expected
        self._count = 0
        self._start = self._end = 0.0
        self._complete = asyncio.Event()

    async def handle(self, message: object) -> None:
        """Counts a message. This is the handler of the user."""
        if not self._count:
            self._start = time.perf_counter()
        self._count += 1
        if self._count == self._expected:
            self._end = time.perf_counter()
            self._complete.set()

    @property
    def is_complete(self) -> bool:
        """True once all expected messages have come."""
        return self._complete.is_set()

    async def seconds_per_message(self) -> float:
        """Waits for the last message, and returns the mean time per message."""
        try:
            async with asyncio.timeout(STREAM_TIMEOUT):
                await self._complete.wait()
        except TimeoutError:
            raise RuntimeError(f"only {self._count} of {self._expected} messages came") from None
        return (self._end - self._start) / (self._expected - 1)
