"""Tests the request of `block` for one socket: its content, the choice of the socket, and wrong arguments."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from bluecurrent import Client, InvalidRequest
from bluecurrent.testing import FixtureServer


async def test_request_has_a_bare_token_and_a_request_id(server: FixtureServer, connected: Client) -> None:
    done = await connected.block("BCU1", True, socket_id=2)
    [request] = server.requests
    assert request.path == "/app/bce_api/api/v1/chargepoints/actions/setinoperative"
    assert request.headers == {"Authorization": "<session token>", "Content-Type": "application/json"}
    assert (request.body["chargepoint_id"], request.body["socket_id"]) == ("BCU1", 2)
    assert UUID(request.body["flow_id"]).version == 4
    assert (done.object, done.evse_id, done.flow_id) == ("STATUS_SET_INOPERATIVE", "BCU1", request.body["flow_id"])


async def test_unblock_sends_the_other_command(server: FixtureServer, connected: Client) -> None:
    done = await connected.block("BCU1", False, transport="rest", socket_id=2)
    assert (server.requests[0].name, done.object) == ("POST setoperative", "STATUS_SET_OPERATIVE")


async def test_without_a_socket_the_websocket_is_used(server: FixtureServer, connected: Client) -> None:
    await connected.block("BCU100001", True)
    assert not server.requests


async def test_only_socket_is_looked_up(server: FixtureServer, connected: Client) -> None:
    server.use("chargepointstatus_socket_2")
    await connected.block("BCU1", True, transport="rest")
    assert [request.name for request in server.requests] == ["GET chargepointstatus", "POST setinoperative"]
    assert server.requests[1].body["socket_id"] == 2


@pytest.mark.parametrize(("sockets", "words"), [([1, 2], "there are several: 1, 2"), ([], "the service names none")])
async def test_socket_must_be_named(server: FixtureServer, connected: Client, sockets: list[int], words: str) -> None:
    server.answer_http({"object": "CH_STATUS", "evse_id": "BCU1", "items": [], "socket_ids": sockets})
    with pytest.raises(InvalidRequest, match=words) as raised:
        await connected.block("BCU1", True, transport="rest")
    assert raised.value.argument == "socket_id"


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({"transport": "socket", "socket_id": 1}, "socket_id"),
        ({"transport": "http"}, "transport"),
        ({"socket_id": 0}, "socket_id"),
        ({"socket_id": 1, "wait": "long"}, "wait"),
    ],
)
async def test_invalid_argument_sends_nothing(
    server: FixtureServer, connected: Client, arguments: dict[str, Any], argument: str
) -> None:
    with pytest.raises(InvalidRequest) as raised:
        await connected.block("BCU1", True, **arguments)
    assert raised.value.argument == argument
    assert not server.requests
