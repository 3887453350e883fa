"""Tests the bridge as a process, with its real delays: a refusal, a birth, and outages of both sides one by one."""

from __future__ import annotations

import asyncio
import json
import signal
from pathlib import Path

import pytest

from bluecurrent.bridge.topics import Topics, make_discovery_topic
from bluecurrent.testing import ThreadedAccount
from tests.bridge.harness.bridge_process import run_bridge
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import MqttClient, open_mqtt_client

TOPICS = Topics("walk", "default")
DEVICE = make_discovery_topic("walk-ha", f"bluecurrent_{FIRST}")
BIRTH = "walk-ha/status"
EVERYTHING = (f"{TOPICS.base_topic}/#", "walk-ha/#")
STATUS, SETTINGS = TOPICS.state(FIRST, "status"), TOPICS.state(FIRST, "settings")
AVAILABILITY, RESULT = TOPICS.availability(FIRST), TOPICS.result(FIRST)


async def until_everything_is_published(mqtt: MqttClient) -> None:
    """Waits until a charge point is announced and available, with its states."""
    await mqtt.until_last(TOPICS.bridge_state, "online")
    await mqtt.until_last(AVAILABILITY, "online")
    await mqtt.until(lambda: all(map(mqtt.last, (DEVICE, STATUS, SETTINGS))))


async def give_command(mqtt: MqttClient, value: bool) -> str:
    """Sets plug and charge, and returns the status of the result."""
    known = len(mqtt.texts(RESULT))
    await mqtt.publish(TOPICS.command(FIRST), {"command": "SET_PLUG_AND_CHARGE", "value": value})
    texts: list[str] = await mqtt.until(lambda: mqtt.texts(RESULT)[known:])
    return str(json.loads(texts[0])["status"])


@pytest.mark.slow  # the birth alone is answered after up to 5 s
async def test_a_process_survives_refusals_births_and_outages(
    environment: dict[str, str], account: ThreadedAccount, tmp_path: Path
) -> None:
    broker = Mosquitto(tmp_path)
    broker.start()
    names = ("--base-topic", TOPICS.base_topic, "--discovery-prefix", "walk-ha", "--birth-topic", BIRTH)
    with run_bridge(environment, "--mqtt", broker.url, *names) as process:
        async with open_mqtt_client(broker.port, *EVERYTHING) as mqtt:
            await until_everything_is_published(mqtt)

            topics = (DEVICE, AVAILABILITY, STATUS, SETTINGS)
            before = {topic: len(mqtt.texts(topic)) for topic in topics}
            await mqtt.publish(BIRTH, "online")
            account.fail_next("SET_PLUG_AND_CHARGE", "REJECTED")
            assert await give_command(mqtt, value=False) == "rejected"
            await mqtt.until(lambda: all(len(mqtt.texts(topic)) > before[topic] for topic in topics))

            account.reject("away", status=503)
            account.drop()
            await mqtt.until_last(AVAILABILITY, "offline")
            assert await give_command(mqtt, value=False) == "error"
            account.recover()
            await mqtt.until_last(AVAILABILITY, "online")
            assert mqtt.last(TOPICS.bridge_state) == "online"
            values = [json.loads(text)["plug_and_charge"]["value"] for text in mqtt.texts(SETTINGS)]
            assert values == [True] * len(values)  # neither the refused nor the failed command has changed it

        connections = account.connections
        broker.stop()
        await process.until_logged("no connection to the broker")
        broker.start()  # it has kept nothing
        async with open_mqtt_client(broker.port, *EVERYTHING) as mqtt:
            await until_everything_is_published(mqtt)
            assert await give_command(mqtt, value=False) == "ok"
            await mqtt.until(lambda: mqtt.json(SETTINGS)["plug_and_charge"]["value"] is False)
            assert account.connections == connections
            process.signal(signal.SIGTERM)
            assert await asyncio.to_thread(process.wait) == 0
            await mqtt.until_last(TOPICS.bridge_state, "offline")
    broker.stop()
