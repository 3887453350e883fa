"""Drops the connections of several busy clients hundreds of times, at random moments: `make soak`.

Only actions in flight may be lost. The numbers of tasks and sockets and the memory must not grow.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import random
import sys
import time
import tracemalloc
from collections import Counter

from bluecurrent._printing.guarded_streams import run_guarded
from bluecurrent._runtime.core.connection_events import Disconnected
from bluecurrent._runtime.core.errors import BlueCurrentError, ConnectionLost
from bluecurrent.testing import fast_reconnects
from tests.endurance.resource_usage import open_files
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient
from tests.runtime.scripted_server import ScriptedServer, acknowledge, answer_heat

CLIENTS, CALLERS, GROWTH = 4, 5, 400_000
"""GROWTH is the allowed growth in bytes: that of a few kept messages. A leak of 1 kB per drop would exceed it."""


async def make_calls(client: KettleClient, outcomes: Counter[str], end: float) -> None:
    """Makes calls without a pause. Reads must succeed. Actions may be lost with their connection."""
    while time.monotonic() < end:
        number = random.randrange(1000)
        if random.random() < 0.8:
            assert await client.get_heat(f"K{number}", timeout=10) == float(number)
            outcomes["reads answered"] += 1
            continue
        try:
            answer = await client.boil(f"K{number}", timeout=10)
        except ConnectionLost:
            outcomes["actions in flight lost"] += 1
        else:
            assert answer is not None
            assert answer.kettle == f"K{number}"
            outcomes["actions answered"] += 1


async def drop_connections(server: ScriptedServer, outcomes: Counter[str], end: float) -> None:
    """Repeatedly ends a random connection in a random way."""
    while time.monotonic() < end:
        await asyncio.sleep(random.uniform(0.0, 0.05))
        if server.peers:
            peer = random.choice(server.peers)
            if random.random() < 0.5:
                peer.transport.abort()
            else:
                await peer.close(random.choice((1000, 1001, 1011)))
            outcomes["drops"] += 1


async def run_round(server: ScriptedServer, seconds: float) -> Counter[str]:
    """Runs several clients from connect to disconnect, and returns what happened."""
    outcomes: Counter[str] = Counter()
    end = time.monotonic() + seconds
    clients = [KettleClient(API_TOKEN, url=server.url, queue_size=100) for _ in range(CLIENTS)]
    for client in clients:
        client.on(Heat, lambda message: outcomes.update(["pushes"]))
        client.on(Disconnected, lambda event: outcomes.update(["disconnections seen"]))
        await client.connect(retry=True)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(drop_connections(server, outcomes, end))
        for client in clients * CALLERS:
            tasks.create_task(make_calls(client, outcomes, end))
    for client in clients:
        await client.disconnect()
        assert not client.is_connected()
        assert not client._request_sender._waiters
    await server.wait_for(lambda server: not server.peers)
    return outcomes


async def soak(seconds: float, rounds: int) -> None:
    """Runs several rounds. After each one, tasks, sockets and memory must be as after the first."""
    async with ScriptedServer() as server:
        server.answers |= {"GET_HEAT": answer_heat, "BOIL": acknowledge}
        before: tuple[int, int, int] | None = None
        for number in range(rounds):
            try:
                outcomes = await run_round(server, seconds / rounds)
            except* BlueCurrentError as errors:
                raise SystemExit(f"lost: {errors.exceptions}") from errors
            server.received.clear()
            await asyncio.sleep(0.6)
            gc.collect()
            after = (len(asyncio.all_tasks()), open_files(), tracemalloc.get_traced_memory()[0])
            print(f"round {number + 1}: {dict(outcomes)}; tasks, files, bytes: {after}", flush=True)
            if before is None:
                before = after
                continue
            assert after[0] <= before[0], "tasks are left"
            assert after[1] <= before[1], "sockets are left"
            assert after[2] - before[2] < GROWTH, "memory grows"


def main() -> int:
    """Reads the options and runs the test."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=40)
    parser.add_argument("--rounds", type=int, default=4)
    options = parser.parse_args()
    logging.getLogger("bluecurrent").addHandler(logging.NullHandler())  # every drop would be a warning
    tracemalloc.start()
    with fast_reconnects():
        asyncio.run(soak(options.seconds, options.rounds))
    return 0


if __name__ == "__main__":
    sys.exit(run_guarded(main))
