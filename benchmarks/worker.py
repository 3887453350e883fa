"""The process of one variant: it does the tasks that come as lines of JSON, and says how long they took.

`python -m benchmarks.worker VARIANT`, in the variant's environment.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from importlib import metadata
from typing import Any

from . import workload
from .variants import registry


class Worker:
    """The tasks, by name; each returns numbers, in seconds or bytes."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._variant = registry.load(name)

    def versions(self) -> str:
        """What is being measured."""
        return ", ".join(f"{name} {metadata.version(name)}" for name in registry.VARIANTS[self._name].shown.split())

    def stream(self, url: str, object_name: str, count: int) -> float:
        """Seconds for one message of a stream."""
        seconds: float = asyncio.run(self._variant.stream(url, object_name, count))
        return seconds

    def fan_out(self, url: str, object_name: str, count: int, subscribers: int) -> float:
        """Seconds for one message that all subscribers get."""
        seconds: float = asyncio.run(self._variant.fan_out(url, object_name, count, subscribers))
        return seconds

    def ask(self, url: str, command: str, count: int, concurrency: int) -> list[float]:
        """Seconds from a request to its answer: half of them are faster, and 99 of 100."""
        spent = sorted(asyncio.run(self._ask(url, command, count, concurrency)))
        return [statistics.median(spent), spent[len(spent) * 99 // 100]]

    async def _ask(self, url: str, command: str, count: int, concurrency: int) -> list[float]:
        spent: list[float] = []

        async def one_after_another(evse_id: str, client: Any) -> None:
            for _ in range(count // concurrency):
                began = time.perf_counter()
                await self._variant.ask(client, command, evse_id)
                spent.append(time.perf_counter() - began)

        async with self._variant.connected(url) as client:
            await self._warm(client, command)
            await asyncio.gather(*(one_after_another(evse_id, client) for evse_id in evse_ids(concurrency)))
        return spent

    async def _warm(self, client: Any, command: str) -> None:
        """One request that does not count: what is loaded for the first one is loaded once."""
        await self._variant.ask(client, command, next(evse_ids(1)))

    def flood(self, url: str, command: str, count: int) -> float:
        """Seconds for one request when all are sent before the first is answered."""
        return asyncio.run(self._flood(url, command, count))

    async def _flood(self, url: str, command: str, count: int) -> float:
        async with self._variant.connected(url) as client:
            await self._warm(client, command)
            began = time.perf_counter()
            await asyncio.gather(*(self._variant.ask(client, command, evse_id) for evse_id in evse_ids(count)))
            return (time.perf_counter() - began) / count

    def clients(self, url: str, number: int) -> float:
        """Bytes of memory for each connected client after the first."""
        return asyncio.run(self._clients(url, number))

    async def _clients(self, url: str, number: int) -> float:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self._variant.connected(url))
            before = resident()
            for _ in range(number):
                await stack.enter_async_context(self._variant.connected(url))
            return (resident() - before) / number

    def decode(self, object_name: str, points: int, recording: str, seconds: float) -> float:
        """Seconds to decode one frame, repeated for so long."""
        frames = list(workload.texts(object_name, points, recording))
        decode = self._variant.decoder(frames[0])
        rounds, began = 0, time.perf_counter()
        while (spent := time.perf_counter() - began) < seconds:
            rounds += 1
            for frame in frames:
                decode(frame)
        return spent / rounds / len(frames)


def evse_ids(number: int) -> Iterator[str]:
    """So many charge points."""
    return (f"BCU{position:06}" for position in range(number))


def resident() -> int:
    """Bytes of memory that the process occupies (Linux)."""
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as counts:  # noqa: PTH123 - as light as can be
        return int(counts.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    """Do what is asked until there is no more."""
    worker = Worker(sys.argv[1])
    for line in sys.stdin:
        task, arguments = json.loads(line)
        print(json.dumps(getattr(worker, task)(**arguments)), flush=True)


if __name__ == "__main__":
    main()
