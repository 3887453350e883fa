"""Tests the delays between connection attempts."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection

from bluecurrent._runtime.connection import backoff
from bluecurrent._runtime.connection.backoff import Backoff
from bluecurrent._runtime.core.errors import Reaction, RequestTimeout
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import ScriptedServer


@pytest.fixture(autouse=True)
def fast_delays() -> None:
    """Keeps the real delays in this module."""


def test_delays_grow_up_to_a_cap() -> None:
    delays = Backoff(random.Random(1).uniform)
    drawn = [delays.next_delay(Reaction.RETRY) for _ in range(40)]
    assert all(0.25 * min(60, 2**n) <= delay <= min(60, 2**n) for n, delay in enumerate(drawn))


def test_account_in_use_is_retried_slowly() -> None:
    assert Backoff().next_delay(Reaction.RETRY_SLOWLY) >= backoff.FIRST_SLOW_DELAY / 4


def test_clients_do_not_reconnect_in_step() -> None:
    assert len({round(Backoff().next_delay(Reaction.RETRY), 2) for _ in range(200)}) > 40


@pytest.mark.parametrize(("seconds", "is_reset"), [(59.0, False), (60.0, True)])
def test_delays_start_again_only_after_a_stable_connection(seconds: float, is_reset: bool) -> None:
    delays = Backoff(random.Random(1).uniform)
    for _ in range(10):
        delays.next_delay(Reaction.RETRY)
    delays.note_connection(seconds)
    assert (delays.next_delay(Reaction.RETRY) <= backoff.FIRST_DELAY) is is_reset


async def test_server_that_closes_after_the_greeting_is_not_called_in_a_loop(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    greeted_at: list[float] = []

    async def close(server: ScriptedServer, peer: ServerConnection, frame: dict[str, Any]) -> list[dict[str, Any]]:
        greeted_at.append(peer.loop.time())
        await peer.send('{"object": "HI_THERE"}')
        await peer.close()
        return []

    monkeypatch.setattr(backoff, "FIRST_DELAY", 0.02)
    async with KettleClient(API_TOKEN, url=server.url):
        server.answers["HI"] = close
        server.abort_connections()
        await server.wait_for(lambda _: len(greeted_at) >= 6)
    # A quarter of the delays, which double, is not random. The first attempt was number 1.
    shortest = [0.02 * 2**number / 4 for number in range(1, 6)]
    waited = [after - before for before, after in pairwise(greeted_at[:6])]
    assert all(seconds >= least for seconds, least in zip(waited, shortest, strict=True)), waited


async def test_refused_session_token_is_renewed_three_times_at_most(
    client: KettleClient, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backoff, "FIRST_DELAY", 0.02)
    server.answers["HI"] = {"object": "OOPS", "number": 1}
    server.abort_connections()
    await server.wait_for_command("ENTER", 3)
    attempts = server.handshakes
    with pytest.raises(RequestTimeout):
        await client.get_heat("K1", timeout=0.3)
    assert server.commands().count("ENTER") == 3
    assert server.handshakes <= attempts + 1
