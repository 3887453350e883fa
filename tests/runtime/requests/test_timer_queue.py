"""Tests that one timer fails many futures at their deadlines."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

import pytest

from bluecurrent._runtime.requests.timer_queue import TimerQueue


class EarlyLoop:
    """Fires a timer at once, with a clock that is a little before the time of the timer."""

    def call_at(self, when: float, callback: Callable[..., None], *arguments: object) -> asyncio.Handle:
        self.time = lambda: when - 0.001
        return asyncio.get_running_loop().call_soon(callback, *arguments)


@pytest.fixture
def timer_queue() -> TimerQueue:
    return TimerQueue()


class WaitingFuture:
    """Adds a future that fails after a number of seconds."""

    def __init__(self, timer_queue: TimerQueue, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        self.future: asyncio.Future[None] = loop.create_future()
        self.timer_id = timer_queue.add(self.future, loop.time() + seconds)


async def expect_timeouts(*waits: WaitingFuture) -> None:
    """Waits for the futures, and checks that each fails with TimeoutError."""
    for outcome in await asyncio.gather(*(wait.future for wait in waits), return_exceptions=True):
        assert isinstance(outcome, TimeoutError)


async def test_the_earliest_deadline_fires_first(timer_queue: TimerQueue) -> None:
    ended: list[str] = []
    waits = {
        name: WaitingFuture(timer_queue, seconds)
        for name, seconds in {"long": 0.06, "short": 0.01, "middle": 0.03}.items()
    }
    for name, wait in waits.items():
        wait.future.add_done_callback(lambda _, name=name: ended.append(name))
    await expect_timeouts(*waits.values())
    assert ended == ["short", "middle", "long"]
    assert not timer_queue._deadlines


async def test_a_short_wait_does_not_end_a_long_one(timer_queue: TimerQueue) -> None:
    long, short = WaitingFuture(timer_queue, 3600), WaitingFuture(timer_queue, 0.01)
    await expect_timeouts(short)
    assert not long.future.done()
    timer_queue.discard(long.timer_id)


async def test_a_loop_that_fires_a_little_early_needs_no_second_timer(timer_queue: TimerQueue) -> None:
    wait = WaitingFuture(timer_queue, 60)
    timer_queue._start_timer(EarlyLoop(), timer_queue._deadlines[0][0])
    await expect_timeouts(wait)
    assert timer_queue._timer is None


async def test_a_future_with_a_result_keeps_it(timer_queue: TimerQueue) -> None:
    answered, late = WaitingFuture(timer_queue, 0.01), WaitingFuture(timer_queue, 0.02)
    answered.future.set_result(None)
    await expect_timeouts(late)
    assert answered.future.result() is None


async def test_a_discarded_future_does_not_affect_the_others(timer_queue: TimerQueue) -> None:
    first, second = WaitingFuture(timer_queue, 0.01), WaitingFuture(timer_queue, 0.03)
    timer_queue.discard(first.timer_id)
    await expect_timeouts(second)
    assert not first.future.done()


async def test_the_timer_is_cancelled_with_the_last_future(timer_queue: TimerQueue) -> None:
    loop = asyncio.get_running_loop()
    before = len(loop._scheduled)
    waits = [WaitingFuture(timer_queue, 60 + number) for number in range(1000)]
    assert len(loop._scheduled) == before + 1
    for wait in waits:
        timer_queue.discard(wait.timer_id)
    assert all(timer.cancelled() for timer in loop._scheduled)


@pytest.mark.parametrize("seconds", [0.01, 60])
def test_futures_of_an_earlier_loop_are_dropped(timer_queue: TimerQueue, seconds: float) -> None:
    async def leave() -> None:
        WaitingFuture(timer_queue, seconds)

    async def late() -> None:
        await expect_timeouts(WaitingFuture(timer_queue, 0.02), WaitingFuture(timer_queue, 0.01))

    asyncio.run(leave())
    asyncio.run(late())
    assert not timer_queue._deadlines


async def test_discarded_futures_do_not_accumulate(timer_queue: TimerQueue) -> None:
    last = WaitingFuture(timer_queue, 60)
    for _ in range(10_000):
        timer_queue.discard(WaitingFuture(timer_queue, 60).timer_id)
    assert len(timer_queue._deadlines) < 200
    timer_queue.discard(last.timer_id)
    assert not timer_queue._deadlines


async def test_discarded_futures_do_not_fail(timer_queue: TimerQueue) -> None:
    """Uses many different waiting times, and discards most futures."""
    order = random.Random(7)
    waits = [WaitingFuture(timer_queue, order.uniform(0.001, 0.1)) for _ in range(1000)]
    kept = [wait for wait in waits if order.random() < 0.1]
    for wait in waits:
        if wait not in kept:
            timer_queue.discard(wait.timer_id)
    await expect_timeouts(*kept)
    assert sum(wait.future.done() for wait in waits) == len(kept)
