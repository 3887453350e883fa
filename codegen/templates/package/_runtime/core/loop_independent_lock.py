"""Provides a lock that can be used from different event loops, one after another."""

from __future__ import annotations

import asyncio


class LoopIndependentLock:
    """Holds the lock of the running event loop, and makes a new one when the loop changes.

    An asyncio.Lock can be awaited in one loop only.
    """

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock: asyncio.Lock | None = None

    def in_running_loop(self) -> asyncio.Lock:
        """Returns the lock of the running loop, and forgets the lock of an earlier loop."""
        loop = asyncio.get_running_loop()
        if self._lock is None or loop is not self._loop:
            self._loop, self._lock = loop, asyncio.Lock()
        return self._lock
