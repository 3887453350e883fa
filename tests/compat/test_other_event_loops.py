"""Tests the drop-in in an event loop that is not that of its connection, and in two loops one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bluecurrent.compat import Client
from bluecurrent.compat.exceptions import WebsocketError
from bluecurrent.testing import ThreadedServer
from tests.compat.conftest import RunningClient


@pytest.mark.parametrize(
    "use",
    [
        Client.get_charge_points,
        Client.disconnect,
        Client.wait_for_charge_points,
        Client.wait_for_clear_override_current,
        Client.wait_for_update_override_current,
    ],
)
async def test_a_connected_client_is_refused_in_another_loop(
    running: RunningClient, use: Callable[[Client], Awaitable[object]]
) -> None:
    await running.connect()

    async def fail() -> None:
        with pytest.raises(WebsocketError, match="another event loop"):
            await use(running.client)

    await asyncio.to_thread(asyncio.run, fail())
    assert running.client.is_connected()


def test_a_client_waits_in_two_loops_one_after_the_other() -> None:
    async def connect_and_wait(client: Client) -> None:
        async def receive(message: dict[str, Any]) -> None:
            pass

        async def wait_and_leave() -> None:
            waiting = asyncio.create_task(client.wait_for_charge_points())
            await asyncio.sleep(0)
            await client.get_charge_points()
            await waiting
            await client.disconnect()

        await client.validate_api_token(server.api_token)
        await client.connect(receive, wait_and_leave)

    with ThreadedServer() as server:
        client = Client(url=server.url)
        for _ in range(2):
            asyncio.run(connect_and_wait(client))
