"""Tests the faults that a fixture server injects into connections and handshakes."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus

from bluecurrent.testing import FixtureServer


async def closed_with(client: Any) -> int | None:
    with pytest.raises(ConnectionClosed) as closed:
        await client.receive()
    return closed.value.rcvd.code if closed.value.rcvd else None


async def test_pushes_are_sent_only_after_the_greeting(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server, open_client(server) as silent, open_client(server) as client:
        assert await server.push({"object": "CH_STATUS"}) == 0
        await client.greet()
        assert await server.push({"object": "CH_STATUS"}) == 1
        assert await client.receive() == {"object": "CH_STATUS"}
        for odd in ("no JSON", b"\xff"):
            await server.push(odd)
            assert await client.socket.recv() == odd
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(silent.receive(), 0.05)


async def test_drop_cuts_the_connection_without_a_close_frame(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server, open_client(server) as client:
        await client.greet()
        server.drop()
        assert await closed_with(client) is None
        await server.until(lambda: not server.connections)


@pytest.mark.parametrize(("code", "seen"), [(1000, 1000), (1001, 1001), (4001, 4001), (1005, 1005), (1006, None)])
async def test_close_sends_the_code_to_every_client(
    reboot: Path, open_client: Any, code: int, seen: int | None
) -> None:
    async with FixtureServer(reboot) as server, open_client(server) as client, open_client(server) as other:
        await client.greet()
        closing = asyncio.create_task(server.close(code))
        assert await closed_with(client) == seen
        assert await closed_with(other) == seen
        await closing


async def test_reject_refuses_handshakes_until_recover(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server:
        server.reject("Request limit reached")
        for _ in range(3):
            with pytest.raises(InvalidStatus) as refused:
                await open_client(server).__aenter__()
            assert refused.value.response.status_code == 403
            assert refused.value.response.headers["x-websocket-reject-reason"] == "Request limit reached"
        server.recover()
        async with open_client(server):
            assert len(server.handshakes) == 4
            assert server.handshakes == sorted(server.handshakes)


async def test_reject_refuses_a_number_of_handshakes(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server:
        server.reject("Already connected", times=2)
        for _ in range(2):
            with pytest.raises(InvalidStatus):
                await open_client(server).__aenter__()
        async with open_client(server):
            pass


async def test_redirect_answers_with_a_location(reboot: Path) -> None:
    async with FixtureServer(reboot) as server:
        server.redirect("wss://elsewhere.example.org/", times=1)
        reader, writer = await asyncio.open_connection(server.host, server.port)
        upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
        key = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="
        writer.write(f"GET / HTTP/1.1\r\nHost: localhost\r\n{upgrade}\r\n{key}\r\n\r\n".encode())
        answer = (await reader.read()).decode()
        writer.close()
        assert answer.startswith("HTTP/1.1 302")
        assert "\r\nLocation: wss://elsewhere.example.org/\r\n" in answer


async def test_hang_answers_no_handshake_until_recover(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server:
        server.hang()
        with pytest.raises(TimeoutError):
            await connect(server.url, open_timeout=0.1)
        waiting = asyncio.create_task(connect(server.url).__aenter__())
        await server.until(lambda: len(server.handshakes) == 2)
        server.recover()
        with pytest.raises((InvalidHandshake, ConnectionError, EOFError)):
            await waiting
        async with open_client(server):
            pass


async def test_accept_and_close_closes_after_the_handshake(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server:
        server.accept_and_close(4001)
        for _ in range(2):
            async with open_client(server) as client:
                assert await closed_with(client) == 4001
        server.accept_and_close(1006, times=1)
        async with open_client(server) as client:
            assert await closed_with(client) is None
        async with open_client(server) as client:
            await client.greet()


async def test_silence_answers_only_pings(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server, open_client(server) as client:
        await client.greet()
        server.silence()
        await client.send("REBOOT", evse_id="BCU1")
        await (await client.socket.ping())
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.receive(), 0.05)
        assert isinstance(server.received[-1], dict)
        assert server.received[-1]["command"] == "REBOOT"
        server.recover()
        assert (await client.request("REBOOT", evse_id="BCU1"))["object"] == "RECEIVED_REBOOT"


async def test_freeze_answers_nothing_until_the_server_stops(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server:
        async with open_client(server) as client:
            await client.greet()
            server.freeze()
            pong = await client.socket.ping()
            assert await server.push({"object": "CH_STATUS"}) == 1
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(asyncio.shield(pong), 0.1)
            client.socket.transport.abort()
        async with open_client(server) as client:
            await client.greet()
            server.freeze()
            client.socket.transport.abort()
    assert server.connections == 0


async def test_delay_postpones_answers(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server, open_client(server) as client:
        server.delay = 0.1
        began = asyncio.get_running_loop().time()
        await client.request("REBOOT", evse_id="BCU1")
        assert asyncio.get_running_loop().time() - began > 0.09


async def test_expire_refuses_the_session_token_until_the_next_log_in(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server, open_client(server) as client:
        server.expire()
        assert (await client.request("REBOOT", evse_id="BCU1"))["error"] == 1
        token = (await client.request("VALIDATE_API_TOKEN", token="<api token>"))["token"]
        answer = await client.request("REBOOT", evse_id="BCU1", Authorization=f"Token {token}")
        assert answer["object"] == "RECEIVED_REBOOT"


async def test_one_connection_refuses_a_second_one(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot, one_connection=True) as server:
        for _ in range(5):
            async with open_client(server) as client:
                await client.greet()
                with pytest.raises(InvalidStatus) as refused:
                    await open_client(server).__aenter__()
                assert refused.value.response.headers["x-websocket-reject-reason"] == "Already connected"
