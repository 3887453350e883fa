"""Tests that a bridge survives outages of the broker and of the service, each without harm to the other side."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import pytest

from bluecurrent._runtime.connection import supervisor
from bluecurrent._runtime.core import request_limit_reset_time
from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.settings import BrokerSettings
from bluecurrent.cli.app import run as run_command_line
from bluecurrent.testing import fast_reconnects
from tests.bridge.harness.broker_relay import BrokerRelay, count_held
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client
from tests.bridge.harness.running_bridge import OpenBridge, RunningBridge, open_bridge, start_bridge
from tests.bridge.harness.waiting import poll_until


@pytest.fixture(autouse=True)
def use_short_delays() -> Iterator[None]:
    with fast_reconnects():
        yield


async def push_current(running: RunningBridge, amps: float) -> None:
    """Pushes a status with another current on the first phase."""
    await running.account.push({"object": "CH_STATUS", "data": {"evse_id": FIRST, "actual_p1": amps}})


@pytest.mark.parametrize("persistence", ["true", "false"])
async def test_everything_is_back_after_a_restart_of_the_broker(
    tmp_path: Path, persistence: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bluecurrent.bridge")
    broker = Mosquitto(tmp_path, f"persistence {persistence}", f"persistence_location {tmp_path}/")
    broker.start()
    async with open_bridge(broker) as running:
        await running.until_read()
        requests = len(running.account.commands)
        broker.stop()
        await push_current(running, 7.0)
        await push_current(running, 8.0)
        broker.start()
        topics = (f"{running.topics.base_topic}/#", f"{running.prefix}/#")
        async with open_mqtt_client(broker.port, *topics) as running.mqtt:
            await running.until_online()
            await running.mqtt.until(lambda: (running.mqtt.json(running.status) or {}).get("actual_p1") == 8.0)
            announced = f"{running.prefix}/device/bluecurrent_{FIRST}/config"
            await running.mqtt.until(lambda: running.mqtt.last(announced))
            assert (await running.command(command="SOFT_RESET"))["status"] == "ok"
        assert len(running.account.commands) == requests + 1
        assert running.account.connections == 1
    broker.stop()
    connected, lost, again = [record.getMessage() for record in caplog.records if "broker" in record.name]
    assert connected.startswith("connected to the broker at ")
    assert lost.startswith("no connection to the broker at ")
    assert again.startswith("connected to the broker again after ")


async def test_a_broker_that_is_not_there_at_the_start_is_waited_for(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bluecurrent.bridge")
    broker = Mosquitto(tmp_path)
    async with start_bridge(broker) as running:
        await running.account.until(lambda: running.account.commands)
        broker.start()
        async with open_mqtt_client(broker.port, f"{running.topics.base_topic}/#") as running.mqtt:
            await running.until_online()
    broker.stop()
    refused, connected = [record.getMessage() for record in caplog.records if "broker" in record.name]
    assert refused.endswith(": Connection refused; the bridge keeps trying")
    assert connected.startswith("connected to the broker after ")


@pytest.mark.usefixtures("keep_log_levels")
async def test_the_bridge_is_offline_until_it_has_read_the_account(
    mosquitto: Mosquitto, open_bridge: OpenBridge, capsys: pytest.CaptureFixture[str]
) -> None:
    async with open_bridge(is_service_away=True) as running:
        state, base = running.topics.bridge_state, running.topics.base_topic
        await running.mqtt.until_last(state, "offline")
        async with open_mqtt_client(mosquitto.port, state) as later:
            await later.until_last(state, "offline")
            assert later.messages[0].retain
        arguments = ["--mqtt", mosquitto.url, "--base-topic", base, "status", FIRST]
        assert await asyncio.to_thread(run_command_line, arguments) == 3
        reason = f"the bridge below {base} is offline, or has no connection to the service yet"
        assert reason in capsys.readouterr().err
        running.account.recover()
        await running.until_online()
        assert running.mqtt.texts(state) == ["offline", "online"]


async def test_commands_fail_while_the_service_is_away(open_bridge: OpenBridge) -> None:
    async with open_bridge() as running:
        await running.until_online()
        running.account.reject("closed", status=503)
        running.account.drop()
        await running.mqtt.until_last(running.topics.availability(FIRST), "offline")
        assert running.mqtt.last(running.topics.bridge_state) == "online"
        for _ in range(3):
            result = await running.command(command="REBOOT", id=1)
            assert (result["status"], result["id"]) == ("error", 1)
        assert (await running.set("plug_and_charge", "OFF"))["status"] == "error"
        running.account.recover()
        await running.mqtt.until_last(running.topics.availability(FIRST), "online")
        await running.account.until(lambda: running.account.commands[-1]["command"].startswith("GET_"))
        assert (await running.command(command="SOFT_RESET"))["status"] == "ok"
        acting = [each["command"] for each in running.account.commands if not each["command"].startswith("GET_")]
        assert acting == ["SOFT_RESET"]


async def test_a_silent_service_makes_charge_points_unavailable(open_bridge: OpenBridge) -> None:
    async with open_bridge(client_options={"ping_interval": 0.2, "ping_timeout": 0.2}) as running:
        await running.until_online()
        running.account.freeze()
        await running.mqtt.until_last(running.topics.availability(FIRST), "offline")
        running.account.recover()
        await running.mqtt.until_last(running.topics.availability(FIRST), "online")


async def test_a_charge_point_that_is_offline_is_unavailable(open_bridge: OpenBridge) -> None:
    async with open_bridge() as running:
        await running.until_online()
        running.account.charge_points[FIRST].go_offline()
        await running.mqtt.until_last(running.topics.availability(FIRST), "offline")
        running.account.charge_points[FIRST].go_online()
        await running.mqtt.until_last(running.topics.availability(FIRST), "online")


RESET = datetime(2026, 10, 24, 22, 0, 30, tzinfo=UTC)


class Clock(datetime):
    """Shows a time that the test sets, and goes on from there."""

    ahead = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return datetime.now(tz) + cls.ahead


async def test_the_request_limit_is_waited_for(
    open_bridge: OpenBridge, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bluecurrent")
    for module in (request_limit_reset_time, supervisor):
        monkeypatch.setattr(module, "datetime", Clock)
    monkeypatch.setattr(supervisor, "LONGEST_SLEEP", 0.01)
    monkeypatch.setattr(Clock, "ahead", RESET - timedelta(hours=3) - datetime.now(UTC))
    async with open_bridge() as running:
        await running.until_online()
        await running.account.close(4001)
        await running.mqtt.until_last(running.topics.availability(FIRST), "offline")
        assert (await running.command(command="SOFT_RESET"))["status"] == "error"
        assert running.mqtt.last(running.topics.availability(FIRST)) == "offline"
        Clock.ahead += timedelta(hours=3)
        await running.mqtt.until_last(running.topics.availability(FIRST), "online")
    warnings = [record for record in caplog.records if record.levelno == logging.WARNING]
    reason, command = [record.getMessage() for record in warnings if record.name.startswith("bluecurrent")]
    assert command.startswith("SOFT_RESET")
    assert "limit" in reason
    assert "2026-10-25 00:00:30" in reason


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts open files in /proc")
async def test_drops_of_both_connections_leave_nothing_behind(mosquitto: Mosquitto) -> None:
    relay = BrokerRelay(mosquitto.port)
    async with await asyncio.start_server(relay.serve, "127.0.0.1", 0) as server:
        settings = BrokerSettings(parse_broker_url(f"mqtt://127.0.0.1:{server.sockets[0].getsockname()[1]}"))
        async with open_bridge(mosquitto, broker_settings=settings) as running:
            for number in range(30):
                await running.until_online()
                bridge_states = len(running.mqtt.texts(running.topics.bridge_state))
                if number == 5:
                    held = count_held()
                relay.drop()
                running.account.drop()
                await running.mqtt.until(
                    lambda known=bridge_states: running.mqtt.texts(running.topics.bridge_state)[known:].count("online")
                )
            # What belongs to the last connections may still be ending.
            await poll_until(lambda: all(now <= then + 2 for now, then in zip(count_held(), held, strict=True)))
            await running.stop()
            await relay.close()
