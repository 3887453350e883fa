"""One connection alone, as the compatibility module uses it, on real sockets."""

from __future__ import annotations

import asyncio
import json
import random
import ssl as tls
import struct
import zlib
from collections.abc import Mapping
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection
from websockets.http11 import Response

from bluecurrent._runtime.connection.log_in import log_in
from bluecurrent._runtime.core.errors import AlreadyConnected, ConnectionFailed, ConnectionLost, RequestLimitReached
from bluecurrent._runtime.core.recorder_interface import Tap
from bluecurrent._runtime.transport.connection import Connection
from bluecurrent._runtime.transport.handshake import ConnectionOptions
from tests.runtime.kettle_protocol import API_TOKEN, SESSION_TOKEN, protocol
from tests.runtime.scripted_server import Script, heat, refusing

pytestmark = pytest.mark.timeout(20)

PROTOCOL = protocol()


async def opened(script: Script, **options: Any) -> Connection:
    return await Connection.open(script.url, protocol=PROTOCOL, **options)


async def test_frames_are_sent_and_iterated_over(script: Script) -> None:
    connection = await opened(script)
    await connection.send({"do": "GET_HEAT", "kettle": "K9"})
    async for frame in connection:
        assert json.loads(frame)["degrees"] == 9.0
        await connection.close()
    assert not connection.is_open


async def test_the_log_in_needs_no_client(script: Script) -> None:
    connection = await opened(script)
    logged_in = await log_in(connection, PROTOCOL, API_TOKEN)
    await connection.close()
    assert (logged_in.session_token, logged_in.customer_id) == (SESSION_TOKEN, "guest-1")
    assert SESSION_TOKEN not in repr(logged_in)


async def test_the_log_in_waits_for_its_own_answer(script: Script) -> None:
    script.answers["ENTER"] = lambda *seen: ["odd", "[]", {"object": "HEAT"}, script.enter(*seen)]
    connection = await opened(script)
    assert (await log_in(connection, PROTOCOL, API_TOKEN)).customer_id == "guest-1"
    await connection.close()


@pytest.mark.parametrize("code", [1000, 1001, 1011, 4001])
async def test_a_close_by_the_service_is_raised_after_what_came_before(script: Script, code: int) -> None:
    connection = await opened(script)
    await script.wait_for(lambda script: script.peers)
    await script.push({"object": "HEAT"})
    await script.close(code)
    assert await connection.receive()
    with pytest.raises(RequestLimitReached if code == 4001 else ConnectionLost) as caught:
        await anext(connection)
    assert caught.value.code == code
    assert not connection.is_open
    with pytest.raises((ConnectionLost, RequestLimitReached)):
        await connection.send({})
    await connection.close()


async def test_a_cut_line_is_noticed(script: Script) -> None:
    connection = await opened(script)
    await script.wait_for(lambda script: script.peers)
    script.drop()
    with pytest.raises(ConnectionLost):
        await connection.receive()
    await connection.close()


async def test_a_transport_that_ended_while_it_was_writing(script: Script) -> None:
    connection = await opened(script)
    await script.wait_for(lambda script: script.peers)
    script.peer.transport.pause_reading()
    sending = asyncio.create_task(connection.send({"do": random.randbytes(4_000_000).hex()}))
    while not connection._socket.paused:  # noqa: ASYNC110
        await asyncio.sleep(0)
    connection._socket.transport.close()
    script.peer.transport.resume_reading()
    await asyncio.wait([sending])
    with pytest.raises(ConnectionLost):
        await connection.receive()
    with pytest.raises(ConnectionLost):
        await connection.send({})
    connection.abort(ConnectionLost("again"))
    await connection.close()


@pytest.mark.parametrize(
    ("reason", "kind"),
    [("No more tea", RequestLimitReached), ("Already here", AlreadyConnected), ("hm", ConnectionFailed)],
)
async def test_a_refused_handshake_says_why(script: Script, reason: str, kind: type[Exception]) -> None:
    script.refusals = [refusing(reason)]
    with pytest.raises(kind) as caught:
        await opened(script)
    assert getattr(caught.value, "code", None) == 403
    if isinstance(caught.value, RequestLimitReached):
        assert caught.value.resets_at is not None


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_no_redirect_is_followed(script: Script, status: int) -> None:
    async with Script() as elsewhere:
        for place in (elsewhere.url, "/other"):

            def redirect(peer: ServerConnection, place: str = place) -> Response:
                response = refusing("", status)(peer)
                response.headers["Location"] = place
                return response

            script.refusals = [redirect]
            with pytest.raises(ConnectionFailed, match="redirect"):
                await opened(script)
        assert elsewhere.handshakes == 0
    assert script.handshakes == 2


@pytest.mark.parametrize("most", [1000, 70_000, PROTOCOL.max_frame])
async def test_frames_are_taken_up_to_a_length(script: Script, most: int) -> None:
    connection = await Connection.open(script.url, protocol=PROTOCOL._replace(max_frame=most))
    await script.wait_for(lambda script: script.peers)
    await script.push("x" * most)
    assert len(await connection.receive()) == most
    sending = asyncio.create_task(script.push("x" * (most + 1)))
    with pytest.raises(ConnectionLost) as caught:
        await connection.receive()
    assert caught.value.code == 1009
    await connection.close()
    await asyncio.wait([sending])


async def test_a_compression_bomb_is_refused() -> None:
    squeeze = zlib.compressobj(9, wbits=-15)
    bomb = b"".join(squeeze.compress(b"\0" * 2**20) for _ in range(256)) + squeeze.flush(zlib.Z_SYNC_FLUSH)
    assert len(bomb) < 2**20
    data = bomb.removesuffix(b"\x00\x00\xff\xff")
    async with Script(compression="deflate") as script:
        connection = await opened(script)
        await script.wait_for(lambda script: script.peers)
        script.peer.transport.write(struct.pack("!BBQ", 0b1100_0001, 127, len(data)) + data)
        with pytest.raises(ConnectionLost) as caught:
            await connection.receive()
        assert caught.value.code == 1009
        await connection.close()


@pytest.mark.parametrize("url", ["ws://127.0.0.1:1", "ws://nowhere.invalid", "ws://" + "x" * 70 + ".invalid"])
async def test_what_is_not_there_is_a_failed_connection(url: str) -> None:
    with pytest.raises(ConnectionFailed):
        await Connection.open(url, protocol=PROTOCOL, options=ConnectionOptions(open_timeout=5))


async def test_a_proxys_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "ftp://user:proxy-password@127.0.0.1:1")
    monkeypatch.setenv("https_proxy", "ftp://user:proxy-password@127.0.0.1:1")
    with pytest.raises(ConnectionFailed) as caught:
        await Connection.open("ws://198.51.100.1", protocol=PROTOCOL, options=ConnectionOptions(open_timeout=0.2))
    assert "proxy-password" not in str(caught.value)
    assert caught.value.__cause__ is None


class Record(Tap):
    """Remembers what it was told, and fails afterwards."""

    def __init__(self) -> None:
        self.told: list[tuple[Any, ...]] = []

    def _note(self, *event: Any) -> None:
        self.told.append(event)
        raise OSError("the disk is full")

    def opened(self) -> None:
        self._note("opened")

    def rejected(self, status: int, reason: str) -> None:
        self._note("rejected", status, reason)

    def sent(self, message: Mapping[str, Any]) -> None:
        self._note("sent", message)

    def received(self, frame: str | bytes) -> None:
        self._note("received", frame)

    def closed(self, code: int, by: str) -> None:
        self._note("closed", code, by)


@pytest.mark.parametrize("by", ["client", "server", "nobody"])
async def test_a_tap_sees_everything_and_may_fail(script: Script, by: str) -> None:
    script.answers["GET_HEAT"] = heat
    tap = Record()
    connection = await opened(script, tap=tap)
    await connection.send({"do": "GET_HEAT", "kettle": "K1"})
    frame = await connection.receive()
    if by == "client":
        await connection.close()
    else:
        if by == "server":
            await script.close(1001)
        else:
            script.drop()
        with pytest.raises(ConnectionLost):
            await connection.receive()
        await connection.close()
    assert tap.told == [
        ("opened",),
        ("sent", {"do": "GET_HEAT", "kettle": "K1"}),
        ("received", frame),
        ("closed", {"client": 1000, "server": 1001, "nobody": 1006}[by], "client" if by == "client" else "server"),
    ]


async def test_a_tap_sees_a_refusal(script: Script) -> None:
    tap = Record()
    script.refusals = [refusing("No more tea")]
    with pytest.raises(RequestLimitReached):
        await opened(script, tap=tap)
    assert tap.told == [("rejected", 403, "No more tea")]


async def test_certificates_and_host_names_are_checked(
    trusting_and_certificate: tuple[tls.SSLContext, tls.SSLContext],
) -> None:
    trusting, serving = trusting_and_certificate
    async with Script(ssl=serving) as script:
        url = script.url.replace("127.0.0.1", "localhost")
        await (await Connection.open(url, protocol=PROTOCOL, ssl=trusting)).close()
        for wrong in ({"url": url, "ssl": None}, {"url": script.url, "ssl": trusting}):
            with pytest.raises(ConnectionFailed, match="certificate verify failed") as caught:
                await Connection.open(wrong["url"], protocol=PROTOCOL, ssl=wrong["ssl"])  # type: ignore[arg-type]
            assert caught.value.reaction is not None
            assert caught.value.reaction.value == "give_up"
