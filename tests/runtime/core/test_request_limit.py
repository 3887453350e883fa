"""Tests the daily request limit, and errors that end a client."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

import pytest

from bluecurrent._runtime.connection import backoff, supervisor
from bluecurrent._runtime.core import request_limit_reset_time
from bluecurrent._runtime.core.connection_events import Disconnected, Reconnected
from bluecurrent._runtime.core.errors import InvalidApiToken, RequestLimitReached
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import ScriptedServer, answer_heat, make_refusal


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


class Clock(datetime):
    """Shows a time that a test sets, and goes on from there."""

    ahead = timedelta()
    read = 0
    """The number of times that it was read."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        Clock.read += 1
        return datetime.now(tz) + cls.ahead

    @classmethod
    def set(cls, shown: datetime) -> None:
        Clock.ahead = shown - datetime.now(UTC)


RESET = datetime(2026, 10, 24, 22, 0, 30, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    """The machine's clock, half a second before the reset."""
    monkeypatch.setattr(request_limit_reset_time, "datetime", Clock)
    monkeypatch.setattr(supervisor, "datetime", Clock)
    Clock.set(RESET - timedelta(seconds=0.5))
    return Clock


async def lose_connection(server: ScriptedServer, events: AsyncIterator[Any]) -> None:
    """Uses up the limit, and checks the time of its reset."""
    await server.close(4001)
    lost = await anext(events)
    assert isinstance(lost, Disconnected)
    assert isinstance(lost.error, RequestLimitReached)
    assert lost.error.resets_at == RESET


async def test_client_reconnects_after_the_reset(
    client: KettleClient, server: ScriptedServer, clock: type[Clock]
) -> None:
    events = client.messages(Disconnected, Reconnected)
    await lose_connection(server, events)
    waiting = asyncio.create_task(client.wait_connected())
    for call in (client.get_heat("K1"), client.enter(API_TOKEN)):
        with pytest.raises(RequestLimitReached):
            await call
    assert await anext(events) == Reconnected()
    assert clock.now(UTC) >= RESET
    await waiting
    assert await client.get_heat("K1") == 1.0


async def test_clients_return_at_random_times_after_the_reset(
    client: KettleClient, server: ScriptedServer, clock: type[Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[float, float]] = []

    def draw(low: float, high: float) -> float:
        drawn.append((low, high))
        return 0.3

    monkeypatch.setattr(backoff, "_fixed_delays", [])
    monkeypatch.setattr(client._lifecycle._supervisor._backoff, "_draw", draw)
    events = client.messages(Disconnected, Reconnected)
    await lose_connection(server, events)
    assert await anext(events) == Reconnected()
    assert clock.now(UTC) >= RESET + timedelta(seconds=0.3)
    assert drawn[-1] == (0, 30)


async def test_a_clock_that_is_set_while_the_client_waits_is_followed(
    client: KettleClient, server: ScriptedServer, clock: type[Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor, "LONGEST_SLEEP", 0.01)
    events = client.messages(Disconnected, Reconnected)
    await lose_connection(server, events)
    handshakes = server.handshakes
    clock.set(RESET - timedelta(hours=20))
    enough = clock.read + 60  # it is read every 10 ms, and half a second was left
    while clock.read < enough and server.handshakes == handshakes:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    assert server.handshakes == handshakes
    clock.set(RESET)
    assert await anext(events) == Reconnected()


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
