"""Tests the time of a simulated account."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from math import inf, nan
from typing import Any

import pytest
from websockets.asyncio.client import connect

from bluecurrent.testing import SimulatedAccount
from bluecurrent.testing.simulation.simulated_clock import SimulatedClock

ZONE = "Europe/Amsterdam"
STANDSTILL = 1e-9
"""A speed at which nothing happens by itself while a test runs."""


async def test_calls_are_made_in_the_order_of_their_times_each_at_its_own() -> None:
    clock = SimulatedClock(STANDSTILL, ZONE)
    clock.start()
    begin, made = clock.now(), []

    def note(name: str) -> None:
        made.append((name, round((clock.now() - begin).total_seconds(), 3)))

    def note_and_call_again() -> None:
        note("first")
        clock.call_later(5, lambda: note("again"))

    clock.call_later(30, lambda: note("second"))
    clock.call_later(10, note_and_call_again)
    clock.call_later(60, lambda: note("late"))
    clock.call_at(20, lambda: note("cancelled")).cancel()
    clock.advance(40)
    assert made == [("first", 10), ("again", 15), ("second", 30)]
    assert clock.now() - begin >= timedelta(seconds=40)
    clock.stop()
    clock.advance(100)
    assert len(made) == 3


def test_time_ends_before_that_of_python() -> None:
    account = SimulatedAccount(speed=None)
    with pytest.raises(ValueError, match="the simulated time ends with the year 9998: advance by less than"):
        account.advance(hours=1e8)
    account.advance(hours=1)
    assert account.clock.elapsed() == 3600


async def test_repeated_call_is_made_once_for_all_intervals_that_are_skipped() -> None:
    clock = SimulatedClock(STANDSTILL, ZONE)
    clock.start()
    made: list[float] = []
    clock.call_every(5, lambda: made.append(round(clock.elapsed(), 3)))
    clock.advance(4)
    assert made == []
    clock.advance(43)
    assert made == [45]
    clock.advance(3)
    assert made == [45, 50]
    clock.stop()


async def test_scheduled_calls_are_made_while_the_clock_runs() -> None:
    clock = SimulatedClock(1e6, ZONE)
    clock.start()
    made = asyncio.Event()
    clock.call_later(60, made.set)
    async with asyncio.timeout(60):
        await made.wait()


def test_simulated_hours_are_real_ones_when_the_clock_goes_forward() -> None:
    clock = SimulatedClock(None, ZONE)
    clock.advance(86 * 86400)  # to 29 March 2026, when the clock in Amsterdam goes from 02:00 to 03:00
    assert clock.now().isoformat() == "2026-03-29T12:30:00+02:00"


@pytest.mark.parametrize(("seconds", "names"), [(0.1, []), (1, ["RECEIVED_REBOOT"])])
async def test_advance_brings_the_answers_that_were_due(open_client: Any, seconds: float, names: list[str]) -> None:
    async with SimulatedAccount(speed=STANDSTILL) as account, open_client(account) as client:
        await client.send("REBOOT", evse_id="BCU100003")
        await account.until(lambda: account.commands)
        account.advance(seconds=seconds)
        account.advance(seconds=0)
        received = [(await client.receive())["object"] for _ in names]
        assert received == names
        account.advance(seconds=3)
        rest = [(await client.receive())["object"] for _ in range(2 - len(names))]
        assert rest == ["RECEIVED_REBOOT", "STATUS_REBOOT"][len(names) :]


async def test_new_speed_holds_from_now_on_also_for_scheduled_calls() -> None:
    clock = SimulatedClock(STANDSTILL, ZONE)
    clock.start()
    made = asyncio.Event()
    clock.call_later(3600, made.set)
    clock.advance(60)
    before = clock.elapsed()
    clock.speed = 1e6
    await asyncio.wait_for(made.wait(), 60)
    assert 60 <= before < 61
    assert clock.elapsed() >= 3660
    clock.speed = None
    stopped = clock.elapsed()
    clock.advance(1)
    assert clock.elapsed() == stopped + 1
    clock.stop()


@pytest.mark.parametrize("speed", [0, -1, nan, inf, 1e9])
async def test_speed_at_which_time_can_not_pass_is_refused(speed: float) -> None:
    with pytest.raises(ValueError, match="speed must be above 0 and at most 1000000, or None, not"):
        SimulatedAccount(speed=speed)
    account = SimulatedAccount(speed=None)
    with pytest.raises(ValueError, match="speed must be above 0"):
        account.speed = speed
    assert account.speed is None


@pytest.mark.parametrize("hours", [-1, nan, inf])
async def test_time_that_can_not_pass_is_refused(hours: float) -> None:
    account = SimulatedAccount(speed=None)
    begin = account.clock.now()
    with pytest.raises(ValueError, match="the time to advance by must be a number from 0, not"):
        account.advance(hours=hours)
    assert account.clock.now() == begin


async def test_speed_of_an_account_is_that_of_its_clock() -> None:
    async with SimulatedAccount(speed=STANDSTILL) as account, connect(account.url) as socket:
        await socket.send(json.dumps({"command": "HELLO", "Authorization": "Token <session token>"}))
        await account.until(lambda: account.history[-1:] == ["connection 1: HELLO"])
        account.speed = 1e4
        assert json.loads(await asyncio.wait_for(socket.recv(), 60)) == {"object": "HELLO"}
        assert account.speed == account.clock.speed == 1e4


async def test_until_is_checked_again_when_the_greeting_is_answered() -> None:
    async with SimulatedAccount(speed=STANDSTILL) as account, connect(account.url) as socket:
        await socket.send(json.dumps({"command": "HELLO", "Authorization": "Token <session token>"}))
        await account.until(lambda: account.received)
        waiting = asyncio.create_task(account.until(lambda: account.peers[0].greeted))
        await asyncio.sleep(0)
        account.advance(seconds=1)
        await waiting
