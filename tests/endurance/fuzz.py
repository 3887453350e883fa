"""Recorded frames, mutated, thousands a second through a real socket: `make fuzz`. The stream survives all of them."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from websockets.asyncio.server import ServerConnection, serve

from bluecurrent import Client, CommandRejected, ServerError

RECORDINGS = Path(__file__).parents[2] / "spec" / "recordings"
BATCH = 500
ODD: tuple[Any, ...] = (
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


def frames() -> list[str]:
    """What was received in all recordings, but for errors: those may well end a connection."""
    paths = sorted(RECORDINGS.glob("*.jsonl"))
    events = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    received = [event["message"] for event in events if event.get("direction") == "received" and "message" in event]
    return [json.dumps(message) for message in received if message.get("object") != "ERROR"]


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value."""
    yield path
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(item, (*path, key))


def mutated(frame: str, chance: random.Random) -> str | bytes:
    """A frame as nobody should send it."""
    if chance.random() < 0.3:
        data = bytearray(frame.encode())
        for _ in range(chance.randint(1, 5)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(data[: chance.randint(0, len(data))] if chance.random() < 0.3 else data)
    message = json.loads(frame)
    for _ in range(chance.randint(1, 3)):
        found = [place for place in places(message) if place]
        if not found:
            break
        *path, last = chance.choice(found)
        inner = message
        for step in path:
            inner = inner[step]
        if chance.random() < 0.2:
            del inner[last]
        else:
            odd = chance.choice((*ODD, {"deep": inner[last]}, [inner[last]], repr(inner[last])))
            inner[last] = deepcopy(odd)  # what is in it may be mutated in its turn
    text = json.dumps(message)
    return text if '"ERROR"' not in text else "{}"


class Fuzzer:
    """A service that greets, and then sends a batch of odd frames for each request."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.frames = frames()
        self.sent = 0

    async def __call__(self, peer: ServerConnection) -> None:
        async for text in peer:
            command = json.loads(text)["command"]
            if command == "VALIDATE_API_TOKEN":
                await peer.send('{"object": "STATUS_API_TOKEN", "success": true, "token": "t", "customer_id": "c"}')
            elif command == "HELLO":
                await peer.send('{"object": "HELLO"}')
            else:
                for _ in range(BATCH):
                    await peer.send(mutated(self.chance.choice(self.frames), self.chance))
                    self.sent += 1
                await peer.send('{"object": "CHARGE_POINTS", "data": [], "fence": true}')


async def fuzz(seconds: float, seed: int) -> None:
    """Batch after batch, each of which must end with the frame that ends it."""
    fuzzer = Fuzzer(seed)
    kinds: Counter[str] = Counter()
    async with serve(fuzzer, "127.0.0.1", 0, compression=None) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        async with Client("token", url=f"ws://127.0.0.1:{port}", reconnect=False) as client:
            messages = client.messages()
            began = time.monotonic()
            while time.monotonic() - began < seconds:
                asking = asyncio.ensure_future(_ask(client))
                async for message in messages:
                    kinds[type(message).__name__] += 1
                    if getattr(message, "fence", False):
                        break
                await asking
                assert client.is_connected()
            took = time.monotonic() - began
    print(f"{fuzzer.sent} frames, {fuzzer.sent / took:.0f} a second: {dict(kinds.most_common())}")


async def _ask(client: Client) -> None:
    """Ask for the next batch; a mutated frame may pass for the answer, and any error is fine but a lost connection.

    If none does, the frame that ends the batch is the answer.
    """
    with contextlib.suppress(ServerError, CommandRejected):
        await client.get_charge_points(timeout=30)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(2**32))
    options = parser.parse_args()
    print(f"seed {options.seed}")
    asyncio.run(fuzz(options.seconds, options.seed))
