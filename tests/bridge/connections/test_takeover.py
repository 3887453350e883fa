"""Tests that two programs with the same client id do not disconnect each other all the time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

import pytest

from bluecurrent.bridge.broker import broker_reconnection
from bluecurrent.bridge.broker.broker_connection import BrokerConnection
from bluecurrent.bridge.broker.broker_reconnection import Broker
from bluecurrent.bridge.broker.takeover_detection import SESSION_TAKEN_OVER, UNSPECIFIED, Takeover, TakeoverDetection
from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.settings import BrokerSettings
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client
from tests.bridge.harness.takeover_relay import end_as_taken_over

CLIENT_ID = "taken-over"
ADVICE = "Stop that program, or give it another client id"


def is_warning_of_bridge(record: logging.LogRecord) -> bool:
    """Tells if the bridge has logged a warning. The test's own client may log one too."""
    return record.levelno == logging.WARNING and record.name.startswith("bluecurrent")


@pytest.fixture
def delays(monkeypatch: pytest.MonkeyPatch) -> asyncio.Queue[float]:
    """Provides the delays between connections, none of which is waited for."""
    queue: asyncio.Queue[float] = asyncio.Queue()

    def note_delay(seconds: float) -> float:
        queue.put_nowait(seconds)
        return 0.0

    monkeypatch.setattr(broker_reconnection, "effective_delay", note_delay)
    return queue


@asynccontextmanager
async def keep_connected(url: str) -> AsyncGenerator[asyncio.Queue[BrokerConnection]]:
    """Keeps a connection; gives each one that was opened."""
    connections: asyncio.Queue[BrokerConnection] = asyncio.Queue()

    async def serve(connection: BrokerConnection) -> None:
        connections.put_nowait(connection)
        await connection.publish("takeover/state", "online")
        async for _ in connection.messages():
            pass

    broker = Broker(BrokerSettings(parse_broker_url(url)), client_id=CLIENT_ID, state_topic=None)
    running = asyncio.create_task(broker.run(serve))
    try:
        yield connections
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


async def test_a_broker_that_tells_of_a_takeover(
    mosquitto: Mosquitto, delays: asyncio.Queue[float], caplog: pytest.LogCaptureFixture
) -> None:
    async with end_as_taken_over(mosquitto.port) as url, keep_connected(url):
        assert [await delays.get() for _ in range(3)] == [60, 120, 240]
    (line, *_) = [record.getMessage() for record in caplog.records if is_warning_of_bridge(record)]
    assert f"another program has connected with the same client id '{CLIENT_ID}'" in line
    assert ADVICE in line
    assert line.endswith("; the bridge connects again after 0:01:00")


async def test_a_broker_that_tells_no_reason(
    mosquitto: Mosquitto, delays: asyncio.Queue[float], caplog: pytest.LogCaptureFixture
) -> None:
    async with keep_connected(mosquitto.url) as connections:
        await connections.get()
        for _ in range(4):
            async with open_mqtt_client(mosquitto.port, identifier=CLIENT_ID):
                await connections.get()  # the bridge has taken the place of the other program
    first, second, *later = [delays.get_nowait() for _ in range(4)]
    assert max(first, second) <= 2
    assert later == [60, 120]
    lines = [record.getMessage() for record in caplog.records if is_warning_of_bridge(record)]
    assert ["client id" in line for line in lines] == [False, False, True, True]
    assert f"another program seems to connect with the same client id '{CLIENT_ID}'" in lines[2]
    assert ADVICE in lines[2]


def test_the_delays_grow_up_to_a_limit() -> None:
    for code, is_certain, longest in ((SESSION_TAKEN_OVER, True, 900), (UNSPECIFIED, False, 300)):
        detection = TakeoverDetection()
        takeover, held = None, 0.0
        for _ in range(20):
            takeover = detection.note_connection_end(code, held)
            held = takeover.delay if takeover else 1.0  # as long as the other program waits
        assert takeover == Takeover(is_certain=is_certain, delay=longest)
        assert detection.note_connection_end(UNSPECIFIED, 3 * longest) is None
        assert detection.note_connection_end(SESSION_TAKEN_OVER, 0) == Takeover(is_certain=True, delay=60)


@pytest.mark.parametrize(("code", "seconds"), [(None, 0), (139, 0), (UNSPECIFIED, 200)])
def test_other_ends_are_no_takeover(code: int | None, seconds: float) -> None:
    detection = TakeoverDetection()
    assert [detection.note_connection_end(code, seconds) for _ in range(10)] == [None] * 10
