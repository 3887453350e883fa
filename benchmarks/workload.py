"""Builds the messages that are sent to the clients from the recordings in spec/recordings/."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EVSE_ID = "BCU100001"
"""The charge point in all recordings below."""

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
"""The recording of each object. CHARGE_POINTS has the form of the vendor's documents, since a thousand charge points in
the newer, longer form exceed the frame limit of bluecurrent-api 1.3.3, which is 1 MiB."""

NEWER_FORM = "get_charge_points"
"""The recording of the longer form: each charge point has three cards, a location and smart charging."""


@cache
def recorded_messages(object_name: str, recording: str = "") -> tuple[dict[str, Any], ...]:
    """Returns the received messages of one object in a recording, in order."""
    path = ROOT / "spec" / "recordings" / f"{recording or RECORDINGS[object_name]}.jsonl"
    events = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    messages = [event["message"] for event in events if event.get("direction") == "received" and "message" in event]
    return tuple(message for message in messages if message["object"] == object_name)


def charge_points(number: int, recording: str = "") -> dict[str, Any]:
    """Builds a CHARGE_POINTS message with a number of charge points by repeating the recorded ones."""
    points = cycle(recorded_messages("CHARGE_POINTS", recording)[0]["data"])
    named = [point | {"evse_id": f"BCU{position:06}"} for position, point in enumerate(islice(points, number))]
    return {"object": "CHARGE_POINTS", "data": named}


def messages(object_name: str, points: int = 0, recording: str = "") -> tuple[dict[str, Any], ...]:
    """Returns the messages of a stream, which repeats them."""
    return (charge_points(points, recording),) if points else recorded_messages(object_name, recording)


def payloads(object_name: str, points: int = 0, recording: str = "") -> Iterator[bytes]:
    """Returns the same messages as the payloads of text frames."""
    return (json.dumps(message).encode() for message in messages(object_name, points, recording))
