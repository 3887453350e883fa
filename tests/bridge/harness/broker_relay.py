"""Passes connections on to a broker, and drops them, for tests; counts what a process holds."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any

from .waiting import LONGEST_WAIT


class BrokerRelay:
    """Passes connections on to the broker, and drops them at any time.

    `outlives_client`: if a client ends, its connection to the broker stays open, as after a power failure.
    """

    def __init__(self, port: int, *, outlives_client: bool = False) -> None:
        self._port = port
        self._outlives_client = outlives_client
        self.served = 0
        """The number of connections until now."""
        self.mute_at = b""
        """Data of a client from which on nothing of the broker is passed on; empty if everything is."""
        self.muted = asyncio.Event()
        """Set once these data were passed on."""
        self._writers: set[asyncio.StreamWriter] = set()
        self._serving: set[asyncio.Task[Any] | None] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serves one connection."""
        self.served += 1
        broker_reader, broker_writer = await asyncio.open_connection("localhost", self._port)
        writers, task = {writer, broker_writer}, asyncio.current_task()
        self._writers |= writers
        self._serving.add(task)
        with suppress(ConnectionError):
            await asyncio.gather(
                forward(reader, broker_writer, self._note_sent, ends=not self._outlives_client),
                forward(broker_reader, writer, lambda data: not self.muted.is_set()),
            )
        for each in writers:
            each.transport.abort()
        self._writers -= writers
        self._serving.discard(task)

    def _note_sent(self, data: bytes) -> bool:
        """Mutes the broker at certain data of a client, which is passed on."""
        if self.mute_at and self.mute_at in data:
            self.muted.set()
        return True

    def drop(self) -> None:
        """Ends all connections without a farewell."""
        for writer in self._writers:
            writer.transport.abort()

    async def close(self) -> None:
        """Ends all connections, and waits until nothing of them is left."""
        self.drop()
        await self.until_ended()

    async def until_ended(self) -> None:
        """Waits until no connection is left."""
        async with asyncio.timeout(LONGEST_WAIT):
            await asyncio.gather(*filter(None, self._serving))


async def forward(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    must_pass: Callable[[bytes], bool],
    *,
    ends: bool = True,
) -> None:
    """Passes data on if `must_pass` says so, until the connection ends, and then closes the other one if `ends`."""
    with nullcontext() if ends else suppress(ConnectionError):
        while data := await reader.read(65536):
            if must_pass(data):
                writer.write(data)
    if ends:
        writer.close()


def count_held() -> tuple[int, int, int]:
    """Returns the number of tasks, of threads and of open files."""
    gc.collect()
    return len(asyncio.all_tasks()), threading.active_count(), len(list(Path("/proc/self/fd").iterdir()))
