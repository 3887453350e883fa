"""Gives the bridge commands that are wrong in many ways. None may end it, and none may be sent unless it is valid."""

from __future__ import annotations

import asyncio
import json
import random
from typing import Any

from bluecurrent import commands
from bluecurrent.protocol import PROTOCOL
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.running_bridge import OpenBridge

COUNT = 250
WORDS = (
    "evse_id",
    "value",
    "days",
    "start_time",
    "overridevalue",
    "chargepoints",
    "id",
    "at",
    "command",
    "session_token",
)
ACTIONS = [name for name, route in PROTOCOL.routes.items() if route.acts and route.effect is None]
"""The commands that change something, but not those that wait for a push after the receipt, which takes long."""
OTHERS = ("", "HELLO", "VALIDATE_API_TOKEN", "set_plug_and_charge", "GET_CH_STATUS", "\x00", "SET_PLUG_AND_CHARGE ")


def draw_value(draw: random.Random, depth: int = 0) -> Any:
    """Returns any JSON value."""
    plain = (True, False, None, 0, -1, 6.5, 10**30, "", "ON", FIRST, "BCU100002", "12:30", "\ud83d", "x" * 300)
    if depth < 3 and draw.random() < 0.2:
        return [draw_value(draw, depth + 1) for _ in range(draw.randrange(4))]
    if depth < 3 and draw.random() < 0.2:
        return {draw.choice(WORDS): draw_value(draw, depth + 1) for _ in range(draw.randrange(4))}
    return draw.choice(plain)


def draw_payload(draw: random.Random) -> bytes:
    """Returns a payload: noise, broken JSON, or a command with right and wrong arguments."""
    if draw.random() < 0.15:
        return draw.randbytes(draw.randrange(1, 80))
    name = draw.choice(ACTIONS if draw.random() < 0.8 else OTHERS)
    command: dict[str, Any] = {"command": name}
    if draw.random() < 0.5:
        command["value"] = draw.random() < 0.5
    for _ in range(draw.randrange(3)):
        command[draw.choice(WORDS)] = draw_value(draw)
    payload = json.dumps(command).encode()
    if draw.random() < 0.15:
        position = draw.randrange(len(payload))
        payload = payload[:position] + draw.randbytes(1) + payload[position + draw.randrange(3) :]
    return payload


def find_sent(payload: bytes) -> dict[str, Any] | None:
    """Returns the frame that the client itself would send for a payload; None if it would refuse the command."""
    try:
        command = json.loads(payload)
        name, command_id = command.pop("command"), command.pop("id", None)
        if len(json.dumps(command_id, ensure_ascii=False)) > 256:
            return None
        if not PROTOCOL.routes[name].acts or command.pop("at", None) is not None:
            return None
        request_class = commands.COMMANDS[name]
        names = {field.alias or name for name, field in request_class.model_fields.items()}
        target = {"evse_id": FIRST, "chargepoints": [FIRST]}
        own = {key: target[key] for key in names & target.keys()}
        if not command.keys() <= names or any(command.get(key, value) != value for key, value in own.items()):
            return None
        frame = request_class.model_validate(own | command).wire()
        return None if request_class.NON_EMPTY_PAYLOAD and len(frame) == 1 + len(own) else frame
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


async def test_no_command_ends_the_bridge_or_is_sent_unless_it_is_valid(open_bridge: OpenBridge) -> None:
    draw = random.Random(20)
    payloads = [payload for payload in (draw_payload(draw) for _ in range(COUNT)) if payload]
    async with open_bridge() as running:
        await running.until_online()
        for batch in range(0, len(payloads), 10):
            topic = running.topics.command(FIRST)
            await asyncio.gather(*(running.mqtt.publish(topic, payload) for payload in payloads[batch : batch + 10]))
        await running.mqtt.until(lambda: len(running.results) == len(payloads))
        sent = [frame for frame in running.account.commands if PROTOCOL.routes[frame["command"]].acts]
        expected = [frame for frame in map(find_sent, payloads) if frame]
        assert sorted(map(json.dumps, sent)) == sorted(map(json.dumps, expected))
        statuses = [result["status"] for result in running.results]
        assert len(sent) == len(statuses) - statuses.count("invalid")
        assert {"ok", "invalid"} <= set(statuses)
        assert "internal error" not in str(running.results)
        assert (await running.command(command="SOFT_RESET"))["status"] == "ok"
