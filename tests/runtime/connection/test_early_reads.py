"""Tests reads that follow the greeting before it is answered."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection

from bluecurrent._runtime.core.connection_events import Connected
from bluecurrent._runtime.core.counters_and_last_messages import LargeMessage
from bluecurrent._runtime.core.errors import (
    BlueCurrentError,
    ConnectionFailed,
    ConnectionLost,
    InvalidApiToken,
    NotAuthorized,
    RequestLimitReached,
)
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.relay import Relay
from tests.runtime.scripted_server import ScriptedServer, answer_heat, heat_message

GREETED = {"object": "HI_THERE"}
STALE = {"object": "OOPS", "number": 1, "words": "stale"}


def answer_greeting_with_heat(*call: Any) -> list[dict[str, Any]]:
    """Answers the greeting only when a read has come, and then both."""
    return [GREETED, answer_heat(*call)]


async def connect_and_read(client: KettleClient, *kettles: str, retry: bool = False) -> list[Any]:
    """Connects and reads at the same time; returns the results, or the errors."""
    reads = (client.get_heat(kettle) for kettle in kettles or ("K1",))
    return await asyncio.gather(client.connect(retry=retry), *reads, return_exceptions=True)


async def test_a_read_is_sent_before_the_greeting_is_answered(server: ScriptedServer) -> None:
    server.answers |= {"HI": None, "GET_HEAT": answer_greeting_with_heat}
    client = KettleClient(API_TOKEN, url=server.url)
    assert await connect_and_read(client) == [None, 1.0]
    assert server.commands() == ["ENTER", "HI", "GET_HEAT"]
    assert client.diagnostics()["counters"]["requests_today"] == 3
    await client.disconnect()


async def test_the_first_answer_takes_one_round_trip_after_the_upgrade(server: ScriptedServer) -> None:
    server.answers |= {"HI": None, "GET_HEAT": answer_greeting_with_heat}
    async with Relay(server.url) as relay:
        client = KettleClient(API_TOKEN, url=relay.url)
        assert await connect_and_read(client) == [None, 1.0]
        assert relay.round_trips == 7  # connect, upgrade, log in, close, connect, upgrade, greet and read
        await client.disconnect()


async def test_the_client_is_connected_only_after_the_answer(server: ScriptedServer) -> None:
    server.answers |= {"HI": None, "GET_HEAT": answer_heat}
    client = KettleClient(API_TOKEN, url=server.url)
    events, connecting = client.messages(Connected), asyncio.create_task(client.connect())
    await server.wait_for_command("HI")
    assert await client.get_heat("K1") == 1.0
    assert not client.is_connected()
    assert not connecting.done()
    await server.push(GREETED)
    await connecting
    assert client.is_connected()
    assert await anext(events) == Connected()
    await client.disconnect()


async def test_an_action_waits_for_the_answer(server: ScriptedServer) -> None:
    server.answers |= {"HI": None, "GET_HEAT": answer_greeting_with_heat}
    client = KettleClient(API_TOKEN, url=server.url)
    connecting = asyncio.create_task(client.connect())
    await server.wait_for_command("HI")
    action, read = asyncio.create_task(client.boil("K1")), asyncio.create_task(client.get_heat("K1"))
    await server.wait_for_command("BOIL")
    assert server.commands() == ["ENTER", "HI", "GET_HEAT", "BOIL"]
    await asyncio.gather(connecting, action, read)
    await client.disconnect()


async def test_a_refused_session_token_is_renewed_and_only_reads_are_repeated(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    async with client:
        pass
    server.session_token = "another-session-token"
    greetings = iter((None, GREETED))
    heats = iter((lambda *call: [STALE, STALE], answer_heat))
    server.answers["HI"] = lambda *call: next(greetings)
    server.answers["GET_HEAT"] = lambda *call: next(heats)(*call)
    connected, heat, boiled = await asyncio.gather(client.connect(), client.get_heat("K1"), client.boil("K1"))
    assert (connected, heat, boiled is not None) == (None, 1.0, True)
    sent = server.commands()[2:]
    assert sent[:4] == ["HI", "GET_HEAT", "ENTER", "HI"]
    assert sorted(sent[4:]) == ["BOIL", "GET_HEAT"]
    await client.disconnect()


@pytest.mark.parametrize(
    ("refusal", "kind"),
    [
        (STALE, InvalidApiToken),
        ({"object": "OOPS", "number": 42}, RequestLimitReached),
        ({"object": "OOPS", "number": 9, "words": "broken"}, ConnectionFailed),
    ],
)
async def test_a_refused_greeting_ends_the_read_with_the_same_error(
    server: ScriptedServer, refusal: dict[str, Any], kind: type[BlueCurrentError]
) -> None:
    server.answers |= {"HI": None, "GET_HEAT": lambda *call: [refusal, heat_message(1)]}
    client = KettleClient(API_TOKEN, url=server.url)
    connected, heat = await connect_and_read(client)
    assert isinstance(connected, kind)
    assert connected.text == refusal.get("words")
    # The service may still answer a read, if it refuses only the greeting.
    assert heat == 1.0 if kind is ConnectionFailed else isinstance(heat, kind)
    assert not client.is_connected()
    assert server.commands() == ["ENTER", "HI", "GET_HEAT"]


async def test_a_read_that_is_refused_before_the_answer_does_not_end_the_connection(server: ScriptedServer) -> None:
    refusal = {"object": "OOPS", "number": 2, "words": "not yours"}
    server.answers |= {"HI": None, "GET_HEAT": lambda *call: [refusal, GREETED]}
    client = KettleClient(API_TOKEN, url=server.url)
    connected, heat = await connect_and_read(client)
    assert connected is None
    assert isinstance(heat, NotAuthorized)
    assert (heat.command, heat.evse_id) == ("GET_HEAT", "K1")
    assert client.is_connected()
    await client.disconnect()


async def test_greetings_that_fail_again_and_again_do_not_repeat_the_reads(server: ScriptedServer) -> None:
    async def close(server: ScriptedServer, peer: ServerConnection, frame: dict[str, Any]) -> None:
        await peer.close(1011)

    def close_after_the_read(server: ScriptedServer, peer: ServerConnection, frame: dict[str, Any]) -> Any:
        server.answers |= {"HI": close, "GET_HEAT": answer_heat}
        return close(server, peer, frame)

    server.answers |= {"HI": None, "GET_HEAT": close_after_the_read}
    client = KettleClient(API_TOKEN, url=server.url)
    connecting = asyncio.create_task(connect_and_read(client, retry=True))
    await server.wait_for_command("HI", times=4)
    server.answers["HI"] = server.greet
    assert await connecting == [None, 1.0]
    assert server.commands().count("GET_HEAT") == 2
    await client.disconnect()


@pytest.mark.parametrize(("code", "kind"), [(4001, RequestLimitReached), (1011, ConnectionFailed)])
async def test_a_close_before_the_answer_ends_the_read(
    server: ScriptedServer, code: int, kind: type[BlueCurrentError]
) -> None:
    server.answers |= {"HI": None, "GET_HEAT": lambda server, peer, frame: server.close(code)}
    connected, heat = await connect_and_read(KettleClient(API_TOKEN, url=server.url))
    assert isinstance(connected, kind)
    assert isinstance(heat, kind)
    assert server.commands() == ["ENTER", "HI", "GET_HEAT"]


async def test_a_disconnect_before_the_answer_ends_the_read(server: ScriptedServer) -> None:
    server.answers |= {"HI": None, "GET_HEAT": None}
    client = KettleClient(API_TOKEN, url=server.url)
    calls = asyncio.create_task(connect_and_read(client))
    await server.wait_for_command("GET_HEAT")
    await client.disconnect()
    assert [type(error) for error in await calls] == [ConnectionLost, ConnectionLost]


async def test_reads_wait_for_the_answer_after_a_reconnect(server: ScriptedServer) -> None:
    async with KettleClient(API_TOKEN, url=server.url) as client:
        server.answers["HI"] = None
        server.abort_connections()
        read = asyncio.create_task(client.get_heat("K1"))
        await server.wait_for_command("HI", times=2)
        await (await server.peer.ping())  # the pong comes after everything that the client has sent at once
        assert server.commands() == ["ENTER", "HI", "HI"]
        await server.push(GREETED)
        assert await read == 1.0


async def test_a_large_answer_before_that_of_the_greeting_is_not_kept(server: ScriptedServer) -> None:
    large = heat_message(1) | {"padding": "x" * 20_000}
    server.answers |= {"HI": None, "GET_HEAT": lambda *call: [large, GREETED]}
    client = KettleClient(API_TOKEN, url=server.url)
    assert await connect_and_read(client) == [None, 1.0]
    assert isinstance(client._statistics.last[0], LargeMessage)
    await client.disconnect()
