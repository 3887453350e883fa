"""Tests that a connection to a broker is closed if it is cancelled while it is being opened."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest
from aiomqtt import Client

from bluecurrent.bridge.broker.client_connecting import connect_or_disconnect
from tests.bridge.harness.waiting import LONGEST_WAIT


@pytest.mark.parametrize("is_accepted", [True, False], ids=["waiting for the answer", "in the thread that connects"])
async def test_a_cancelled_client_leaves_no_connection_open(is_accepted: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bluecurrent.bridge.broker.client_connecting.CONNECT_TIMEOUT", 0.2)
    accepted, closed = asyncio.Event(), asyncio.Event()

    async def accept_and_be_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        accepted.set()
        await reader.read()
        closed.set()
        writer.close()

    async with (
        await asyncio.start_server(accept_and_be_silent, "127.0.0.1", 0) as server,
        asyncio.timeout(LONGEST_WAIT),
    ):
        client = Client("127.0.0.1", server.sockets[0].getsockname()[1])
        connecting = asyncio.create_task(connect_or_disconnect(client))
        await (accepted.wait() if is_accepted else asyncio.sleep(0))
        connecting.cancel()
        with suppress(asyncio.CancelledError):
            await connecting
        assert connecting.cancelled()
        await closed.wait()
        assert client  # not closed because it was garbage
