"""Tests that the fixture server starts, stops, restarts, limits frames, serves over TLS and logs no token."""

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
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from bluecurrent import Client
from bluecurrent.testing import FixtureServer, SimulatedAccount


async def closed_with(client: Any) -> int | None:
    with pytest.raises(ConnectionClosed) as closed:
        await client.receive()
    return closed.value.rcvd.code if closed.value.rcvd else None


async def test_a_restarted_server_uses_the_same_port(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server:
        url = server.url
        async with open_client(server) as client:
            await client.greet()
            await server.stop()
            assert await closed_with(client) == 1001
        with pytest.raises(OSError):  # noqa: PT011  refused, by whatever name the system gives it
            await connect(url)
        await server.start()
        assert server.url == url
        async with open_client(server) as client:
            await client.greet()


async def check_that_no_task_is_left() -> None:
    """Checks that the test's own task is the only one, once the others have had time to end."""
    if others := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(others, timeout=60)
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_stop_does_not_wait_for_unanswered_handshakes(reboot: Path) -> None:
    async with FixtureServer(reboot) as server:
        _, silent = await asyncio.open_connection(server.host, server.port)
        server.hang()
        hanging = asyncio.create_task(connect(server.url, open_timeout=None).__aenter__())
        await server.until(lambda: server.handshakes)
        async with asyncio.timeout(60):  # the handshakes never end by themselves
            await server.stop()
        with pytest.raises((InvalidHandshake, ConnectionError, EOFError)):
            await hanging
        silent.close()
    await check_that_no_task_is_left()


@pytest.mark.parametrize(
    ("host", "in_url"),
    [("::1", "[::1]"), ("::", "[::1]"), ("0.0.0.0", "127.0.0.1"), ("", "localhost"), ("localhost", "localhost")],
)
async def test_a_client_connects_to_the_url_of_every_host(host: str, in_url: str) -> None:
    async with FixtureServer(host=host) as server:
        assert server.url == f"ws://{in_url}:{server.port}/haserver"
        async with Client(server.api_token, url=server.url) as client:
            assert await client.get_charge_points()
            assert client.diagnostics()["place"] == f"{in_url}:{server.port}"


@pytest.mark.parametrize("make_server", [FixtureServer, SimulatedAccount])
async def test_only_this_machine_can_connect(make_server: type[FixtureServer | SimulatedAccount]) -> None:
    async with make_server() as server:
        assert server.host == "127.0.0.1"
        _, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.close()
        with pytest.raises(OSError):  # noqa: PT011  refused, or there is no such address
            await asyncio.open_connection("127.0.0.2", server.port)


async def test_the_history_has_a_line_for_each_connection_and_command(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server:
        async with open_client(server) as client:
            await client.request("REBOOT", evse_id="BCU7")
            for odd in ("text", b"bytes", '{"object": "HELLO"}', '{"command": ["REBOOT"]}'):
                await client.socket.send(odd)
                await client.receive()
        server.reject("Already connected", times=1)
        with pytest.raises(InvalidHandshake):
            await connect(server.url)
        async with open_client(server):
            server.drop()
            await server.until(lambda: not server.peers)
        server.mismatches.clear()
    assert server.history == [
        "connection 1: opened",
        "connection 1: REBOOT for BCU7",
        "connection 1: text that is not a JSON object",
        "connection 1: a binary frame",
        "connection 1: an object that is not a command",
        "connection 1: an object that is not a command",
        "connection 1: closed, code 1000",
        "connection 2: refused, HTTP 403",
        "connection 3: opened",
        "connection 3: closed, code 1006",
    ]


async def test_until_raises_after_its_timeout(reboot: Path) -> None:
    async with FixtureServer(reboot) as server:
        with pytest.raises(TimeoutError):
            await server.until(lambda: server.received, timeout=0.05)


async def test_frames_are_accepted_up_to_the_protocols_limit(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server, open_client(server) as client:
        await client.send("X" * 2_000_000)
        assert (await client.receive())["error"] == 0
        server.mismatches.clear()
        await client.send("X" * (server.protocol.max_frame + 1))
        assert await closed_with(client) == 1009


async def test_no_token_is_logged(reboot: Path, open_client: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("websockets.client").setLevel(logging.WARNING)
    async with FixtureServer(reboot, api_token="a-real-one") as server, open_client(server) as client:
        await client.request("VALIDATE_API_TOKEN", token="a-real-one")
        await client.request("VALIDATE_API_TOKEN", token="another-real-one")
    assert "real-one" not in caplog.text


async def test_a_check_that_the_port_is_open_is_not_logged(reboot: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with FixtureServer(reboot) as server:
        reader, writer = await asyncio.open_connection(server.host, server.port)
        writer.write_eof()
        assert await reader.read() == b""
        writer.close()
    assert not caplog.records


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificate with openssl")
async def test_an_ssl_context_serves_over_tls(reboot: Path, tmp_path: Path) -> None:
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


@pytest.mark.usefixtures("frozen_heap")
async def test_stopped_servers_leave_no_task(reboot: Path, open_client: Any) -> None:
    for _ in range(20):
        async with FixtureServer(reboot) as server, open_client(server) as client:
            await client.greet()
    del server, client
    gc.collect()
    await check_that_no_task_is_left()
