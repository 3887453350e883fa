"""What a test can make the server do to a client."""

from __future__ import annotations

import asyncio
import gc
import logging
import shutil
import ssl
import subprocess
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus

from bluecurrent.testing import FixtureServer


@pytest.fixture
def reboot(record: Any) -> Path:
    events = '1 open\n1 > {"command": "REBOOT", "evse_id": "BCU1"}\n1 < {"object": "RECEIVED_REBOOT"}'
    return record("reboot", events)  # type: ignore[no-any-return]


async def closed_with(client: Any) -> int | None:
    with pytest.raises(ConnectionClosed) as closed:
        await client.receive()
    return closed.value.rcvd.code if closed.value.rcvd else None


async def test_pushes_come_after_the_greeting_alone(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server, dial(server) as silent, dial(server) as client:
        assert await server.push({"object": "CH_STATUS"}) == 0
        await client.greet()
        assert await server.push({"object": "CH_STATUS"}) == 1
        assert await client.receive() == {"object": "CH_STATUS"}
        for odd in ("no JSON", b"\xff"):
            await server.push(odd)
            assert await client.socket.recv() == odd
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(silent.receive(), 0.05)


async def test_drop_leaves_no_close_frame(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server, dial(server) as client:
        await client.greet()
        server.drop()
        assert await closed_with(client) is None
        await server.until(lambda: not server.connections)


@pytest.mark.parametrize(("code", "seen"), [(1000, 1000), (1001, 1001), (4001, 4001), (1005, 1005), (1006, None)])
async def test_close(reboot: Path, dial: Any, code: int, seen: int | None) -> None:
    async with FixtureServer(reboot) as server, dial(server) as client, dial(server) as other:
        await client.greet()
        closing = asyncio.create_task(server.close(code))
        assert await closed_with(client) == seen
        assert await closed_with(other) == seen
        await closing


async def test_reject_until_recovery(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server:
        server.reject("Request limit reached")
        for _ in range(3):
            with pytest.raises(InvalidStatus) as refused:
                await dial(server).__aenter__()
            assert refused.value.response.status_code == 403
            assert refused.value.response.headers["x-websocket-reject-reason"] == "Request limit reached"
        server.recover()
        async with dial(server):
            assert len(server.handshakes) == 4
            assert server.handshakes == sorted(server.handshakes)


async def test_reject_so_many_times(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server:
        server.reject("Already connected", times=2)
        for _ in range(2):
            with pytest.raises(InvalidStatus):
                await dial(server).__aenter__()
        async with dial(server):
            pass


async def test_redirect(reboot: Path) -> None:
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


async def test_hang_until_recovery(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server:
        server.hang()
        with pytest.raises(TimeoutError):
            await connect(server.url, open_timeout=0.1)
        waiting = asyncio.create_task(connect(server.url).__aenter__())
        await server.until(lambda: len(server.handshakes) == 2)
        server.recover()
        with pytest.raises((InvalidHandshake, ConnectionError, EOFError)):
            await waiting
        async with dial(server):
            pass


async def test_accept_and_close(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server:
        server.accept_and_close(4001)
        for _ in range(2):
            async with dial(server) as client:
                assert await closed_with(client) == 4001
        server.accept_and_close(1006, times=1)
        async with dial(server) as client:
            assert await closed_with(client) is None
        async with dial(server) as client:
            await client.greet()


async def test_silence_still_answers_pings(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server, dial(server) as client:
        await client.greet()
        server.silence()
        await client.send("REBOOT", evse_id="BCU1")
        await (await client.socket.ping())
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.receive(), 0.05)
        assert isinstance(server.received[-1], dict)
        assert server.received[-1]["command"] == "REBOOT"
        server.recover()
        assert (await client.ask("REBOOT", evse_id="BCU1"))["object"] == "RECEIVED_REBOOT"


async def test_freeze_answers_nothing_and_ends_with_the_server(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server:
        async with dial(server) as client:
            await client.greet()
            server.freeze()
            pong = await client.socket.ping()
            assert await server.push({"object": "CH_STATUS"}) == 1
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(asyncio.shield(pong), 0.1)
            client.socket.transport.abort()
        async with dial(server) as client:
            await client.greet()
            server.freeze()
            client.socket.transport.abort()
    assert server.connections == 0


async def test_delay(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server, dial(server) as client:
        server.delay = 0.1
        began = asyncio.get_running_loop().time()
        await client.ask("REBOOT", evse_id="BCU1")
        assert asyncio.get_running_loop().time() - began > 0.09


async def test_expire(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server, dial(server) as client:
        server.expire()
        assert (await client.ask("REBOOT", evse_id="BCU1"))["error"] == 1
        token = (await client.ask("VALIDATE_API_TOKEN", token="<api token>"))["token"]
        answer = await client.ask("REBOOT", evse_id="BCU1", Authorization=f"Token {token}")
        assert answer["object"] == "RECEIVED_REBOOT"


async def test_one_connection(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot, one_connection=True) as server:
        for _ in range(5):
            async with dial(server) as client:
                await client.greet()
                with pytest.raises(InvalidStatus) as refused:
                    await dial(server).__aenter__()
                assert refused.value.response.headers["x-websocket-reject-reason"] == "Already connected"


async def test_the_same_port_after_a_restart(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server:
        url = server.url
        async with dial(server) as client:
            await client.greet()
            await server.stop()
            assert await closed_with(client) == 1001
        with pytest.raises(OSError):  # noqa: PT011  refused, by whatever name the system gives it
            await connect(url)
        await server.start()
        assert server.url == url
        async with dial(server) as client:
            await client.greet()


async def test_stopping_ends_everything_soon(reboot: Path) -> None:
    loop = asyncio.get_running_loop()
    async with FixtureServer(reboot) as server:
        _, silent = await asyncio.open_connection(server.host, server.port)
        server.hang()
        hanging = asyncio.create_task(connect(server.url, open_timeout=None).__aenter__())
        await server.until(lambda: server.handshakes)
        began = loop.time()
        await server.stop()
        assert loop.time() - began < 2
        with pytest.raises((InvalidHandshake, ConnectionError, EOFError)):
            await hanging
        silent.close()
    await asyncio.sleep(0.01)
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_until_gives_up(reboot: Path) -> None:
    async with FixtureServer(reboot) as server:
        with pytest.raises(TimeoutError):
            await server.until(lambda: server.received, timeout=0.05)


async def test_large_frames_pass_and_larger_ones_do_not(reboot: Path, dial: Any) -> None:
    async with FixtureServer(reboot) as server, dial(server) as client:
        await client.send("X" * 2_000_000)
        assert (await client.receive())["error"] == 0
        server.mismatches.clear()
        await client.send("X" * (server.protocol.max_frame + 1))
        assert await closed_with(client) == 1009


async def test_tokens_are_not_logged(reboot: Path, dial: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("websockets.client").setLevel(logging.WARNING)
    async with FixtureServer(reboot, api_token="a-real-one") as server, dial(server) as client:
        await client.ask("VALIDATE_API_TOKEN", token="a-real-one")
        await client.ask("VALIDATE_API_TOKEN", token="another-real-one")
    assert "real-one" not in caplog.text


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificate with openssl")
async def test_tls(reboot: Path, tmp_path: Path) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    await asyncio.to_thread(subprocess.run, command + names, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    trusting = ssl.create_default_context(cafile=str(certificate))
    async with FixtureServer(reboot, ssl=context) as server:
        assert server.url.startswith("wss://127.0.0.1:")
        async with connect(server.url, ssl=trusting) as socket:
            await socket.send('{"command": "VALIDATE_API_TOKEN", "token": "<api token>"}')
            assert "<session token>" in str(await socket.recv())
            server.drop()
            with pytest.raises(ConnectionClosed):
                await socket.recv()


async def test_nothing_is_left_of_many_servers(reboot: Path, dial: Any) -> None:
    for _ in range(20):
        async with FixtureServer(reboot) as server, dial(server) as client:
            await client.greet()
    del server, client
    gc.collect()
    await asyncio.sleep(0.01)
    assert asyncio.all_tasks() == {asyncio.current_task()}
