"""Tests the daily request limit, and errors that end a client."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, tzinfo

import pytest

from bluecurrent._runtime.connection import supervisor
from bluecurrent._runtime.core import limit_reset
from bluecurrent._runtime.core.connection_events import Disconnected, Reconnected
from bluecurrent._runtime.core.errors import InvalidApiToken, RequestLimitReached
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import ScriptedServer, answer_heat, make_refusal

pytestmark = pytest.mark.timeout(20)


@pytest.mark.parametrize("how", ["error", "close", "reject"])
async def test_requests_are_refused_until_the_reset(client: KettleClient, server: ScriptedServer, how: str) -> None:
    events = client.messages(Disconnected)
    if how == "error":
        server.answers["GET_HEAT"] = {"object": "OOPS", "number": 42}
    elif how == "close":
        server.answers["GET_HEAT"] = lambda server, peer, frame: server.close(4001)
    else:
        server.refusal = make_refusal("No more tea")(server.peer)
        server.answers["GET_HEAT"] = lambda server, peer, frame: server.abort_connections()
    with pytest.raises(RequestLimitReached) as caught:
        await client.get_heat("K1")
    at = caught.value.resets_at
    assert at is not None
    assert 0 < (at - datetime.now(UTC)).total_seconds() < 25 * 3600 + 60
    assert isinstance(await anext(events), Disconnected)
    assert not client.is_connected()
    handshakes = server.handshakes
    for call in (client.get_heat("K1"), client.boil("K1")):
        with pytest.raises(RequestLimitReached):
            await call
    assert server.handshakes == handshakes


async def test_client_reconnects_after_the_reset(
    client: KettleClient, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        """Shows half a second before the reset at the start of the test."""

        ahead = datetime(2026, 10, 24, 22, 0, 29, 500_000, tzinfo=UTC) - datetime.now(UTC)

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime.now(tz) + cls.ahead

    monkeypatch.setattr(limit_reset, "datetime", Clock)
    monkeypatch.setattr(supervisor, "datetime", Clock)
    events = client.messages(Disconnected, Reconnected)
    await server.close(4001)
    lost = await anext(events)
    assert isinstance(lost, Disconnected)
    assert isinstance(lost.error, RequestLimitReached)
    assert lost.error.resets_at == datetime(2026, 10, 24, 22, 0, 30, tzinfo=UTC)
    waiting = asyncio.create_task(client.wait_connected())
    for call in (client.get_heat("K1"), client.enter(API_TOKEN)):
        with pytest.raises(RequestLimitReached):
            await call
    assert await anext(events) == Reconnected()
    await waiting
    assert await client.get_heat("K1") == 1.0


async def test_final_error_is_raised_in_every_call_and_iterator(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["GET_HEAT"] = None
    messages, seen = client.messages(), asyncio.Queue[object]()
    client.on(Disconnected, seen.put_nowait)
    iterating = asyncio.ensure_future(anext(client.messages(Reconnected)))
    waiting = [asyncio.create_task(client.get_heat("K1"))]
    await server.wait_for_command("GET_HEAT")
    server.session_token = "another-session-token"
    server.answers["ENTER"] = {"object": "ENTERED", "ok": False}
    server.abort_connections()
    assert isinstance(await seen.get(), Disconnected)
    waiting += [asyncio.create_task(client.get_heat("K2")), asyncio.create_task(client.wait_connected())]  # type: ignore[list-item]
    for task in (*waiting, iterating):
        with pytest.raises(InvalidApiToken):
            await task
    with pytest.raises(InvalidApiToken):
        async for _ in messages:
            pass
    with pytest.raises(InvalidApiToken):
        await client.get_heat("K3")
    assert not client.is_connected()
    server.answers["ENTER"] = server.enter
    server.answers["GET_HEAT"] = answer_heat
    await client.connect()
    assert await client.get_heat("K3") == 3.0
