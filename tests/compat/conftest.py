"""Provides a client on a fixture server, and checks that it leaves no task and no connection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from bluecurrent.compat import Client
from bluecurrent.testing import FixtureServer

TIME_LIMIT = 60.0
"""Seconds after which a client counts as hanging."""


class RunningClient:
    """Holds a logged-in client whose `connect` runs in a task, and the messages that it has delivered."""

    def __init__(self, server: FixtureServer, client: Client) -> None:
        self.server = server
        self.client = client
        self.delivered: list[dict[str, Any]] = []
        self.receiver: Callable[[dict[str, Any]], Awaitable[object]] = self.receive
        self.connection: asyncio.Task[None] | None = None
        self._changed = asyncio.Event()

    async def receive(self, message: dict[str, Any]) -> None:
        self.delivered.append(message)
        self._changed.set()

    def block_receiver(self) -> asyncio.Event:
        """Makes the receiver wait, after it has got a message, until the returned event is set."""
        released = asyncio.Event()

        async def receiver(message: dict[str, Any]) -> None:
            await self.receive(message)
            await released.wait()

        self.receiver = receiver
        return released

    async def connect(self, on_open: Callable[[], Awaitable[object]] | None = None) -> None:
        """Connects, and returns when the service has been greeted and on_open was called."""
        opened = asyncio.Event()

        async def mark_opened() -> None:
            opened.set()
            if on_open is not None:
                await on_open()

        self.connection = asyncio.create_task(self.client.connect(lambda message: self.receiver(message), mark_opened))
        waiting = asyncio.create_task(opened.wait())
        await asyncio.wait({self.connection, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if opened.is_set():
            await self.server.until(lambda: any(peer.greeted for peer in self.server.peers))

    async def wait_ended(self, seconds: float = TIME_LIMIT) -> None:
        """Waits for connect to end; raises what it raises."""
        assert self.connection is not None
        async with asyncio.timeout(seconds):
            await self.connection

    async def wait_received(self, count: int) -> None:
        async with asyncio.timeout(TIME_LIMIT):
            while len(self.delivered) < count:
                self._changed.clear()
                await self._changed.wait()

    def commands(self) -> list[str]:
        """Returns the commands that the service has received."""
        return [frame["command"] for frame in self.server.received if isinstance(frame, dict)]


@pytest.fixture
async def server() -> AsyncIterator[FixtureServer]:
    """Runs a service that pushes nothing by itself."""
    async with FixtureServer() as server:
        server.use("hello")
        yield server


@pytest.fixture
async def running(server: FixtureServer) -> AsyncIterator[RunningClient]:
    """Makes a client with a token; checks at the end that it leaves no task and no connection."""
    before = asyncio.all_tasks()
    client = Client(url=server.url, request_timeout=TIME_LIMIT, answer_timeout=TIME_LIMIT)
    await client.validate_api_token(server.api_token)
    running = RunningClient(server, client)
    yield running
    if running.connection is not None and not running.connection.done():
        running.connection.cancel()
        await asyncio.wait({running.connection})
    assert not client.is_connected()
    await server.until(lambda: not server.peers)
    assert {task for task in asyncio.all_tasks() - before if task.get_name().startswith("bluecurrent")} == set()
