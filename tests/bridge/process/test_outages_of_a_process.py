"""Tests the bridge as a process, with its real delays: a birth, and outages of both sides."""

from __future__ import annotations

import asyncio
import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from bluecurrent.bridge.topics import Topics, make_discovery_topic
from bluecurrent.testing import ThreadedAccount
from tests.bridge.harness.bridge_process import BridgeProcess, run_bridge
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


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Mosquitto]:
    """Provides a broker of the test's own, which saves its retained messages when it stops."""
    broker = Mosquitto(tmp_path, "persistence true", f"persistence_location {tmp_path}/")
    broker.start()
    yield broker
    broker.stop()


@pytest.fixture
def process(environment: dict[str, str], broker: Mosquitto) -> Iterator[BridgeProcess]:
    """Provides the bridge."""
    names = ("--base-topic", TOPICS.base_topic, "--discovery-prefix", "walk-ha", "--birth-topic", BIRTH)
    with run_bridge(environment, "--mqtt", broker.url, *names) as process:
        yield process


@pytest.mark.slow  # the birth alone is answered after up to 5 s
@pytest.mark.usefixtures("process")
async def test_a_process_survives_a_birth_and_an_outage_of_the_service(
    broker: Mosquitto, account: ThreadedAccount
) -> None:
    async with open_mqtt_client(broker.port, *EVERYTHING) as mqtt:
        await until_everything_is_published(mqtt)
        topics = (DEVICE, AVAILABILITY, STATUS, SETTINGS)
        before = {topic: len(mqtt.texts(topic)) for topic in topics}
        await mqtt.publish(BIRTH, "online")
        await mqtt.until(lambda: all(len(mqtt.texts(topic)) > before[topic] for topic in topics))

        account.reject("away", status=503)
        account.drop()
        await mqtt.until_last(AVAILABILITY, "offline")
        assert await give_command(mqtt, value=False) == "error"
        account.recover()
        await mqtt.until_last(AVAILABILITY, "online")
        assert mqtt.last(TOPICS.bridge_state) == "online"
        assert await give_command(mqtt, value=True) == "ok"
        sent = [command["value"] for command in account.commands if command["command"] == "SET_PLUG_AND_CHARGE"]
        assert sent == [True]  # the other one did not wait for the service
        values = [json.loads(text)["plug_and_charge"]["value"] for text in mqtt.texts(SETTINGS)]
        assert values == [True] * len(values)


@pytest.mark.slow  # the bridge waits before it connects again
async def test_a_process_survives_restarts_of_the_broker(
    broker: Mosquitto, process: BridgeProcess, account: ThreadedAccount, tmp_path: Path
) -> None:
    async with open_mqtt_client(broker.port, *EVERYTHING) as mqtt:
        await until_everything_is_published(mqtt)
    known = len(account.history)
    for outages, is_kept in ((1, True), (2, False)):
        broker.stop()
        await process.until_logged("no connection to the broker", times=outages)
        account.push({"object": "CH_STATUS", "data": {"evse_id": FIRST, "actual_p1": outages}})
        if not is_kept:
            (tmp_path / "mosquitto.db").unlink()
        broker.start()
        async with open_mqtt_client(broker.port, *EVERYTHING) as mqtt:
            await mqtt.until(lambda number=outages: (mqtt.json(STATUS) or {}).get("actual_p1") == number)
            await until_everything_is_published(mqtt)
            assert await give_command(mqtt, value=not is_kept) == "ok"
            await mqtt.until(lambda value=not is_kept: mqtt.json(SETTINGS)["plug_and_charge"]["value"] is value)
    assert not [line for line in account.history[known:] if line.endswith("opened")]
    process.signal(signal.SIGTERM)
    assert await asyncio.to_thread(process.wait) == 0
    async with open_mqtt_client(broker.port, *EVERYTHING) as mqtt:
        await mqtt.until_last(TOPICS.bridge_state, "offline")
        await mqtt.until_last(AVAILABILITY, "offline")
