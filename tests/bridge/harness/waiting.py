"""Waits for what other processes do, for tests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

LONGEST_WAIT = 60.0
"""Seconds after which a test gives up. No test needs so long, but a machine that is busy with other things may."""


async def poll_until(condition: Callable[[], object]) -> None:
    """Waits until a condition is true of which no event tells."""
    async with asyncio.timeout(LONGEST_WAIT):
        while not condition():  # noqa: ASYNC110 - no event tells of it
            await asyncio.sleep(0.02)
