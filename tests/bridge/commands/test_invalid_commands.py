"""Tests that a command that is not valid has one result, and is not sent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.running_bridge import OpenBridge

INVALID: dict[str, Any] = {
    "not JSON": "{",
    "not an object": [],
    "without a command": {},
    "unknown command": {"command": "FORMAT_DISK"},
    "reading command": {"command": "GET_CH_STATUS"},
    "wrong type": {"command": "SET_PLUG_AND_CHARGE", "value": "yes"},
    "missing argument": {"command": "SET_PLUG_AND_CHARGE"},
    "unknown argument": {"command": "SOFT_RESET", "force": True},
    "another charge point": {"command": "SOFT_RESET", "evse_id": "BCU999999"},
    "id that is too long": {"command": "SOFT_RESET", "id": "x" * 257},
    "old": {"command": "SOFT_RESET", "at": (datetime.now(UTC) - timedelta(seconds=31)).isoformat()},
    "in the future": {"command": "SOFT_RESET", "at": (datetime.now(UTC) + timedelta(days=1)).isoformat()},
    "farthest time": {"command": "SOFT_RESET", "at": "9999-12-31T23:59:59-23:59"},
    "time of another type": {"command": "SOFT_RESET", "at": 1},
    "time without offset": {"command": "SOFT_RESET", "at": "2026-01-01T00:00:00"},
    "start without a card": {"command": "START_SESSION"},
    "start with an unknown card": {"command": "START_SESSION", "card": "Nobody's"},
    "too long": {"command": "SOFT_RESET", "id": "1", "text": "x" * 70_000},
    "not a number": '{"command": "SOFT_RESET", "at": NaN}',
    "no text": b"\xff\xfe",
}


async def test_an_invalid_command_is_not_sent(open_bridge: OpenBridge) -> None:
    async with open_bridge() as running:
        await running.until_online()
        for name, payload in INVALID.items():
            known = len(running.results)
            await running.mqtt.publish(running.topics.command(FIRST), payload)
            result = (await running.mqtt.until(lambda known=known: running.results[known:]))[0]
            assert result["status"] == "invalid", name
            assert 0 < len(result["error"]) <= 1000, name
        assert running.acting_commands == []
        result = await running.command(command="SOFT_RESET", at=datetime.now(UTC).isoformat())
        assert result["status"] == "ok"
        assert len(running.results) == len(INVALID) + 1


async def test_a_result_has_the_id_of_its_command(open_bridge: OpenBridge) -> None:
    async with open_bridge() as running:
        await running.until_online()
        for command_id in ("", "7", 7, 1.5, True, None, [1, "a"], {"a": None}, "\u20ac"):
            for arguments, status in (({}, "ok"), ({"force": True}, "invalid"), ({"at": "2020-01-01"}, "invalid")):
                result = await running.command(command="SOFT_RESET", id=command_id, **arguments)
                assert (result["status"], result["id"]) == (status, command_id)
                assert type(result["id"]) is type(command_id)
