"""Tests the simulated times at which overrides of the current are in force."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bluecurrent import Client, Live
from bluecurrent.testing import SimulatedAccount
from bluecurrent.testing.simulation.charging.overrides_in_force import OverrideTimes

POINT = "BCU100003"
UNLIMITED = 16
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@asynccontextmanager
async def open_live(account: SimulatedAccount) -> AsyncIterator[Live]:
    """Opens the live state of an account in which a car charges, and which has overrides of other times too."""
    account.charge_points[POINT].plug_in(battery_kwh=9000, level=0)
    async with Client(account.api_token, url=account.url) as client, client.live(limit_interval=0) as live:
        await live.wait_ready(timeout=60)
        yield live


async def wait_for_current(live: Live, amps: float) -> None:
    """Waits until the live state shows a current; fails if it shows another one."""
    await live.wait_for(POINT, lambda point: point.actual_p1 == amps, timeout=60)


@pytest.mark.parametrize("days", [0, 3.3], ids=["at its beginning", "days later"])
async def test_limit_of_the_live_state_takes_effect_at_once_and_ends(account: SimulatedAccount, days: float) -> None:
    async with open_live(account) as live:
        account.advance(hours=24 * days)
        point = live.charge_points[POINT]
        await point.limit_current(10, until=datetime.now(UTC) + timedelta(hours=2))
        await wait_for_current(live, 10)
        account.advance(hours=1)
        await point.limit_current(8, until=datetime.now(UTC) + timedelta(hours=2))
        await wait_for_current(live, 8)
        account.advance(minutes=30)
        await wait_for_current(live, 8)
        account.advance(hours=3)  # the weekly times are an hour longer in the night in which the clock is set
        await wait_for_current(live, UNLIMITED)
        await point.limit_current(9)
        await wait_for_current(live, 9)
        await point.clear_limit()
        await wait_for_current(live, UNLIMITED)
        await point.limit_current(7)
        await wait_for_current(live, 7)
    assert account.charge_points[POINT].fields["actual_p1"] == UNLIMITED


@pytest.mark.parametrize(("minutes", "is_known", "expected"), [(0, False, True), (30, False, False), (0, True, False)])
def test_only_an_override_that_a_command_begins_now_is_moved(minutes: int, is_known: bool, expected: bool) -> None:
    """It begins and ends by the real clock, which is three days behind the simulated one."""
    begin = datetime.now(AMSTERDAM) - timedelta(minutes=minutes)
    override = {
        "schedule_id": 1,
        "start_time": f"{begin:%H:%M}",
        "stop_time": f"{begin:%H:%M}",
        "override_start_days": DAYS[begin.weekday()],
        "override_end_days": DAYS[(begin.weekday() + 1) % 7],
    }
    simulated = begin + timedelta(days=3, minutes=minutes)
    times = OverrideTimes([override] if is_known else [])
    times.note_overrides_beginning_now([override], simulated)
    assert times.is_in_force(override, simulated) is expected
    for hours, is_before_end in ((23.9, True), (24.1, False)):
        assert times.is_in_force(override, simulated + timedelta(hours=hours)) is (expected and is_before_end)
    edited = override | {"override_current": 7}
    times.note_overrides_beginning_now([edited], simulated + timedelta(hours=1))
    assert times.is_in_force(edited, simulated + timedelta(hours=1)) is expected
    moved = edited | {"start_time": f"{begin + timedelta(hours=6):%H:%M}"}
    times.note_overrides_beginning_now([moved], simulated + timedelta(hours=1))
    assert not times.is_in_force(moved, simulated + timedelta(hours=1))
