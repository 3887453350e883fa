"""What every variant's handler does with a message: count it."""

from __future__ import annotations

import asyncio
import time

PATIENCE = 120.0
"""Seconds after which a stream has failed."""


class Arrivals:
    """Counts messages, and knows the time from the first to the last."""

    def __init__(self, expected: int) -> None:
        self._expected = expected
        self._seen = 0
        self._began = self._ended = 0.0
        self._all = asyncio.Event()

    async def handle(self, message: object) -> None:
        """The user's handler."""
        if not self._seen:
            self._began = time.perf_counter()
        self._seen += 1
        if self._seen == self._expected:
            self._ended = time.perf_counter()
            self._all.set()

    @property
    def are_complete(self) -> bool:
        """Whether all have come."""
        return self._all.is_set()

    async def seconds_each(self) -> float:
        """Wait for the last one; the time that one message takes."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._all.wait()
        except TimeoutError:
            raise RuntimeError(f"only {self._seen} of {self._expected} messages came") from None
        return (self._ended - self._began) / (self._expected - 1)
