"""Tests that the command line beside a bridge notices at once that the broker or the bridge is gone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bluecurrent.cli.app import run as run_command_line
from tests.bridge.harness.broker_relay import BrokerRelay
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import MqttClient, open_mqtt_client
from tests.bridge.harness.waiting import LONGEST_WAIT

pytestmark = pytest.mark.usefixtures("keep_log_levels")


@dataclass
class Silence:
    """Holds a broker with the topics of a bridge that carries out no command, behind a relay."""

    relay: BrokerRelay
    mqtt: MqttClient
    options: tuple[str, ...]
    """The options of the command line."""

    def start(self, *arguments: str) -> asyncio.Task[int]:
        """Starts a command line."""
        return asyncio.create_task(asyncio.to_thread(run_command_line, [*self.options, *arguments]))

    async def until_muted(self) -> None:
        """Waits until the command line gets nothing more from the broker."""
        async with asyncio.timeout(LONGEST_WAIT):
            await self.relay.muted.wait()


@pytest.fixture
async def silence(mosquitto: Mosquitto, request: pytest.FixtureRequest) -> AsyncIterator[Silence]:
    base, relay = request.node.name.replace("_", "-"), BrokerRelay(mosquitto.port)
    async with (
        open_mqtt_client(mosquitto.port, f"{base}/#") as mqtt,
        await asyncio.start_server(relay.serve, "127.0.0.1", 0) as server,
    ):
        await mqtt.publish(f"{base}/bridge/default/state", "online", retain=True)
        await mqtt.publish(f"{base}/{FIRST}/availability", "online", retain=True)
        await mqtt.publish(f"{base}/{FIRST}/status", {"activity": "available"}, retain=True)
        url = f"mqtt://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield Silence(relay, mqtt, ("--mqtt", url, "--base-topic", base))
        await relay.close()


async def test_a_command_whose_delivery_is_not_confirmed(silence: Silence, capsys: pytest.CaptureFixture[str]) -> None:
    silence.relay.mute_at = b"/command"
    running = silence.start("plug-and-charge", FIRST, "on")
    await silence.until_muted()
    silence.relay.drop()
    assert await running == 3
    errors = capsys.readouterr().err
    assert "SET_PLUG_AND_CHARGE: no result: the connection has ended" in errors
    assert "it is not known whether it was carried out" in errors


async def test_a_command_whose_bridge_ends(silence: Silence, capsys: pytest.CaptureFixture[str]) -> None:
    running, base = silence.start("plug-and-charge", FIRST, "on"), silence.options[-1]
    await silence.mqtt.until(lambda: silence.mqtt.last(f"{base}/{FIRST}/command"))
    await silence.mqtt.publish(f"{base}/bridge/default/state", "offline", retain=True)
    assert await running == 3
    assert "SET_PLUG_AND_CHARGE: no result: the bridge is offline now; it is not known" in capsys.readouterr().err


async def test_reading_that_the_broker_does_not_finish(silence: Silence, capsys: pytest.CaptureFixture[str]) -> None:
    silence.relay.mute_at = b"/marker"
    running = silence.start("status", FIRST)
    await silence.until_muted()
    silence.relay.drop()
    status = await running
    errors = capsys.readouterr().err
    assert (status, "no connection to the broker at " in errors) == (3, True), errors


async def test_watching(silence: Silence, capsys: pytest.CaptureFixture[str]) -> None:
    running, output = silence.start("watch", "--output", "table"), ""
    async with asyncio.timeout(LONGEST_WAIT):
        while FIRST not in output:
            await silence.mqtt.publish(f"{silence.options[-1]}/{FIRST}/status", {"activity": "charging"}, retain=True)
            await silence.mqtt.publish(f"{silence.options[-1]}/{FIRST}/status", {"activity": "available"}, retain=True)
            await asyncio.sleep(0.05)
            output += capsys.readouterr().out
    silence.relay.drop()
    assert await running == 3
    assert "no connection to the broker at " in capsys.readouterr().err
