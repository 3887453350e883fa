"""Provides live states of simulated accounts: one socket, two sockets, a shared grid, no permissions."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from bluecurrent import Client, Live, LiveChargePoint
from bluecurrent.testing import API_TOKEN, SimulatedAccount

FIRST, SECOND = "BCU100001", "BCU100002"
WITHOUT_PERMISSIONS = {
    name: {"permission": "read"}
    for name in ("plug_and_charge", "public_charging", "delayed_charging", "price_based_charging")
}


@dataclass
class Scene:
    """Holds a live state that is read, with its account."""

    account: SimulatedAccount
    client: Client
    live: Live

    @property
    def point(self) -> LiveChargePoint:
        """The first charge point."""
        return self.live.charge_points[FIRST]

    async def push(self, **fields: Any) -> None:
        """Pushes a part of the status of the first charge point, and waits until it was received."""
        await self.account.push({"object": "CH_STATUS", "evse_id": FIRST, "data": {"evse_id": FIRST, **fields}})
        await self.client.get_account()


OpenScene = Callable[..., AbstractAsyncContextManager[Scene]]


@asynccontextmanager
async def open_scene(charge_points: dict[str, Any] | None = None) -> AsyncGenerator[Scene]:
    """Serves an account, and reads its live state."""
    async with (
        SimulatedAccount(speed=None, charge_points=charge_points) as account,
        Client(API_TOKEN, url=account.url) as client,
        client.live() as live,
    ):
        await live.wait_ready(timeout=10)
        yield Scene(account, client, live)


@pytest.fixture(name="open_scene")
def provide_open_scene() -> OpenScene:
    """Provides the function that opens the live state of an account."""
    return open_scene
