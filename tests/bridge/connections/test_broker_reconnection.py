"""Tests that the connection to the broker is not opened again once the bridge is to end."""

from __future__ import annotations

import asyncio

import pytest

from bluecurrent.bridge.broker.broker_connection import BrokerConnection
from bluecurrent.bridge.broker.broker_errors import BrokerLost
from bluecurrent.bridge.broker.broker_reconnection import Broker
from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.settings import BrokerSettings
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.waiting import LONGEST_WAIT


async def test_the_end_comes_together_with_the_loss_of_the_connection(mosquitto: Mosquitto) -> None:
    connections = 0

    async def lose() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            raise BrokerLost("the connection has ended")

    async def serve(_: BrokerConnection) -> None:
        nonlocal connections
        connections += 1
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(lose())
            await asyncio.sleep(0)  # the task has begun
            running.cancel()

    broker = Broker(BrokerSettings(parse_broker_url(mosquitto.url)), client_id="ending", state_topic=None)
    running = asyncio.create_task(broker.run(serve))
    async with asyncio.timeout(LONGEST_WAIT):
        with pytest.raises(asyncio.CancelledError):
            await running
    assert connections == 1
