"""Who waits too long: many futures, one timer."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

import pytest

from bluecurrent._runtime.deadlines import Deadlines


class EarlyLoop:
    """Rings at once, by a clock that is a little short of the time that it was to ring for."""

    def call_at(self, when: float, ring: Callable[..., None], *arguments: object) -> asyncio.Handle:
        self.time = lambda: when - 0.001
        return asyncio.get_running_loop().call_soon(ring, *arguments)


@pytest.fixture
def deadlines() -> Deadlines:
    return Deadlines()


def waiting(deadlines: Deadlines, seconds: float) -> asyncio.Future[None]:
    """A future that is to end after so many seconds."""
    loop = asyncio.get_running_loop()
    waiter: asyncio.Future[None] = loop.create_future()
    deadlines.add(waiter, loop.time() + seconds)
    return waiter


async def failed(*waiters: asyncio.Future[None]) -> None:
    """All of them end with TimeoutError."""
    for ending in await asyncio.gather(*waiters, return_exceptions=True):
        assert isinstance(ending, TimeoutError)


async def test_the_shortest_ends_first_whenever_it_began(deadlines: Deadlines) -> None:
    ended: list[str] = []
    waiters = {
        name: waiting(deadlines, seconds) for name, seconds in {"long": 0.06, "short": 0.01, "middle": 0.03}.items()
    }
    for name, waiter in waiters.items():
        waiter.add_done_callback(lambda _, name=name: ended.append(name))
    await failed(*waiters.values())
    assert ended == ["short", "middle", "long"]
    assert not deadlines._ends


async def test_a_short_wait_does_not_wait_for_a_long_one(deadlines: Deadlines) -> None:
    long, short = waiting(deadlines, 3600), waiting(deadlines, 0.01)
    await failed(short)
    assert not long.done()
    deadlines.discard(long)


async def test_a_clock_that_is_a_little_short_is_no_reason_to_ring_again(deadlines: Deadlines) -> None:
    waiter = waiting(deadlines, 60)
    deadlines._ring_at(EarlyLoop(), deadlines._ends[0][0])
    await failed(waiter)
    assert deadlines._timer is None


async def test_who_has_got_something_is_left_alone(deadlines: Deadlines) -> None:
    answered, late = waiting(deadlines, 0.01), waiting(deadlines, 0.02)
    answered.set_result(None)
    await failed(late)
    assert answered.result() is None


async def test_one_that_has_stopped_waiting_ends_nobody_elses_waiting(deadlines: Deadlines) -> None:
    first, second = waiting(deadlines, 0.01), waiting(deadlines, 0.03)
    deadlines.discard(first)
    await failed(second)
    assert not first.done()


async def test_when_nobody_waits_no_timer_does(deadlines: Deadlines) -> None:
    loop = asyncio.get_running_loop()
    before = len(loop._scheduled)
    waiters = [waiting(deadlines, 60 + number) for number in range(1000)]
    assert len(loop._scheduled) == before + 1
    for waiter in waiters:
        deadlines.discard(waiter)
    assert all(timer.cancelled() for timer in loop._scheduled)


@pytest.mark.parametrize("seconds", [0.01, 60])
def test_what_a_loop_left_behind_does_not_matter_in_the_next(deadlines: Deadlines, seconds: float) -> None:
    async def leave() -> None:
        waiting(deadlines, seconds)

    async def late() -> None:
        await failed(waiting(deadlines, 0.02), waiting(deadlines, 0.01))

    asyncio.run(leave())
    asyncio.run(late())
    assert not deadlines._ends


async def test_what_is_over_is_not_kept_while_others_wait(deadlines: Deadlines) -> None:
    last = waiting(deadlines, 60)
    for _ in range(10_000):
        deadlines.discard(waiting(deadlines, 60))
    assert len(deadlines._ends) < 200
    deadlines.discard(last)
    assert not deadlines._ends


async def test_who_has_given_up_is_left_alone(deadlines: Deadlines) -> None:
    """As many different lengths as there are waits, most of them given up."""
    order = random.Random(7)
    waiters = [waiting(deadlines, order.uniform(0.001, 0.1)) for _ in range(1000)]
    kept = [waiter for waiter in waiters if order.random() < 0.1]
    for waiter in waiters:
        if waiter not in kept:
            deadlines.discard(waiter)
    await failed(*kept)
    assert sum(waiter.done() for waiter in waiters) == len(kept)
