# generated from codegen/templates/package/bridge/publishing/publishing_batches.py by `python -m codegen generate`; changes here are lost
"""Publishes many charge points in batches, those of one batch at the same time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence

BATCH_SIZE = 50
"""Number of charge points published at the same time. aiomqtt warns if too many messages wait to be written."""


def split_into_batches(evse_ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yields the charge points in batches."""
    for begin in range(0, len(evse_ids), BATCH_SIZE):
        yield evse_ids[begin : begin + BATCH_SIZE]


async def publish_together(publish: Callable[[str], Awaitable[None]], evse_ids: Sequence[str]) -> None:
    """Calls a function with each charge point at the same time: one turn of the event loop writes many messages."""

    async def call(evse_id: str) -> None:
        await publish(evse_id)

    async with asyncio.TaskGroup() as tasks:
        for evse_id in evse_ids:
            tasks.create_task(call(evse_id))
