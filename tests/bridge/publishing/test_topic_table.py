"""Tests the topics of the reference, and the access list of the guide, with what a broker receives and delivers."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.settings import BrokerSettings, EvccSettings
from bluecurrent.bridge.topics import Topics
from bluecurrent.cli.app import run as run_command_line
from codegen.output.reference_pages.bridge_topics import TOPICS, BridgeTopic
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import MqttClient, open_mqtt_client
from tests.bridge.harness.running_bridge import start_bridge

GUIDE = Path(__file__).parents[3] / "docs" / "guides" / "bridge.md"
BASE, PREFIX = "bluecurrent", "homeassistant"


def read_access_list() -> str:
    """Returns the access list of the guide."""
    found = re.search(r"```text\n(user bluecurrent\n.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def find_topic(name: str) -> BridgeTopic | None:
    """Returns the row of the table for a topic."""
    for topic in TOPICS:
        if re.fullmatch(f"{BASE}/" + re.sub(r"\\{\w+\\}", "[^/]+", re.escape(topic.address)), name):
            return topic
    return None


@pytest.mark.usefixtures("keep_log_levels")
async def test_the_access_list_and_the_quality_of_service(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "access").write_text(read_access_list(), encoding="utf-8")
    broker = Mosquitto(tmp_path, f"acl_file {tmp_path}/access", "log_type all")
    broker.start()
    settings = BrokerSettings(parse_broker_url(broker.url), user="bluecurrent")
    bridge = start_bridge(
        broker, topics=Topics(), prefix=PREFIX, broker_settings=settings, evcc=EvccSettings("override")
    )
    async with (
        open_mqtt_client(broker.port, f"{BASE}/#", f"{PREFIX}/#", username="homeassistant") as home_assistant,
        open_mqtt_client(broker.port, f"{BASE}/+/+/evcc/+", username="evcc") as evcc,
        bridge as running,
    ):
        running.mqtt, announced = home_assistant, f"{PREFIX}/device/bluecurrent_{FIRST}/config"
        await running.until_online()
        await home_assistant.until(lambda: home_assistant.last(announced))
        known = len(home_assistant.texts(announced))
        await home_assistant.publish(f"{PREFIX}/status", "online")
        await home_assistant.until(lambda: len(home_assistant.texts(announced)) > known)
        assert (await running.set("plug_and_charge", "OFF"))["status"] == "ok"
        arguments = ["--mqtt", broker.url, "--mqtt-user", "scripts", "plug-and-charge", FIRST, "on"]
        assert await asyncio.to_thread(run_command_line, arguments) == 0
        await evcc.until_last(running.topics.evcc(FIRST, 1, "enabled"), "true")
        await evcc.publish(running.topics.evcc(FIRST, 1, "enable") + "/set", "false")
        await evcc.until_last(running.topics.evcc(FIRST, 1, "enabled"), "false")
        await evcc.publish(running.topics.command(FIRST), {"command": "REBOOT"})
        assert (await running.set("reset", "PRESS"))["status"] == "ok"
        assert "REBOOT" not in running.acting_commands
    broker.stop()
    assert "access list" not in caplog.text
    assert re.findall(r"Denied PUBLISH .*'(.*?)'", broker.read_log()) == [running.topics.command(FIRST)]
    assert re.search(rf"Sending PUBLISH to {BASE}-\w+ \(.*'{BASE}/bridge/default/marker/", broker.read_log())
    check_quality_of_service(home_assistant, broker)


def check_quality_of_service(home_assistant: MqttClient, broker: Mosquitto) -> None:
    """Compares the quality of service of each published and subscribed topic with the table."""
    published = {
        (found, message.qos) for message in home_assistant.messages if (found := find_topic(str(message.topic)))
    }
    sent = {(topic, qos) for topic, qos in published if not topic.is_received}
    assert sent == {
        (topic, topic.qos) for topic in TOPICS if not topic.is_received and "{socket_id}/s" not in topic.address
    }
    for topic in TOPICS:
        if topic.is_received:
            subscribed = re.sub(r"{\w+}", "+", topic.address)
            assert f"{BASE}-default {topic.qos} {BASE}/{subscribed}\n" in broker.read_log()
