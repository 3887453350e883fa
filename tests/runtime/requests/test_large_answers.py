"""Tests that a call is not repeated if its answer ends the connection, and that its error tells the reason."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection

from bluecurrent import Disconnected
from bluecurrent._runtime.core.error_and_close_code_mapping import describe_size
from bluecurrent._runtime.core.errors import ConnectionFailed, ConnectionLost
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient, protocol
from tests.runtime.scripted_server import ScriptedServer, answer_heat

TOO_LARGE = r"the service sent a message that is too large: the limit is 2000 bytes$"
PADDING = "x" * 3000


class SmallClient(KettleClient):
    """A client that accepts only small frames."""

    _protocol = protocol(max_frame=2000)


@pytest.fixture(params=[False, True], ids=["fast", "plain"])
async def small_client(server: ScriptedServer, request: pytest.FixtureRequest) -> AsyncIterator[SmallClient]:
    server.answers["GET_HEAT"] = lambda *call: {"object": "HEAT", "kettle": "K1", "padding": PADDING}
    async with SmallClient(API_TOKEN, url=server.url, plain_transport=request.param) as client:
        yield client


async def test_a_read_is_not_repeated(small_client: SmallClient, server: ScriptedServer) -> None:
    events = small_client.messages(Disconnected)
    with pytest.raises(ConnectionLost, match=f"^GET_HEAT for K1: {TOO_LARGE}") as caught:
        await small_client.get_heat("K1")
    assert (caught.value.code, caught.value.command, caught.value.evse_id) == (1009, "GET_HEAT", "K1")
    assert TOO_LARGE.removesuffix("$") in str((await anext(events)).error)
    server.answers["GET_HEAT"] = answer_heat
    assert await small_client.get_heat("K5") == 5.0
    assert server.commands() == ["ENTER", "HI", "GET_HEAT", "HI", "GET_HEAT"]


async def test_no_waiting_read_is_repeated(small_client: SmallClient, server: ScriptedServer) -> None:
    server.answers["GET_HEAT"] = None
    calls = [asyncio.create_task(small_client.get_heat(kettle)) for kettle in ("K1", "K2")]
    await server.wait_for_command("GET_HEAT", times=2)
    await server.push({"object": "HEAT", "kettle": "K2", "padding": PADDING})
    for call in calls:
        with pytest.raises(ConnectionLost, match=TOO_LARGE):
            await call
    await small_client.wait_connected()
    assert server.commands().count("GET_HEAT") == 2


async def test_the_error_of_an_action_tells_the_reason(small_client: SmallClient, server: ScriptedServer) -> None:
    server.answers["BOIL"] = lambda *call: {"object": "GOT_BOIL", "kettle": "K1", "padding": PADDING}
    with pytest.raises(ConnectionLost, match=rf"it is not known whether it was carried out: {TOO_LARGE}") as caught:
        await small_client.boil("K1")
    assert caught.value.code == 1009


async def test_a_request_on_its_own_connection_is_not_repeated(server: ScriptedServer) -> None:
    server.answers["WHO_AM_I"] = {"object": "OWNER", "name": PADDING}
    client = SmallClient(API_TOKEN, url=server.url)
    with pytest.raises(ConnectionLost, match=TOO_LARGE):
        await client.who_am_i()
    assert server.commands() == ["ENTER", "WHO_AM_I"]


async def test_an_answer_to_the_greeting_that_is_too_large_fails_the_connect(server: ScriptedServer) -> None:
    server.answers["HI"] = {"object": "HI_THERE", "padding": PADDING}
    with pytest.raises(ConnectionFailed, match=TOO_LARGE):
        await SmallClient(API_TOKEN, url=server.url).connect()


@pytest.mark.parametrize("data", [b"\xff\xff", b"\x83\x00", b"\x81\x81abcd"])
@pytest.mark.parametrize("plain", [False, True])
async def test_a_read_is_not_repeated_after_a_damaged_frame(server: ScriptedServer, data: bytes, plain: bool) -> None:
    def damage(server: ScriptedServer, peer: ServerConnection, frame: dict[str, Any]) -> None:
        peer.transport.write(data)

    server.answers["GET_HEAT"] = damage
    async with KettleClient(API_TOKEN, url=server.url, plain_transport=plain) as client:
        with pytest.raises(ConnectionLost, match="GET_HEAT for K1: the service sent what is no WebSocket frame"):
            await client.get_heat("K1")
        await client.wait_connected()
    assert server.commands().count("GET_HEAT") == 1


def test_a_size_is_given_in_mebibytes_too() -> None:
    assert describe_size(8 * 2**20) == "8 MiB (8388608 bytes)"
    assert describe_size(2000) == "2000 bytes"
