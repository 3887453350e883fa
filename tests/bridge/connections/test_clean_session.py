"""Tests that the broker keeps no messages for a bridge that is away."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import pytest

from bluecurrent.bridge.broker.broker_reconnection import Broker
from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.settings import BrokerSettings
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client
from tests.bridge.harness.old_broker import refuse_version_5
from tests.bridge.harness.waiting import LONGEST_WAIT


@pytest.mark.parametrize("is_version_5", [True, False])
async def test_a_command_from_before_the_connection_is_not_delivered(mosquitto: Mosquitto, is_version_5: bool) -> None:
    commands = ["session/+/command"]
    async with AsyncExitStack() as stack:
        mqtt = await stack.enter_async_context(open_mqtt_client(mosquitto.port, "session/bridge/state"))
        relayed = refuse_version_5(mosquitto.port)
        url = mosquitto.url if is_version_5 else await stack.enter_async_context(relayed)
        settings = BrokerSettings(parse_broker_url(url))

        def make_broker() -> Broker:
            return Broker(settings, client_id="session-bridge", state_topic="session/bridge/state")

        async with make_broker().connect() as connection:
            await connection.subscribe(commands)
        await mqtt.publish("session/BCU1/command", "before")
        async with make_broker().connect() as connection, asyncio.timeout(LONGEST_WAIT):
            await connection.subscribe(commands)
            await mqtt.publish("session/BCU1/command", "after")
            message = await anext(connection.messages())
        assert message.payload == b"after"
