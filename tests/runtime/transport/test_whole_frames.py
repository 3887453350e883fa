"""Tests that no frame is lost, however frames are cut, in bursts, and while a connection closes."""

from __future__ import annotations

import asyncio
import random
import ssl as tls
from collections.abc import AsyncIterator
from itertools import pairwise

import pytest
from websockets.http11 import Request
from websockets.server import ServerProtocol

from bluecurrent._runtime.core.errors import BlueCurrentError, ConnectionLost, RequestLimitReached, ServerError
from bluecurrent._runtime.transport import batching_websocket, plain_websocket
from bluecurrent._runtime.transport.connection import Connection
from tests.runtime.kettle_protocol import protocol
from tests.runtime.scripted_server import ScriptedServer
from tests.runtime.server_frames import BINARY, CONTINUED, PING, PONG, close_frame, frame

PROTOCOL = protocol()


@pytest.fixture
async def connection(server: ScriptedServer) -> AsyncIterator[Connection]:
    """Opens a connection, and waits until the server has it too."""
    connection = await Connection.open(server.url, protocol=PROTOCOL)
    await server.wait_for(lambda server: server.peers)
    yield connection
    await connection.close()


async def read_all(connection: Connection, how: str) -> tuple[list[bytes], BlueCurrentError]:
    """Reads all frames; returns them and the error at the end."""
    frames: list[bytes] = []
    try:
        if how == "read":
            await connection.read(frames.append)
        while True:
            frames.append(await connection.receive())
    except BlueCurrentError as error:
        return frames, error


@pytest.mark.parametrize("how", ["read", "receive"])
@pytest.mark.parametrize("at_once", [True, False])
async def test_frames_may_arrive_in_pieces(
    connection: Connection, server: ScriptedServer, how: str, at_once: bool
) -> None:
    sent = [
        frame(b""),
        frame(b"", ends=False) + frame(b"", CONTINUED, ends=False) + frame(b"", CONTINUED),
        frame(b"", ends=False) + frame(b"one", CONTINUED),
        frame(b"t", ends=False) + frame(b"hi", PING) + frame(b"w", CONTINUED, ends=False) + frame(b"o", CONTINUED),
        frame(b"bi", BINARY, ends=False) + frame(b"", PONG) + frame(b"nary", CONTINUED),
        frame(b"\xff no text"),
        frame(b"last") + close_frame(1001) + (frame(b"after the end") if at_once else b""),
    ]
    reading = asyncio.create_task(read_all(connection, how))
    data = b"".join(sent)
    for part in [data] if at_once else [bytes([byte]) for byte in data]:
        server.peer.transport.write(part)
        await asyncio.sleep(0)
    frames, error = await reading
    assert frames == [b"", b"", b"one", b"two", b"binary", b"\xff no text", b"last"]
    assert (type(error), error.code) == (ConnectionLost, 1001)


@pytest.mark.parametrize("how", ["read", "receive"])
@pytest.mark.parametrize(
    ("end", "kind", "code"),
    [
        (close_frame(), ConnectionLost, 1000),
        (close_frame(4001), RequestLimitReached, 4001),
        (b"", ConnectionLost, 1006),
    ],
)
async def test_a_burst_right_before_the_end_is_not_lost(
    connection: Connection, server: ScriptedServer, how: str, end: bytes, kind: type[BlueCurrentError], code: int
) -> None:
    burst = [b"%d" % number * 40 for number in range(2000)]
    server.peer.transport.write(b"".join(map(frame, burst)) + end)
    server.peer.transport.close()
    frames, error = await read_all(connection, how)
    assert frames == burst
    assert (type(error), error.code) == (kind, code)


async def test_an_incomplete_message_is_dropped(connection: Connection, server: ScriptedServer) -> None:
    server.peer.transport.write(frame(b"whole") + frame(b"ha", ends=False) + close_frame())
    frames, error = await read_all(connection, "read")
    assert (frames, type(error)) == ([b"whole"], ConnectionLost)


@pytest.mark.parametrize("length", [40, 100, 10_000])
@pytest.mark.parametrize("begun", [0, 1, 2, 6])
async def test_frames_may_arrive_with_the_handshake(length: int, begun: int) -> None:
    """The data is cut into parts of `length` bytes, one of which ends `begun` bytes after the handshake."""
    # The content looks like frames to a parser that has lost its position.
    first, more = b"first\r\n\r\n", [b"\x81\x01" * number for number in range(60)]
    sent = (
        frame(first)
        + frame(b"t", ends=False)
        + frame(b"wo", CONTINUED)
        + b"".join(map(frame, more))
        + close_frame(1001)
    )

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        handshake = ServerProtocol()
        handshake.receive_data(await reader.readuntil(b"\r\n\r\n"))
        (request,) = handshake.events_received()
        assert isinstance(request, Request)
        handshake.send_response(handshake.accept(request))
        accepted = b"".join(handshake.data_to_send())
        data = accepted + sent
        edges = [0, *range(len(accepted) + begun, 0, -length)[::-1], *range(len(accepted) + begun, len(data), length)]
        for begin, end in pairwise([*edges, len(data)]):
            writer.write(data[begin:end])
            await asyncio.sleep(0.002)  # so that they arrive separately
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        connection = await Connection.open(f"ws://127.0.0.1:{port}", protocol=PROTOCOL)
        frames, error = await read_all(connection, "read")
        await connection.close()
    assert frames == [first, b"two", *more]
    assert error.code == 1001


@pytest.mark.parametrize("number", [0, 5, 500])
async def test_an_error_in_the_frame_handler_ends_only_the_reading(
    connection: Connection, server: ScriptedServer, number: int
) -> None:
    seen: list[bytes] = []

    def handle_frame(frame: bytes) -> None:
        seen.append(frame)
        if len(seen) == number + 1:
            raise ServerError("enough")

    reading = asyncio.create_task(connection.read(handle_frame))
    await asyncio.sleep(0)
    server.peer.transport.write(b"".join(frame(b"%d" % number) for number in range(1000)))
    with pytest.raises(ServerError, match="enough"):
        await reading
    assert await connection.receive() == b"%d" % len(seen) == b"%d" % (number + 1)


async def test_closing_during_a_burst_waits_for_the_close_frame(connection: Connection, server: ScriptedServer) -> None:
    """Reading has paused, since more frames wait than are read ahead."""
    server.peer.transport.write(b"".join(map(frame, [b"tea" * 1000] * 1000)))
    frames = [await connection.receive() for _ in range(10)]
    await connection.close()
    assert connection._socket.close_code_and_side() == (1000, "client")
    frames += (await read_all(connection, "receive"))[0]
    assert frames == [b"tea" * 1000] * 1000


async def test_frames_that_arrive_while_closing_are_kept_up_to_a_limit(
    connection: Connection, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (batching_websocket, plain_websocket):
        monkeypatch.setattr(module, "MAX_BYTES_WHILE_CLOSING", 1_000_000)
    server.peer.transport.write(b"".join(map(frame, [b"tea" * 1000] * 1000)))
    await connection.receive()
    await connection.close()
    frames, _ = await read_all(connection, "receive")
    assert 1_000_000 / 3000 - 1 <= len(frames) < 900


async def test_a_flood_of_frames_lets_other_tasks_run(connection: Connection, server: ScriptedServer) -> None:
    count = 0

    def handle_frame(frame: bytes) -> None:
        nonlocal count
        count += 1

    async def flood() -> None:
        data = frame(b"drip") * 2000
        while True:
            server.peer.transport.write(data)
            await server.peer.drain()

    tasks = [asyncio.create_task(connection.read(handle_frame)), asyncio.create_task(flood())]
    while not count:  # noqa: ASYNC110
        await asyncio.sleep(0)
    most, before = 0, count
    for _ in range(200):
        await asyncio.sleep(0)
        most, before = max(most, count - before), count
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    assert before > 1000
    assert most <= 128


async def test_tls_loses_no_frame(client_and_server_tls: tuple[tls.SSLContext, tls.SSLContext]) -> None:
    trusting, serving = client_and_server_tls
    burst = [random.randbytes(400).hex().encode() for _ in range(2000)]
    async with ScriptedServer(ssl=serving) as server:
        connection = await Connection.open(
            server.url.replace("127.0.0.1", "localhost"), protocol=PROTOCOL, ssl=trusting
        )
        await server.wait_for(lambda server: server.peers)
        for number in range(10):
            await connection.send({"do": "COUNT", "number": number})
        await server.wait_for_command("COUNT", 10)
        assert [frame["number"] for frame in server.received] == list(range(10))
        server.peer.transport.write(b"".join(map(frame, burst)) + close_frame(1001))
        server.peer.transport.close()
        frames, error = await read_all(connection, "read")
        await connection.close()
    assert frames == burst
    assert error.code == 1001
