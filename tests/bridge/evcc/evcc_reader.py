"""Reads and sets the topics for evcc by evcc's own rules, for tests."""

from __future__ import annotations

from typing import Any

from bluecurrent.bridge.publishing.publishing_intervals import PublishingIntervals
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.running_bridge import RunningBridge

OFTEN = PublishingIntervals(debounce=0, energy_interval=0, discovery_interval=0, evcc_interval=0.05)


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
