"""Collects the charge points that have changed, so that each is published once however often it changes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable


class PendingChargePoints:
    """Holds the charge points that wait to be published, each once."""

    def __init__(self) -> None:
        self._pending: dict[str, None] = {}  # a dict, since it keeps the order in which they came
        self._is_filled = asyncio.Event()

    def add(self, evse_ids: Iterable[str]) -> None:
        """Adds charge points."""
        self._pending.update(dict.fromkeys(evse_ids))
        if self._pending:
            self._is_filled.set()

    async def take(self) -> list[str]:
        """Waits for the first charge point, and returns all that were added."""
        await self._is_filled.wait()
        taken = list(self._pending)
        self._pending.clear()
        self._is_filled.clear()
        return taken
