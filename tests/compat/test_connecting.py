"""Tests which errors `connect` raises when a connection fails or ends, and the log-in before it."""

from __future__ import annotations

import asyncio
import ssl
from typing import Any

import pytest

from bluecurrent.compat import Client
from bluecurrent.compat.exceptions import (
    AlreadyConnected,
    BlueCurrentException,
    InvalidApiToken,
    RequestLimitReached,
    WebsocketError,
)
from bluecurrent.testing import FixtureServer
from tests.compat.conftest import RunningClient

CARDS = {"object": "CHARGE_CARDS", "cards": []}


async def test_client_is_connected_from_on_open_until_the_end(running: RunningClient) -> None:
    states = [running.client.is_connected()]

    async def on_open() -> None:
        states.append(running.client.is_connected())

    await running.connect(on_open)
    states.append(running.client.is_connected())
    await running.client.disconnect()
    states.append(running.client.is_connected())
    await running.wait_ended()
    assert [*states, running.client.is_connected()] == [False, True, True, False, False]


@pytest.mark.parametrize("code", [1000, 1001, 1006, 1011])
async def test_a_close_by_the_service_is_an_error(running: RunningClient, code: int) -> None:
    await running.connect()
    await running.server.close(code)
    with pytest.raises(WebsocketError):
        await running.wait_ended()
    assert not running.client.is_connected()


@pytest.mark.parametrize("code", [1000, 4001])
async def test_a_close_right_after_the_handshake_is_an_error(running: RunningClient, code: int) -> None:
    running.server.accept_and_close(code, times=1)
    await running.connect()
    with pytest.raises(RequestLimitReached if code == 4001 else WebsocketError):
        await running.wait_ended()


async def test_close_code_4001_is_the_request_limit(running: RunningClient) -> None:
    await running.connect()
    await running.server.close(4001)
    with pytest.raises(RequestLimitReached, match=r"^Request limit reached$"):
        await running.wait_ended()


@pytest.mark.parametrize(
    ("code", "expected", "text"),
    [(1, WebsocketError, "Invalid Auth Token"), (42, RequestLimitReached, "Request limit reached")],
)
async def test_a_fatal_error_object_ends_the_connection(
    running: RunningClient, code: int, expected: Any, text: str
) -> None:
    await running.connect()
    await running.server.push(CARDS)
    await running.server.push({"object": "ERROR", "error": code, "message": "words"})
    await running.server.push(CARDS)
    with pytest.raises(expected) as caught:
        await running.wait_ended()
    assert str(caught.value) == text
    assert type(caught.value) is expected
    assert running.delivered == [CARDS]


@pytest.mark.parametrize("code", [0, 2, 9, 77, None, True, "many", [1]])
async def test_other_error_objects_do_not_end_the_connection(
    running: RunningClient, code: Any, caplog: pytest.LogCaptureFixture
) -> None:
    await running.connect()
    await running.server.push({"object": "ERROR", "error": code, "message": "<session token>"})
    await running.server.push(CARDS)
    await running.wait_received(1)
    assert running.client.is_connected()
    assert "session token" not in caplog.text


@pytest.mark.parametrize(("code", "text"), [(0, "Unknown command"), (1, "Invalid Auth Token"), (2, "Not authorized")])
@pytest.mark.parametrize("method", ["validate_api_token", "get_email"])
async def test_an_error_object_can_answer_a_one_off_request(
    running: RunningClient, method: str, code: int, text: str
) -> None:
    running.server.silence()
    arguments = ["<api token>"] if method == "validate_api_token" else []
    calling = asyncio.create_task(getattr(running.client, method)(*arguments))
    await running.server.until(lambda: running.server.connections)
    for peer in running.server.peers:
        await peer.send({"object": "ERROR", "error": code, "message": "whatever"})
    with pytest.raises(WebsocketError, match=f"^{text}$"):
        await calling


@pytest.mark.parametrize("name", ["validate_api_token", "validate_token"])
async def test_a_token_is_validated_on_a_connection_of_its_own(server: FixtureServer, name: str) -> None:
    client = Client(url=server.url)
    assert await getattr(client, name)(server.api_token) == "<customer id>"
    assert server.connections == 0
    with pytest.raises(InvalidApiToken):
        await getattr(client, name)("another")
    assert await client.get_email() == "driver@example.org"
    assert server.connections == 0
    assert len(server.handshakes) == 3


async def test_another_object_may_come_before_the_log_in_is_answered(server: FixtureServer) -> None:
    client = Client(url=server.url)
    server.delay = 0.2
    calling = asyncio.create_task(client.validate_api_token(server.api_token))
    await server.until(lambda: server.received)
    await server.peers[0].send({"object": "HELLO"})
    assert await calling == "<customer id>"


async def test_without_a_token_every_method_fails(server: FixtureServer) -> None:
    client = Client(url=server.url)
    for calling in (client.get_email(), client.connect(print), client.get_charge_points(), client.disconnect()):  # type: ignore[arg-type]
        with pytest.raises(WebsocketError):
            await asyncio.wait_for(calling, 60)
    assert server.handshakes == []


@pytest.mark.parametrize("reason", ["Request limit reached", "Already connected", "Something else"])
async def test_a_refused_connection_is_an_error(running: RunningClient, reason: str) -> None:
    running.server.reject(reason)
    await running.connect()
    expected = RequestLimitReached if reason.startswith("Request") else WebsocketError
    with pytest.raises(expected) as caught:
        await running.wait_ended()
    assert isinstance(caught.value, AlreadyConnected) is reason.startswith("Already")
    for calling in (running.client.get_email(), running.client.validate_api_token("<api token>")):
        with pytest.raises(BlueCurrentException) as caught:
            await calling
        kinds = {"Request limit reached": RequestLimitReached, "Already connected": AlreadyConnected}
        assert type(caught.value) is kinds.get(reason, WebsocketError)
    running.server.recover()


@pytest.mark.parametrize("url", ["ws://127.0.0.1:1/", "ws://no-such-host.invalid/"])
async def test_an_unreachable_service_is_a_websocket_error(server: FixtureServer, url: str) -> None:
    client = Client(url=url)
    with pytest.raises(WebsocketError):
        await client.validate_api_token("<api token>")
    client.websocket.auth_token = "Token <session token>"
    with pytest.raises(WebsocketError):
        await client.connect(print)  # type: ignore[arg-type]
    assert not client.is_connected()


def test_a_wrong_address_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="url must be"):
        Client(url="not an address")


async def test_an_untrusted_certificate_is_a_websocket_error(server: FixtureServer) -> None:
    client = Client(url=server.url.replace("ws:", "wss:"), ssl=ssl.create_default_context())
    with pytest.raises(WebsocketError):
        await client.validate_api_token(server.api_token)


async def test_a_second_connect_is_refused_while_the_first_runs(running: RunningClient) -> None:
    await running.connect()
    with pytest.raises(AlreadyConnected):
        await running.client.connect(running.receive)
    assert running.client.is_connected()


async def test_client_connects_again_after_lost_connections(running: RunningClient) -> None:
    for count in range(1, 4):
        await running.connect()
        await running.server.push(CARDS)
        await running.wait_received(count)
        running.server.drop()
        with pytest.raises(WebsocketError):
            await running.wait_ended()
    assert running.commands().count("HELLO") == 3


async def test_two_clients_in_one_process_share_no_state(server: FixtureServer) -> None:
    status = {
        "object": "CH_STATUS",
        "data": {"evse_id": "BCU1", "actual_p1": 1, "max_usage": 16, "smartcharging_max_usage": 6},
    }
    points = {"object": "CHARGE_POINTS", "data": [{"evse_id": "BCU1", "smart_charging": True}]}
    left: list[float] = []
    for pushed in ([points, status], [status]):
        running = RunningClient(server, Client(url=server.url))
        await running.client.validate_api_token(server.api_token)
        await running.connect()
        for message in pushed:
            await server.push(message)
        await running.wait_received(len(pushed))
        left.append(running.delivered[-1]["data"]["current_left"])
        await running.client.disconnect()
        await running.wait_ended()
    assert left == [5.0, 15.0]
