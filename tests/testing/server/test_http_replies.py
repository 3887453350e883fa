"""Tests how the fixture server answers HTTP requests: what it compares, and what a test can make it do."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest

import bluecurrent
from bluecurrent import ChStatus, Client, ServerError
from bluecurrent.testing import FixtureServer

GRIDS, TRANSACTIONS = "/app/bc_api/api/v2.0/getgrids", "/app/bc_api/api/v2.0/gettransactions"
TOKEN = {"Authorization": "Token <session token>"}
WITHOUT_AIOHTTP = """
import asyncio, sys
sys.modules["aiohttp"] = None
from bluecurrent import Client
from bluecurrent.testing import BadRecording, FixtureServer, SimulatedAccount

async def main():
    for server in (FixtureServer(), SimulatedAccount(speed=None)):
        async with server, Client(server.api_token, url=server.url) as client:
            assert await client.get_charge_points()
            assert server.describe_more_addresses() == []
            try:
                server.rest_url
            except RuntimeError as error:
                print(error)
    try:
        FixtureServer("getgrids")
    except BadRecording as error:
        print(error)

asyncio.run(main())
"""


async def send(server: FixtureServer, path: str, *, method: str = "GET", **options: Any) -> tuple[int, Any]:
    """Sends a request, and returns the status and the JSON value of the answer."""
    options = {"headers": TOKEN, "skip_auto_headers": ["Content-Type"]} | options
    async with aiohttp.ClientSession(server.rest_url) as session, session.request(method, path, **options) as answer:
        return answer.status, await answer.json()


@pytest.mark.parametrize(
    ("options", "difference"),
    [
        ({"headers": {"Authorization": "<session token>"}}, 'headers.Authorization: recorded "Token …", received "…"'),
        ({"headers": {}}, "headers.Authorization: "),
        ({"headers": TOKEN | {"Content-Type": "application/json"}}, "headers.Content-Type: "),
        ({"params": {"evse_id": "BCU1"}}, "query.evse_id: "),
        ({"json": {"evse_id": "BCU1"}}, "body: "),
        ({"method": "POST"}, "method: "),
    ],
)
async def test_request_that_differs_is_a_mismatch(options: dict[str, Any], difference: str) -> None:
    async with FixtureServer("getgrids") as server:
        status, answer = await send(server, GRIDS, **options)
        [mismatch] = server.mismatches
        server.mismatches.clear()
    assert (status, answer["object"]) == (400, "ERROR")
    assert "matches nothing recorded; the nearest is getgrids.jsonl:2" in str(mismatch)
    assert difference in str(mismatch)
    assert "<session token>" not in str(mismatch)


async def test_body_has_the_content_type_that_was_recorded() -> None:
    query = {"page": "1", "sort_field": "stoppedtimestamp", "sort_field_order": "DESC"}
    body = b'{"chargepoints": [{"chargepoint_id": "BCU7"}]}'
    async with FixtureServer("gettransactions") as server:
        status, answer = await send(server, TRANSACTIONS, method="POST", params=query, data=body)
        assert answer["data"]["transactions"][0]["chargepoint_id"] == "BCU7"
        headers = TOKEN | {"Content-Type": "application/json"}
        assert (await send(server, TRANSACTIONS, method="POST", params=query, data=body, headers=headers))[0] == 400
        assert "Content-Type" in str(server.mismatches.pop())
    assert status == 200


async def test_mismatch_reaches_the_caller_and_the_end_of_the_block() -> None:
    with pytest.raises(bluecurrent.testing.UnexpectedCommand, match="GET getcontracts matches nothing"):
        async with FixtureServer("getgrids") as server:
            client = Client(server.api_token, url=server.url, rest_url=server.rest_url)
            with pytest.raises(ServerError, match="GET getcontracts matches nothing recorded"):
                await client.get_contracts()


async def test_repeated_request_gets_the_recorded_answers_in_turn() -> None:
    async with FixtureServer("getgrids") as server:
        server.use("getgrids_maintenance")
        client = Client(server.api_token, url=server.url, rest_url=server.rest_url)
        for _ in range(2):
            with pytest.raises(bluecurrent.ServiceUnavailable):
                await client.get_grids()


async def test_only_chosen_parameters_are_placeholders() -> None:
    async with FixtureServer("chargepointstatus_socket_2", templated=[]) as server:
        client = Client(server.api_token, url=server.url, rest_url=server.rest_url)
        with pytest.raises(ServerError, match="evse_id"):
            await client.get_statuses("BCU7")
        server.mismatches.clear()


async def test_push_comes_before_the_answer() -> None:
    async with FixtureServer() as server, Client(server.api_token, url=server.url, rest_url=server.rest_url) as client:
        order: list[str] = []
        client.on(ChStatus, lambda message: order.append("push"))
        pushed = {"object": "CH_STATUS", "evse_id": "BCU1", "data": {"evse_id": "BCU1", "activity": "available"}}
        server.answer_http({"grids": []}, push=pushed, delay=0.3)
        await client.get_grids()
        order.append("answer")
    assert order == ["push", "answer"]


async def test_delay_and_silence_hold_for_answers_over_http() -> None:
    async with FixtureServer() as server:
        client = Client(server.api_token, url=server.url, rest_url=server.rest_url)
        await client.get_grids()
        server.silence()
        call = asyncio.create_task(client.get_grids())
        await server.until(lambda: len(server.requests) == 2)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.shield(call), 0.05)
        server.recover()
        assert await call
        server.delay = 60
        with pytest.raises(bluecurrent.RequestTimeout):
            await client.get_grids(timeout=0.05)


async def test_server_serves_on_the_same_port_again() -> None:
    server = FixtureServer("getgrids")
    addresses = []
    for _ in range(2):
        async with server:
            addresses.append(server.rest_url)
            assert (await send(server, GRIDS))[0] == 200
    assert addresses[0] == addresses[1]


async def test_port_for_http_can_be_chosen() -> None:
    async with FixtureServer("getgrids") as other:
        port = urlsplit(other.rest_url).port or 0
        with pytest.raises(OSError, match=rf"\(port {port} for HTTP\)"):
            await FixtureServer(rest_port=port).start()
    async with FixtureServer("getgrids", rest_port=port) as server:
        assert server.rest_url == f"http://127.0.0.1:{port}"
        assert (await send(server, GRIDS))[0] == 200


async def test_http_is_served_in_an_event_loop_that_can_not_watch_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Replaces a method by that of the event loop of Windows."""

    def refuse(*arguments: Any) -> None:
        raise NotImplementedError

    server = FixtureServer("getgrids")
    with monkeypatch.context() as patched:
        patched.setattr(asyncio.get_running_loop(), "add_reader", refuse)
        patched.setattr(asyncio.get_running_loop(), "remove_reader", refuse)
        await server.start()
        assert (await send(server, GRIDS))[0] == 200
        await server.stop()


def test_without_aiohttp_the_socket_alone_is_served() -> None:
    folder = str(Path(bluecurrent.__file__).parents[1])
    program = [sys.executable, "-c", WITHOUT_AIOHTTP]
    done = subprocess.run(program, capture_output=True, text=True, timeout=60, env={"PYTHONPATH": folder}, check=False)
    needed = "serving HTTP requests needs the package aiohttp: pip install 'bluecurrent[rest]'"
    assert done.stderr == ""
    assert done.stdout.splitlines() == [needed, needed, f"getgrids: {needed}"]
