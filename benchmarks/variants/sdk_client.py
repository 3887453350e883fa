"""The SDK's own client: typed messages, answers from methods."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any

from bluecurrent import ChargePoints, ChStatus, Client, GridCurrent, GridStatus, parse

from .message_counter import Arrivals

KINDS: dict[str, type[Any]] = {
    "CHARGE_POINTS": ChargePoints,
    "CH_STATUS": ChStatus,
    "GRID_CURRENT": GridCurrent,
    "GRID_STATUS": GridStatus,
}


async def stream(url: str, object_name: str, count: int) -> float:
    """Seconds for one message, from the socket to an async handler."""
    arrivals = Arrivals(count)
    client = Client("token", url=url)
    client.on(KINDS[object_name], arrivals.handle)
    async with client:
        return await arrivals.seconds_each()


async def fan_out(url: str, object_name: str, count: int, subscribers: int) -> float:
    """Seconds for one message that so many async handlers get."""
    everyone = [Arrivals(count) for _ in range(subscribers)]
    client = Client("token", url=url)
    for arrivals in everyone:
        client.on(KINDS[object_name], arrivals.handle)
    async with client:
        return max(await asyncio.gather(*(arrivals.seconds_each() for arrivals in everyone)))


@asynccontextmanager
async def connected(url: str) -> AsyncGenerator[Client, None]:
    """A client that is connected."""
    async with Client("token", url=url, timeout=60) as client:
        yield client


async def ask(client: Client, command: str, evse_id: str) -> None:
    """One request and its answer."""
    if command == "GET_CH_STATUS":
        await client.get_status(evse_id)
    else:
        await client.get_grid_status(evse_id)


def decoder(sample: bytes) -> Callable[[bytes], object]:
    """What reads frames like this one; here it is the same for all."""
    return parse
