"""A client on a fixture server, and the proof that nothing is left behind."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from bluecurrent.compat import Client
from bluecurrent.testing import FixtureServer


class Session:
    """A logged-in client whose `connect` runs beside the test, and what was delivered."""

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

    def hold(self) -> asyncio.Event:
        """Let the receiver, once it has been delivered a message, not return before the event is set."""
        released = asyncio.Event()

        async def receiver(message: dict[str, Any]) -> None:
            await self.receive(message)
            await released.wait()

        self.receiver = receiver
        return released

    async def connect(self, on_open: Callable[[], Awaitable[object]] | None = None) -> None:
        """Connect, and return when the service has been greeted and on_open was called."""
        opened = asyncio.Event()

        async def opening() -> None:
            opened.set()
            if on_open is not None:
                await on_open()

        self.connection = asyncio.create_task(self.client.connect(lambda message: self.receiver(message), opening))
        waiting = asyncio.create_task(opened.wait())
        await asyncio.wait({self.connection, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if opened.is_set():
            await self.server.until(lambda: any(peer.greeted for peer in self.server.peers))

    async def ended(self, seconds: float = 5) -> None:
        """Wait for connect; raises what it raises."""
        assert self.connection is not None
        async with asyncio.timeout(seconds):
            await self.connection

    async def has_received(self, count: int) -> None:
        async with asyncio.timeout(5):
            while len(self.delivered) < count:
                self._changed.clear()
                await self._changed.wait()

    def commands(self) -> list[str]:
        """What the service was sent."""
        return [frame["command"] for frame in self.server.received if isinstance(frame, dict)]


@pytest.fixture
async def server() -> AsyncIterator[FixtureServer]:
    """A service that pushes nothing by itself."""
    async with FixtureServer() as server:
        server.use("hello")
        yield server


@pytest.fixture
async def session(server: FixtureServer) -> AsyncIterator[Session]:
    """A client with a token; afterwards, that neither a task nor a socket is left of it."""
    before = asyncio.all_tasks()
    client = Client(url=server.url, request_timeout=0.5, answer_timeout=0.5)
    await client.validate_api_token(server.api_token)
    session = Session(server, client)
    yield session
    if session.connection is not None and not session.connection.done():
        session.connection.cancel()
        await asyncio.wait({session.connection})
    assert not client.is_connected()
    await server.until(lambda: not server.peers)
    assert {task for task in asyncio.all_tasks() - before if task.get_name().startswith("bluecurrent")} == set()
