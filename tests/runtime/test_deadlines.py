"""Who waits too long: many futures, one timer."""

from __future__ import annotations

import asyncio

import pytest

from bluecurrent._runtime.deadlines import Deadlines


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
    assert not len(deadlines)


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


def test_what_a_loop_left_behind_does_not_matter_in_the_next(deadlines: Deadlines) -> None:
    async def left() -> None:
        deadlines.discard(waiting(deadlines, 0.01))

    async def late() -> None:
        await failed(waiting(deadlines, 0.02))

    asyncio.run(left())
    asyncio.run(late())
