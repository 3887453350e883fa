"""Tests the errors of commands over HTTP: refusals, pages of gateways, broken connections and missing answers."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import RawTestServer

from bluecurrent import (
    AlreadyConnected,
    Client,
    CommandRejected,
    ConnectionFailed,
    ConnectionLost,
    InvalidApiToken,
    NotAuthorized,
    RequestTimeout,
    ServerError,
    ServiceUnavailable,
)
from bluecurrent.testing import FixtureServer, SimulatedAccount
from tests.runtime.rest.conftest import make_client

FORBIDDEN = {"object": "ERROR", "error": 2, "message": "forbidden"}
OLD_TOKEN = {"object": "ERROR", "error": 1, "message": "invalid auth token"}


async def test_forbidden_charge_point_raises_not_authorized(server: FixtureServer, client: Client) -> None:
    server.answer_http(FORBIDDEN, status=401)
    with pytest.raises(NotAuthorized, match="chargepointstatus for BCU100001: forbidden") as raised:
        await client.get_statuses("BCU100001")
    assert (raised.value.code, raised.value.text) == (2, "forbidden")
    assert (raised.value.command, raised.value.evse_id) == ("chargepointstatus", "BCU100001")
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [200, 400, 503])
async def test_error_object_counts_whatever_the_status(server: FixtureServer, client: Client, status: int) -> None:
    server.answer_http({"object": "ERROR", "error": 9, "message": "unknown error"}, status=status)
    with pytest.raises(ServerError, match="unknown error") as raised:
        await client.get_grids()
    assert raised.value.code == 9


async def test_error_object_with_content_is_an_error(server: FixtureServer, client: Client) -> None:
    server.answer_http({**FORBIDDEN, "grids": []})
    with pytest.raises(NotAuthorized):
        await client.get_grids()


async def test_session_token_is_renewed_once(server: FixtureServer, client: Client) -> None:
    await client.get_grids()
    server.expire()
    assert (await client.get_grids())[0].id == "GRID-BCU100001"
    tokens = [request.headers["Authorization"] for request in server.requests]
    assert tokens == ["Token <session token>", "Token <session token>", "Token <session token 2>"]


async def test_session_token_is_renewed_beside_an_open_connection(server: FixtureServer) -> None:
    async with make_client(server) as client:
        server.answer_http(OLD_TOKEN, status=401)
        assert await client.get_contracts()
        await client.wait_connected(timeout=60)
        assert await client.get_charge_points()
    assert [request.name for request in server.requests] == ["GET getcontracts"] * 2


@pytest.mark.parametrize("html", [None, "<html>log in</html>"])
async def test_401_without_an_error_object_renews_once(server: FixtureServer, client: Client, html: str | None) -> None:
    await client.get_grids()
    server.answer_http({"detail": "no"}, status=401, html=html, times=2)
    with pytest.raises(InvalidApiToken, match="HTTP 401"):
        await client.get_grids()
    assert len(server.requests) == 3
    assert sum("VALIDATE_API_TOKEN" in line for line in server.history) == 2


async def test_fresh_session_token_is_not_renewed(server: FixtureServer, client: Client) -> None:
    server.answer_http(OLD_TOKEN, status=401)
    with pytest.raises(InvalidApiToken):
        await client.get_grids()
    assert len(server.requests) == 1


async def test_session_token_that_can_not_be_renewed_beside_another_program() -> None:
    async with SimulatedAccount(speed=None, one_connection=True) as account, make_client(account) as other:
        client = make_client(account, session=other.session)
        assert await client.get_grids()
        account.expire()
        with pytest.raises(
            AlreadyConnected, match=r"^getgrids: the service no longer accepts the session token, and a "
        ):
            await client.get_grids()
        with pytest.raises(AlreadyConnected, match=r"^getgrids: another connection of the account is open"):
            await client.get_grids()
        await other.disconnect()
        assert await client.get_grids()
        assert len(account.requests) == 3  # two were accepted, one was refused


async def test_logs_in_at_most_three_times(server: FixtureServer, client: Client) -> None:
    await client.get_grids()
    for _ in range(2):
        server.answer_http(OLD_TOKEN, status=401)
        await client.get_grids()
    server.answer_http(OLD_TOKEN, status=401)
    with pytest.raises(ConnectionFailed, match=r"^getgrids: the service no longer .* has failed: too many log-ins"):
        await client.get_grids()


@pytest.mark.parametrize("content", [{}, {"grids": []}, {"success": "false"}])
async def test_refusal_with_status_200_is_raised(
    server: FixtureServer, client: Client, content: dict[str, Any]
) -> None:
    server.answer_http({"success": False, "error": "not now", **content})
    with pytest.raises(CommandRejected, match=r"^getgrids was refused: not now$") as raised:
        await client.get_grids()
    assert raised.value.text == "not now"


@pytest.mark.parametrize(
    ("status", "html"), [(503, "<html/>"), (500, None), (404, "<html/>"), (200, "<html/>"), (429, None)]
)
async def test_page_or_5xx_or_429_is_unavailable(
    server: FixtureServer, client: Client, status: int, html: str | None
) -> None:
    server.answer_http({}, status=status, html=html)
    with pytest.raises(ServiceUnavailable, match=f"HTTP {status}") as raised:
        await client.get_grids()
    assert raised.value.code == status
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [302, 404])
async def test_other_status_is_a_server_error(server: FixtureServer, client: Client, status: int) -> None:
    server.answer_http({}, status=status)
    with pytest.raises(ServerError, match=f"HTTP {status}"):
        await client.get_grids()


@pytest.mark.parametrize("content", ["no JSON", [1], 5, {}, {"grids": None}, {"grids": 5}])
async def test_answer_without_content_is_a_server_error(server: FixtureServer, client: Client, content: Any) -> None:
    server.answer_http(content)
    with pytest.raises(ServerError, match="getgrids: the answer"):
        await client.get_grids()


async def test_missing_answer_raises_a_timeout(server: FixtureServer, client: Client) -> None:
    server.answer_http(delay=60)
    with pytest.raises(RequestTimeout, match=r"getgrids: no answer within 1 s"):
        await client.get_grids(timeout=1)


@pytest.mark.parametrize("drop", ["answer", "body"])
async def test_cut_connection_raises_connection_lost(server: FixtureServer, client: Client, drop: Any) -> None:
    server.answer_http({"data": {"transactions": [{"card_name": "x" * 1000}]}}, drop=drop)
    with pytest.raises(ConnectionLost, match="ended before the answer"):
        await client.get_transactions_page(["BCU100001"])
    assert len(server.requests) == 1
    assert (await client.get_transactions_page(["BCU100001"])).transactions


async def test_unreachable_service_is_a_failed_connection(server: FixtureServer) -> None:
    client = Client(server.api_token, url=server.url, rest_url="http://127.0.0.1:9")
    with pytest.raises(ConnectionFailed, match=r"could not connect to 127\.0\.0\.1:9: \[Errno \d+\]"):
        await client.get_grids()


async def test_too_large_answer_is_refused(server: FixtureServer, client: Client) -> None:
    rest = await client._rest_access.prepare()
    rest._sender._max_body = 1000
    server.answer_http({"grids": [{"id": "x" * 10_000}]})
    with pytest.raises(ServerError, match="larger than 1000 bytes"):
        await client.get_grids()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirect_is_not_followed(server: FixtureServer, status: int) -> None:
    async def redirect(request: web.BaseRequest) -> web.Response:
        return web.Response(status=status, headers={"Location": f"{server.rest_url}{request.path_qs}"})

    async with RawTestServer(redirect) as other:
        client = Client(server.api_token, url=server.url, rest_url=str(other.make_url("/")).rstrip("/"))
        with pytest.raises(ServerError) as raised:
            await client.get_grids()
    assert raised.value.code == status
    assert not server.requests


async def test_errors_hold_no_token(server: FixtureServer) -> None:
    client = make_client(server)
    await client.get_grids()
    server.answer_http({"success": False, "error": "bad <session token> of <api token>"})
    with pytest.raises(CommandRejected) as raised:
        await client.get_grids()
    assert "token>" not in f"{raised.value} {raised.value.text}"
    await client.disconnect()


async def test_cancelled_call_leaves_nothing_behind(server: FixtureServer, client: Client) -> None:
    server.answer_http(delay=60)
    call = asyncio.create_task(client.get_grids())
    await server.until(lambda: server.requests)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert json.dumps([grid.id for grid in await client.get_grids()]) == '["GRID-BCU100001"]'
