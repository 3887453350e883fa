"""Tests the command line beside a bridge: the same output and exit statuses as with a connection of its own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bluecurrent.cli.app import run as run_command_line
from bluecurrent.testing import API_TOKEN
from tests.bridge.harness.bridge_process import BridgeProcess, make_environment
from tests.bridge.harness.charge_points import FIRST, FREE, SECOND
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client
from tests.bridge.harness.running_bridge import OpenBridge, RunningBridge

pytestmark = pytest.mark.usefixtures("keep_log_levels")


class CommandLine:
    """Runs command lines in this process, through the bridge or with a connection of their own."""

    def __init__(
        self,
        running: RunningBridge,
        mosquitto: Mosquitto,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        self.running = running
        self.broker: tuple[str, ...] = ("--mqtt", mosquitto.url, "--base-topic", running.topics.base_topic)
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    async def run(self, *arguments: str, direct: bool = False) -> tuple[int, str, str]:
        """Returns the exit status, the output and the errors."""
        with self._monkeypatch.context() as environment:
            if direct:
                environment.setenv("BLUECURRENT_API_TOKEN", API_TOKEN)
                environment.setenv("BLUECURRENT_URL", self.running.account.url)
            options = ("--no-session",) if direct else self.broker
            status = await asyncio.to_thread(run_command_line, [*options, *arguments])
        shown = self._capsys.readouterr()
        return status, shown.out, shown.err

    async def run_both(self, *arguments: str) -> list[tuple[int, str, str]]:
        """Returns the results of both ways."""
        return [await self.run(*arguments), await self.run(*arguments, direct=True)]


@pytest.fixture
async def command_line(
    open_bridge: OpenBridge, mosquitto: Mosquitto, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> AsyncIterator[CommandLine]:
    async with open_bridge({FIRST: FREE, SECOND: {**FREE, "vehicle_status": "B"}}) as running:
        await running.until_online()
        for part in ("status", "settings", "session", "grid"):
            await running.mqtt.until(lambda part=part: running.mqtt.json(running.topics.state(FIRST, part)))
        await running.mqtt.until_last(running.topics.availability(SECOND), "online")
        await running.mqtt.until(lambda: running.mqtt.json(running.topics.state(SECOND, "settings")))
        yield CommandLine(running, mosquitto, monkeypatch, capsys)


def known(text: str) -> list[Any]:
    """Returns the JSON lines without what is not known, personal or secret."""
    personal = ("card", "location", "name", "coord", "sensitive", "socket_id")
    return [
        {
            key: value
            for key, value in json.loads(line).items()
            if value is not None and not any(map(key.count, personal))
        }
        for line in text.splitlines()
    ]


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


async def test_an_action_goes_over_the_bridge(command_line: CommandLine) -> None:
    running = command_line.running
    status, output, _ = await command_line.run("plug-and-charge", FIRST, "off", "--output", "table")
    assert (status, output) == (0, f"plug-and-charge {FIRST}: confirmed by the charge point\n")
    sent = {"command": "SET_PLUG_AND_CHARGE", "evse_id": FIRST, "value": False}
    assert [frame for frame in running.account.commands if frame["command"] == sent["command"]] == [sent]
    await command_line.run("linked-charge-cards-only", FIRST, "on")  # whose value the service has the other way round
    sent = {"command": "SET_PUBLIC_CHARGING", "evse_id": FIRST, "value": False}
    assert [frame for frame in running.account.commands if frame["command"] == sent["command"]] == [sent]
    status, _, errors = await command_line.run("start-session", SECOND, "--card", "Private card")
    assert status == 0, errors
    (start,) = (frame for frame in running.account.commands if frame["command"] == "START_SESSION")
    assert start["session_token"] == "00000000000002"


@pytest.mark.parametrize(("error", "exit_status"), [("REJECTED", 1), (2, 1), ("TIMEOUT", 1)])
async def test_a_refusal_is_told_the_same_way(command_line: CommandLine, error: str | int, exit_status: int) -> None:
    command_line.running.account.speed = 1000  # the time-out of the service takes a minute
    results = []
    for direct in (False, True):
        command_line.running.account.fail_next("SET_PLUG_AND_CHARGE", error)
        results.append(await command_line.run("plug-and-charge", FIRST, "off", direct=direct))
    (status, _, errors), (direct_status, _, direct_errors) = results
    assert status == direct_status == exit_status
    assert errors.splitlines()[0] == direct_errors.splitlines()[0]


async def test_an_action_while_the_service_is_away(command_line: CommandLine) -> None:
    running = command_line.running
    running.account.reject("closed", status=503)
    running.account.drop()
    await running.mqtt.until_last(running.topics.availability(FIRST), "offline")
    status, _, errors = await command_line.run("plug-and-charge", FIRST, "off")
    assert (status, "there is no connection to the service, and the command was not sent" in errors) == (3, True)
    status, _, errors = await command_line.run("status", FIRST, "--json")
    assert (status, "are the last ones that the bridge had" in errors) == (0, True)


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
        arguments = ("--mqtt", mosquitto.url, "--base-topic", "mute", "--timeout", "0.5")
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


async def test_sessions_follows_what_starts_and_ends(command_line: CommandLine, tmp_path: Path) -> None:
    process = BridgeProcess(
        make_environment(tmp_path), *command_line.broker, "sessions", "--follow", "--json", stdout_to_log=True
    )
    try:
        charging = {"activity": "charging", "vehicle_status": "C", "start_datetime": "20260102T09:30:00"}
        while not process.errors:
            data = {"evse_id": FIRST, **charging}
            await command_line.running.account.push({"object": "CH_STATUS", "evse_id": FIRST, "data": data})
            await asyncio.sleep(0.1)
        await process.until_logged('"session": "started"')
    finally:
        process.kill()


async def test_watch_prints_what_changes(command_line: CommandLine, tmp_path: Path) -> None:
    environment = make_environment(tmp_path)
    process = BridgeProcess(environment, *command_line.broker, "watch", "--output", "json", stdout_to_log=True)
    try:
        await process.until_logged('"GRID_STATUS"')
        data = {"evse_id": FIRST, "actual_p1": 13}
        await command_line.running.account.push({"object": "CH_STATUS", "evse_id": FIRST, "data": data})
        await process.until_logged('"actual_p1": 13')
    finally:
        process.kill()
