"""Drops both connections of a bridge with many charge points, at random moments: `make soak`.

The numbers of tasks, threads and open files and the memory must not grow, and in the end the broker must have the last
value of each charge point. Needs the broker mosquitto.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import random
import sys
import tempfile
import time
import tracemalloc
from collections import Counter
from pathlib import Path

from bluecurrent._printing.guarded_streams import run_guarded
from bluecurrent.bridge.broker.stray_errors import log_stray_error
from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.settings import BrokerSettings
from bluecurrent.bridge.publishing.publishing_times import PublishingTimes
from bluecurrent.testing import fast_reconnects
from tests.bridge.running.broker_relay import BrokerRelay, count_held
from tests.bridge.running.conftest import FREE, RunningBridge, start_bridge
from tests.bridge.running.mosquitto import Mosquitto
from tests.bridge.running.mqtt_client import open_mqtt_client

CHARGE_POINTS, GROWTH = 200, 1_000_000
"""GROWTH is the allowed growth in bytes."""
EVSE_IDS = [f"BCU{number:06}" for number in range(CHARGE_POINTS)]


async def push_current(running: RunningBridge, evse_id: str, amps: float) -> None:
    """Pushes a status with another current."""
    await running.account.push({"object": "CH_STATUS", "data": {"evse_id": evse_id, "actual_p1": amps}})


async def wait_until_current(running: RunningBridge) -> None:
    """Waits until both sides are connected, and all charge points were read on the present connection."""
    await asyncio.sleep(0.5)  # a drop is not noticed at once
    while not (running.bridge.is_broker_connected and running.bridge.is_service_connected):  # noqa: ASYNC110
        await asyncio.sleep(0.02)
    live = running.bridge._live
    assert live is not None
    for evse_id in EVSE_IDS:
        await live.wait_for(evse_id, lambda point: point.is_current, timeout=30)


async def push_and_drop(running: RunningBridge, relay: BrokerRelay, counts: Counter[str], end: float) -> None:
    """Pushes values of random charge points without a pause, and drops one of the connections now and then."""
    drop = {"broker": relay.drop, "service": running.account.drop}
    while time.monotonic() < end:
        for _ in range(random.randrange(100)):
            await push_current(running, random.choice(EVSE_IDS), random.randrange(32))
            counts["pushes"] += 1
        await asyncio.sleep(random.uniform(0, 0.1))
        if running.bridge.is_broker_connected and running.bridge.is_service_connected:
            side = random.choice(list(drop))
            drop[side]()
            counts[f"drops of the {side}"] += 1
    await wait_until_current(running)


def measure() -> tuple[int, int, int, int]:
    """Returns the numbers of tasks, threads and open files, and the bytes in use."""
    gc.collect()
    return (*count_held(), tracemalloc.get_traced_memory()[0])


async def check_last_values(running: RunningBridge, mosquitto: Mosquitto) -> float:
    """Pushes a last value for each charge point; returns the seconds until the broker has all of them."""
    last = {running.topics.state(evse_id, "status"): 100 + number for number, evse_id in enumerate(EVSE_IDS)}
    async with open_mqtt_client(mosquitto.port, *last) as mqtt:
        for evse_id, amps in zip(EVSE_IDS, last.values(), strict=True):
            await push_current(running, evse_id, amps)
        pushed_at = time.monotonic()
        for topic, amps in last.items():
            await mqtt.until(lambda topic=topic, amps=amps: (mqtt.json(topic) or {}).get("actual_p1") == amps)
        return time.monotonic() - pushed_at


async def soak(seconds: float) -> None:
    """Runs a bridge for some seconds, and prints what has happened."""
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder, fast_reconnects():
        mosquitto = Mosquitto(Path(folder))
        mosquitto.start()
        relay = BrokerRelay(mosquitto.port)
        asyncio.get_running_loop().set_exception_handler(log_stray_error)
        server = await asyncio.start_server(relay.serve, "127.0.0.1", 0)
        address = parse_broker_url(f"mqtt://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        async with (
            server,
            start_bridge(
                mosquitto,
                dict.fromkeys(EVSE_IDS, FREE),
                times=PublishingTimes(),
                broker_settings=BrokerSettings(address),
            ) as running,
        ):
            await wait_until_current(running)
            await push_and_drop(running, relay, counts, time.monotonic() + seconds / 4)
            running.account.received.clear()
            first = measure()
            await push_and_drop(running, relay, counts, time.monotonic() + seconds * 3 / 4)
            running.account.received.clear()
            last = measure()
            delay = await check_last_values(running, mosquitto)
            await running.stop()
            await relay.close()
        mosquitto.stop()
    print(", ".join(f"{count} {name}" for name, count in sorted(counts.items())))
    print(f"tasks, threads, open files, bytes: {first} at first, {last} in the end; last values after {delay:.2f} s")
    assert all(after <= before + 3 for before, after in zip(first[:3], last[:3], strict=True)), "something is left open"
    assert last[3] <= first[3] + GROWTH, "the memory grows"


def main() -> int:
    """Reads the options and runs the test."""
    parser = argparse.ArgumentParser(prog="python -m tests.endurance.bridge_soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=50)
    seconds = parser.parse_args().seconds
    logging.disable(logging.CRITICAL)  # each drop would be a warning
    tracemalloc.start()
    asyncio.run(soak(seconds))
    return 0


if __name__ == "__main__":
    sys.exit(run_guarded(main))
