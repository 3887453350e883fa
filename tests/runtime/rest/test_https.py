"""Tests that commands over HTTPS check the certificate and the name of the host, with the client's TLS context."""

from __future__ import annotations

import ssl as tls
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest

from bluecurrent import Client, ConnectionFailed
from bluecurrent.testing import FixtureServer

Contexts = tuple[tls.SSLContext, tls.SSLContext]


def make_client(server: FixtureServer, host: str = "localhost", **options: Any) -> Client:
    """Returns a client that uses both addresses of the server with the name of its certificate, or another one."""
    url, rest_url = (
        f"{each.scheme}://{host}:{each.port}{each.path}" for each in map(urlsplit, (server.url, server.rest_url))
    )
    return Client(server.api_token, url=url, rest_url=rest_url, **options)


async def test_context_of_the_client_holds_for_https(client_and_server_tls: Contexts) -> None:
    trusting, serving = client_and_server_tls
    async with FixtureServer(ssl=serving) as server, make_client(server, ssl=trusting) as client:
        assert server.rest_url.startswith("https:")
        assert (await client.get_grids())[0].id == "GRID-BCU100001"
        assert (await client.set_capacity_tariff("BCU100001", False)).success is True


@pytest.mark.parametrize("fault", ["not trusted", "other name"])
async def test_wrong_certificates_are_refused(client_and_server_tls: Contexts, fault: str) -> None:
    trusting, serving = client_and_server_tls
    async with FixtureServer(ssl=serving) as server, make_client(server, ssl=trusting) as connected:
        if fault == "not trusted":
            client = make_client(server, session=connected.session)
        else:
            client = make_client(server, "127.0.0.1", ssl=trusting, session=connected.session)
        with pytest.raises(ConnectionFailed, match=r"getgrids: could not connect to .*certificate verify failed"):
            await client.get_grids()
        assert not server.requests


async def test_injected_session_keeps_its_context_unless_the_client_has_one(client_and_server_tls: Contexts) -> None:
    trusting, serving = client_and_server_tls
    async with (
        FixtureServer(ssl=serving) as server,
        make_client(server, ssl=trusting) as connected,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trusting)) as trusting_session,
        aiohttp.ClientSession() as plain_session,
    ):
        session = connected.session
        assert await make_client(server, http_session=trusting_session, session=session).get_grids()
        assert await make_client(server, http_session=plain_session, ssl=trusting, session=session).get_grids()
        with pytest.raises(ConnectionFailed, match="certificate verify failed"):
            await make_client(server, http_session=plain_session, session=session).get_grids()
