"""Tests the delays before a reconnect, the limit on log-ins and the time of the daily reset."""

from __future__ import annotations

import asyncio
import random
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection

from bluecurrent._runtime.connection import backoff
from bluecurrent._runtime.connection.backoff import Backoff, Ration
from bluecurrent._runtime.core.errors import Reaction, RequestTimeout
from bluecurrent._runtime.core.limit_reset import next_reset, until_reset
from bluecurrent._runtime.core.protocol_table import Limit
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import Script

LIMIT = Limit(hour=0, minute=0, second=30, zone="Europe/Amsterdam")


@pytest.fixture(autouse=True)
def fast_delays() -> None:
    """Keeps the real delays."""


def test_delays_grow_up_to_a_cap() -> None:
    delays = Backoff(random.Random(1).uniform)
    drawn = [delays.delay(Reaction.RETRY) for _ in range(40)]
    assert all(0.25 * min(60, 2**n) <= delay <= min(60, 2**n) for n, delay in enumerate(drawn))


def test_an_account_in_use_is_retried_slowly() -> None:
    assert Backoff().delay(Reaction.RETRY_SLOWLY) >= backoff.SLOW_FIRST / 4


def test_many_clients_do_not_come_back_in_step() -> None:
    assert len({round(Backoff().delay(Reaction.RETRY), 2) for _ in range(200)}) > 40


@pytest.mark.parametrize(("seconds", "afresh"), [(59.0, False), (60.0, True)])
def test_only_a_connection_that_has_lasted_makes_them_start_afresh(seconds: float, afresh: bool) -> None:
    delays = Backoff(random.Random(1).uniform)
    for _ in range(10):
        delays.delay(Reaction.RETRY)
    delays.connected_for(seconds)
    assert (delays.delay(Reaction.RETRY) <= backoff.FIRST) is afresh


async def test_a_server_that_accepts_and_closes_is_not_redialled_without_end(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def close(script: Script, peer: ServerConnection, frame: dict[str, Any]) -> list[dict[str, Any]]:
        await peer.send('{"object": "HI_THERE"}')
        await peer.close()
        return []

    monkeypatch.setattr(backoff, "FIRST", 0.02)
    async with KettleClient(API_TOKEN, url=script.url):
        script.answers["HI"] = close
        script.drop()
        await script.got("HI", 4)
        began, attempts = time.monotonic(), script.handshakes
        await asyncio.sleep(0.3)
        # The delays double: 0.08 to 0.16 s at the least here, where the first one is of 0.02 s.
        assert script.handshakes - attempts < 0.3 / 0.02
        assert time.monotonic() - began >= 0.3


def test_three_log_ins_in_five_minutes() -> None:
    ration = Ration()
    for now in (0.0, 10.0, 20.0):
        assert ration.free_in(now) == 0
        ration.spend(now)
    assert ration.free_in(30.0) == 270.0
    assert ration.free_in(300.0) == 0
    ration.spend(300.0)
    assert ration.free_in(300.0) == 10.0


async def test_a_refused_session_token_is_renewed_three_times_at_most(
    client: KettleClient, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backoff, "FIRST", 0.02)
    script.answers["HI"] = {"object": "OOPS", "number": 1}
    script.drop()
    await script.got("ENTER", 3)
    attempts = script.handshakes
    with pytest.raises(RequestTimeout):
        await client.get_heat("K1", timeout=0.3)
    assert script.commands().count("ENTER") == 3
    assert script.handshakes <= attempts + 1


@pytest.mark.parametrize(
    ("now", "delta"),
    [
        ("2026-01-15T23:00:30+01:00", timedelta(hours=1)),
        ("2026-01-15T00:00:29+01:00", timedelta(seconds=1)),
        ("2026-01-15T00:00:30+01:00", timedelta(hours=24)),
        ("2026-03-29T00:00:30+01:00", timedelta(hours=23)),
        ("2026-03-29T12:00:30+02:00", timedelta(hours=12)),
        ("2026-10-25T00:00:30+02:00", timedelta(hours=25)),
        ("2026-10-25T02:30:30+02:00", timedelta(hours=22, minutes=30)),
        ("2026-10-25T02:30:30+01:00", timedelta(hours=21, minutes=30)),
        ("2026-12-31T22:59:30+00:00", timedelta(minutes=1)),
    ],
)
def test_the_reset_is_a_real_instant(now: str, delta: timedelta) -> None:
    instant = datetime.fromisoformat(now)
    assert until_reset(LIMIT, instant) == delta
    reset = next_reset(LIMIT, instant)
    assert (reset.hour, reset.minute, reset.second) == (0, 0, 30)
    assert reset.astimezone(UTC) == instant.astimezone(UTC) + delta
