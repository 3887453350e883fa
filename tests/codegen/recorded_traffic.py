"""Writes recordings of invented traffic for the tests of learning."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HEADER = {"recording": "A test", "source": "captured", "from": "a test", "protocol": "1.0.0"}
STATUS = {"evse_id": "BCU100001", "activity": "charging", "actual_p1": 16}
STATUS_REQUEST = {"command": "GET_CH_STATUS", "evse_id": "BCU100001", "Authorization": "Token <session token>"}


def status(**fields: Any) -> dict[str, Any]:
    """Returns a CH_STATUS with more fields, or with other values."""
    return {"object": "CH_STATUS", "evse_id": "BCU100001", "data": STATUS | fields}


def write_traffic(path: Path, *frames: tuple[float, str, dict[str, Any]]) -> Path:
    """Writes a recording of frames, each with its time and direction."""
    events = [
        {"at": at, "connection": 1, "event": "frame", "direction": direction, "message": message}
        for at, direction, message in frames
    ]
    lines = [HEADER, {"at": 0, "connection": 1, "event": "open"}, *events]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def write_received(path: Path, *messages: dict[str, Any]) -> Path:
    """Writes a recording of received messages, one each second."""
    return write_traffic(path, *((float(at), "received", message) for at, message in enumerate(messages)))
