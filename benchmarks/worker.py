"""Runs the tasks of one variant: reads them as lines of JSON, and prints what they measured.

Runs in the environment of the variant: `python -m benchmarks.worker VARIANT`.
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
    """The tasks by name. Each returns one number or several, in seconds or bytes."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._variant = registry.load(name)

    def versions(self) -> str:
        """Returns the versions of the libraries of the variant."""
        return ", ".join(
            f"{name} {metadata.version(name)}" for name in registry.VARIANTS[self._name].distributions.split()
        )

    def stream(self, url: str, object_name: str, count: int) -> float:
        """Measures the seconds per message of a stream."""
        seconds: float = asyncio.run(self._variant.stream(url, object_name, count))
        return seconds

    def fan_out(self, url: str, object_name: str, count: int, subscribers: int) -> float:
        """Measures the seconds per message that all subscribers receive."""
        seconds: float = asyncio.run(self._variant.fan_out(url, object_name, count, subscribers))
        return seconds

    def ask(self, url: str, command: str, count: int, concurrency: int) -> list[float]:
        """Measures the seconds from a request to its answer, as median and 99th percentile."""
        times = sorted(asyncio.run(self._ask(url, command, count, concurrency)))
        return [statistics.median(times), times[len(times) * 99 // 100]]

    async def _ask(self, url: str, command: str, count: int, concurrency: int) -> list[float]:
        times: list[float] = []

        async def send_in_sequence(evse_id: str, client: Any) -> None:
            for _ in range(count // concurrency):
                start = time.perf_counter()
                await self._variant.ask(client, command, evse_id)
                times.append(time.perf_counter() - start)

        async with self._variant.connected(url) as client:
            await self._warm_up(client, command)
            await asyncio.gather(*(send_in_sequence(evse_id, client) for evse_id in evse_ids(concurrency)))
        return times

    async def _warm_up(self, client: Any, command: str) -> None:
        """Sends one request that is not measured, since the first one loads modules."""
        await self._variant.ask(client, command, next(evse_ids(1)))

    def flood(self, url: str, command: str, count: int) -> float:
        """Measures the seconds per request if all are sent before the first answer."""
        return asyncio.run(self._flood(url, command, count))

    async def _flood(self, url: str, command: str, count: int) -> float:
        async with self._variant.connected(url) as client:
            await self._warm_up(client, command)
            start = time.perf_counter()
            await asyncio.gather(*(self._variant.ask(client, command, evse_id) for evse_id in evse_ids(count)))
            return (time.perf_counter() - start) / count

    def clients(self, url: str, number: int) -> float:
        """Measures the bytes of memory per connected client after the first."""
        return asyncio.run(self._clients(url, number))

    async def _clients(self, url: str, number: int) -> float:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self._variant.connected(url))
            before = resident_memory()
            for _ in range(number):
                await stack.enter_async_context(self._variant.connected(url))
            return (resident_memory() - before) / number

    def decode(self, object_name: str, points: int, recording: str, seconds: float) -> float:
        """Measures the seconds to decode one frame, by decoding repeatedly for a number of seconds."""
        frames = list(workload.payloads(object_name, points, recording))
        decode = self._variant.decoder(frames[0])
        rounds, start = 0, time.perf_counter()
        while (elapsed := time.perf_counter() - start) < seconds:
            rounds += 1
            for frame in frames:
                decode(frame)
        return elapsed / rounds / len(frames)


def evse_ids(number: int) -> Iterator[str]:
    """Returns the ids of a number of charge points."""
    return (f"BCU{position:06}" for position in range(number))


def resident_memory() -> int:
    """Returns the resident memory of this process in bytes (Linux only)."""
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as counts:  # noqa: PTH123 - pathlib would add memory
        return int(counts.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    """Runs tasks until the standard input ends."""
    worker = Worker(sys.argv[1])
    for line in sys.stdin:
        task, arguments = json.loads(line)
        print(json.dumps(getattr(worker, task)(**arguments)), flush=True)


if __name__ == "__main__":
    main()
