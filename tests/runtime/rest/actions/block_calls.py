"""Calls `block` for one socket, and builds the pushes that may follow, for tests."""

from __future__ import annotations

import asyncio
from typing import Any

from bluecurrent import Client
from bluecurrent.testing import FixtureServer


def verdict(**fields: Any) -> dict[str, Any]:
    """Returns a pushed verdict on a blocked socket."""
    return {"object": "STATUS_SET_INOPERATIVE", "success": True, "evse_id": "BCU1", "error": ""} | fields


def status(activity: str, **fields: Any) -> dict[str, Any]:
    """Returns a pushed status of a charge point, in the form with `data`."""
    return {"object": "CH_STATUS", "data": {"evse_id": "BCU1", "activity": activity} | fields}


def block(client: Client, **options: Any) -> asyncio.Task[Any]:
    """Starts a call that blocks one socket of a charge point."""
    return asyncio.create_task(client.block("BCU1", True, **{"socket_id": 2, "timeout": 60} | options))


async def posted(server: FixtureServer, number: int = 1) -> dict[str, Any]:
    """Waits for the request with a number, and returns its body."""
    await server.until(lambda: len(server.requests) >= number)
    body: dict[str, Any] = server.requests[number - 1].body
    return body


async def answered(server: FixtureServer, client: Client) -> None:
    """Waits until the answer over HTTP has certainly been read: a later answer was."""
    await client.get_grids()
