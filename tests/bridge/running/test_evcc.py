"""Tests what evcc would read and set, by evcc's own rules, at a real broker."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from bluecurrent.bridge.configuration.settings import EvccSettings
from bluecurrent.bridge.publishing.publishing_times import PublishingTimes
from bluecurrent.bridge.topics import Topics

from .bridge_process import make_environment, run_bridge
from .conftest import FIRST, FREE, OpenBridge, RunningBridge
from .mosquitto import Mosquitto
from .mqtt_client import open_mqtt_client

OFTEN = PublishingTimes(debounce=0, energy_interval=0, discovery_interval=0, evcc_interval=0.05)
READING = EvccSettings()
OVERRIDE = EvccSettings("override")
SESSION = EvccSettings("session", "Private card")
CHARGING = {"activity": "charging", "vehicle_status": "C", "actual_p1": 6, "actual_v1": 230}
NAMES = {"status", "enabled", "power", "l1", "l2", "l3"}


def parse_status(text: str) -> str:
    """Returns the letter of a status as evcc reads it (api/chargemodestatus.go)."""
    letter = text.strip().upper()
    if letter in ("C1", "D1"):
        return "B"
    if letter[:1] not in ("A", "B", "C", "D"):
        raise ValueError(f"invalid status: {text}")
    return letter[:1]


def parse_bool(text: str) -> bool:
    """Returns a truth value as Go's strconv.ParseBool reads it."""
    if text in ("1", "t", "T", "true", "TRUE", "True"):
        return True
    if text in ("0", "f", "F", "false", "FALSE", "False"):
        return False
    raise ValueError(f"invalid syntax: {text}")


def topic(running: RunningBridge, name: str, socket: int = 1) -> str:
    return f"{running.topics.base_topic}/{FIRST}/{socket}/evcc/{name}"


async def until_read(running: RunningBridge, **expected: Any) -> None:
    """Waits until evcc would read these values."""
    readers = {"status": parse_status, "enabled": parse_bool}
    for name, value in expected.items():
        read: Any = readers.get(name, float)

        def is_read(name: str = name, value: Any = value, read: Any = read) -> bool:
            text = running.mqtt.last(topic(running, name))
            return text is not None and read(text) == value

        await running.mqtt.until(is_read)


async def set_value(running: RunningBridge, name: str, text: str, socket: int = 1) -> Any:
    """Sets a value as evcc does, and returns the result."""
    known = len(running.results)
    await running.mqtt.publish(topic(running, f"{name}/set", socket), text)
    return (await running.mqtt.until(lambda: running.results[known:]))[0]


def acting(running: RunningBridge) -> list[str]:
    """Returns the commands that changed something."""
    names = (frame["command"] for frame in running.account.commands)
    return [name for name in names if not name.startswith(("GET_", "LIST_"))]


CASES: list[tuple[dict[str, Any], dict[str, Any]]] = [
    (CHARGING, {"status": "C", "enabled": True, "power": 1380, "l1": 6, "l2": 0}),
    ({"activity": "available", "vehicle_status": "A"}, {"status": "A", "enabled": True}),
    ({"activity": "available", "vehicle_status": "B"}, {"status": "B", "enabled": True}),
    ({"activity": "delayed", "vehicle_status": "C"}, {"status": "B", "enabled": False}),
    ({"activity": "available", "vehicle_status": "D"}, {"status": "B", "enabled": True}),
    ({"activity": "unavailable", "vehicle_status": "A"}, {"status": "A", "enabled": False}),
]
FAULTS = [
    {"activity": "error", "vehicle_status": "A"},
    {"activity": "available", "vehicle_status": "F"},
    {"activity": "available", "vehicle_status": "E"},
]


async def push(running: RunningBridge, **fields: Any) -> None:
    """Pushes values of a status."""
    data = {"evse_id": FIRST, **fields}
    await running.account.push({"object": "CH_STATUS", "evse_id": FIRST, "data": data})


async def test_what_evcc_reads(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=READING, times=OFTEN) as running:
        await running.until_online()
        for fields, read in CASES:
            await push(running, **fields)
            await until_read(running, **read)
        for fields in FAULTS:
            await push(running, activity="charging")
            await running.mqtt.until_last(topic(running, "status"), "C")
            await push(running, **fields)
            await running.mqtt.until_last(topic(running, "status"), "F")
        with pytest.raises(ValueError, match="invalid status"):
            parse_status("F")
        messages = [message for message in running.mqtt.messages if "/evcc/" in message.topic.value]
        assert {message.topic.value.rpartition("/")[2] for message in messages} == NAMES
        assert not any(message.retain for message in messages)


async def test_the_topics_are_repeated_while_the_charge_point_is_online(open_bridge: OpenBridge) -> None:
    async with open_bridge({FIRST: CHARGING}, evcc=READING, times=OFTEN) as running:
        for name in NAMES:
            await running.mqtt.until(lambda name=name: len(running.mqtt.texts(topic(running, name))) >= 3)
        await push(running, activity="offline")
        await running.mqtt.until_last(running.topics.availability(FIRST), "offline")
        running.mqtt.messages.clear()
        for _ in range(3):  # messages of the bridge itself tell that time has passed
            await asyncio.sleep(OFTEN.evcc_interval)
        await running.command(command="SOFT_RESET")
        assert not [message for message in running.mqtt.messages if "/evcc/" in message.topic.value]


async def test_two_sockets(open_bridge: OpenBridge) -> None:
    items = [{"socket_id": 1, **CHARGING}, {"socket_id": 2, "activity": "available", "vehicle_status": "A"}]
    async with open_bridge(evcc=OVERRIDE, times=OFTEN) as running:
        await running.until_online()
        await running.account.push({"object": "CH_STATUS", "evse_id": FIRST, "items": items})
        await running.mqtt.until_last(topic(running, "status"), "C")
        await running.mqtt.until_last(topic(running, "status", socket=2), "A")
        assert (await set_value(running, "maxcurrent", "10"))["status"] == "invalid"
        assert not acting(running)


async def test_a_stop_is_a_limit_of_0_amperes(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=OVERRIDE, times=OFTEN) as running:
        await until_read(running, status="A", enabled=True)
        assert (await set_value(running, "enable", "false"))["status"] == "ok"
        await until_read(running, enabled=False)
        assert (await set_value(running, "enable", "1"))["status"] == "ok"
        await until_read(running, enabled=True)
        assert acting(running) == ["POST_SET_OVERRIDE_CURRENT", "POST_CLEAR_OVERRIDE_CURRENT"]
        limits = [frame for frame in running.account.commands if frame["command"] == "POST_SET_OVERRIDE_CURRENT"]
        assert [frame["overridevalue"] for frame in limits] == [0]


async def test_a_limit_that_has_ended_is_set_again(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=OVERRIDE, times=OFTEN) as running:
        await until_read(running, enabled=True)
        await set_value(running, "enable", "0")
        await until_read(running, enabled=False)
        assert running.bridge._live is not None
        await running.bridge._live.charge_points[FIRST].clear_limit()  # as it is at the end of the day
        await until_read(running, enabled=True)
        await until_read(running, enabled=False)
        set_once, cleared, set_again = acting(running)
        assert (set_once, set_again) == ("POST_SET_OVERRIDE_CURRENT",) * 2
        assert cleared == "POST_CLEAR_OVERRIDE_CURRENT"


async def test_the_maximum_current(open_bridge: OpenBridge) -> None:
    async with open_bridge({FIRST: {**FREE, "max_usage": 16}}, evcc=OVERRIDE, times=OFTEN) as running:
        await until_read(running, enabled=True)
        for text, status in (("5.9", "invalid"), ("x", "invalid"), ("1e1", "invalid"), ("9" * 70_000, "invalid")):
            assert (await set_value(running, "maxcurrent", text))["status"] == status
        assert not acting(running)
        for text in ("32.0", "10", "16.0", "12.7"):  # within the interval, the latest one waits
            assert (await set_value(running, "maxcurrent", text))["status"] == "ok"
        assert (await set_value(running, "maxcurrent", "16.4"))["status"] == "ok"  # that of the charge point already
        limits = [frame for frame in running.account.commands if frame["command"] == "POST_SET_OVERRIDE_CURRENT"]
        assert [frame["overridevalue"] for frame in limits] == [16]
        assert len(acting(running)) == 1


async def test_a_maximum_waits_while_evcc_has_stopped_the_car(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=OVERRIDE, times=OFTEN) as running:
        await until_read(running, enabled=True)
        await set_value(running, "enable", "0")
        await until_read(running, enabled=False)
        assert (await set_value(running, "maxcurrent", "10"))["status"] == "ok"
        await until_read(running, enabled=False)
        assert acting(running) == ["POST_SET_OVERRIDE_CURRENT"]


async def test_a_session_is_started_with_the_card_and_stopped(open_bridge: OpenBridge) -> None:
    connected = {**FREE, "vehicle_status": "B", "plug_and_charge": {"value": False, "permission": "write"}}
    async with open_bridge({FIRST: connected}, evcc=SESSION, times=OFTEN) as running:
        await until_read(running, enabled=False)
        assert (await set_value(running, "enable", "true"))["status"] == "ok"
        await until_read(running, enabled=True, status="C")
        assert (await set_value(running, "enable", "true"))["status"] == "ok"  # nothing is left to do
        assert (await set_value(running, "enable", "f"))["status"] == "ok"
        await until_read(running, enabled=False)
        assert acting(running) == ["START_SESSION", "STOP_SESSION"]
        (start,) = (frame for frame in running.account.commands if frame["command"] == "START_SESSION")
        assert start["session_token"] == "00000000000002"


async def test_a_refused_start_shows_in_the_state(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=SESSION, times=OFTEN) as running:
        await until_read(running, enabled=False)
        running.account.fail_next("START_SESSION", "REJECTED")
        assert (await set_value(running, "enable", "true"))["status"] == "rejected"
        running.mqtt.messages.clear()
        await until_read(running, enabled=False)


async def test_other_texts_are_refused(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=OVERRIDE, times=OFTEN) as running:
        await until_read(running, enabled=True)
        for text in ("on", "yes", " ", "2", "x" * 70_000):
            assert (await set_value(running, "enable", text))["status"] == "invalid"
        assert (await set_value(running, "enable", "0", socket=9))["status"] == "invalid"
        await running.mqtt.publish(f"{running.topics.base_topic}/{FIRST}/x/evcc/enable/set", "0")
        await running.mqtt.publish(topic(running, "power/set"), "0")
        await running.mqtt.publish(topic(running, "enable/set"), "")
        assert (await running.command(command="SOFT_RESET"))["status"] == "ok"
        assert acting(running) == ["SOFT_RESET"]


async def test_what_evcc_may_not_set_is_ignored(open_bridge: OpenBridge) -> None:
    async with open_bridge(evcc=READING, times=OFTEN) as running:
        await until_read(running, enabled=True)
        await running.mqtt.publish(topic(running, "enable/set"), "false")
        assert (await running.command(command="SOFT_RESET"))["status"] == "ok"
        assert acting(running) == ["SOFT_RESET"]


async def test_a_retained_message_is_ignored(mosquitto: Mosquitto, open_bridge: OpenBridge) -> None:
    async with open_mqtt_client(mosquitto.port) as mqtt:
        await mqtt.publish(f"evcc-retained/{FIRST}/1/evcc/enable/set", "false", retain=True)
    async with open_bridge(topics=Topics("evcc-retained", "home"), evcc=OVERRIDE, times=OFTEN) as running:
        await until_read(running, enabled=True)
        assert (await running.command(command="SOFT_RESET"))["status"] == "ok"
        assert acting(running) == ["SOFT_RESET"]


async def test_the_printed_configuration_names_the_topics(
    tmp_path: Path, mosquitto: Mosquitto, open_bridge: OpenBridge
) -> None:
    yaml = pytest.importorskip("yaml", reason="this environment has no YAML parser")
    async with open_bridge(evcc=READING, times=OFTEN) as running:
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
        assert configuration["mqtt"]["broker"] == mosquitto.url
        assert "until the bridge has --evcc and --evcc-control" in process.output
