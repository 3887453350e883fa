"""Tests connecting: refusals, retries, time-outs and the connection event."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection

from bluecurrent._runtime.core.connection_events import Connected
from bluecurrent._runtime.core.errors import (
    AlreadyConnected,
    BlueCurrentError,
    ConnectionFailed,
    RequestLimitReached,
)
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import ScriptedServer, make_refusal


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("No more tea", RequestLimitReached),
        ("Already here", AlreadyConnected),
        ("go away", ConnectionFailed),
    ],
)
async def test_connect_tries_once(server: ScriptedServer, reason: str, kind: type[BlueCurrentError]) -> None:
    server.next_refusals = [make_refusal(reason)]
    client = KettleClient(API_TOKEN, url=server.url)
    with pytest.raises(kind):
        await client.connect()
    assert server.handshakes == 1
    assert not client.is_connected()
    await client.connect()
    assert client.is_connected()
    await client.disconnect()


@pytest.mark.parametrize("command", ["ENTER", "HI"])
async def test_connect_fails_without_an_answer(server: ScriptedServer, command: str) -> None:
    server.answers[command] = None
    with pytest.raises(ConnectionFailed, match=f"{command} was not answered within"):
        await KettleClient(API_TOKEN, url=server.url, timeout=0.5).connect()
    await server.wait_for(lambda server: not server.peers)


@pytest.mark.parametrize("command", ["ENTER", "HI"])
@pytest.mark.parametrize("code", [1000, 1001, 1011, 4001])
async def test_close_during_connect_raises_a_connect_error(server: ScriptedServer, command: str, code: int) -> None:
    async def close(server: ScriptedServer, peer: ServerConnection, frame: dict[str, Any]) -> None:
        await peer.close(code)

    server.answers[command] = close
    client = KettleClient(API_TOKEN, url=server.url)
    with pytest.raises(RequestLimitReached if code == 4001 else ConnectionFailed):
        await client.connect()
    assert not client.is_connected()


async def test_connect_fails_without_a_server(server: ScriptedServer) -> None:
    url = server.url
    await server.__aexit__(None, None, None)
    with pytest.raises(ConnectionFailed, match=r"127\.0\.0\.1"):
        await KettleClient(API_TOKEN, url=url).connect()
    await server.__aenter__()


async def test_connect_with_retry_repeats_the_first_attempt(server: ScriptedServer) -> None:
    server.next_refusals = [make_refusal("not now", 503), make_refusal("Already here")]
    client = KettleClient(API_TOKEN, url=server.url)
    await client.connect(retry=True)
    assert client.is_connected()
    assert server.handshakes == 4
    await client.disconnect()


async def test_handshake_without_an_answer_times_out() -> None:
    gone: asyncio.Queue[None] = asyncio.Queue()

    async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        await writer.wait_closed()
        gone.put_nowait(None)

    async with await asyncio.start_server(hang, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        for url in (f"ws://127.0.0.1:{port}", f"wss://127.0.0.1:{port}"):
            with pytest.raises(ConnectionFailed, match="no answer in time"):
                await KettleClient(API_TOKEN, url=url, timeout=0.1).connect()
            await gone.get()


async def test_refusal_right_after_the_log_in_is_retried(server: ScriptedServer) -> None:
    def later(peer: ServerConnection) -> None:
        server.next_refusals = [make_refusal("Already here"), make_refusal("Already here")]

    server.next_refusals = [later]  # type: ignore[list-item]
    async with KettleClient(API_TOKEN, url=server.url) as client:
        assert client.is_connected()
    assert server.handshakes == 4


async def test_iterators_made_before_connecting_get_connected(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    events = client.messages(Connected)
    async with client:
        assert await anext(events) == Connected()
        await client.wait_connected()
