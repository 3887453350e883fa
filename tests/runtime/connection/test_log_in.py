"""Tests the log-in, the renewal of session tokens, and log-ins of a connected client."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext

import pytest

from bluecurrent._runtime.connection.token_exchange import log_in
from bluecurrent._runtime.core.connection_events import Disconnected, Reconnected
from bluecurrent._runtime.core.errors import (
    BlueCurrentError,
    ConnectionFailed,
    InvalidApiToken,
    RequestLimitReached,
    RequestTimeout,
)
from bluecurrent._runtime.transport.connection import Connection
from tests.runtime.kettle_protocol import API_TOKEN, SESSION_TOKEN, KettleClient, protocol
from tests.runtime.scripted_server import ScriptedServer, answer_heat

PROTOCOL = protocol()


async def test_log_in_works_without_a_client(server: ScriptedServer) -> None:
    connection = await Connection.open(server.url, protocol=PROTOCOL)
    logged_in = await log_in(connection, PROTOCOL, API_TOKEN)
    await connection.close()
    assert (logged_in.session_token, logged_in.customer_id) == (SESSION_TOKEN, "guest-1")
    assert SESSION_TOKEN not in repr(logged_in)


async def test_log_in_skips_other_messages(server: ScriptedServer) -> None:
    server.answers["ENTER"] = lambda *seen: ["odd", "[]", {"object": "HEAT"}, server.enter(*seen)]
    connection = await Connection.open(server.url, protocol=PROTOCOL)
    assert (await log_in(connection, PROTOCOL, API_TOKEN)).customer_id == "guest-1"
    await connection.close()


@pytest.mark.parametrize(("success", "is_accepted"), [("true", True), (1, True), ("false", False), (None, False)])
async def test_log_in_is_accepted_with_text_or_a_number(
    server: ScriptedServer, success: object, is_accepted: bool
) -> None:
    server.answers["ENTER"] = lambda *seen: {**server.enter(*seen), "ok": success}
    connection = await Connection.open(server.url, protocol=PROTOCOL)
    with nullcontext() if is_accepted else pytest.raises(InvalidApiToken):
        assert (await log_in(connection, PROTOCOL, API_TOKEN)).customer_id == "guest-1"
    await connection.close()


async def test_wrong_api_token_is_refused_and_hidden(server: ScriptedServer) -> None:
    client = KettleClient("wrong-secret-token", url=server.url)
    with pytest.raises(InvalidApiToken) as caught:
        await client.connect(retry=True)
    assert caught.value.text == "who is ***?"
    assert server.opened == 1


async def test_refused_greeting_renews_the_session_token(client: KettleClient, server: ScriptedServer) -> None:
    events = client.messages(Reconnected)
    server.session_token = "another-session-token"
    server.abort_connections()
    await anext(events)
    assert server.commands() == ["ENTER", "HI", "HI", "ENTER", "HI"]
    assert await client.get_heat("K1") == 1.0
    assert server.received[-1]["Pass"] == "Ticket another-session-token"


async def test_refused_session_token_fails_the_call_and_is_renewed(
    client: KettleClient, server: ScriptedServer
) -> None:
    events = client.messages(Reconnected)
    server.answers["GET_HEAT"] = {"object": "OOPS", "number": 1, "words": "stale"}
    with pytest.raises(InvalidApiToken):
        await client.get_heat("K1")
    await anext(events)
    assert server.commands()[-2:] == ["ENTER", "HI"]


async def test_log_in_closes_the_long_connection_first(client: KettleClient, server: ScriptedServer) -> None:
    server._one_connection = True
    events = client.messages(Disconnected, Reconnected)
    server.answers["GET_HEAT"] = None
    call = asyncio.create_task(client.get_heat("K1"))
    await server.wait_for_command("GET_HEAT")
    server.answers["GET_HEAT"] = answer_heat
    assert await client.enter(API_TOKEN) == "guest-1"
    assert isinstance(await anext(events), Disconnected)
    assert await anext(events) == Reconnected()
    assert await call == 1.0


async def test_client_can_be_disconnected_during_a_log_in(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    async with client:
        server.answers["ENTER"] = None
        validating = asyncio.create_task(client.enter(API_TOKEN, timeout=0.5))
        await server.wait_for_command("ENTER", 2)
    with pytest.raises(RequestTimeout):
        await validating
    assert not client.is_connected()


@pytest.mark.parametrize(
    ("number", "kind"), [(" 42", RequestLimitReached), (42.0, RequestLimitReached), (True, ConnectionFailed)]
)
async def test_error_codes_of_a_log_in_can_be_text_or_decimals(
    server: ScriptedServer, number: object, kind: type[BlueCurrentError]
) -> None:
    server.answers["ENTER"] = {"object": "OOPS", "number": number}
    with pytest.raises(kind):
        await KettleClient(API_TOKEN, url=server.url).connect()


async def test_client_reconnects_after_a_cancelled_log_in(client: KettleClient, server: ScriptedServer) -> None:
    for moment in range(12):
        validating = asyncio.create_task(client.enter(API_TOKEN))
        for _ in range(moment):
            await asyncio.sleep(0)
        validating.cancel()
        await asyncio.wait([validating])
        await client.wait_connected(timeout=60)
    assert await client.get_heat("K1") == 1.0
