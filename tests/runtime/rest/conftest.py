"""Provides a fixture server that answers over HTTP too, and clients of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bluecurrent import Client
from bluecurrent.testing import FixtureServer, SimulatedAccount


@pytest.fixture
async def server() -> AsyncIterator[FixtureServer]:
    """Provides a server that answers from all recordings."""
    async with FixtureServer() as server:
        yield server


@pytest.fixture
async def client(server: FixtureServer) -> AsyncIterator[Client]:
    """Provides a client that is not connected."""
    client = make_client(server)
    yield client
    await client.disconnect()


@pytest.fixture
async def connected(server: FixtureServer) -> AsyncIterator[Client]:
    """Provides a client that is connected, whose session is not the one of the first log-in."""
    async with make_client(server) as client:
        yield client


def make_client(server: FixtureServer | SimulatedAccount, **options: Any) -> Client:
    return Client(server.api_token, url=server.url, rest_url=server.rest_url, **options)
