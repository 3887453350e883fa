"""Tests the limits of the current: one override for each charge point, sent rarely, and cleared in the end."""

from __future__ import annotations

import asyncio
import json
import logging
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bluecurrent import CommandRejected, CurrentLimit
from bluecurrent._runtime.live.charging import current_limit_keeper
from bluecurrent.testing import SimulatedAccount
from tests.runtime.live.conftest import CLEAR, EDIT, FIRST, LIST, SET, limited, overrides, sent_overrides

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


async def test_one_override_is_set_edited_and_cleared(account: SimulatedAccount) -> None:
    others = overrides(account)
    async with limited(account) as (_, live, point):
        before, until = live.requests_made, datetime.now(UTC) + timedelta(hours=2)
        assert point.limit is None
        await point.limit_current(10.9, until=until)
        assert point.limit is not None
        number = point.limit.schedule_id
        assert overrides(account) == [*others, (10, number)]
        await point.limit_current(12, until=until)
        assert overrides(account) == [*others, (12, number)]
        assert point.limit == CurrentLimit(number, 12, until)
        await point.clear_limit()
        assert (overrides(account), point.limit) == (others, None)
        await point.clear_limit()
        assert sent_overrides(account) == [SET, EDIT, CLEAR]
        assert live.requests_made == before + 3


async def test_the_times_are_those_of_amsterdam(account: SimulatedAccount) -> None:
    async with limited(account) as (_, _, point):
        until = datetime.now(UTC) + timedelta(hours=23)
        before = datetime.now(AMSTERDAM)
        await point.limit_current(10, until=until)
        after, end = datetime.now(AMSTERDAM), until.astimezone(AMSTERDAM)
        command = next(command for command in account.commands if command["command"] == SET)
        days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        assert command["overridestarttime"] in {f"{moment:%H:%M}" for moment in (before, after)}
        assert command["overridestartdays"] in [[days[moment.weekday()]] for moment in (before, after)]
        assert command["overridestopdays"] == [days[end.weekday()]]
        assert command["chargepoints"] == [FIRST]


async def test_a_limit_is_cleared_when_its_time_has_passed(account: SimulatedAccount) -> None:
    async with limited(account) as (_, live, point):
        await point.limit_current(10, until=datetime.now(UTC) + timedelta(seconds=1))
        await live.wait_for(FIRST, lambda point: point.limit is None, timeout=60)
        assert sent_overrides(account) == [SET, CLEAR]


async def test_the_latest_value_is_sent_once_the_interval_has_passed(account: SimulatedAccount) -> None:
    async with limited(account, limit_interval=1.5) as (_, live, point):
        for amps in (10, 11, 14, 13):
            await point.limit_current(amps)
        assert sent_overrides(account) == [SET]
        await live.wait_for(FIRST, lambda point: point.limit is not None and point.limit.amps == 13, timeout=60)
        assert sent_overrides(account) == [SET, EDIT]
        await point.limit_current(20)
        await point.limit_current(13)  # takes the value before back
        await point.clear_limit()
        assert sent_overrides(account) == [SET, EDIT, CLEAR]


class LoggedOnce(logging.Handler):
    """Notes that something was logged."""

    def __init__(self) -> None:
        super().__init__()
        self.is_done = asyncio.Event()

    def emit(self, record: logging.LogRecord) -> None:
        self.is_done.set()


async def test_a_newer_value_does_not_wait_for_the_retry_after_an_error(account: SimulatedAccount) -> None:
    logger, failed = logging.getLogger("bluecurrent._runtime.live.charging.current_limit_keeper"), LoggedOnce()
    logger.addHandler(failed)
    async with limited(account, limit_interval=0.3) as (_, live, point):
        await point.limit_current(10)
        account.fail_next(EDIT, "REJECTED")
        await point.limit_current(11)
        await failed.is_done.wait()
        await point.limit_current(12)
        await live.wait_for(FIRST, lambda point: point.limit is not None and point.limit.amps == 12, timeout=60)
    logger.removeHandler(failed)
    assert sent_overrides(account) == [SET, EDIT, LIST, EDIT, CLEAR]


async def test_a_deferred_value_is_sent_again_after_an_error(
    account: SimulatedAccount, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current_limit_keeper, "RETRY_SECONDS", (0.01, 0.1))
    async with limited(account, limit_interval=0.3) as (_, live, point):
        await point.limit_current(10)
        account.fail_next(EDIT, "REJECTED")
        await point.limit_current(11)
        await live.wait_for(FIRST, lambda point: point.limit is not None and point.limit.amps == 11, timeout=60)
    assert sent_overrides(account) == [SET, EDIT, LIST, EDIT, CLEAR]


async def test_a_small_change_is_not_sent(account: SimulatedAccount) -> None:
    async with limited(account, limit_deadband=3) as (_, _, point):
        for amps in (10, 12, 8.1, 13):
            await point.limit_current(amps)
        assert sent_overrides(account) == [SET, EDIT]
        until = datetime.now(UTC) + timedelta(hours=1)
        await point.limit_current(13, until=until)  # the deadband is for the same end
        assert sent_overrides(account) == [SET, EDIT, EDIT]
        assert point.limit is not None
        assert point.limit.until == until


async def test_a_limit_is_a_change(account: SimulatedAccount) -> None:
    async with limited(account) as (_, live, point):
        changes = live.changes()
        await point.limit_current(10)
        change: Any = await anext(changes)
        assert (change.path, change.old, change.new) == ("limit", None, point.limit)


@pytest.mark.parametrize("is_dumped", [True, False])
async def test_a_saved_limit_is_continued(account: SimulatedAccount, is_dumped: bool) -> None:
    schedule = {"schedule_id": 77, "charge_points": [FIRST], "override_current": 9}
    account.state.objects[LIST]["data"].append(schedule)
    saved = CurrentLimit(77, 9, datetime.now(UTC) + timedelta(hours=1))
    limits = {FIRST: json.loads(json.dumps(saved.dump())) if is_dumped else saved}
    async with limited(account, limits=limits) as (_, _, point):
        assert point.limit == saved
        await point.limit_current(11)
        assert (11, 77) in overrides(account)
        assert sent_overrides(account) == [EDIT]
    assert 77 not in dict(map(reversed, overrides(account)))


async def test_a_limit_whose_time_passed_while_the_program_was_away_is_cleared(account: SimulatedAccount) -> None:
    others = overrides(account)
    account.state.objects[LIST]["data"].append({"schedule_id": 77, "charge_points": [FIRST], "override_current": 9})
    saved = CurrentLimit(77, 9, datetime.now(UTC) - timedelta(hours=1))
    async with limited(account, limits={FIRST: saved}) as (_, live, _):
        await live.wait_for(FIRST, lambda point: point.limit is None, timeout=60)
        assert (sent_overrides(account), overrides(account)) == ([CLEAR], others)


async def test_an_override_that_somebody_deleted_is_set_again(account: SimulatedAccount) -> None:
    async with limited(account) as (client, _, point):
        await point.limit_current(10)
        assert point.limit is not None
        await client.clear_user_override_current(int(point.limit.schedule_id))
        await point.limit_current(11)
        assert sent_overrides(account) == [SET, CLEAR, EDIT, LIST, SET]
        assert point.limit.amps == 11
        await client.clear_user_override_current(int(point.limit.schedule_id))
        await point.clear_limit()
        assert point.limit is None


async def test_a_refusal_leaves_the_limit_as_it_was(account: SimulatedAccount) -> None:
    async with limited(account) as (_, _, point):
        account.fail_next(SET, "REJECTED")
        with pytest.raises(CommandRejected):
            await point.limit_current(10)
        assert point.limit is None
        await point.limit_current(10)
        for command in (EDIT, CLEAR):
            account.fail_next(command, "REJECTED")
        with pytest.raises(CommandRejected):
            await point.limit_current(11)
        with pytest.raises(CommandRejected):
            await point.clear_limit()
        assert point.limit is not None
        assert point.limit.amps == 10
