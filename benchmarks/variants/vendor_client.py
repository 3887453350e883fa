"""Runs the tasks with bluecurrent-api 1.3.3 or the SDK's drop-in for it, which pass dictionaries to one receiver."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

from .message_counter import MessageCounter


class AnswerWaiter:
    """Adds answers to a client, as its users do: with a future for each charge point with a request."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._waiting: dict[tuple[str, str], asyncio.Future[None]] = {}

    async def receive(self, message: dict[str, Any]) -> None:
        """Ends the wait for this message."""
        evse_id = message["evse_id"] if "evse_id" in message else message["data"]["id"].removeprefix("GRID-")
        waiting = self._waiting.pop((message["object"], evse_id), None)
        if waiting is not None:
            waiting.set_result(None)

    async def ask(self, command: str, evse_id: str) -> None:
        """Sends a request and waits up to ten seconds for its answer."""
        waiting = self._waiting[command.removeprefix("GET_"), evse_id] = asyncio.get_running_loop().create_future()
        method = self._client.get_status if command == "GET_CH_STATUS" else self._client.get_grid_status
        async with asyncio.timeout(10):
            await method(evse_id)
            await waiting


class VendorClient:
    """The variant of a package with the vendor's `Client`."""

    def __init__(self, package: str) -> None:
        self._is_drop_in = package != "bluecurrent_api"
        self._client_class = import_module(package).Client
        self._websocket: Any = import_module(f"{package}.websocket")

    def _create_client(self, url: str) -> Any:
        if self._is_drop_in:
            return self._client_class(url=url)
        self._websocket.URL = url
        return self._client_class()

    async def stream(self, url: str, object_name: str, count: int) -> float:
        """Measures the seconds per message from the socket to an async handler."""
        counter = MessageCounter(count)
        async with self._running(self._create_client(url), counter.handle):
            return await counter.seconds_per_message()

    @asynccontextmanager
    async def connected(self, url: str) -> AsyncGenerator[AnswerWaiter, None]:
        """Connects a client."""
        client = self._create_client(url)
        waiter = AnswerWaiter(client)
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

    async def ask(self, waiter: AnswerWaiter, command: str, evse_id: str) -> None:
        """Sends one request and waits for its answer."""
        await waiter.ask(command, evse_id)
