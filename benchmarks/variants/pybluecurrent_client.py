"""Runs the tasks with pybluecurrent 0.4.1, whose methods return dictionaries."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any


@asynccontextmanager
async def connected(url: str) -> AsyncGenerator[Any, None]:
    """Connects a client."""
    client = import_module("pybluecurrent").BlueCurrentClient(api_token="token")
    client.socket_url = url
    async with client:
        yield client


async def ask(client: Any, command: str, evse_id: str) -> None:
    """Sends one request and waits for its answer. A status is not measured, since pybluecurrent reads it over HTTP."""
    if command != "GET_GRID_STATUS":
        raise ValueError(f"pybluecurrent does not send {command} over the WebSocket")
    await client.get_grid_status(evse_id)
