"""What is sent to the clients: frames of the recorded sessions in spec/recordings/."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EVSE_ID = "BCU100001"
"""The charge point that all recordings below are about."""

RECORDINGS = {
    "ACCOUNT": "get_account",
    "CHARGE_CARDS": "get_charge_cards",
    "CHARGE_POINTS": "get_charge_points_old",
    "CH_SETTINGS": "get_ch_settings",
    "CH_STATUS": "pushes_three_phases",
    "ERROR": "error_forbidden",
    "GRID_CURRENT": "pushes_grid_current",
    "GRID_STATUS": "get_grid_status",
    "HELLO": "hello",
    "LIST_OVERRIDE_CURRENT": "list_override_current",
    "POST_SET_OVERRIDE_CURRENT": "post_set_override_current",
    "STATUS_API_TOKEN": "validate_api_token",
    "STATUS_REBOOT": "reboot",
    "SUSTAINABILITY_STATUS": "get_sustainability_status",
}
"""Where each kind of object is taken from. CHARGE_POINTS in the form of the vendor's own documents: a thousand of
the newer, longer form are more than the one MiB that bluecurrent-api 1.3.3 takes in a frame."""

NEWER = "get_charge_points"
"""The longer form, with three cards, a location and smart charging in each point."""


@cache
def recorded(object_name: str, recording: str = "") -> tuple[dict[str, Any], ...]:
    """The messages of one kind in a recording, in order."""
    path = ROOT / "spec" / "recordings" / f"{recording or RECORDINGS[object_name]}.jsonl"
    events = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    messages = [event["message"] for event in events if event.get("direction") == "received" and "message" in event]
    return tuple(message for message in messages if message["object"] == object_name)


def charge_points(number: int, recording: str = "") -> dict[str, Any]:
    """A CHARGE_POINTS of so many points, made by repeating the recorded ones."""
    points = cycle(recorded("CHARGE_POINTS", recording)[0]["data"])
    named = [point | {"evse_id": f"BCU{position:06}"} for position, point in enumerate(islice(points, number))]
    return {"object": "CHARGE_POINTS", "data": named}


def messages(object_name: str, points: int = 0, recording: str = "") -> tuple[dict[str, Any], ...]:
    """What a stream of one kind consists of, in turn."""
    return (charge_points(points, recording),) if points else recorded(object_name, recording)


def texts(object_name: str, points: int = 0, recording: str = "") -> Iterator[bytes]:
    """The same as the bytes of text frames."""
    return (json.dumps(message).encode() for message in messages(object_name, points, recording))
