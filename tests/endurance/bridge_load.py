"""Pushes a status of each charge point once a second, and checks what the broker holds after the last one."""

from __future__ import annotations

import asyncio
import json
import time

from aiomqtt import Client, ProtocolVersion

from bluecurrent.bridge.publishing.publishing_intervals import PublishingIntervals
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.running_bridge import RunningBridge, start_bridge
from tests.endurance.resource_usage import Usage, measure, measure_at_rest

LONGEST_START, LONGEST_DELAY = 120.0, 60.0
"""Seconds until everything is published for the first time, and by which the pushes may be late, at most."""
SETTLED = 1.0
"""Seconds between the last push and the first look at the retained topics."""
PAUSE = 0.5
"""Seconds between two looks at the retained topics."""
SHORTEST_SLEEP = 0.01
"""Seconds: pushes that are due sooner are sent together."""


async def run_load(
    mosquitto: Mosquitto, *, charge_points: int, seconds: int, patience: float = 0
) -> tuple[Usage, Usage]:
    """Pushes for so many seconds; returns the usage after a third of the time and at the end.

    Each charge point gets a push a second: 1,000 charge points are 1,000 pushes a second, evenly spread. A client that
    connects one second after the last push must find the last value of each. With `patience`, it may look again for so
    many seconds, so that the result does not depend on what else the machine does.
    """
    evse_ids = [f"BCU{100_001 + index}" for index in range(charge_points)]
    charging = {"activity": "charging", "vehicle_status": "C"}
    async with start_bridge(mosquitto, dict.fromkeys(evse_ids, charging), intervals=PublishingIntervals()) as running:
        topics = f"{running.topics.base_topic}/+/status"
        async with asyncio.timeout(LONGEST_START):
            await wait_for_topics(mosquitto, topics, charge_points)
        rest_before = await measure_at_rest()
        before, after = await push_every_second(running, evse_ids, seconds)
        await asyncio.sleep(SETTLED)
        deadline = time.monotonic() + patience
        while old := await count_old_values(mosquitto, topics, charge_points, last=seconds - 1):
            assert time.monotonic() < deadline, f"{old} of {charge_points} retained topics do not hold the last value"
            await asyncio.sleep(PAUSE)
        # Publishing takes tasks, so they are counted while nothing is published.
        return before._replace(tasks=rest_before.tasks), after._replace(tasks=(await measure_at_rest()).tasks)


async def push_every_second(running: RunningBridge, evse_ids: list[str], seconds: int) -> tuple[Usage, Usage]:
    """Pushes the number of the second as the current of each charge point; returns the usage as `run_load` does."""
    begin = asyncio.get_running_loop().time()
    usage = measure()
    for second in range(seconds):
        await push_to_each(running, evse_ids, begin + second, value=second)
        if second == seconds // 3:
            usage = measure()
        if second % 60 == 59:
            print(f"after {second + 1} s: {measure()}", flush=True)
    pushes, passed = seconds * len(evse_ids), asyncio.get_running_loop().time() - begin
    print(f"{pushes} pushes, {pushes / passed:.0f} a second", flush=True)
    return usage, measure()


async def push_to_each(running: RunningBridge, evse_ids: list[str], begin: float, *, value: int) -> None:
    """Pushes a status of each charge point within a second that begins at a time of the event loop."""
    loop = asyncio.get_running_loop()
    for index, evse_id in enumerate(evse_ids):
        wait = begin + index / len(evse_ids) - loop.time()
        assert wait > -LONGEST_DELAY, f"the pushes are {LONGEST_DELAY:.0f} s late"
        await asyncio.sleep(wait if wait > SHORTEST_SLEEP else 0)
        data = {"evse_id": evse_id, "actual_p1": value}
        assert await running.account.push({"object": "CH_STATUS", "evse_id": evse_id, "data": data}) == 1


async def wait_for_topics(mosquitto: Mosquitto, topic_filter: str, number: int) -> None:
    """Waits until so many topics that match a filter have a message."""
    found = set()
    async with Client("localhost", mosquitto.port, protocol=ProtocolVersion.V5) as client:
        await client.subscribe(topic_filter, qos=1)
        async for message in client.messages:
            found.add(message.topic.value)
            if len(found) == number:
                return


async def count_old_values(mosquitto: Mosquitto, topic_filter: str, number: int, *, last: int) -> int:
    """Returns the number of topics for which the broker holds another value than the last one."""
    values: list[int] = []
    async with (
        asyncio.timeout(LONGEST_DELAY),
        Client("localhost", mosquitto.port, protocol=ProtocolVersion.V5) as client,
    ):
        await client.subscribe(topic_filter, qos=1)
        async for message in client.messages:
            if message.retain:
                values.append(json.loads(message.payload)["actual_p1"])
            if len(values) == number:
                break
    return sum(value != last for value in values)
