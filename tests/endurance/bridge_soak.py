"""Runs a bridge under load, then drops its two connections again and again: `make soak-bridge`.

After the load each retained topic must hold the last value. After the drops tasks, threads, sockets and memory must be
those of before.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import logging
import mmap
import sys
import tempfile
import threading
from pathlib import Path
from typing import NamedTuple

from aiomqtt import Client, ProtocolVersion

from bluecurrent.bridge.publishing.publishing_intervals import PublishingIntervals
from bluecurrent.testing import fast_reconnects
from tests.bridge.running.conftest import RunningBridge, open_bridge, start_bridge
from tests.bridge.running.mosquitto import Mosquitto
from tests.endurance.soak import open_files

GROWTH = 10_000_000
"""The allowed growth in bytes. A leak of 5 kB for each drop would exceed it."""
WARM_UP = 5
"""The drops after which the numbers are taken for the first time."""


class Numbers(NamedTuple):
    """Counts what a leak would let grow."""

    tasks: int
    threads: int
    files: int
    memory: int


def count() -> Numbers:
    """Returns the present numbers."""
    gc.collect()
    return Numbers(len(asyncio.all_tasks()), threading.active_count(), open_files(), resident_memory())


async def count_at_rest() -> Numbers:
    """Returns the numbers as soon as no task has begun or ended for a while: those of a connection begin one by one."""
    tasks, known = len(asyncio.all_tasks()), -1
    while tasks != known:
        await asyncio.sleep(0.5)
        tasks, known = len(asyncio.all_tasks()), tasks
    return count()


def resident_memory() -> int:
    """Returns the bytes of memory of this process, or 0 where /proc is missing."""
    file = Path("/proc/self/statm")  # tracemalloc would make the load several times slower
    return int(file.read_text(encoding="ascii").split()[1]) * mmap.PAGESIZE if file.exists() else 0


def name_charge_points(number: int) -> list[str]:
    return [f"BCU{100_001 + index}" for index in range(number)]


async def push_values(running: RunningBridge, evse_ids: list[str], value: int) -> None:
    """Pushes a status of each charge point."""
    for evse_id in evse_ids:
        data = {"evse_id": evse_id, "actual_p1": value}
        await running.account.push({"object": "CH_STATUS", "evse_id": evse_id, "data": data})


async def wait_for_values(mosquitto: Mosquitto, base_topic: str, evse_ids: list[str], values: set[int]) -> None:
    """Waits until the retained status of each charge point has one of the values."""
    missing = set(evse_ids)
    async with Client("localhost", mosquitto.port, protocol=ProtocolVersion.V5) as client:
        await client.subscribe(f"{base_topic}/+/status", qos=1)
        async for message in client.messages:
            assert isinstance(message.payload, bytes)
            if json.loads(message.payload)["actual_p1"] in values:
                missing.discard(message.topic.value.split("/")[-2])
            if not missing:
                return


async def load(mosquitto: Mosquitto, number: int, seconds: int) -> tuple[Numbers, Numbers]:
    """Pushes a status of each charge point every second; returns the numbers after a third of the time and at the end.

    A client that comes then must find the last value of each.
    """
    evse_ids = name_charge_points(number)
    charging = {"activity": "charging", "vehicle_status": "C"}
    async with start_bridge(mosquitto, dict.fromkeys(evse_ids, charging), intervals=PublishingIntervals()) as running:
        base_topic = running.topics.base_topic
        async with asyncio.timeout(120):
            await wait_for_values(mosquitto, base_topic, evse_ids, set(range(100)))
        first = None
        for second in range(seconds):
            await push_values(running, evse_ids, second % 32)
            await asyncio.sleep(1)
            if first is None and second >= seconds // 3:
                first = count()
        async with asyncio.timeout(10):
            await wait_for_values(mosquitto, base_topic, evse_ids, {(seconds - 1) % 32})
        assert first is not None
        return first, count()


async def drop(mosquitto: Mosquitto, times: int) -> tuple[Numbers, Numbers]:
    """Drops each connection so many times; returns the numbers after some drops and at the end."""
    async with open_bridge(mosquitto) as running:
        await running.until_online()
        first = None
        for number in range(times):
            if number == WARM_UP:
                first = await count_at_rest()
            running.mqtt.messages.clear()
            running.account.drop()
            await running.mqtt.until_last(running.topics.availability("BCU100001"), "online")
            running.mqtt.messages.clear()
            # The broker ends the connection of the bridge, whose client id this one takes over.
            identifier = f"{running.topics.base_topic}-home"
            async with Client("localhost", mosquitto.port, protocol=ProtocolVersion.V5, identifier=identifier):
                pass
            await running.until_online()
        assert first is not None
        return first, await count_at_rest()


def compare(name: str, before: Numbers, after: Numbers) -> None:
    """Prints the numbers, and checks that they have not grown."""
    print(f"{name}: before {before}, after {after}", flush=True)
    assert after.tasks <= before.tasks + 1, "tasks are left"
    assert after.threads <= before.threads, "threads are left"
    assert after.files <= before.files, "sockets are left"
    assert after.memory - before.memory < GROWTH, "memory grows"


async def soak(number: int, seconds: int, drops: int) -> None:
    """Runs both parts."""
    with tempfile.TemporaryDirectory() as folder:
        mosquitto = Mosquitto(Path(folder), "max_queued_messages 0")  # else it drops some of 1,000
        mosquitto.start()
        try:
            compare(f"{number} charge points, {seconds} s", *await load(mosquitto, number, seconds))
            with fast_reconnects():
                compare(f"{drops} drops of each connection", *await drop(mosquitto, drops))
        finally:
            mosquitto.stop()


def main() -> int:
    """Reads the options and runs the test."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--charge-points", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--drops", type=int, default=2000)
    options = parser.parse_args()
    logging.getLogger("bluecurrent").addHandler(logging.NullHandler())  # every drop would be a warning
    logging.getLogger("bluecurrent").propagate = False
    asyncio.run(soak(options.charge_points, options.seconds, options.drops))
    return 0


if __name__ == "__main__":
    sys.exit(main())
