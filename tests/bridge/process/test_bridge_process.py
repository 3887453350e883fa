"""Tests the bridge as a process, between a simulated account and a real broker."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import time
from datetime import datetime, timedelta
from pathlib import Path

from bluecurrent.testing import API_TOKEN, ThreadedAccount
from tests.bridge.harness.bridge_process import BridgeProcess, run_bridge
from tests.bridge.harness.broker_relay import BrokerRelay
from tests.bridge.harness.charge_points import FIRST, FREE, SECOND
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import MqttClient, open_mqtt_client
from tests.bridge.harness.waiting import LONGEST_WAIT, poll_until

LONGEST_END = 30.0
"""Seconds. The bridge promises 5, which a machine that is busy with other things can't keep."""


async def wait_for_end(process: BridgeProcess) -> int:
    """Waits for the end of a process in a thread, since messages must be received meanwhile."""
    return await asyncio.to_thread(process.wait)


async def stop(process: BridgeProcess, number: signal.Signals) -> int:
    """Ends a process with a signal, and returns its exit status."""
    process.signal(number)
    began_at = time.monotonic()
    status = await wait_for_end(process)
    assert time.monotonic() - began_at < LONGEST_END
    return status


def read_health(path: Path) -> dict[str, bool]:
    """Returns the contents of a health file without its time, which must have an offset."""
    health: dict[str, bool] = json.loads(path.read_text(encoding="utf-8"))
    assert datetime.fromisoformat(str(health.pop("at"))).utcoffset() == timedelta(0)
    return health


KILLED_BRIDGE, KILLED_AVAILABILITY = "killed/bridge/default/state", f"killed/{FIRST}/availability"


async def until_online(mqtt: MqttClient, *, times: int) -> None:
    """Waits until the bridge of the next test has been online at least a number of times."""
    await mqtt.until(lambda: mqtt.texts(KILLED_BRIDGE).count("online") >= times)
    await mqtt.until(lambda: mqtt.last(KILLED_BRIDGE) == mqtt.last(KILLED_AVAILABILITY) == "online")


async def test_it_survives_a_kill_and_ends_at_a_signal(
    environment: dict[str, str], mosquitto: Mosquitto, tmp_path: Path
) -> None:
    health, state = tmp_path / "health.json", tmp_path / "state.json"
    options = ("--base-topic", "killed", "--health-file", str(health), "--state-file", str(state), "--json-logs")

    manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    manager.bind(str(tmp_path / "notify"))
    manager.settimeout(LONGEST_WAIT)
    environment["NOTIFY_SOCKET"] = str(tmp_path / "notify")
    relay = BrokerRelay(mosquitto.port, outlives_client=True)
    async with (
        open_mqtt_client(mosquitto.port, "killed/#") as mqtt,
        await asyncio.start_server(relay.serve, "127.0.0.1", 0) as server,
    ):
        relayed = f"mqtt://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        with run_bridge(environment, *options, "--mqtt", relayed) as first:
            await until_online(mqtt, times=1)
            first.signal(signal.SIGKILL)
            with run_bridge(environment, *options) as second:  # the broker has not noticed the end of the first
                await until_online(mqtt, times=2)
                await relay.until_ended()  # by the broker, since the second has the same client id
                assert mqtt.last(KILLED_BRIDGE) == "online"
                await poll_until(lambda: read_health(health) == {"service": True, "broker": True})
                assert await stop(second, signal.SIGTERM) == 0
        await mqtt.until_last(KILLED_BRIDGE, "offline")
        assert mqtt.last(KILLED_AVAILABILITY) == "offline"
    with manager:
        assert [manager.recv(20) for _ in range(3)] == [b"READY=1", b"READY=1", b"STOPPING=1"]
    lines = [json.loads(line) for line in second.errors.splitlines()]
    (told,) = [line["message"] for line in lines if line["message"].startswith("connected to the service")]
    assert told == "connected to the service; charge points: 1; their topics begin with killed/"
    assert [line["message"] for line in lines if "stopped" in line["message"]] == ["stopped"]
    assert API_TOKEN not in second.errors
    assert read_health(health) == {"service": False, "broker": False}
    assert json.loads(state.read_text(encoding="utf-8"))["default"].keys() == {"energy_totals", "limits", "cards"}


async def test_ctrl_c_ends_it_while_neither_side_answers(environment: dict[str, str], tmp_path: Path) -> None:
    health = tmp_path / "health.json"
    nowhere = {"BLUECURRENT_URL": "ws://localhost:9", "BLUECURRENT_MQTT": "mqtt://localhost:9"}
    with run_bridge(environment | nowhere, "--health-file", str(health)) as process:
        await process.until_logged("no connection to the broker")
        assert await stop(process, signal.SIGINT) == 0
    assert read_health(health) == {"service": False, "broker": False}
    assert process.errors.count("no connection to the broker") == 1


async def test_further_signals_do_not_end_it_sooner(environment: dict[str, str]) -> None:
    with run_bridge(environment, "--base-topic", "impatient") as process:
        await process.until_logged("connected to the broker")
        process.signal(signal.SIGINT)
        while not process.has_ended():
            process.signal(signal.SIGINT)
            process.signal(signal.SIGTERM)
            await asyncio.sleep(0.002)
        assert await wait_for_end(process) == 0
    assert "stopped" in process.errors


async def test_a_charge_point_is_forgotten(environment: dict[str, str], mosquitto: Mosquitto) -> None:
    device = "homeassistant/device/bluecurrent_GONE/config"
    grid = "homeassistant/device/bluecurrent_GRID-GONE/config"
    other = "homeassistant/device/bluecurrent_BCU1/config"
    gone = [f"forget/GONE/{level}" for level in ("availability", "status", "session", "1/status", "evcc/power")]
    async with open_mqtt_client(mosquitto.port, "forget/#", "homeassistant/#") as mqtt:
        for topic in gone:
            await mqtt.publish(topic, "{}", retain=True)
        for topic in (device, grid):
            await mqtt.publish(topic, {"availability": [{"topic": "forget/GONE/availability"}]}, retain=True)
        kept = ["forget/BCU1/status", other]
        for topic in kept:
            await mqtt.publish(topic, {"availability": [{"topic": "forget/BCU1/availability"}]}, retain=True)
        without_token = {name: value for name, value in environment.items() if name != "BLUECURRENT_API_TOKEN"}
        with run_bridge(without_token, "--base-topic", "forget", "--forget", "GONE") as process:
            assert await wait_for_end(process) == 0
        assert "7 retained messages about GONE were removed" in process.output
        with run_bridge(without_token, "--base-topic", "forget", "--forget", "TYPO") as process:
            assert await wait_for_end(process) == 0
        assert process.output == "the broker keeps nothing about TYPO: check the id and --base-topic\n"
        for topic in (*gone, device, grid):
            await mqtt.until_last(topic, "")
        assert all(mqtt.last(topic) for topic in kept)


async def test_several_accounts_share_a_process(
    environment: dict[str, str], mosquitto: Mosquitto, account: ThreadedAccount, tmp_path: Path
) -> None:
    token = tmp_path / "token"
    token.write_text(API_TOKEN, encoding="utf-8")
    token.chmod(0o600)
    with ThreadedAccount(speed=None, charge_points={SECOND: FREE}) as work:
        accounts = {"home": account.url, "work": work.url, "closed": "ws://localhost:9"}
        tables = [
            f'[[account]]\nname = "{name}"\ntoken_file = "token"\nurl = "{url}"\n' for name, url in accounts.items()
        ]
        file = tmp_path / "bridge.toml"
        file.write_text(f'base_topic = "both"\nno_discovery = true\n{"".join(tables)}', encoding="utf-8")
        async with open_mqtt_client(mosquitto.port, "both/#", "homeassistant/device/+/config") as mqtt:
            with run_bridge(environment, "--config", str(file)):
                for name, evse_id in (("home", FIRST), ("work", SECOND)):
                    await mqtt.until(lambda name=name: mqtt.last(f"both/bridge/{name}/state") == "online")
                    await mqtt.until(lambda evse_id=evse_id: mqtt.last(f"both/{evse_id}/availability") == "online")
                for evse_id in (FIRST, SECOND, "BCU999999"):
                    await mqtt.publish(f"both/{evse_id}/command", {"command": "SOFT_RESET"})
                    await mqtt.until(lambda evse_id=evse_id: mqtt.last(f"both/{evse_id}/result"))
                results = {evse_id: mqtt.texts(f"both/{evse_id}/result") for evse_id in (FIRST, SECOND, "BCU999999")}
                assert [len(texts) for texts in results.values()] == [1, 1, 1]
                statuses = [json.loads(texts[0])["status"] for texts in results.values()]
                assert statuses == ["ok", "ok", "invalid"]
            states = ("both/bridge/home/state", "both/bridge/work/state")  # each connection has a will of its own
            await mqtt.until(lambda: [mqtt.last(topic) for topic in states] == ["offline", "offline"])
            assert not mqtt.texts(f"homeassistant/device/bluecurrent_{SECOND}/config")
        async with open_mqtt_client(mosquitto.port, "both/bridge/#") as later:
            await later.until(lambda: [later.last(topic) for topic in states] == ["offline", "offline"])


def test_options_of_the_bridge_may_come_before_its_name(environment: dict[str, str], mosquitto: Mosquitto) -> None:
    arguments = ("--demo", "--mqtt", mosquitto.url, "bridge", "--check")
    process = BridgeProcess(environment | {"BLUECURRENT_URL": "", "BLUECURRENT_API_TOKEN": ""}, *arguments)
    assert process.wait() == 0
    assert "the service accepts the API token; charge points: 4" in process.output
