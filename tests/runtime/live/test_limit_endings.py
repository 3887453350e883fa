"""Tests the limits of the current at the end of the live state, which clears them."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bluecurrent import ConnectionLost
from bluecurrent._runtime.live.charging.weekly_times_from_instants import find_end_of_day
from bluecurrent.testing import SimulatedAccount, fast_reconnects
from tests.runtime.live.conftest import CLEAR, EDIT, FIRST, LIST, SET, limited, overrides, sent_overrides


class AccountWithHeldOverride(SimulatedAccount):
    """Sets no override before the test allows it."""

    def __init__(self) -> None:
        super().__init__(speed=None, charge_points={FIRST: {}})
        self.is_asked, self.is_allowed = asyncio.Event(), asyncio.Event()

    async def _reply(self, peer: Any, message: Any) -> None:
        if message["command"] == SET:
            self.is_asked.set()
            await self.is_allowed.wait()
        await super()._reply(peer, message)


async def test_leaving_the_block_clears_the_limit(account: SimulatedAccount) -> None:
    others = overrides(account)
    async with limited(account) as (_, _, point):
        await point.limit_current(10)
        assert point.limit is not None
        assert point.limit.until == find_end_of_day(datetime.now(UTC), ZoneInfo("Europe/Amsterdam"))
    assert overrides(account) == others
    with pytest.raises(ConnectionLost, match="the live state has ended"):
        await point.limit_current(11)


async def test_leaving_the_block_clears_a_limit_that_is_being_set() -> None:
    async with AccountWithHeldOverride() as account:
        others = overrides(account)
        async with limited(account) as (_, _, point):
            call = asyncio.create_task(point.limit_current(10))
            await account.is_asked.wait()
            asyncio.get_running_loop().call_soon(account.is_allowed.set)  # once the block is being left
        await call
        assert (sent_overrides(account), overrides(account)) == ([SET, CLEAR], others)


class AccountThatLosesAnAnswer(SimulatedAccount):
    """Carries out the first command of a name, and drops the connection in place of the answer."""

    def __init__(self, command: str = SET) -> None:
        super().__init__(speed=None, charge_points={FIRST: {}})
        self.command, self.is_lost = command, False

    async def _reply(self, peer: Any, message: Any) -> None:
        await super()._reply(peer, message)
        if message["command"] == self.command and not self.is_lost:
            self.is_lost = True
            self.drop()


@pytest.mark.parametrize("is_set_again", [True, False])
async def test_an_override_whose_answer_was_lost_is_cleared_too(is_set_again: bool) -> None:
    with fast_reconnects():
        async with AccountThatLosesAnAnswer() as account:
            others = overrides(account)
            async with limited(account) as (_, live, point):
                with pytest.raises(ConnectionLost):
                    await point.limit_current(10)
                assert len(overrides(account)) == len(others) + 1
                await live.wait_for(FIRST, lambda point: point.is_current)
                if is_set_again:
                    await point.limit_current(8)
                    assert len(overrides(account)) == len(others) + 1
                    assert point.limit is not None
                    assert point.limit.amps == 8
            assert overrides(account) == others


async def test_a_change_whose_answer_was_lost_is_not_taken_for_undone() -> None:
    with fast_reconnects():
        async with AccountThatLosesAnAnswer(EDIT) as account, limited(account) as (_, live, point):
            others = overrides(account)
            await point.limit_current(16)
            with pytest.raises(ConnectionLost):
                await point.limit_current(10)
            await live.wait_for(FIRST, lambda point: point.is_current)
            await point.limit_current(16)  # the service has 10
            assert [amps for amps, _ in overrides(account) if (amps, _) not in others] == [16]
            assert sent_overrides(account) == [SET, EDIT, LIST, EDIT]


async def test_an_error_of_the_program_clears_the_limit_too(account: SimulatedAccount) -> None:
    others = overrides(account)
    with pytest.raises(ZeroDivisionError):
        async with limited(account) as (_, _, point):
            await point.limit_current(10)
            raise ZeroDivisionError
    assert overrides(account) == others


async def test_a_limit_that_can_not_be_cleared_is_logged(
    account: SimulatedAccount, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        async with limited(account) as (client, _, point):
            await point.limit_current(10)
            await client.disconnect()
    assert f"the limit of {FIRST} stays at the service, and repeats every week" in caplog.text
    assert point.limit is not None


async def test_no_task_stays_behind(account: SimulatedAccount) -> None:
    before = asyncio.all_tasks()
    async with limited(account) as (_, _, point):
        await point.limit_current(10)
    await asyncio.sleep(0)
    assert not {task for task in asyncio.all_tasks() - before if task.get_name().startswith("bluecurrent")}
