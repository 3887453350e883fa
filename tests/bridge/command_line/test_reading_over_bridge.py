"""Tests that reading through a bridge prints the same as with a connection of its own."""

from __future__ import annotations

import asyncio

import pytest

from bluecurrent.cli.app import run as run_command_line
from tests.bridge.harness.charge_points import FIRST, SECOND
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client

from .conftest import CommandLine, known

PUBLISHED = {"availability": "online", "status": '{"activity": "available"}'}
"""The payloads of each of many charge points by the last level of the topic."""

pytestmark = pytest.mark.usefixtures("keep_log_levels")


async def test_reading_prints_the_same(command_line: CommandLine) -> None:
    for subcommand in (("status", FIRST), ("grid", FIRST), ("settings", FIRST)):
        over_bridge, direct = await command_line.run_both(*subcommand, "--json")
        assert over_bridge[0] == direct[0] == 0, over_bridge
        (shown,), (expected,) = known(over_bridge[1]), known(direct[1])
        missing = expected.keys() - shown.keys()
        assert missing <= {"led_intensity"}  # the live state has it only once it was read or pushed
        assert shown == {key: value for key, value in expected.items() if key not in missing}
    # The order of their topics at the broker is another one.
    await command_line.running.mqtt.publish(command_line.running.topics.availability(FIRST), "", retain=True)
    await command_line.running.mqtt.publish(command_line.running.topics.availability(FIRST), "online", retain=True)
    status, output, _ = await command_line.run("charge-points")
    assert (status, [point["evse_id"] for point in known(output)]) == (0, [FIRST, SECOND])
    status, _, errors = await command_line.run("status", "BCU999999")
    assert (status, "not authorized" in errors) == (1, True)


async def test_many_charge_points_are_read(mosquitto: Mosquitto, capsys: pytest.CaptureFixture[str]) -> None:
    count = 1100  # a broker keeps at most 1,000 messages that wait for an acknowledgement
    async with open_mqtt_client(mosquitto.port) as mqtt:
        topics = {f"many/BCU{number:06}/{level}": text for number in range(count) for level, text in PUBLISHED.items()}
        for topic, text in topics.items():
            await mqtt.client.publish(topic, text, qos=0, retain=True)
        await mqtt.publish("many/bridge/default/state", "online", retain=True)
        arguments = ["--mqtt", mosquitto.url, "--base-topic", "many", "charge-points", "--output", "json"]
        status = await asyncio.to_thread(run_command_line, arguments)
        for topic in (*topics, "many/bridge/default/state"):
            await mqtt.client.publish(topic, b"", qos=0, retain=True)
    shown = capsys.readouterr()
    assert (status, shown.err) == (0, "")
    assert shown.out.count('"available"') == count
