"""Tests the values that evcc reads, by evcc's own rules, at a real broker."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bluecurrent.bridge.configuration.settings import EvccSettings
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.running_bridge import OpenBridge, RunningBridge

from .evcc_reader import OFTEN, parse_status, topic, until_read

READING = EvccSettings()
CHARGING = {"activity": "charging", "vehicle_status": "C", "actual_p1": 6, "actual_v1": 230}
NAMES = {"status", "enabled", "power", "l1", "l2", "l3"}
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
    async with open_bridge(evcc=READING, intervals=OFTEN) as running:
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
    async with open_bridge({FIRST: CHARGING}, evcc=READING, intervals=OFTEN) as running:
        for name in NAMES:
            await running.mqtt.until(lambda name=name: len(running.mqtt.texts(topic(running, name))) >= 3)
        await push(running, activity="offline")
        await running.mqtt.until_last(running.topics.availability(FIRST), "offline")
        await running.command(command="SOFT_RESET")  # what was being published at that moment comes before its result
        running.mqtt.messages.clear()
        for _ in range(3):  # messages of the bridge itself tell that time has passed
            await asyncio.sleep(OFTEN.evcc_interval)
        await running.command(command="SOFT_RESET")
        assert not [message for message in running.mqtt.messages if "/evcc/" in message.topic.value]
