"""When what is posted is written: how many texts in which write."""

from __future__ import annotations

import asyncio

import pytest
from websockets.frames import Frame, Opcode

from bluecurrent._runtime.connection import Connection
from bluecurrent._runtime.departures import TOGETHER, Departures
from tests.runtime.kettles import protocol
from tests.runtime.scripted import Script


class Writer:
    """Counts the texts of each write."""

    def __init__(self) -> None:
        self.writes: list[int] = []
        self.departures = Departures(asyncio.get_running_loop(), self._write)
        self._waiting = 0

    def post(self, *, size: int = 100, times: int = 1) -> None:
        for _ in range(times):
            self._waiting += 1
            self.departures.posted(size)

    def _write(self) -> None:
        self.writes.append(self._waiting)
        self._waiting = 0


@pytest.fixture
async def writer() -> Writer:
    return Writer()


async def turn() -> None:
    await asyncio.sleep(0)


async def test_one_request_after_another_leaves_at_once(writer: Writer) -> None:
    for number in range(3):
        writer.post()
        assert writer.writes == [1] * (number + 1)
        await turn()
        writer.departures.answered(1)


async def test_many_at_once_leave_in_two_writes(writer: Writer) -> None:
    writer.post(times=10)
    await turn()
    assert writer.writes == [1, 9]


async def test_half_of_what_follows_all_answers_leaves_early(writer: Writer) -> None:
    writer.post(times=10)
    await turn()
    writer.writes.clear()
    writer.departures.answered(10)
    writer.post(times=5)
    assert writer.writes == [5]
    writer.post(times=5)
    assert writer.writes == [5]
    await turn()
    assert writer.writes == [5, 5]


async def test_while_others_are_with_the_other_side_one_write_is_enough(writer: Writer) -> None:
    writer.post(times=10)
    await turn()
    writer.writes.clear()
    for _ in range(4):
        writer.departures.answered(5)
        writer.departures.end_turn()
        writer.post(times=5)
        assert not writer.writes
        await turn()
        assert writer.writes == [5]
        writer.writes.clear()


async def test_what_comes_unasked_holds_nothing_up(writer: Writer) -> None:
    writer.departures.answered(1000)
    writer.post()
    await turn()
    assert writer.writes == [1]


async def test_no_more_than_fits_is_written_together(writer: Writer) -> None:
    writer.post()
    writer.post(size=TOGETHER // 4, times=10)
    await turn()
    assert writer.writes == [1, 5, 5]


async def test_nothing_is_written_where_nothing_is_posted(writer: Writer) -> None:
    writer.departures.end_turn()
    await turn()
    assert not writer.writes


async def test_what_answers_a_burst_leaves_in_two_writes(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    connection = await Connection.open(script.url, protocol=protocol())
    await script.wait_for(lambda script: script.peers)
    written: list[int] = []
    transport = connection._socket.transport
    write = transport.write
    monkeypatch.setattr(transport, "write", lambda data: (written.append(len(data)), write(data)))
    asking: list[asyncio.Task[None]] = []

    def ask(_: bytes) -> None:
        asking.append(asyncio.create_task(connection.send({"do": "SING"})))

    reading = asyncio.create_task(connection.read(ask))
    await turn()
    script.peer.transport.write(Frame(Opcode.TEXT, b"{}").serialize(mask=False) * 10)
    while len(written) < 2:
        await turn()
    assert len(asking) == 10
    assert written[0] == written[1]
    reading.cancel()
    await asyncio.wait({reading})
    await connection.close()
