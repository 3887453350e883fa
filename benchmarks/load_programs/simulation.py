"""Prints the CPU seconds that a simulated account takes.

`python -m benchmarks.load_programs.simulation week` lets a week pass without a client. With `pushes NUMBER SECONDS`, so
many charge points push every second to one client.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Mapping
from typing import Any

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from bluecurrent.testing import SimulatedAccount

PUSH_INTERVAL = 5
"""Seconds between the pushes of a charge point, in the week without a client."""
GREETING = '{"command": "HELLO", "Authorization": "Token <session token>"}'


def charging_points(number: int) -> Mapping[str, Mapping[str, Any]]:
    """Returns charge points at which a car charges, for a simulated account."""
    return {f"BCU{200_000 + index}": {"activity": "charging", "vehicle_status": "C"} for index in range(number)}


async def measure_week() -> float:
    """Lets a week pass at three charge points, whose cars come every evening and go every morning."""
    async with SimulatedAccount(speed=None, charge_points=charging_points(3)) as account:
        before = time.process_time()
        for _ in range(7):
            for point in account.charge_points.values():
                point.unplug()
            pass_time(account, hours=10)
            for point in account.charge_points.values():
                point.plug_in(battery_kwh=60, level=0.2)
            pass_time(account, hours=14)
        return time.process_time() - before


def pass_time(account: SimulatedAccount, *, hours: int) -> None:
    """Lets hours pass in the steps in which the account pushes."""
    for _ in range(hours * 3600 // PUSH_INTERVAL):
        account.advance(seconds=PUSH_INTERVAL)


async def measure_pushes(number: int, seconds: float) -> float:
    """Lets many charge points push to a client in another process; returns the CPU seconds of this process."""
    async with SimulatedAccount(push_interval=1, charge_points=charging_points(number)) as account:
        command = (sys.executable, "-m", "benchmarks.load_programs.simulation", "receive", account.url)
        client = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        assert client.stdout is not None
        await client.stdout.readline()  # after the first pushes
        before = time.process_time()
        await asyncio.sleep(seconds)
        taken = time.process_time() - before
        account.drop()
        received = int(await client.stdout.readline())
        await client.wait()
    if received < number * (seconds - 1):
        raise RuntimeError(f"only {received} pushes came; measure on a machine that is less busy")
    return taken


async def receive(url: str) -> None:
    """Reads pushes; prints a line after the first, and their number at the end."""
    received = 0
    async with connect(url, compression=None) as socket:
        await socket.send(GREETING)
        await socket.recv()
        await socket.recv()
        print("pushes come", flush=True)
        try:
            while True:
                await socket.recv()
                received += 1
        except ConnectionClosed:
            print(received, flush=True)


def main() -> None:
    match sys.argv[1:]:
        case ["week"]:
            print(asyncio.run(measure_week()))
        case ["pushes", number, seconds]:
            print(asyncio.run(measure_pushes(int(number), float(seconds))))
        case ["receive", url]:
            asyncio.run(receive(url))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
