"""Tests the HTTP session of a client: its own, an injected one, another host, a missing aiohttp, and headers."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import RawTestServer

from bluecurrent import Client, ConnectionFailed, InvalidRequest, NotAuthorized, ServiceUnavailable, Session
from bluecurrent.testing import FixtureServer, ThreadedServer
from tests.runtime.http_proxy import HttpProxy
from tests.runtime.rest.conftest import make_client

PROGRAM = """
import asyncio, sys
from bluecurrent import Client, ConnectionFailed

async def main():
    client = Client("<api token>", url=sys.argv[1])
    async with client:
        await client.get_charge_points()
        assert "aiohttp" not in sys.modules
        sys.modules["aiohttp"] = None
        try:
            await client.get_grids()
        except ConnectionFailed as error:
            print(error)

asyncio.run(main())
"""


async def own_session(client: Client) -> Any:
    return (await client._rest_access.prepare())._sender._own


async def test_own_session_is_kept_while_connected(server: FixtureServer) -> None:
    client = make_client(server)
    async with client:
        await client.get_grids()
        session = await own_session(client)
        await client.get_grids()
        assert await own_session(client) is session
        assert not session.closed
    assert session.closed


async def test_own_session_is_closed_after_a_call_without_a_connection(server: FixtureServer) -> None:
    client = make_client(server)
    await client.get_grids()
    assert await own_session(client) is None


async def test_injected_session_stays_open(server: FixtureServer) -> None:
    async with aiohttp.ClientSession() as session:
        async with make_client(server, http_session=session) as client:
            assert await client.get_grids()
            assert await own_session(client) is None
        assert not session.closed
        server.answer_http(status=202)
        async with session.get(server.rest_url) as answer:
            assert answer.status == 202


async def test_injected_session_that_is_closed_is_named(server: FixtureServer) -> None:
    session = aiohttp.ClientSession()
    await session.close()
    with pytest.raises(ConnectionFailed, match=r"^getgrids: the given http_session is closed$"):
        await make_client(server, http_session=session).get_grids()


async def test_injected_session_that_raises_for_a_status_gives_the_same_errors(server: FixtureServer) -> None:
    server.answer_http({"object": "ERROR", "error": 2, "message": "forbidden"}, status=401)
    async with aiohttp.ClientSession(raise_for_status=True) as session:
        with pytest.raises(NotAuthorized, match="forbidden"):
            await make_client(server, http_session=session).get_grids()


async def test_session_token_that_no_header_can_hold(server: FixtureServer) -> None:
    session = Session.create(server.api_token, "two\nlines", None)
    with pytest.raises(ConnectionFailed, match=r"^getgrids: the session token can't be sent in a header$"):
        await make_client(server, session=session).get_grids()
    assert not server.requests


@pytest.mark.parametrize(("retry_after", "end"), [("120", r": try again in 120 s"), ("soon", "")])
async def test_wait_that_the_service_asks_for_is_in_the_error(
    server: FixtureServer, retry_after: str, end: str
) -> None:
    async def refuse(request: web.BaseRequest) -> web.Response:
        return web.Response(status=429, headers={"Retry-After": retry_after})

    async with RawTestServer(refuse) as other:
        client = Client(server.api_token, url=server.url, rest_url=str(other.make_url("/")).rstrip("/"))
        with pytest.raises(ServiceUnavailable, match=rf"too many requests \(HTTP 429\){end}$"):
            await client.get_grids()


def test_client_can_be_used_in_one_event_loop_after_the_other() -> None:
    with ThreadedServer() as server:
        client = Client(server.api_token, url=server.url, rest_url=server.rest_url)
        for _ in range(2):
            assert asyncio.run(client.get_grids())
        assert len(server.requests) == 2


async def test_concurrent_first_calls_log_in_once(server: FixtureServer) -> None:
    client = make_client(server)
    await asyncio.gather(*(client.get_grids() for _ in range(5)))
    assert len(server.requests) == 5
    assert sum("VALIDATE_API_TOKEN" in line for line in server.history) == 1


@pytest.mark.parametrize("url", ["ws://127.0.0.1", "http://", "http://host/path", "http://host?x=1", 5, ""])
async def test_rest_url_is_a_host(url: Any) -> None:
    with pytest.raises(InvalidRequest) as raised:
        Client("<api token>", rest_url=url)
    assert raised.value.argument == "rest_url"


async def test_http_session_is_one_of_aiohttp() -> None:
    with pytest.raises(InvalidRequest) as raised:
        Client("<api token>", http_session="session")  # type: ignore[arg-type]
    assert raised.value.argument == "http_session"


async def test_proxy_is_used_if_the_program_chose_it(server: FixtureServer) -> None:
    async with make_client(server) as logged_in:
        session = logged_in.session
    async with HttpProxy() as proxy:
        proxy.respond("502 Bad Gateway")
        client = make_client(server, proxy=proxy.url, session=session)
        with pytest.raises(ServiceUnavailable, match="HTTP 502"):
            await client.get_grids()
        assert [request.split()[0] for request in proxy.requests] == ["GET"]
    assert not server.requests


def test_nothing_is_loaded_and_the_error_says_what_to_install() -> None:
    with ThreadedServer() as server:
        program = [sys.executable, "-c", PROGRAM, server.url]
        folder = str(Path(__file__).parents[3] / "generated")
        done = subprocess.run(program, capture_output=True, text=True, timeout=60, env={"PYTHONPATH": folder})
    assert done.stderr == ""
    assert "pip install 'bluecurrent[rest]'" in done.stdout
