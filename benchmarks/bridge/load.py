"""Prints how much time one of three programs takes to publish the pushes of a simulated account.

With `python -m benchmarks.bridge.load PROGRAM NUMBER RATE SECONDS`, NUMBER charge points push for so many seconds, each
of them RATE times a second. The output is a JSON list of seconds: CPU time for each push and for each message, the
median and the 99th percentile of the time from a push to its message, and the time for each message.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bluecurrent.testing import SimulatedAccount
from tests.bridge.harness.mosquitto import Mosquitto

from ..load_programs.simulation import charging_points
from .program_names import PAHO
from .programs import cpu_seconds, run_program
from .push_plan import PushPlan, make_push
from .subscriber import Subscriber

START_TIMEOUT, WARM_UP = 60.0, 1.5
QUIET = 0.3
"""Seconds without a message after which none comes any more."""


@dataclass
class Scene:
    """A program that runs between a simulated account and a broker, with a subscriber."""

    name: str
    plan: PushPlan
    account: SimulatedAccount
    subscriber: Subscriber
    process_id: int

    async def push(self, seconds: float) -> int:
        """Pushes by the clock; returns the number of pushes. The program without a service publishes by itself."""
        if self.name == PAHO:
            await asyncio.sleep(seconds)
            return len(self.subscriber.latencies)
        clock = asyncio.get_running_loop().time
        begin, pushed = clock(), 0
        while (passed := clock() - begin) < seconds:
            for evse_id in self.plan.due(pushed, passed):
                await self.account.push(make_push(evse_id))
                pushed += 1
            await asyncio.sleep(self.plan.wait(pushed, clock() - begin))
        await self._wait_for_quiet()
        return pushed

    async def start(self) -> None:
        """Waits until the program has published each charge point, and lets it publish for a while."""
        async with asyncio.timeout(START_TIMEOUT):
            while len(self.subscriber.topics) < self.plan.charge_points:
                await self.push(1 / self.plan.rate)
        await self.push(WARM_UP)
        self.subscriber.latencies.clear()

    async def _wait_for_quiet(self) -> None:
        """Waits until no message comes any more."""
        seen = -1
        while len(self.subscriber.latencies) > seen:
            seen = len(self.subscriber.latencies)
            await asyncio.sleep(QUIET)


@asynccontextmanager
async def open_scene(name: str, plan: PushPlan) -> AsyncGenerator[Scene]:
    """Starts a broker, an account and a program, and waits until the program publishes."""
    with tempfile.TemporaryDirectory() as folder:
        mosquitto = Mosquitto(Path(folder), "max_queued_messages 0")  # it would drop messages for a busy subscriber
        mosquitto.start()
        try:
            async with SimulatedAccount(speed=None, charge_points=charging_points(plan.charge_points)) as account:
                with (
                    Subscriber(mosquitto.port) as subscriber,
                    run_program(name, account.url, mosquitto.port, plan, Path(folder)) as process_id,
                ):
                    scene = Scene(name, plan, account, subscriber, process_id)
                    await scene.start()
                    yield scene
        finally:
            mosquitto.stop()


async def measure(name: str, plan: PushPlan, seconds: float) -> list[float]:
    """Returns the numbers to print."""
    async with open_scene(name, plan) as scene:
        subscriber, begin, before = scene.subscriber, time.monotonic(), cpu_seconds(scene.process_id)
        pushed = await scene.push(seconds)
        taken = cpu_seconds(scene.process_id) - before
    count, latencies = len(subscriber.latencies), sorted(subscriber.latencies)
    if not count:
        raise RuntimeError(f"{name} has published nothing")
    median, last_percent = statistics.median(latencies), latencies[count * 99 // 100]
    return [taken / pushed, taken / count, median, last_percent, (subscriber.last_at - begin) / count]


def main() -> None:
    match sys.argv[1:]:
        case [name, number, rate, seconds]:
            print(json.dumps(asyncio.run(measure(name, PushPlan(int(number), float(rate)), float(seconds)))))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
