"""When what is posted is written: how many texts in which write."""

from __future__ import annotations

import asyncio
import contextlib
import json

import pytest
from websockets.frames import Frame, Opcode

from bluecurrent._runtime.core.errors import ConnectionLost
from bluecurrent._runtime.transport.websocket import WebSocket
from bluecurrent._runtime.transport.write_batching import TOGETHER, WriteBatcher
from tests.runtime.kettle_protocol import Heat, KettleClient
from tests.runtime.scripted_server import Script


class Writer:
    """Counts the texts of each write."""

    def __init__(self) -> None:
        self.writes: list[int] = []
        self.loop = asyncio.get_running_loop()
        self.departures = WriteBatcher(self)
        self._waiting = 0

    def post(self, *, size: int = 100, times: int = 1) -> None:
        for _ in range(times):
            self._waiting += 1
            self.departures.posted(size)

    def write(self) -> None:
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
        writer.departures.answered(1, 0)


async def test_many_at_once_leave_in_two_writes(writer: Writer) -> None:
    writer.post(times=10)
    await turn()
    assert writer.writes == [1, 9]


async def test_half_of_what_follows_all_answers_leaves_early(writer: Writer) -> None:
    writer.departures.answered(10, 0)
    writer.post(times=4)
    assert writer.writes == []
    writer.post()
    assert writer.writes == [5]
    writer.post(times=5)
    assert writer.writes == [5]
    await turn()
    assert writer.writes == [5, 5]


async def test_while_others_are_with_the_other_side_one_write_is_enough(writer: Writer) -> None:
    for number in range(3):
        writer.departures.answered(5, 5)
        writer.departures.end_turn()
        writer.post(times=5)
        assert writer.writes == [5] * number
        await turn()
        assert writer.writes == [5] * (number + 1)


@pytest.mark.parametrize("left", [0, 1, 1000])
async def test_a_single_request_does_not_wait_for_what_is_never_answered(writer: Writer, left: int) -> None:
    for calls in (0, 1):
        writer.departures.answered(calls, left)
        writer.post()
        assert writer.writes == [1]
        await turn()
        assert writer.writes == [1]
        writer.writes.clear()


async def test_no_more_than_fits_is_written_together(writer: Writer) -> None:
    writer.post()
    writer.post(size=TOGETHER // 4, times=10)
    await turn()
    assert writer.writes == [1, 5, 5]


async def test_nothing_is_written_where_nothing_is_posted(writer: Writer) -> None:
    writer.departures.end_turn()
    await turn()
    assert not writer.writes


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many texts each write of a client held."""
    written: list[int] = []
    write = WebSocket.write
    monkeypatch.setattr(WebSocket, "write", lambda self: (written.append(len(self.protocol.writes)), write(self)))
    return written


@pytest.mark.parametrize(("answered", "writes"), [(10, [5, 5]), (5, [5])])
async def test_what_answers_a_burst_leaves_in_few_writes(
    client: KettleClient, script: Script, written: list[int], answered: int, writes: list[int]
) -> None:
    script.answers["GET_HEAT"] = None

    async def ask_twice(kettle: str) -> None:
        await client.get_heat(kettle)
        asyncio.get_running_loop().call_soon(written.append, 0)  # in the next turn
        with contextlib.suppress(ConnectionLost):
            await client.get_heat(kettle)

    asking = [asyncio.create_task(ask_twice(f"K{number}")) for number in range(10)]
    await script.got("GET_HEAT", 10)
    written.clear()
    answers = [json.dumps({"object": "HEAT", "kettle": f"K{number}", "degrees": 1}) for number in range(answered)]
    script.peer.transport.write(b"".join(Frame(Opcode.TEXT, text.encode()).serialize(mask=False) for text in answers))
    await script.got("GET_HEAT", 10 + answered)
    assert written == [*writes, *[0] * answered]
    await client.disconnect()
    await asyncio.gather(*asking, return_exceptions=True)


async def test_after_a_push_a_request_leaves_at_once(client: KettleClient, script: Script, written: list[int]) -> None:
    script.answers["GET_HEAT"] = None
    waiting = asyncio.create_task(client.get_heat("K1"))
    await script.got("GET_HEAT")
    heats = client.messages(Heat)
    await script.push({"object": "HEAT", "kettle": "K2", "degrees": 2})
    await anext(heats)
    written.clear()
    connection = client._link.connection
    assert connection is not None
    await connection.send({"do": "SING"})
    assert written == [1]
    waiting.cancel()
