"""Tests opening a connection: refusals, redirects, unreachable hosts and certificates."""

from __future__ import annotations

import ssl as tls
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection
from websockets.http11 import Response

from bluecurrent._runtime.core.errors import AlreadyConnected, ConnectionFailed, RequestLimitReached
from bluecurrent._runtime.options.websocket_options import WebSocketOptions
from bluecurrent._runtime.transport.connection import Connection
from tests.runtime.kettle_protocol import protocol
from tests.runtime.scripted_server import ScriptedServer, make_refusal

PROTOCOL = protocol()


async def open_connection(server: ScriptedServer, **options: Any) -> Connection:
    return await Connection.open(server.url, protocol=PROTOCOL, **options)


@pytest.mark.parametrize(
    ("reason", "kind"),
    [("No more tea", RequestLimitReached), ("Already here", AlreadyConnected), ("hm", ConnectionFailed)],
)
async def test_refused_handshake_raises_its_reason(server: ScriptedServer, reason: str, kind: type[Exception]) -> None:
    server.next_refusals = [make_refusal(reason)]
    with pytest.raises(kind) as caught:
        await open_connection(server)
    assert getattr(caught.value, "code", None) == 403
    if isinstance(caught.value, RequestLimitReached):
        assert caught.value.resets_at is not None


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_not_followed(server: ScriptedServer, status: int) -> None:
    async with ScriptedServer() as threaded_server:
        for place in (threaded_server.url, "/other"):

            def redirect(peer: ServerConnection, place: str = place) -> Response:
                response = make_refusal("", status)(peer)
                response.headers["Location"] = place
                return response

            server.next_refusals = [redirect]
            with pytest.raises(ConnectionFailed, match="redirect"):
                await open_connection(server)
        assert threaded_server.handshakes == 0
    assert server.handshakes == 2


async def test_an_ipv6_address_has_brackets_in_an_error() -> None:
    with pytest.raises(ConnectionFailed, match=r"could not connect to \[::1\]:1: "):
        await Connection.open("ws://[::1]:1", protocol=PROTOCOL)


@pytest.mark.parametrize("url", ["ws://127.0.0.1:1", "ws://nowhere.invalid", "ws://" + "x" * 70 + ".invalid"])
async def test_unreachable_server_raises_connection_failed(url: str) -> None:
    with pytest.raises(ConnectionFailed):
        await Connection.open(url, protocol=PROTOCOL, options=WebSocketOptions(open_timeout=60))


async def test_certificates_and_host_names_are_checked(
    client_and_server_tls: tuple[tls.SSLContext, tls.SSLContext],
) -> None:
    trusting, serving = client_and_server_tls
    async with ScriptedServer(ssl=serving) as server:
        url = server.url.replace("127.0.0.1", "localhost")
        await (await Connection.open(url, protocol=PROTOCOL, ssl=trusting)).close()
        for wrong in ({"url": url, "ssl": None}, {"url": server.url, "ssl": trusting}):
            with pytest.raises(ConnectionFailed, match="certificate verify failed") as caught:
                await Connection.open(wrong["url"], protocol=PROTOCOL, ssl=wrong["ssl"])  # type: ignore[arg-type]
            assert caught.value.reaction is not None
            assert caught.value.reaction.value == "give_up"
