"""Tests the commands over HTTP that change something: what is sent, refusals, and answers that do not come."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from bluecurrent import Client, CommandRejected, ConnectionLost, InvalidRequest, RequestTimeout, ServerError
from bluecurrent.testing import FixtureServer

MAY_BE_DONE = "it is not known whether the command was carried out"


async def test_capacity_tariff_is_turned_on_with_a_limit(server: FixtureServer, client: Client) -> None:
    server.answer_http({"success": True, "of_tomorrow": 1})
    answer = await client.set_capacity_tariff("BCU1", True, 0.01)
    assert (answer.success, answer.model_extra) == (True, {"of_tomorrow": 1})
    [request] = server.requests
    assert request.body == {"evse_id": "BCU1", "value": True, "capacitytariffmaxkwh": 0.01}
    assert request.headers == {"Authorization": "Token <session token>", "Content-Type": "application/json"}


async def test_capacity_tariff_is_turned_off_without_a_limit(server: FixtureServer, client: Client) -> None:
    assert (await client.set_capacity_tariff("BCU1", False)).success is True
    assert server.requests[0].body == {"evse_id": "BCU1", "value": False}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((True,), "it must be given with value=True"),
        ((False, 10), "it can only be given with value=True"),
        ((True, 0), "a number from 0.01 to 80"),
        ((True, 80.01), "a number from 0.01 to 80"),
    ],
)
async def test_wrong_limit_sends_nothing(
    server: FixtureServer, client: Client, arguments: tuple[Any, ...], words: str
) -> None:
    with pytest.raises(InvalidRequest, match=words) as raised:
        await client.set_capacity_tariff("BCU1", *arguments)
    assert raised.value.argument == "capacitytariffmaxkwh"
    assert not server.requests


@pytest.mark.parametrize("content", [{}, {"success": None}])
async def test_any_object_but_a_refusal_is_success(server: FixtureServer, client: Client, content: Any) -> None:
    server.answer_http(content)
    assert (await client.set_capacity_tariff("BCU1", False)).success is None


@pytest.mark.parametrize(
    ("content", "error"), [({"success": False, "error": "busy"}, CommandRejected), ("", ServerError)]
)
async def test_refusal_and_unreadable_answer_raise_different_errors(
    server: FixtureServer, client: Client, content: Any, error: type[Exception]
) -> None:
    server.answer_http(content)
    with pytest.raises(error):
        await client.set_capacity_tariff("BCU1", False)


async def test_timeout_says_that_it_may_be_carried_out(server: FixtureServer, client: Client) -> None:
    server.answer_http(delay=60)
    with pytest.raises(RequestTimeout, match=MAY_BE_DONE):
        await client.set_capacity_tariff("BCU1", False, timeout=1)
    assert len(server.requests) == 1


async def test_timeout_before_the_log_in_says_nothing_of_that(server: FixtureServer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"ws://127.0.0.1:{silent.getsockname()[1]}"
        client = Client(server.api_token, url=url, rest_url=server.rest_url)
        with pytest.raises(RequestTimeout) as raised:
            await client.set_capacity_tariff("BCU1", False, timeout=0.1)
    assert MAY_BE_DONE not in str(raised.value)


async def test_lost_connection_says_that_it_may_be_carried_out(server: FixtureServer, client: Client) -> None:
    server.answer_http(drop="answer")
    with pytest.raises(ConnectionLost, match=MAY_BE_DONE):
        await client.set_capacity_tariff("BCU1", False)
    assert len(server.requests) == 1


async def test_action_is_sent_once_to_an_unavailable_service(server: FixtureServer, client: Client) -> None:
    server.answer_http(status=503, html="<html/>")
    with pytest.raises(Exception, match="HTTP 503"):
        await client.set_capacity_tariff("BCU1", False)
    assert len(server.requests) == 1


async def test_action_that_is_refused_for_its_token_is_sent_again(server: FixtureServer, client: Client) -> None:
    await client.get_grids()
    server.expire()
    assert (await client.set_capacity_tariff("BCU1", False)).success is True
    assert [request.name for request in server.requests[1:]] == ["POST setcapacitytariff"] * 2
