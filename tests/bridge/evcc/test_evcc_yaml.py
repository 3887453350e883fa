"""Tests the configuration for evcc that the bridge prints."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from bluecurrent._runtime.core.secrets import Secret
from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.settings import AccountSettings, BridgeSettings, BrokerSettings, EvccSettings
from bluecurrent.bridge.evcc.evcc_yaml_configuration import write_configuration
from bluecurrent.bridge.process.print_evcc_configuration import print_evcc_configuration
from bluecurrent.bridge.topics import Topics
from tests.bridge.harness.bridge_process import make_environment, run_bridge
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client
from tests.bridge.harness.running_bridge import OpenBridge

from .evcc_reader import OFTEN, topic, until_read

READING = EvccSettings()


@pytest.mark.parametrize(
    ("url", "broker", "is_told"),
    [
        ("mqtt://[::1]", "[::1]:1883", False),
        ("mqtts://broker.lan", "tls://broker.lan:8883", False),
        ("ws://broker.lan:9001", "broker.lan:1883", True),
        ("wss://broker.lan", "tls://broker.lan:8883", True),
    ],
)
def test_the_broker_is_named_as_evcc_reads_it(url: str, broker: str, is_told: bool) -> None:
    account = AccountSettings(Topics(), "bluecurrent-default", Secret(""))
    settings = BridgeSettings(BrokerSettings(parse_broker_url(url)), (account,), None)
    text = write_configuration(settings, [])
    assert f'broker: "{broker}"' in text
    assert ("over a WebSocket" in text) == is_told


async def test_accounts_with_base_topics_of_their_own(mosquitto: Mosquitto, capsys: pytest.CaptureFixture[str]) -> None:
    bases = ("evcc-home", "evcc-office")
    accounts = [AccountSettings(Topics(base, base), f"{base}-bridge", Secret("")) for base in bases]
    settings = BridgeSettings(BrokerSettings(parse_broker_url(mosquitto.url)), tuple(accounts), None)
    async with open_mqtt_client(mosquitto.port) as mqtt:
        for base in bases:
            await mqtt.publish(f"{base}/{FIRST}/availability", "online", retain=True)
        await mqtt.publish(f"evcc-office/{FIRST}/2/status", "{}", retain=True)
    await print_evcc_configuration(settings)
    printed = capsys.readouterr().out
    assert f"evcc-home/{FIRST}/1/evcc/status" in printed
    assert f"evcc-office/{FIRST}/2/evcc/status" in printed


async def test_the_printed_configuration_names_the_topics(
    tmp_path: Path, mosquitto: Mosquitto, open_bridge: OpenBridge
) -> None:
    yaml = pytest.importorskip("yaml", reason="this environment has no YAML parser")
    async with open_bridge(evcc=READING, intervals=OFTEN) as running:
        await running.until_online()
        await until_read(running, enabled=True)
        arguments = ("--mqtt", mosquitto.url, "--base-topic", running.topics.base_topic, "--print-evcc")
        with run_bridge(make_environment(tmp_path), *arguments) as process:
            assert await asyncio.to_thread(process.wait) == 0, process.errors
        configuration = yaml.safe_load(process.output)
        (charger,) = configuration["chargers"]
        assert charger["type"] == "custom"
        read = [charger["status"], charger["enabled"], charger["power"], *charger["currents"]]
        for source in read:
            assert (source["source"], source["timeout"]) == ("mqtt", "90s")
            assert running.mqtt.last(source["topic"]) is not None
        assert charger["maxcurrent"]["topic"] == topic(running, "maxcurrent/set")
        assert charger["enable"]["topic"] == topic(running, "enable/set")
        assert re.fullmatch("[a-z0-9_]+", charger["name"])
        assert configuration["mqtt"]["broker"] == mosquitto.url.removeprefix("mqtt://")
        assert "evcc reads nothing until the bridge has --evcc, and can set nothing until" in process.output
