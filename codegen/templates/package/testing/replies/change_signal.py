"""Lets tasks wait until a condition holds; each change wakes the tasks, so nothing polls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class ChangeSignal:
    """Lets tasks wait for the next change, or until a condition holds, without polling."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def notify(self) -> None:
        """Wakes all waiting tasks."""
        self._event.set()
        self._event = asyncio.Event()

    async def wait_for_change(self) -> None:
        """Waits until `notify` is called."""
        await self._event.wait()

    async def wait_until(self, condition: Callable[[], object], timeout: float | None) -> None:
        """Waits until the condition holds; raises TimeoutError after `timeout` seconds."""
        async with asyncio.timeout(timeout):
            while not condition():
                await self.wait_for_change()
