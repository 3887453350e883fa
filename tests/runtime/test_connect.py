"""Entering: logging in, refusals, renewals, and what is refused before anything is sent."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection

from bluecurrent._runtime.core.connection_events import Connected, Disconnected, Reconnected
from bluecurrent._runtime.core.errors import (
    AlreadyConnected,
    BlueCurrentError,
    ConnectionFailed,
    InvalidApiToken,
    InvalidRequest,
    RequestLimitReached,
    RequestTimeout,
)
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient
from tests.runtime.scripted_server import Script, heat, refusing

pytestmark = pytest.mark.timeout(20)


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("No more tea", RequestLimitReached),
        ("Already here", AlreadyConnected),
        ("go away", ConnectionFailed),
    ],
)
async def test_entering_tries_once(script: Script, reason: str, kind: type[BlueCurrentError]) -> None:
    script.refusals = [refusing(reason)]
    client = KettleClient(API_TOKEN, url=script.url)
    with pytest.raises(kind):
        await client.connect()
    assert script.handshakes == 1
    assert not client.is_connected()
    await client.connect()
    assert client.is_connected()
    await client.disconnect()


async def test_a_wrong_api_token_is_refused_and_not_shown(script: Script) -> None:
    client = KettleClient("wrong-secret-token", url=script.url)
    with pytest.raises(InvalidApiToken) as caught:
        await client.connect(retry=True)
    assert caught.value.text == "who is ***?"
    assert script.opened == 1


@pytest.mark.parametrize("command", ["ENTER", "HI"])
async def test_an_unanswered_entry_ends(script: Script, command: str) -> None:
    script.answers[command] = None
    with pytest.raises(ConnectionFailed, match=f"{command} was not answered within"):
        await KettleClient(API_TOKEN, url=script.url, timeout=0.1).connect()
    await script.wait_for(lambda script: not script.peers)


@pytest.mark.parametrize("command", ["ENTER", "HI"])
@pytest.mark.parametrize("code", [1000, 1001, 1011, 4001])
async def test_a_close_while_entering_is_an_error_of_entering(script: Script, command: str, code: int) -> None:
    async def close(script: Script, peer: ServerConnection, frame: dict[str, Any]) -> None:
        await peer.close(code)

    script.answers[command] = close
    client = KettleClient(API_TOKEN, url=script.url)
    with pytest.raises(RequestLimitReached if code == 4001 else ConnectionFailed):
        await client.connect()
    assert not client.is_connected()


async def test_nobody_there(script: Script) -> None:
    url = script.url
    await script.__aexit__(None, None, None)
    with pytest.raises(ConnectionFailed, match=r"127\.0\.0\.1"):
        await KettleClient(API_TOKEN, url=url).connect()
    await script.__aenter__()


async def test_retry_from_the_start(script: Script) -> None:
    script.refusals = [refusing("not now", 503), refusing("Already here")]
    client = KettleClient(API_TOKEN, url=script.url)
    await client.connect(retry=True)
    assert client.is_connected()
    assert script.handshakes == 4
    await client.disconnect()


async def test_a_hanging_handshake_ends() -> None:
    gone: asyncio.Queue[None] = asyncio.Queue()

    async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        await writer.wait_closed()
        gone.put_nowait(None)

    async with await asyncio.start_server(hang, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        for url in (f"ws://127.0.0.1:{port}", f"wss://127.0.0.1:{port}"):
            with pytest.raises(ConnectionFailed, match="no answer in time"):
                await KettleClient(API_TOKEN, url=url, timeout=0.1).connect()
            await gone.get()


async def test_a_refused_greeting_renews_the_session_token(client: KettleClient, script: Script) -> None:
    events = client.messages(Reconnected)
    script.session_token = "another-session-token"
    script.drop()
    await anext(events)
    assert script.commands() == ["ENTER", "HI", "HI", "ENTER", "HI"]
    assert await client.get_heat("K1") == 1.0
    assert script.received[-1]["Pass"] == "Ticket another-session-token"


async def test_a_stale_token_fails_the_call_and_is_renewed(client: KettleClient, script: Script) -> None:
    events = client.messages(Reconnected)
    script.answers["GET_HEAT"] = {"object": "OOPS", "number": 1, "words": "stale"}
    with pytest.raises(InvalidApiToken):
        await client.get_heat("K1")
    await anext(events)
    assert script.commands()[-2:] == ["ENTER", "HI"]


async def test_validating_closes_the_long_connection_first(client: KettleClient, script: Script) -> None:
    script._one_connection = True
    events = client.messages(Disconnected, Reconnected)
    script.answers["GET_HEAT"] = None
    call = asyncio.create_task(client.get_heat("K1"))
    await script.got("GET_HEAT")
    script.answers["GET_HEAT"] = heat
    assert await client.enter(API_TOKEN) == "guest-1"
    assert isinstance(await anext(events), Disconnected)
    assert await anext(events) == Reconnected()
    assert await call == 1.0


async def test_a_refusal_right_after_the_log_in_is_retried_briefly(script: Script) -> None:
    def later(peer: ServerConnection) -> None:
        script.refusals = [refusing("Already here"), refusing("Already here")]

    script.refusals = [later]  # type: ignore[list-item]
    async with KettleClient(API_TOKEN, url=script.url) as client:
        assert client.is_connected()
    assert script.handshakes == 4


async def test_connected_is_told_to_those_who_asked_before(script: Script) -> None:
    client = KettleClient(API_TOKEN, url=script.url)
    events = client.messages(Connected)
    async with client:
        assert await anext(events) == Connected()
        await client.wait_connected()


async def test_a_client_can_be_left_while_it_validates(script: Script) -> None:
    client = KettleClient(API_TOKEN, url=script.url)
    async with client:
        script.answers["ENTER"] = None
        validating = asyncio.create_task(client.enter(API_TOKEN, timeout=0.2))
        await script.got("ENTER", 2)
    with pytest.raises(RequestTimeout):
        await validating
    assert not client.is_connected()


@pytest.mark.parametrize(
    ("argument", "options"),
    [
        ("api_token", {"api_token": ""}),
        ("api_token", {"api_token": None}),
        ("url", {"url": "https://example.org"}),
        ("url", {"url": "ws://"}),
        ("url", {"url": 7}),
        ("ssl", {"ssl": True}),
        ("timeout", {"timeout": 0}),
        ("idle_timeout", {"idle_timeout": -1}),
        ("ping_interval", {"ping_interval": "20"}),
        ("queue_size", {"queue_size": 0}),
        ("reconnect", {"reconnect": "no"}),
        ("send_flow_id", {"send_flow_id": 1}),
    ],
)
def test_wrong_options_are_named(argument: str, options: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest) as caught:
        KettleClient(**{"api_token": API_TOKEN, **options})
    assert caught.value.argument == argument


def test_wrong_subscriptions_are_named() -> None:
    client = KettleClient(API_TOKEN)
    for argument, wrong in (
        ("types", lambda: client.messages("HEAT")),  # type: ignore[call-overload]
        ("types", lambda: client.messages(object, "HEAT")),  # type: ignore[call-overload]
        ("kind", lambda: client.on("HEAT", print)),  # type: ignore[arg-type]
        ("handler", lambda: client.on(Heat, "x")),  # type: ignore[arg-type]
    ):
        with pytest.raises(InvalidRequest) as caught:
            wrong()
        assert caught.value.argument == argument


async def test_a_wrong_retry_is_refused_before_anything_is_sent(script: Script) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await KettleClient(API_TOKEN, url=script.url).connect(retry="no")  # type: ignore[arg-type]
    assert (caught.value.argument, script.handshakes) == ("retry", 0)


@pytest.mark.parametrize(("number", "kind"), [(" 42", RequestLimitReached), (True, ConnectionFailed)])
async def test_a_code_is_read_in_the_log_in_as_elsewhere(
    script: Script, number: object, kind: type[BlueCurrentError]
) -> None:
    script.answers["ENTER"] = {"object": "OOPS", "number": number}
    with pytest.raises(kind):
        await KettleClient(API_TOKEN, url=script.url).connect()


async def test_a_cancelled_validation_does_not_leave_the_client_down(client: KettleClient, script: Script) -> None:
    for moment in range(12):
        validating = asyncio.create_task(client.enter(API_TOKEN))
        for _ in range(moment):
            await asyncio.sleep(0)
        validating.cancel()
        await asyncio.wait([validating])
        await client.wait_connected(timeout=5)
    assert await client.get_heat("K1") == 1.0
