"""Prints the CPU seconds for each message that a client receives, and the bytes of memory for each charge point.

`python -m benchmarks.load_programs.live_state NUMBER SECONDS plain` has so many simulated charge points push every
second to a client in another process, which reads the messages. With `live`, it also keeps a live state of them. The
memory is that of the live state, or with `plain` that of the answers of get_charge_points() and get_status(). It is
measured with tracemalloc, since a process keeps memory that it has freed.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import time
import tracemalloc
from contextlib import AsyncExitStack

from bluecurrent import ChStatus, Client, GridCurrent
from bluecurrent.testing import API_TOKEN, SimulatedAccount

from .simulation import charging_points

SPEED = 20.0
"""Simulated seconds in a real one, so that reading all charge points takes less long. Pushes come every real second."""
READ_TIMEOUT = 120.0
"""Seconds in which the live state must be read."""


async def measure(number: int, seconds: str, kind: str) -> None:
    """Serves the account to a client in another process."""
    async with SimulatedAccount(speed=SPEED, push_interval=SPEED, charge_points=charging_points(number)) as account:
        arguments = ("-m", "benchmarks.load_programs.live_state", "receive", account.url, str(number), seconds, kind)
        client = await asyncio.create_subprocess_exec(sys.executable, *arguments)
        if await client.wait():
            sys.exit("the client has failed")


async def measure_memory(client: Client, blocks: AsyncExitStack, kind: str) -> int:
    """Reads all charge points, and returns the bytes that this takes; the live state stays until the blocks end."""
    points = await client.get_charge_points()  # loads modules
    await client.get_status(points[0].evse_id)
    del points
    gc.collect()
    tracemalloc.start()
    if kind == "live":
        live = await blocks.enter_async_context(client.live())
        await live.wait_ready(READ_TIMEOUT)
    else:
        points = await client.get_charge_points(timeout=READ_TIMEOUT)
        kept = await asyncio.gather(*(client.get_status(point.evse_id, timeout=READ_TIMEOUT) for point in points))
        assert len(kept) == len(points)
    gc.collect()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return size


async def receive(url: str, number: int, seconds: float, kind: str) -> None:
    """Reads messages, with or without a live state."""
    async with Client(API_TOKEN, url=url) as client, AsyncExitStack() as blocks:
        memory = await measure_memory(client, blocks, kind) / number
        messages = client.messages(ChStatus, GridCurrent)
        await anext(messages)
        count, start, end = 0, time.process_time(), time.monotonic() + seconds
        async for _ in messages:
            count += 1
            if count % number == 0 and time.monotonic() > end:
                break
        print(json.dumps([(time.process_time() - start) / count, memory]))


def main() -> None:
    match sys.argv[1:]:
        case ["receive", url, number, seconds, kind]:
            asyncio.run(receive(url, int(number), float(seconds), kind))
        case [number, seconds, ("plain" | "live") as kind]:
            asyncio.run(measure(int(number), seconds, kind))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
