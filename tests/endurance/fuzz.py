"""Sends thousands of mutated recorded frames per second to a client, which must survive all of them: `make fuzz`."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from websockets.asyncio.server import ServerConnection, serve

from bluecurrent import Client, CommandRejected, ServerError
from bluecurrent._printing.guarded_streams import run_guarded

RECORDINGS = Path(__file__).parents[2] / "spec" / "recordings"
BATCH_SIZE = 500
ODD_VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1e308,
    10**400,
    "",
    "x" * 1000,
    [],
    {},
    [[]],
    "\ud800",
    "20261025 02:30:00",
)


def recorded_frames() -> list[str]:
    """Returns the received frames of all recordings except errors, since these may end a connection."""
    paths = sorted(RECORDINGS.glob("*.jsonl"))
    events = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    received = [event["message"] for event in events if event.get("direction") == "received" and "message" in event]
    return [json.dumps(message) for message in received if message.get("object") != "ERROR"]


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Finds the path of every value in a JSON value."""
    yield path
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from paths(item, (*path, key))


def mutate(frame: str, rng: random.Random) -> str | bytes:
    """Changes random bytes or values of a frame."""
    if rng.random() < 0.3:
        data = bytearray(frame.encode())
        for _ in range(rng.randint(1, 5)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        return bytes(data[: rng.randint(0, len(data))] if rng.random() < 0.3 else data)
    message = json.loads(frame)
    for _ in range(rng.randint(1, 3)):
        candidates = [path for path in paths(message) if path]
        if not candidates:
            break
        *parents, last = rng.choice(candidates)
        inner = message
        for step in parents:
            inner = inner[step]
        if rng.random() < 0.2:
            del inner[last]
        else:
            odd = rng.choice((*ODD_VALUES, {"deep": inner[last]}, [inner[last]], repr(inner[last])))
            inner[last] = deepcopy(odd)  # a later mutation may change the inside of the value
    text = json.dumps(message)
    return text if '"ERROR"' not in text else "{}"


class FuzzingService:
    """A service that answers the log-in and the greeting, and sends a batch of mutated frames for each request."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.frames = recorded_frames()
        self.sent_frames = 0

    async def __call__(self, peer: ServerConnection) -> None:
        async for text in peer:
            command = json.loads(text)["command"]
            if command == "VALIDATE_API_TOKEN":
                await peer.send('{"object": "STATUS_API_TOKEN", "success": true, "token": "t", "customer_id": "c"}')
            elif command == "HELLO":
                await peer.send('{"object": "HELLO"}')
            else:
                for _ in range(BATCH_SIZE):
                    await peer.send(mutate(self.rng.choice(self.frames), self.rng))
                    self.sent_frames += 1
                await peer.send('{"object": "CHARGE_POINTS", "data": [], "is_last": true}')


async def fuzz(seconds: float, seed: int) -> None:
    """Requests batch after batch. The client must receive the last frame of each batch and stay connected."""
    service = FuzzingService(seed)
    classes: Counter[str] = Counter()
    async with serve(service, "127.0.0.1", 0, compression=None) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        async with Client("token", url=f"ws://127.0.0.1:{port}", reconnect=False) as client:
            messages = client.messages()
            start = time.monotonic()
            while time.monotonic() - start < seconds:
                request = asyncio.ensure_future(_request_batch(client))
                async for message in messages:
                    classes[type(message).__name__] += 1
                    if getattr(message, "is_last", False):
                        break
                await request
                assert client.is_connected()
            duration = time.monotonic() - start
    print(f"{service.sent_frames} frames, {service.sent_frames / duration:.0f} a second: {dict(classes.most_common())}")


async def _request_batch(client: Client) -> None:
    """Requests the next batch. A mutated frame may be taken as the answer, otherwise the last frame of the batch is.

    A refusal is a valid outcome, a lost connection is not.
    """
    with contextlib.suppress(ServerError, CommandRejected):
        await client.get_charge_points(timeout=30)


def main() -> int:
    """Reads the options and runs the test."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(2**32))
    options = parser.parse_args()
    print(f"seed {options.seed}")
    asyncio.run(fuzz(options.seconds, options.seed))
    return 0


if __name__ == "__main__":
    sys.exit(run_guarded(main))
