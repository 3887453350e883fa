"""Who waits too long: many futures, one timer."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

import pytest

from bluecurrent._runtime.requests.timer_queue import TimerQueue


class EarlyLoop:
    """Rings at once, by a clock that is a little short of the time that it was to ring for."""

    def call_at(self, when: float, ring: Callable[..., None], *arguments: object) -> asyncio.Handle:
        self.time = lambda: when - 0.001
        return asyncio.get_running_loop().call_soon(ring, *arguments)


@pytest.fixture
def deadlines() -> TimerQueue:
    return TimerQueue()


class Wait:
    """A future that is to end after so many seconds."""

    def __init__(self, deadlines: TimerQueue, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        self.future: asyncio.Future[None] = loop.create_future()
        self.number = deadlines.add(self.future, loop.time() + seconds)


async def failed(*waits: Wait) -> None:
    """All of them end with TimeoutError."""
    for ending in await asyncio.gather(*(wait.future for wait in waits), return_exceptions=True):
        assert isinstance(ending, TimeoutError)


async def test_the_shortest_ends_first_whenever_it_began(deadlines: TimerQueue) -> None:
    ended: list[str] = []
    waits = {name: Wait(deadlines, seconds) for name, seconds in {"long": 0.06, "short": 0.01, "middle": 0.03}.items()}
    for name, wait in waits.items():
        wait.future.add_done_callback(lambda _, name=name: ended.append(name))
    await failed(*waits.values())
    assert ended == ["short", "middle", "long"]
    assert not deadlines._ends


async def test_a_short_wait_does_not_wait_for_a_long_one(deadlines: TimerQueue) -> None:
    long, short = Wait(deadlines, 3600), Wait(deadlines, 0.01)
    await failed(short)
    assert not long.future.done()
    deadlines.discard(long.number)


async def test_a_clock_that_is_a_little_short_is_no_reason_to_ring_again(deadlines: TimerQueue) -> None:
    wait = Wait(deadlines, 60)
    deadlines._ring_at(EarlyLoop(), deadlines._ends[0][0])
    await failed(wait)
    assert deadlines._timer is None


async def test_who_has_got_something_is_left_alone(deadlines: TimerQueue) -> None:
    answered, late = Wait(deadlines, 0.01), Wait(deadlines, 0.02)
    answered.future.set_result(None)
    await failed(late)
    assert answered.future.result() is None


async def test_one_that_has_stopped_waiting_ends_nobody_elses_waiting(deadlines: TimerQueue) -> None:
    first, second = Wait(deadlines, 0.01), Wait(deadlines, 0.03)
    deadlines.discard(first.number)
    await failed(second)
    assert not first.future.done()


async def test_when_nobody_waits_no_timer_does(deadlines: TimerQueue) -> None:
    loop = asyncio.get_running_loop()
    before = len(loop._scheduled)
    waits = [Wait(deadlines, 60 + number) for number in range(1000)]
    assert len(loop._scheduled) == before + 1
    for wait in waits:
        deadlines.discard(wait.number)
    assert all(timer.cancelled() for timer in loop._scheduled)


@pytest.mark.parametrize("seconds", [0.01, 60])
def test_what_a_loop_left_behind_does_not_matter_in_the_next(deadlines: TimerQueue, seconds: float) -> None:
    async def leave() -> None:
        Wait(deadlines, seconds)

    async def late() -> None:
        await failed(Wait(deadlines, 0.02), Wait(deadlines, 0.01))

    asyncio.run(leave())
    asyncio.run(late())
    assert not deadlines._ends


async def test_what_is_over_is_not_kept_while_others_wait(deadlines: TimerQueue) -> None:
    last = Wait(deadlines, 60)
    for _ in range(10_000):
        deadlines.discard(Wait(deadlines, 60).number)
    assert len(deadlines._ends) < 200
    deadlines.discard(last.number)
    assert not deadlines._ends


async def test_who_has_given_up_is_left_alone(deadlines: TimerQueue) -> None:
    """As many different lengths as there are waits, most of them given up."""
    order = random.Random(7)
    waits = [Wait(deadlines, order.uniform(0.001, 0.1)) for _ in range(1000)]
    kept = [wait for wait in waits if order.random() < 0.1]
    for wait in waits:
        if wait not in kept:
            deadlines.discard(wait.number)
    await failed(*kept)
    assert sum(wait.future.done() for wait in waits) == len(kept)
