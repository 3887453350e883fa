# generated from codegen/templates/package/bridge/commands/received_command.py by `python -m codegen generate`; changes here are lost
"""Parses the payloads of MQTT messages: commands as JSON, and plain texts that set an entity."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from .command_result import CommandId

LARGEST_PAYLOAD = 65_536
"""Bytes of the largest JSON message that is read."""
LONGEST_TEXT = 1024
"""Bytes of the longest text for an entity that is read."""
LONGEST_ID = 256
"""Characters of the longest id as JSON, and of the longest name of a command."""
LONGEST_DELAY = timedelta(seconds=30)
"""Largest difference between the time in a command and the present time."""


class InvalidCommand(ValueError):
    """Means that a command can't be carried out: the message says why. `id` and `command` are those of the message."""

    def __init__(self, reason: str, *, id: CommandId = None, command: str | None = None) -> None:
        super().__init__(reason)
        self.id = id
        self.command = command


@dataclass(frozen=True)
class ReceivedCommand:
    """Holds a command that came as JSON, with its arguments by wire name. They are not checked yet."""

    command: str
    arguments: Mapping[str, Any]
    id: CommandId = None


def read_command(payload: bytes, now: datetime) -> ReceivedCommand:
    """Reads a command; raises InvalidCommand if it can't be read, or if its time is too far from the present."""
    data = parse_object(payload)
    command_id, command, at = data.pop("id", None), data.pop("command", None), data.pop("at", None)
    if len(json.dumps(command_id, ensure_ascii=False)) > LONGEST_ID:
        raise InvalidCommand(f"id must have at most {LONGEST_ID} characters")
    if not isinstance(command, str) or not command or len(command) > LONGEST_ID:
        raise InvalidCommand("command must be the name of a command, as text", id=command_id)
    if at is not None:
        if (time := _read_time(at)) is None:
            raise InvalidCommand("at must be an ISO 8601 time with an offset", id=command_id, command=command)
        if abs(now - time) > LONGEST_DELAY:
            reason = _describe_delay(now - time)
            raise InvalidCommand(reason, id=command_id, command=command)
    return ReceivedCommand(command, data, command_id)


def parse_object(payload: bytes) -> dict[str, Any]:
    """Returns a JSON object; raises InvalidCommand for anything else."""
    if len(payload) > LARGEST_PAYLOAD:
        raise InvalidCommand(f"the message has more than {LARGEST_PAYLOAD} bytes")
    try:
        data = json.loads(payload, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise InvalidCommand("the message is not JSON") from None
    if not isinstance(data, dict):
        raise InvalidCommand("the message is not a JSON object")
    return data


def read_text(payload: bytes) -> str:
    """Returns the text of a message that sets an entity; raises InvalidCommand if it is too long or not UTF-8."""
    if len(payload) > LONGEST_TEXT:
        raise InvalidCommand(f"the message has more than {LONGEST_TEXT} bytes")
    try:
        return payload.decode().strip()
    except UnicodeDecodeError:
        raise InvalidCommand("the message is not text in UTF-8") from None


def _describe_delay(delay: timedelta) -> str:
    """Returns the reason for refusing a command whose time is too far in the past or in the future."""
    limit = f"more than {LONGEST_DELAY.total_seconds():g} s"
    if delay > timedelta():
        return f"the command is {limit} old"
    return f"the time of the command is {limit} in the future: check the clocks of both machines"


def _read_time(text: Any) -> datetime | None:
    """Parses a time; returns None if it can't be read, or has no UTC offset."""
    try:
        time = datetime.fromisoformat(text)
    except (ValueError, TypeError):
        return None
    return time if time.utcoffset() is not None else None


def _refuse_constant(name: str) -> None:
    raise ValueError(name)
