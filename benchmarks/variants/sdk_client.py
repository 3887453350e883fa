"""Runs the tasks with the SDK's client, which has typed messages and methods that return answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any

from bluecurrent import ChargePoints, ChStatus, Client, GridCurrent, GridStatus, parse

from .message_counter import MessageCounter

CLASSES: dict[str, type[Any]] = {
    "CHARGE_POINTS": ChargePoints,
    "CH_STATUS": ChStatus,
    "GRID_CURRENT": GridCurrent,
    "GRID_STATUS": GridStatus,
}


async def stream(url: str, object_name: str, count: int) -> float:
    """Measures the seconds per message from the socket to an async handler."""
    counter = MessageCounter(count)
    client = Client("token", url=url)
    client.on(CLASSES[object_name], counter.handle)
    async with client:
        return await counter.seconds_per_message()


async def fan_out(url: str, object_name: str, count: int, subscribers: int) -> float:
    """Measures the seconds per message that several async handlers receive."""
    counters = [MessageCounter(count) for _ in range(subscribers)]
    client = Client("token", url=url)
    for counter in counters:
        client.on(CLASSES[object_name], counter.handle)
    async with client:
        return max(await asyncio.gather(*(counter.seconds_per_message() for counter in counters)))


@asynccontextmanager
async def connected(url: str) -> AsyncGenerator[Client, None]:
    """Connects a client."""
    async with Client("token", url=url, timeout=60) as client:
        yield client


async def ask(client: Client, command: str, evse_id: str) -> None:
    """Sends one request and waits for its answer."""
    if command == "GET_CH_STATUS":
        await client.get_status(evse_id)
    else:
        await client.get_grid_status(evse_id)


def decoder(sample: bytes) -> Callable[[bytes], object]:
    """Returns the decoder, which is the same for all frames."""
    return parse
