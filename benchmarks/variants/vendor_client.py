"""bluecurrent-api 1.3.3, or the SDK's drop-in for it: dictionaries handed to one receiver."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

from .message_counter import Arrivals


class Waiter:
    """A client with what its users add to get answers: a future for each charge point that something is asked of."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._waiting: dict[tuple[str, str], asyncio.Future[None]] = {}

    async def receive(self, message: dict[str, Any]) -> None:
        """Wake whoever has asked for this."""
        evse_id = message["evse_id"] if "evse_id" in message else message["data"]["id"].removeprefix("GRID-")
        waiting = self._waiting.pop((message["object"], evse_id), None)
        if waiting is not None:
            waiting.set_result(None)

    async def ask(self, command: str, evse_id: str) -> None:
        """Send it and wait for the answer, for ten seconds at the most."""
        waiting = self._waiting[command.removeprefix("GET_"), evse_id] = asyncio.get_running_loop().create_future()
        method = self._client.get_status if command == "GET_CH_STATUS" else self._client.get_grid_status
        async with asyncio.timeout(10):
            await method(evse_id)
            await waiting


class Vendor:
    """The variant; `package` is the one that has `Client`."""

    def __init__(self, package: str) -> None:
        self._is_drop_in = package != "bluecurrent_api"
        self._client = import_module(package).Client
        self._websocket: Any = import_module(f"{package}.websocket")

    def _make(self, url: str) -> Any:
        if self._is_drop_in:
            return self._client(url=url)
        self._websocket.URL = url
        return self._client()

    async def stream(self, url: str, object_name: str, count: int) -> float:
        """Seconds for one message, from the socket to an async handler."""
        arrivals = Arrivals(count)
        async with self._running(self._make(url), arrivals.handle):
            return await arrivals.seconds_each()

    @asynccontextmanager
    async def connected(self, url: str) -> AsyncGenerator[Waiter, None]:
        """A client that is connected."""
        client = self._make(url)
        waiter = Waiter(client)
        async with self._running(client, waiter.receive):
            yield waiter

    @asynccontextmanager
    async def _running(self, client: Any, receive: Any) -> AsyncGenerator[None, None]:
        opened = asyncio.Event()

        async def on_open() -> None:
            opened.set()

        await client.validate_api_token("token")
        running = asyncio.create_task(client.connect(receive, on_open))
        await opened.wait()
        try:
            yield
        finally:
            running.cancel()
            await asyncio.wait({running})

    async def ask(self, waiter: Waiter, command: str, evse_id: str) -> None:
        """One request and its answer."""
        await waiter.ask(command, evse_id)
