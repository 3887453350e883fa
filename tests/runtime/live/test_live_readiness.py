"""Tests when `wait_ready` of the live state returns, and which errors it raises."""

from __future__ import annotations

import asyncio

import pytest

from bluecurrent import (
    Client,
    ConnectionLost,
    Disconnected,
    NotAuthorized,
    RequestLimitReached,
    RequestTimeout,
)
from bluecurrent.testing import API_TOKEN, SimulatedAccount
from tests.runtime.live.conftest import FIRST, AccountWithoutGrid


def names(count: int) -> list[str]:
    return [f"BCU1{number:05}" for number in range(1, count + 1)]


async def test_wait_ready_raises_the_error_of_a_request() -> None:
    async with SimulatedAccount(speed=None, charge_points={FIRST: {}, "BCU100002": {}}) as account:
        account.charge_points[FIRST].fail_next("GET_CH_STATUS", 2)
        async with Client(API_TOKEN, url=account.url) as client, client.live() as live:
            with pytest.raises(NotAuthorized):
                await live.wait_ready(timeout=60)
            other = await live.wait_for("BCU100002", lambda point: point.is_current, timeout=60)
            assert other.power_kw is not None
            assert not live.charge_points[FIRST].is_current


async def test_a_push_stands_for_an_answer_that_failed() -> None:
    async with SimulatedAccount(speed=None, charge_points={FIRST: {}}) as account:
        account.charge_points[FIRST].fail_next("GET_CH_STATUS", 2)
        async with Client(API_TOKEN, url=account.url) as client, client.live() as live:
            with pytest.raises(NotAuthorized):
                await live.wait_ready(timeout=60)
            await account.until(lambda: any(command["command"] == "GET_GRID_STATUS" for command in account.commands))
            await client.get_account()
            await account.push({"object": "CH_STATUS", "evse_id": FIRST, "data": {"actual_p1": 4}})
            point = await live.wait_for(FIRST, lambda point: point.is_current, timeout=60)
            assert point.actual_p1 == 4
            await live.wait_ready(timeout=60)


async def test_wait_ready_raises_the_error_of_the_list() -> None:
    async with SimulatedAccount(speed=None) as account:
        account.fail_next("GET_CHARGE_POINTS", 2)
        async with Client(API_TOKEN, url=account.url) as client, client.live() as live:
            with pytest.raises(NotAuthorized):
                await live.wait_ready(timeout=60)


@pytest.mark.parametrize("error", [0, 2])
async def test_a_refused_grid_connection_stays_unknown(error: int) -> None:
    async with SimulatedAccount(speed=None, charge_points={FIRST: {}}) as account:
        account.fail_next("GET_GRID_STATUS", error)
        async with Client(API_TOKEN, url=account.url) as client, client.live() as live:
            await live.wait_ready(timeout=60)
            assert live.charge_points[FIRST].grid is None
            assert live.charge_points[FIRST].is_current


@pytest.mark.parametrize(("client_timeout", "timeout"), [(2, 20), (None, 0.1)])
async def test_a_grid_connection_without_an_answer_does_not_delay_ready(
    client_timeout: float | None, timeout: float
) -> None:
    async with (
        AccountWithoutGrid(speed=None, charge_points={FIRST: {}}) as account,
        Client(API_TOKEN, url=account.url) as client,
    ):
        await client.get_account()
        client._router._timeout = client_timeout
        async with client.live() as live:
            await live.wait_for(FIRST, lambda point: point.is_current, timeout=60)
            await account.until(lambda: account.commands[-1]["command"] == "GET_GRID_STATUS")
            await live.wait_ready(timeout=timeout)
            assert live.charge_points[FIRST].grid is None


async def test_wait_ready_raises_that_the_request_limit_is_reached() -> None:
    async with (
        SimulatedAccount(speed=None, charge_points={name: {} for name in names(5)}, request_limit=5) as account,
        Client(API_TOKEN, url=account.url) as client,
        client.live() as live,
    ):
        ends = client.messages(Disconnected)
        with pytest.raises(RequestLimitReached):
            await live.wait_ready(timeout=60)
        await anext(ends)  # the error comes before the close
        assert not any(point.is_current for point in live.charge_points.values())


async def test_wait_ready_raises_the_error_that_ends_the_client() -> None:
    async with AccountWithoutGrid(speed=None, charge_points={FIRST: {}}) as account:
        account.unanswered = ("GET_CH_STATUS",)
        async with Client(API_TOKEN, url=account.url, reconnect=False) as client, client.live() as live:
            changes, waiting = live.changes(), asyncio.create_task(live.wait_ready(timeout=60))
            await account.until(lambda: account.commands and account.commands[-1]["command"] == "GET_CH_STATUS")
            account.drop()
            with pytest.raises(ConnectionLost):
                await waiting
            with pytest.raises(ConnectionLost):
                while True:
                    await anext(changes)


async def test_wait_ready_raises_a_timeout_that_says_what_is_missing() -> None:
    async with AccountWithoutGrid(speed=None, charge_points={FIRST: {}}) as account:
        account.unanswered = ("GET_CH_STATUS",)
        async with Client(API_TOKEN, url=account.url) as client, client.live() as live:
            await account.until(lambda: account.commands and account.commands[-1]["command"] == "GET_CH_STATUS")
            with pytest.raises(RequestTimeout, match=r"within 0\.2 s: 1 of 1 charge points are missing"):
                await live.wait_ready(timeout=0.2)
