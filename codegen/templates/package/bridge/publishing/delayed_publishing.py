"""Publishes charge points after a delay, with one timer for each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class DelayedPublishing:
    """Holds one timer for each charge point that waits for its time."""

    def __init__(self, publish: Callable[[str], None]) -> None:
        self._publish = publish
        self._timers: dict[str, asyncio.TimerHandle] = {}

    def start(self, evse_id: str, seconds: float) -> None:
        """Publishes a charge point after some seconds, unless it waits already."""

        def expire() -> None:
            del self._timers[evse_id]
            self._publish(evse_id)

        if evse_id not in self._timers:
            self._timers[evse_id] = asyncio.get_running_loop().call_later(seconds, expire)

    def close(self) -> None:
        """Stops all timers."""
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()
