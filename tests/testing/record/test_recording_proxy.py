"""Tests that the recording proxy forwards frames, closes and refusals unchanged, and records them."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.http11 import Request, Response

from bluecurrent import Client, ConnectionFailed, InvalidRequest
from bluecurrent.testing import FixtureServer, RecordingProxy, read_recording
from bluecurrent.testing.recording_format.recording_types import Close, Open, Raw, Reject

SECRET = '{ "object":"UNKNOWN",  "e-mail": "jan@voorbeeld.nl", "n": 1.50e1, "object":"TWICE"}'
REASONS = ["Request limit reached", "one hour"]


async def echo(connection: ServerConnection) -> None:
    async for frame in connection:
        await connection.send(frame)


@asynccontextmanager
async def recorded(path: Path, handler: Any = echo, **options: Any) -> AsyncIterator[RecordingProxy]:
    """A proxy of a service that behaves like this."""
    async with serve(handler, "127.0.0.1", 0, max_size=None, **options) as server:
        upstream = f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with RecordingProxy(path, upstream=upstream) as proxy:
            yield proxy


async def test_a_client_is_recorded_through_the_proxy(tmp_path: Path) -> None:
    path = tmp_path / "through.jsonl"
    async with FixtureServer() as server, RecordingProxy(path, upstream=server.url) as proxy:
        assert proxy.url.endswith("/haserver")
        async with Client(server.api_token, url=proxy.url) as client:
            assert (await client.get_status("BCU100001")).activity
    header, events = read_recording(path).header, read_recording(path).events
    assert header.made_from.endswith(" at 127.0.0.1, which is not the service")
    assert [type(event) for event in events].count(Open) == 2
    # Nothing is made up: the connection was open when the recording ended, or the client had closed it.
    assert {event.by for event in events if isinstance(event, Close)} == {"client"}


async def test_no_http_proxy_is_used_on_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name)
    async with (
        FixtureServer() as server,
        RecordingProxy(tmp_path / "x.jsonl", upstream=server.url) as proxy,
        Client(server.api_token, url=proxy.url) as client,
    ):
        assert await client.get_charge_points()


async def test_an_http_proxy_that_fails_is_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "http://user:secret@127.0.0.1:9")
    async with RecordingProxy(tmp_path / "x.jsonl", upstream="ws://service.invalid/") as proxy:
        with pytest.raises(InvalidStatus, match="502"):
            await connect(proxy.url)
    assert "can't connect to service.invalid:80: " in caplog.text
    assert "through the proxy 127.0.0.1:9 (https_proxy): " in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize("frame", [SECRET, "", "{", "ünïcödé \u2028", b"", b"\x00\xff", b"{}", "x" * 3_000_000])
async def test_frames_are_forwarded_unchanged(tmp_path: Path, frame: str | bytes) -> None:
    path = tmp_path / "echo.jsonl"
    async with recorded(path) as proxy, connect(proxy.url, max_size=None) as client:
        await client.send(frame)
        assert await client.recv() == frame
    assert len(read_recording(path).events) == 4


@pytest.mark.parametrize("code", [1000, 1001, 3456, 4001])
async def test_a_close_is_forwarded_with_its_code_and_reason(tmp_path: Path, code: int) -> None:
    seen: asyncio.Future[tuple[int | None, str | None]] = asyncio.get_running_loop().create_future()

    async def service(connection: ServerConnection) -> None:
        if await connection.recv() == "you":
            await connection.close(code, "enough")
        else:
            await connection.wait_closed()
            seen.set_result((connection.close_code, connection.close_reason))

    path = tmp_path / "ends.jsonl"
    async with recorded(path, service) as proxy:
        async with connect(proxy.url) as client:
            await client.send("you")
            with pytest.raises(ConnectionClosed):
                await client.recv()
            assert (client.close_code, client.close_reason) == (code, "enough")
        client = await connect(proxy.url)
        await client.send("me")
        await client.close(code, "bye")
        assert await asyncio.wait_for(seen, 60) == (code, "bye")
    ends = [(event.code, event.by) for event in read_recording(path).events if isinstance(event, Close)]
    assert ends == [(code, "server"), (code, "client")]


async def test_a_refusal_is_forwarded_with_its_headers_and_body(tmp_path: Path) -> None:
    def refuse(connection: ServerConnection, request: Request) -> Response:
        assert request.headers["User-Agent"] == "some client"
        response = connection.respond(429, "slow down\n")
        for reason in REASONS:
            response.headers["X-Websocket-Reject-Reason"] = reason
        response.headers["Retry-After"] = "60"
        return response

    path = tmp_path / "refused.jsonl"
    async with recorded(path, process_request=refuse) as proxy:
        with pytest.raises(InvalidStatus) as refused:
            await connect(proxy.url, user_agent_header="some client")
    response = refused.value.response
    assert (response.status_code, response.body) == (429, b"slow down\n")
    assert response.headers.get_all("X-Websocket-Reject-Reason") == REASONS
    assert response.headers["Retry-After"] == "60"
    assert read_recording(path).events == (Reject(at=0.0, connection=1, reason=" ".join(REASONS), status=429),)


async def test_an_unreachable_service_is_not_recorded(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        async with RecordingProxy(tmp_path / "x.jsonl", upstream=f"ws://127.0.0.1:{port}/") as proxy:
            with pytest.raises(InvalidStatus, match="502"):
                await connect(proxy.url)
    assert read_recording(tmp_path / "x.jsonl").events == ()
    assert f"can't connect to 127.0.0.1:{port}: " in caplog.text


async def test_requests_other_than_websocket_are_not_forwarded(tmp_path: Path) -> None:
    async with FixtureServer() as server, RecordingProxy(tmp_path / "x.jsonl", upstream=server.url) as proxy:
        reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert (await reader.readline()).startswith(b"HTTP/1.1 426")
        writer.close()
        assert server.handshakes == []


async def test_a_client_that_leaves_during_the_handshake_leaves_nothing_open(tmp_path: Path) -> None:
    arrived, go_on, gone = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def hesitate(_: ServerConnection, __: Request) -> None:
        arrived.set()
        await go_on.wait()

    async def service(connection: ServerConnection) -> None:
        await connection.wait_closed()
        gone.set()

    path = tmp_path / "left.jsonl"
    async with recorded(path, service, process_request=hesitate) as proxy:
        impatient = asyncio.create_task(connect(proxy.url).__aenter__())
        await arrived.wait()
        impatient.cancel()
        await asyncio.wait([impatient])
        go_on.set()
        await asyncio.wait_for(gone.wait(), 60)
    assert read_recording(path).events == ()


async def test_frames_are_recorded_with_their_connection(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    async with recorded(path) as proxy, connect(proxy.url) as one, connect(proxy.url) as two:
        for client, text in ((two, "[2]"), (one, "[1]")):
            await client.send(text)
            assert await client.recv() == text
    raws = [event for event in read_recording(path).events if isinstance(event, Raw)]
    order = [(2, "sent"), (2, "received"), (1, "sent"), (1, "received")]
    assert [(event.connection, event.direction) for event in raws] == order


async def test_an_invalid_url_and_an_unknown_host_are_errors(tmp_path: Path, monkeypatch: Any) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(InvalidRequest, match="url must be a ws"):
        RecordingProxy(tmp_path / "x.jsonl", upstream="https://example.org")
    nowhere = RecordingProxy(tmp_path / "x.jsonl", upstream="ws://nowhere.invalid")
    with pytest.raises(ConnectionFailed, match=r"nowhere\.invalid: "):
        await nowhere.start()
    assert nowhere.recorder is None


async def test_stopping_twice_closes_the_connections_once(tmp_path: Path) -> None:
    async with FixtureServer() as server:
        proxy = RecordingProxy(tmp_path / "x.jsonl", upstream=server.url)
        await proxy.start()
        client = await connect(proxy.url)
        await client.send(json.dumps({"command": "HELLO", "header": "homeassistant"}))
        await proxy.stop()
        await proxy.stop()
        with pytest.raises(ConnectionClosed):
            while True:
                await client.recv()
        assert client.close_code == 1001
        await server.until(lambda: server.connections == 0)
        server.mismatches.clear()
