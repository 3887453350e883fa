"""Tests how many messages each write to a socket holds, and when it happens."""

from __future__ import annotations

import asyncio
import contextlib
import json

import pytest

from bluecurrent._runtime.core.errors import ConnectionLost
from bluecurrent._runtime.transport.batching_websocket import BatchingWebSocket
from bluecurrent._runtime.transport.write_batching import MAX_BATCH_SIZE, WriteBatcher
from tests.runtime.client_socket import batching_websocket_only
from tests.runtime.kettle_protocol import Heat, KettleClient
from tests.runtime.scripted_server import ScriptedServer
from tests.runtime.server_frames import frame


class Writer:
    """Counts the messages of each write."""

    def __init__(self) -> None:
        self.writes: list[int] = []
        self.loop = asyncio.get_running_loop()
        self.batcher = WriteBatcher(self)
        self._queued = 0

    def queue(self, *, size: int = 100, times: int = 1) -> None:
        for _ in range(times):
            self._queued += 1
            self.batcher.add(size)

    def write(self) -> None:
        self.writes.append(self._queued)
        self._queued = 0


@pytest.fixture
async def writer() -> Writer:
    return Writer()


async def next_turn() -> None:
    await asyncio.sleep(0)


async def test_sequential_requests_are_written_at_once(writer: Writer) -> None:
    for number in range(3):
        writer.queue()
        assert writer.writes == [1] * (number + 1)
        await next_turn()
        writer.batcher.plan_early_write(1, 0)


async def test_requests_of_one_turn_take_two_writes(writer: Writer) -> None:
    writer.queue(times=10)
    await next_turn()
    assert writer.writes == [1, 9]


async def test_half_of_the_requests_after_all_answers_is_written_early(writer: Writer) -> None:
    writer.batcher.plan_early_write(10, 0)
    writer.queue(times=4)
    assert writer.writes == []
    writer.queue()
    assert writer.writes == [5]
    writer.queue(times=5)
    assert writer.writes == [5]
    await next_turn()
    assert writer.writes == [5, 5]


async def test_one_write_is_enough_while_other_requests_are_unanswered(writer: Writer) -> None:
    for number in range(3):
        writer.batcher.plan_early_write(5, 5)
        writer.batcher.write_soon()
        writer.queue(times=5)
        assert writer.writes == [5] * number
        await next_turn()
        assert writer.writes == [5] * (number + 1)


@pytest.mark.parametrize("unanswered", [0, 1, 1000])
async def test_a_single_request_is_written_at_once(writer: Writer, unanswered: int) -> None:
    for answered in (0, 1):
        writer.batcher.plan_early_write(answered, unanswered)
        writer.queue()
        assert writer.writes == [1]
        await next_turn()
        assert writer.writes == [1]
        writer.writes.clear()


async def test_a_write_has_a_maximum_size(writer: Writer) -> None:
    writer.queue()
    writer.queue(size=MAX_BATCH_SIZE // 4, times=10)
    await next_turn()
    assert writer.writes == [1, 5, 5]


async def test_without_messages_nothing_is_written(writer: Writer) -> None:
    writer.batcher.write_soon()
    await next_turn()
    assert not writer.writes


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Records the number of messages in each write of a client."""
    written: list[int] = []
    write = BatchingWebSocket.write
    monkeypatch.setattr(
        BatchingWebSocket, "write", lambda self: (written.append(len(self.protocol.writes)), write(self))
    )
    return written


@batching_websocket_only
@pytest.mark.parametrize(("answered", "writes"), [(10, [5, 5]), (5, [5])])
async def test_requests_after_a_burst_of_answers_take_few_writes(
    client: KettleClient, server: ScriptedServer, written: list[int], answered: int, writes: list[int]
) -> None:
    server.answers["GET_HEAT"] = None

    async def ask_twice(kettle: str) -> None:
        await client.get_heat(kettle)
        asyncio.get_running_loop().call_soon(written.append, 0)  # marks the next turn
        with contextlib.suppress(ConnectionLost):
            await client.get_heat(kettle)

    asking = [asyncio.create_task(ask_twice(f"K{number}")) for number in range(10)]
    await server.wait_for_command("GET_HEAT", 10)
    written.clear()
    answers = [json.dumps({"object": "HEAT", "kettle": f"K{number}", "degrees": 1}) for number in range(answered)]
    server.peer.transport.write(b"".join(frame(text.encode()) for text in answers))
    await server.wait_for_command("GET_HEAT", 10 + answered)
    assert written == [*writes, *[0] * answered]
    await client.disconnect()
    await asyncio.gather(*asking, return_exceptions=True)


@batching_websocket_only
async def test_a_request_after_a_push_is_written_at_once(
    client: KettleClient, server: ScriptedServer, written: list[int]
) -> None:
    server.answers["GET_HEAT"] = None
    waiting = asyncio.create_task(client.get_heat("K1"))
    await server.wait_for_command("GET_HEAT")
    heats = client.messages(Heat)
    await server.push({"object": "HEAT", "kettle": "K2", "degrees": 2})
    await anext(heats)
    written.clear()
    connection = client._state.connection
    assert connection is not None
    await connection.send({"do": "SING"})
    assert written == [1]
    waiting.cancel()
