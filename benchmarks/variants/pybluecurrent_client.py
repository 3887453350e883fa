"""pybluecurrent 0.4.1: dictionaries returned by methods."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any


@asynccontextmanager
async def connected(url: str) -> AsyncGenerator[Any, None]:
    """A client that is connected."""
    client = import_module("pybluecurrent").BlueCurrentClient(api_token="token")
    client.socket_url = url
    async with client:
        yield client


async def ask(client: Any, command: str, evse_id: str) -> None:
    """One request and its answer; it reads a status over HTTP, which is not measured here."""
    if command != "GET_GRID_STATUS":
        raise ValueError(command)
    await client.get_grid_status(evse_id)
