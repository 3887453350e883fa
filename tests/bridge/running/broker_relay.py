"""Passes connections on to a broker, and drops them, for tests; counts what a process holds."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any


class BrokerRelay:
    """Passes connections on to the broker, and drops them at any time."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.served = 0
        """The number of connections until now."""
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
            await asyncio.gather(forward(reader, broker_writer), forward(broker_reader, writer))
        for each in writers:
            each.transport.abort()
        self._writers -= writers
        self._serving.discard(task)

    def drop(self) -> None:
        """Ends all connections without a farewell."""
        for writer in self._writers:
            writer.transport.abort()

    async def close(self) -> None:
        """Ends all connections, and waits until nothing of them is left."""
        self.drop()
        await asyncio.gather(*filter(None, self._serving))


async def forward(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
    writer.close()


def count_held() -> tuple[int, int, int]:
    """Returns the number of tasks, of threads and of open files."""
    return len(asyncio.all_tasks()), threading.active_count(), len(list(Path("/proc/self/fd").iterdir()))
