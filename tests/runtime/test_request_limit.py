"""The daily limit, and errors that end a client for good."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, tzinfo

import pytest

from bluecurrent._runtime.connection import supervisor
from bluecurrent._runtime.core import limit_reset
from bluecurrent._runtime.core.connection_events import Disconnected, Reconnected
from bluecurrent._runtime.core.errors import InvalidApiToken, RequestLimitReached
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import Script, heat, refusing

pytestmark = pytest.mark.timeout(20)


@pytest.mark.parametrize("how", ["error", "close", "reject"])
async def test_the_limit_is_waited_for(client: KettleClient, script: Script, how: str) -> None:
    events = client.messages(Disconnected)
    if how == "error":
        script.answers["GET_HEAT"] = {"object": "OOPS", "number": 42}
    elif how == "close":
        script.answers["GET_HEAT"] = lambda script, peer, frame: script.close(4001)
    else:
        script.refusing = refusing("No more tea")(script.peer)
        script.answers["GET_HEAT"] = lambda script, peer, frame: script.drop()
    with pytest.raises(RequestLimitReached) as caught:
        await client.get_heat("K1")
    at = caught.value.resets_at
    assert at is not None
    assert 0 < (at - datetime.now(UTC)).total_seconds() < 25 * 3600 + 60
    assert isinstance(await anext(events), Disconnected)
    assert not client.is_connected()
    handshakes = script.handshakes
    for call in (client.get_heat("K1"), client.boil("K1")):
        with pytest.raises(RequestLimitReached):
            await call
    assert script.handshakes == handshakes


async def test_it_comes_back_after_the_reset(
    client: KettleClient, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        """Stands half a second before the reset."""

        ahead = datetime(2026, 10, 24, 22, 0, 29, 500_000, tzinfo=UTC) - datetime.now(UTC)

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime.now(tz) + cls.ahead

    monkeypatch.setattr(limit_reset, "datetime", Clock)
    monkeypatch.setattr(supervisor, "datetime", Clock)
    events = client.messages(Disconnected, Reconnected)
    await script.close(4001)
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


async def test_a_final_error_reaches_everybody(client: KettleClient, script: Script) -> None:
    script.answers["GET_HEAT"] = None
    messages, seen = client.messages(), asyncio.Queue[object]()
    client.on(Disconnected, seen.put_nowait)
    iterating = asyncio.ensure_future(anext(client.messages(Reconnected)))
    waiting = [asyncio.create_task(client.get_heat("K1"))]
    await script.got("GET_HEAT")
    script.session_token = "another-session-token"
    script.answers["ENTER"] = {"object": "ENTERED", "ok": False}
    script.drop()
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
    script.answers["ENTER"] = script.enter
    script.answers["GET_HEAT"] = heat
    await client.connect()
    assert await client.get_heat("K3") == 3.0
