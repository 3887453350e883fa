"""Tests the live state when requests fail, and when charge points come and go while it is read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bluecurrent import Client, Disconnected, Live, NotAuthorized, RequestLimitReached, RequestTimeout
from bluecurrent._runtime.live import live_read_requests
from bluecurrent.testing import API_TOKEN, SimulatedAccount
from tests.runtime.live.conftest import FIRST

OTHER = "BCU100002"


class SilentAccount(SimulatedAccount):
    """Leaves some commands without an answer."""

    is_silent: Callable[[dict[str, Any]], bool] = staticmethod(lambda command: False)

    async def _reply(self, peer: Any, message: Any) -> None:
        if not self.is_silent(message):
            await super()._reply(peer, message)

    async def wait_for_command(self, name: str, evse_id: str = FIRST) -> None:
        """Waits until a command for a charge point was received."""
        await self.until(
            lambda: any((item["command"], item.get("evse_id")) == (name, evse_id) for item in self.commands)
        )


@asynccontextmanager
async def open_live(account: SimulatedAccount, timeout: float | None = None) -> AsyncIterator[Live]:
    """Opens a live state whose requests have the given time-out."""
    async with Client(API_TOKEN, url=account.url) as client:
        await client.get_account()
        client._router._timeout = timeout
        async with client.live() as live:
            yield live


async def test_the_time_out_of_a_request_is_raised_as_it_is() -> None:
    async with SilentAccount(speed=None, charge_points={FIRST: {}}) as account:
        account.is_silent = lambda command: command["command"] == "GET_CH_STATUS"
        async with open_live(account, 0.5) as live:
            for timeout in (None, 20):
                with pytest.raises(RequestTimeout, match="GET_CH_STATUS"):
                    await live.wait_ready(timeout=timeout)


@pytest.mark.parametrize("name", ["GET_CHARGE_POINTS", "GET_CH_STATUS"])
async def test_a_request_without_an_answer_is_sent_again(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(live_read_requests, "REPEAT_SECONDS", (0.01, 0.02))
    async with SilentAccount(speed=None, charge_points={FIRST: {}}) as account:

        def count() -> int:
            return sum(command["command"] == name for command in account.commands)

        account.is_silent = lambda command: command["command"] == name and count() < 4
        async with open_live(account, 0.1) as live:
            with pytest.raises(RequestTimeout, match=name):
                await live.wait_ready()
            await live.wait_for(FIRST, lambda point: point.is_current, timeout=60)
            await live.wait_ready()
            assert (count(), live._reader._failed_reads) == (4, set())


async def test_the_time_out_of_a_predicate_is_raised_as_it_is() -> None:
    def fail(point: object) -> bool:
        raise TimeoutError("too late")

    async with SimulatedAccount(speed=None, charge_points={FIRST: {}}) as account, open_live(account) as live:
        await live.wait_ready(timeout=60)
        with pytest.raises(TimeoutError, match="too late"):
            await live.wait_for(FIRST, fail)


async def test_a_reached_request_limit_is_raised_at_once() -> None:
    points: dict[str, Any] = {FIRST: {}}
    async with (
        SimulatedAccount(speed=None, charge_points=points, request_limit=4) as account,
        open_live(account) as live,
    ):
        for _ in range(2):
            with pytest.raises(RequestLimitReached):
                await live.wait_ready()


@pytest.mark.parametrize("turns", range(4))
async def test_a_loss_after_a_failed_request_does_not_make_the_live_state_ready(turns: int) -> None:
    async with SimulatedAccount(speed=None, charge_points={FIRST: {}}) as account:
        account.charge_points[FIRST].fail_next("GET_CH_STATUS", 2)
        async with open_live(account) as live:
            with pytest.raises(NotAuthorized):
                await live.wait_ready(timeout=60)
            for _ in range(turns):  # of the event loop: the tasks that read are about to go on
                await asyncio.sleep(0)
            live._updater.put(Disconnected(None))
            for _ in range(8):
                await asyncio.sleep(0)
            with pytest.raises(NotAuthorized):
                await live.wait_ready(timeout=60)


async def test_a_push_just_before_the_loss_does_not_make_the_live_state_ready() -> None:
    async with SilentAccount(speed=None, charge_points={FIRST: {}}) as account:
        account.is_silent = lambda command: command["command"] == "GET_CH_STATUS"
        async with open_live(account) as live:
            await account.wait_for_command("GET_CH_STATUS")
            live._reader.add_grid(FIRST)
            live._updater.put(Disconnected(None))
            with pytest.raises(RequestTimeout, match="there is no list of charge points"):
                await live.wait_ready(timeout=0.2)


async def test_a_push_stands_for_a_failed_answer_while_the_rest_is_read() -> None:
    async with SilentAccount(speed=None, charge_points={FIRST: {}}) as account:
        account.charge_points[FIRST].fail_next("GET_CH_STATUS", 2)
        account.is_silent = lambda command: command["command"] == "GET_GRID_STATUS"
        async with open_live(account) as live:
            with pytest.raises(NotAuthorized):
                await live.wait_ready(timeout=60)
            await account.wait_for_command("GET_GRID_STATUS")
            await account.push({"object": "CH_STATUS", "evse_id": FIRST, "data": {"actual_p1": 4}})
            await live.wait_for(FIRST, lambda point: point.is_current, timeout=60)


async def test_a_charge_point_that_is_read_after_all_others_makes_the_live_state_ready() -> None:
    async with SilentAccount(speed=None, charge_points={FIRST: {}}) as account:
        account.is_silent = lambda command: command.get("evse_id") == OTHER or command["command"] == "GET_GRID_STATUS"
        async with open_live(account) as live:
            await account.wait_for_command("GET_GRID_STATUS")
            await account.push({"object": "CH_STATUS", "evse_id": OTHER, "data": {"actual_p1": 4}})
            await account.wait_for_command("GET_CH_STATUS", OTHER)
            await account.push({"object": "GRID_STATUS", "data": {"id": f"GRID-{FIRST}", "grid_actual_p1": 1}})
            await live.wait_for(FIRST, lambda point: point.grid is not None, timeout=60)
            await account.push({"object": "CH_STATUS", "data": {"evse_id": OTHER, "actual_p1": 5}})
            await account.wait_for_command("GET_CH_SETTINGS", OTHER)
            await account.push({"object": "CH_SETTINGS", "data": {"evse_id": OTHER}})
            await live.wait_ready(timeout=60)
            assert live.charge_points[OTHER].is_current


async def test_a_charge_point_that_leaves_before_it_is_read_does_not_end_the_reading(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with SimulatedAccount(speed=None, charge_points={FIRST: {}}) as account, open_live(account) as live:
        await live.wait_ready(timeout=60)
        live._reader.add("BCU100009")
        await account.push({"object": "CH_STATUS", "evse_id": FIRST, "data": {"actual_p1": 4}})
        await live.wait_for(FIRST, lambda point: point.actual_p1 == 4, timeout=60)
        assert caplog.text == ""
