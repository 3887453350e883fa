"""Tests what other programs at the broker see of a bridge that runs as a process, with its real intervals."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio

from bluecurrent.bridge.topics import Topics, make_discovery_topic
from bluecurrent.testing import API_TOKEN, ThreadedAccount
from tests.bridge.evcc.evcc_reader import parse_bool, parse_status
from tests.bridge.harness.bridge_process import BridgeProcess, make_environment, run_bridge
from tests.bridge.harness.charge_points import FIRST, FREE, SECOND
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import MqttClient, open_mqtt_client
from tests.home_assistant.discovery_check import find_errors

# What a client must wait for, such as an answer of a charge point, or for 40 s of silence, takes so long here too.
pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="module")]

TOPICS, PREFIX = Topics("seen", "default"), "seen-ha"
SILENT = Topics("silent", "default")
HOSTILE = {"A/B": "A%2FB", "C+D": "C%2BD", "E#F": "E%23F", "G\0\n": "G%00%0A", "%41": "%2541", "bridge": "%62ridge"}
"""Identities that would be other topics if they were not escaped, with the level that each becomes."""
TOO_LONG = "x" * 70_000
CHARGE_POINTS: dict[str, dict[str, Any]] = {
    FIRST: {**FREE, "name": "n\0\n" + "x" * 70_000},
    SECOND: {**FREE, "socket_ids": [1, 2]},
    **dict.fromkeys((*HOSTILE, TOO_LONG), FREE),
}


@dataclass
class View:
    """Holds the processes that run during all tests of this file, and a program that has subscribed to their topics."""

    account: ThreadedAccount
    silent_account: ThreadedAccount
    process: BridgeProcess
    mqtt: MqttClient

    async def give_command(self, **command: Any) -> str:
        """Gives a command for the first charge point, and returns the status of its result."""
        result = TOPICS.result(FIRST)
        known = len(self.mqtt.texts(result))
        await self.mqtt.publish(TOPICS.command(FIRST), command)
        texts: list[str] = await self.mqtt.until(lambda: self.mqtt.texts(result)[known:])
        return str(json.loads(texts[0])["status"])

    def count_commands(self, name: str) -> int:
        """Counts the commands of a name that the account has received."""
        return [command["command"] for command in self.account.commands].count(name)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def view(tmp_path_factory: pytest.TempPathFactory, mosquitto: Mosquitto) -> AsyncIterator[View]:
    """Provides a bridge, and another one whose service is silent from the moment at which it is online."""
    folder = tmp_path_factory.mktemp("view")
    async with AsyncExitStack() as stack:
        # The time of the account passes so fast that a charge point that does not answer takes less than a second.
        account = stack.enter_context(ThreadedAccount(speed=1000, charge_points=CHARGE_POINTS))
        silent_account = stack.enter_context(ThreadedAccount(speed=None, charge_points={FIRST: FREE}))
        filters = ("seen/#", f"{PREFIX}/#", "silent/#")
        mqtt = await stack.enter_async_context(open_mqtt_client(mosquitto.port, *filters))
        await mqtt.publish(TOPICS.command(FIRST), {"command": "REBOOT"}, retain=True)
        await mqtt.publish(TOPICS.set(FIRST, "reboot"), "PRESS", retain=True)

        def start(account: ThreadedAccount, base_topic: str, *options: str) -> BridgeProcess:
            environment = make_environment(
                folder, BLUECURRENT_URL=account.url, BLUECURRENT_API_TOKEN=API_TOKEN, BLUECURRENT_MQTT=mosquitto.url
            )
            return stack.enter_context(run_bridge(environment, "--base-topic", base_topic, *options))

        start(silent_account, "silent", "--no-discovery")
        process = start(account, "seen", "--discovery-prefix", PREFIX, "--evcc")
        await mqtt.until_last(SILENT.availability(FIRST), "online")
        silent_account.freeze()
        await mqtt.until_last(TOPICS.bridge_state, "online")
        for evse_id in (FIRST, SECOND):
            await mqtt.until_last(TOPICS.availability(evse_id), "online")
        yield View(account, silent_account, process, mqtt)


async def test_home_assistant_accepts_what_is_announced(view: View) -> None:
    devices = (FIRST, SECOND, f"GRID-{FIRST}", "A_2f_B")
    for device in devices:
        topic = make_discovery_topic(PREFIX, f"bluecurrent_{device}")
        await view.mqtt.until(lambda topic=topic: view.mqtt.last(topic))
    announced = {message.topic.value for message in view.mqtt.messages if message.topic.value.startswith(PREFIX)}
    for topic in announced:
        assert find_errors(view.mqtt.json(topic)) == [], topic


async def test_retained_commands_are_ignored(view: View) -> None:
    await view.mqtt.publish(TOPICS.command(FIRST), {"command": "REBOOT"}, retain=True)
    await view.mqtt.publish(TOPICS.set(FIRST, "reboot"), "PRESS", retain=True)
    assert await view.give_command(command="SOFT_RESET") == "ok"
    assert (view.count_commands("REBOOT"), view.count_commands("SOFT_RESET")) == (0, 1)
    assert view.process.errors.count("retained") == 1


@pytest.mark.parametrize(("error", "status"), [("REJECTED", "rejected"), ("TIMEOUT", "timeout")])
async def test_a_refused_command_leaves_the_state(view: View, error: str, status: str) -> None:
    settings = TOPICS.state(FIRST, "settings")
    view.account.fail_next("SET_PLUG_AND_CHARGE", error)
    assert await view.give_command(command="SET_PLUG_AND_CHARGE", value=False) == status
    values = [json.loads(text)["plug_and_charge"] for text in view.mqtt.texts(settings)]
    assert [value["value"] for value in values if value] == [True] * len([value for value in values if value])


async def test_each_socket_has_its_own_states(view: View) -> None:
    first, second = (TOPICS.state(SECOND, "status", socket) for socket in (1, 2))
    await view.mqtt.until(lambda: view.mqtt.json(first) and view.mqtt.json(second))
    data = {"evse_id": SECOND, "socket_id": 2, "activity": "charging"}
    view.account.push({"object": "CH_STATUS", "data": data})
    await view.mqtt.until(lambda: view.mqtt.json(second)["activity"] == "charging")
    assert view.mqtt.json(first)["activity"] == "available"
    assert view.mqtt.last(TOPICS.state(SECOND, "session", 1))


async def test_hostile_identities_stay_one_level(view: View) -> None:
    await view.mqtt.until(lambda: all(view.mqtt.last(f"seen/{level}/availability") for level in HOSTILE.values()))
    received = [message for message in view.mqtt.messages if message.topic.value.startswith("seen/")]
    assert {message.topic.value.split("/")[1] for message in received} == {"bridge", FIRST, SECOND, *HOSTILE.values()}
    assert max(len(message.payload) for message in received) < 70_000
    assert "a charge point is not published" in view.process.errors


async def test_what_evcc_reads_is_repeated(view: View) -> None:
    read: dict[str, Any] = {"status": parse_status, "enabled": parse_bool, "power": float, "l1": float}
    topics = {TOPICS.evcc(FIRST, 1, name): parse for name, parse in read.items()}
    known = {topic: len(view.mqtt.texts(topic)) for topic in topics}
    await view.mqtt.until(lambda: all(len(view.mqtt.texts(topic)) > known[topic] for topic in topics))
    assert [parse(view.mqtt.last(topic)) for topic, parse in topics.items()] == ["A", True, 0, 0]
    assert not any(message.retain for message in view.mqtt.messages if "/evcc/" in message.topic.value)


async def test_a_silent_service_makes_charge_points_unavailable(view: View) -> None:
    await view.mqtt.until_last(SILENT.availability(FIRST), "offline")
    assert view.mqtt.last(SILENT.bridge_state) == "online"
    view.silent_account.recover()
    await view.mqtt.until_last(SILENT.availability(FIRST), "online")
