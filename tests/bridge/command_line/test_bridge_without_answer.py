"""Tests the errors of the command line beside a bridge that can't help, does not run or does not answer."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.bridge.harness.bridge_process import BridgeProcess, make_environment
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client

from .conftest import CommandLine

pytestmark = pytest.mark.usefixtures("keep_log_levels")


async def test_what_a_bridge_can_not_do(command_line: CommandLine) -> None:
    status, _, errors = await command_line.run("cards")
    assert (status, "A bridge has what these read: charge-points, status, settings, grid" in errors) == (2, True)
    status, _, errors = await command_line.run("plug-and-charge", "BCU999999", "on")
    assert (status, "the bridge has no charge point BCU999999" in errors) == (1, True)
    status, _, errors = await command_line.run("plug-and-charge", FIRST, "on", "--wait", "sent")
    assert (status, "leave out --wait sent" in errors) == (2, True)


async def test_a_bridge_that_does_not_run(command_line: CommandLine, mosquitto: Mosquitto) -> None:
    await command_line.running.stop()
    base = command_line.running.topics.base_topic
    for broker, told in (
        (
            command_line.broker,
            f"the bridge below {base} is offline, or has no connection to the service yet: see its log, or start it",
        ),
        (
            ("--mqtt", mosquitto.url, "--base-topic", "empty"),
            "no bridge has published anything below empty: start `bluecurrent bridge` first",
        ),
        (
            ("--mqtt", "mqtt://localhost:9"),
            "no connection to the broker at mqtt://localhost:9: Connection refused",
        ),
    ):
        command_line.broker = broker
        for subcommand in (("status", FIRST), ("plug-and-charge", FIRST, "on"), ("watch",), ("sessions", "--follow")):
            status, output, errors = await command_line.run(*subcommand)
            assert (status, output, errors) == (3, "", f"bluecurrent: {told}\n"), subcommand


async def test_no_result_in_time(mosquitto: Mosquitto, tmp_path: Path) -> None:
    async with open_mqtt_client(mosquitto.port, "mute/#") as mqtt:  # in the place of a bridge that says nothing
        await mqtt.publish("mute/bridge/default/state", "online", retain=True)
        await mqtt.publish(f"mute/{FIRST}/availability", "online", retain=True)
        arguments = ("--mqtt", mosquitto.url, "--base-topic", "mute", "--timeout", "2")
        process = BridgeProcess(make_environment(tmp_path), *arguments, "plug-and-charge", FIRST, "on")
        assert await asyncio.to_thread(process.wait) == 3
        assert "it is not known whether it was carried out" in process.errors
        command = mqtt.json(f"mute/{FIRST}/command")
        assert command["command"] == "SET_PLUG_AND_CHARGE"


async def test_the_broker_ends_while_a_result_is_awaited(tmp_path: Path) -> None:
    broker = Mosquitto(tmp_path)
    broker.start()
    async with open_mqtt_client(broker.port, "mute/#") as mqtt:
        await mqtt.publish("mute/bridge/default/state", "online", retain=True)
        await mqtt.publish(f"mute/{FIRST}/availability", "online", retain=True)
        arguments = ("--mqtt", broker.url, "--base-topic", "mute")
        process = BridgeProcess(make_environment(tmp_path), *arguments, "plug-and-charge", FIRST, "on")
        await mqtt.until(lambda: mqtt.last(f"mute/{FIRST}/command"))
        broker.stop()
        assert await asyncio.to_thread(process.wait) == 3
        assert "it is not known whether it was carried out" in process.errors
