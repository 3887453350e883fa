"""Provides live states of simulated accounts: one socket, two sockets, a shared grid, no permissions."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from bluecurrent import Client, Live, LiveChargePoint
from bluecurrent.testing import API_TOKEN, SimulatedAccount

from .charge_points import FIRST
from .waiting import LONGEST_WAIT


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
        await live.wait_ready(timeout=LONGEST_WAIT)
        yield Scene(account, client, live)
