"""Tests `fast_reconnects` with clients that lose their connection to a fixture server."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Iterator

import pytest

from bluecurrent import Client, Reconnected
from bluecurrent.testing import FixtureServer, fast_reconnects


@pytest.mark.parametrize("when", ["before", "inside"])
async def test_a_client_made_before_or_inside_the_block_reconnects_without_delay(when: str) -> None:
    async with FixtureServer() as server:
        client = Client(server.api_token, url=server.url)
        if when == "before":
            await client.connect()
        with fast_reconnects():
            await client.connect()
            reconnections = client.messages(Reconnected)
            server.accept_and_close(1001, times=10)  # ten usual delays take more than a minute
            server.drop()
            await anext(reconnections)
        await client.disconnect()


@pytest.fixture
def delays(caplog: pytest.LogCaptureFixture) -> Iterator[asyncio.Queue[float]]:
    """The delays that clients announce in the log."""
    announced: asyncio.Queue[float] = asyncio.Queue()

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if found := re.fullmatch(r"next attempt in ([\d.]+) s", record.getMessage()):
                announced.put_nowait(float(found[1]))

    caplog.set_level(logging.DEBUG, logger="bluecurrent")
    handler = Handler()
    logging.getLogger("bluecurrent").addHandler(handler)
    yield announced
    logging.getLogger("bluecurrent").removeHandler(handler)


async def test_blocks_nest_and_the_usual_delays_are_back_after_the_outermost(delays: asyncio.Queue[float]) -> None:
    async with FixtureServer() as server, Client(server.api_token, url=server.url) as client:
        reconnections = client.messages(Reconnected)
        with fast_reconnects():
            with pytest.raises(KeyError), fast_reconnects():
                raise KeyError
            server.drop()
            await anext(reconnections)
            assert await delays.get() == 0
        server.drop()
        assert await delays.get() >= 0.2
