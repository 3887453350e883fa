"""Provides a simulated account, a client and its live state."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from bluecurrent import Client, Live, LiveChargePoint
from bluecurrent.testing import API_TOKEN, SimulatedAccount

FIRST = "BCU100001"
SET, EDIT, CLEAR, LIST = (f"{verb}_OVERRIDE_CURRENT" for verb in ("POST_SET", "POST_EDIT", "POST_CLEAR", "LIST"))


@dataclass
class Scene:
    """Holds a live state that is read, with its client and its account."""

    account: SimulatedAccount
    client: Client
    live: Live

    @property
    def point(self) -> LiveChargePoint:
        """The first charge point."""
        return self.live.charge_points[FIRST]

    async def push(self, *messages: dict[str, Any]) -> None:
        """Has the account send messages, and waits until the client has received them."""
        for message in messages:
            await self.account.push(message)
        await self.client.get_account()

    async def push_status(self, **fields: Any) -> None:
        """Pushes a part of the status of the first charge point."""
        await self.push({"object": "CH_STATUS", "evse_id": FIRST, "data": {"evse_id": FIRST, **fields}})

    @property
    def requests(self) -> list[str]:
        """The names of the commands that the account has received, without those of `push`."""
        return [command["command"] for command in self.account.commands if command["command"] != "GET_ACCOUNT"]


OpenScene = Callable[..., AbstractAsyncContextManager[Scene]]


@asynccontextmanager
async def open_scene(*, is_ready: bool = True, **options: Any) -> AsyncIterator[Scene]:
    """Serves an account with the given options, and opens a live state of it."""
    async with (
        SimulatedAccount(speed=None, **options) as account,
        Client(API_TOKEN, url=account.url) as client,
        client.live() as live,
    ):
        if is_ready:
            await live.wait_ready(timeout=60)
        yield Scene(account, client, live)


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Provides the live state of an account with one charge point, which charges with 11.04 kW."""
    async with open_scene(charge_points={FIRST: {}}) as scene:
        phases = {f"actual_{kind}{phase}": value for kind, value in (("p", 16), ("v", 230)) for phase in (1, 2, 3)}
        await scene.push_status(activity="charging", vehicle_status="C", smartcharging_max_usage=6, **phases)
        yield scene


@pytest.fixture(name="open_scene")
def provide_open_scene() -> OpenScene:
    """Provides the function that opens a live state of an account with other options."""
    return open_scene


class AccountWithoutGrid(SimulatedAccount):
    """Leaves some commands without an answer."""

    unanswered = ("GET_GRID_STATUS",)

    async def _reply(self, peer: Any, message: Any) -> None:
        if message["command"] not in self.unanswered:
            await super()._reply(peer, message)


def sent_overrides(account: SimulatedAccount) -> list[str]:
    """Returns the commands for overrides that the account has received."""
    return [command["command"] for command in account.commands if "OVERRIDE" in command["command"]]


@asynccontextmanager
async def limited(account: SimulatedAccount, **options: Any) -> AsyncIterator[tuple[Client, Live, LiveChargePoint]]:
    """Opens a live state with the given options, and gives its first charge point."""
    async with Client(API_TOKEN, url=account.url) as client, client.live(**{"limit_interval": 0, **options}) as live:
        await live.wait_ready(timeout=60)
        yield client, live, live.charge_points[FIRST]


@pytest.fixture
async def account() -> AsyncIterator[SimulatedAccount]:
    """Provides an account with one charge point."""
    async with SimulatedAccount(speed=None, charge_points={FIRST: {}}) as account:
        yield account


def overrides(account: SimulatedAccount) -> list[Any]:
    """Returns the current and the identity of the overrides that the account has."""
    schedules = account.state.objects[LIST]["data"]
    return [(schedule["override_current"], schedule["schedule_id"]) for schedule in schedules]
