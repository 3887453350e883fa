# generated from codegen/templates/package/testing/replies/change_notifier.py by `python -m codegen generate`; changes here are lost
"""Lets a test wait for something to become true, without sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Changes:
    """Wakes those who wait whenever something has happened."""

    def __init__(self) -> None:
        self._happened = asyncio.Event()

    def announce(self) -> None:
        """Something has happened."""
        self._happened.set()
        self._happened = asyncio.Event()

    async def next(self) -> None:
        """Wait for whatever happens next."""
        await self._happened.wait()

    async def until(self, condition: Callable[[], object], timeout: float | None) -> None:
        """Return as soon as the condition holds; raises TimeoutError after `timeout` seconds."""
        async with asyncio.timeout(timeout):
            while not condition():
                await self.next()
