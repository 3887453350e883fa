"""Runs a bridge under load, then drops its two connections again and again: `make soak-bridge`.

After the load each retained topic must hold the last value. After the drops tasks, threads, sockets and memory must be
those of before.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from bluecurrent.bridge.broker.loop_exception_handler import handle_loop_exception
from bluecurrent.testing import fast_reconnects
from tests.bridge.harness.mosquitto import PROGRAM, Mosquitto
from tests.endurance.bridge_drops import run_drops
from tests.endurance.bridge_load import run_load
from tests.endurance.resource_usage import Starved, check_growth, explain_starvation


class CollectedLog(logging.Handler):
    """Keeps the messages that are logged, of a level and above."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith("mqtt"):  # paho also logs each connection that ends
            self.messages.append(record.getMessage())


@contextmanager
def check_log(level: int) -> Generator[None]:
    """Checks that nothing is logged at a level and above; nothing of it is printed."""
    log = CollectedLog(level)
    logging.getLogger().addHandler(log)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(log)
    assert not log.messages, f"{len(log.messages)} messages were logged, such as: {log.messages[0]}"


async def soak(charge_points: int, seconds: int, rounds: int) -> None:
    """Runs both parts; raises Starved if the machine was too busy for one of them."""
    asyncio.get_running_loop().set_exception_handler(handle_loop_exception)  # as the process of the bridge does
    with tempfile.TemporaryDirectory() as folder:
        mosquitto = Mosquitto(Path(folder), "max_queued_messages 0")  # else it drops some of 1,000
        mosquitto.start()
        try:
            with explain_starvation(), check_log(logging.WARNING):
                usages = await run_load(mosquitto, charge_points=charge_points, seconds=seconds)
            check_growth(f"{charge_points} charge points, {seconds} s", *usages)
            with explain_starvation(), check_log(logging.ERROR), fast_reconnects():
                usages = await run_drops(mosquitto, rounds=rounds)
            check_growth(f"{rounds} drops of each connection", *usages)
        finally:
            mosquitto.stop()


def main() -> int:
    """Reads the options and runs the test."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--charge-points", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--drops", type=int, default=2000)
    options = parser.parse_args()
    if PROGRAM is None:
        sys.exit("the broker mosquitto is not installed: apt-get install mosquitto")
    try:
        asyncio.run(soak(options.charge_points, options.seconds, options.drops))
    except Starved as starved:
        sys.exit(str(starved))
    return 0


if __name__ == "__main__":
    sys.exit(main())
