"""Tests that with `strict=True` and `log_in=False` every event of a recording is replayed exactly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bluecurrent.testing import (
    FixtureServer,
    Recording,
    read_recording,
)
from bluecurrent.testing.recording_format.recording_types import Close, Event, Frame, Raw
from tests.testing.recording_player import RecordingPlayer, websocket_recordings

SPEC = Path(__file__).parents[3] / "spec" / "recordings"

ALL_KINDS = """
    1 open
    1 > {"command": "VALIDATE_API_TOKEN", "token": "<api token>"}
    1 < {"object": "STATUS_API_TOKEN", "success": true}
    1 close 1000 client
    2 reject Already connected
    3 open
    3 > {"command": "HELLO", "header": "homeassistant"}
    4 open
    3 < {"object": "HELLO"}
    4 <raw not JSON
    3 > {"command": "REBOOT", "evse_id": "BCU1"}
    4 > {"command": "SOFT_RESET", "evse_id": "BCU2"}
    4 < {"object": "RECEIVED_SOFT_RESET", "evse_id": "BCU2"}
    3 < {"object": "RECEIVED_REBOOT", "evse_id": "BCU1"}
    4 close 1006 server
    3 > {"command": "NO_SUCH_COMMAND"}
    3 < {"object": "ERROR", "error": 0, "message": "unknown command"}
    3 close 4001 server
    5 reject Request limit reached
    6 open
    6 < {"object": "UNASKED"}
    6 close 1001 client
"""


async def replayed(recording: Recording) -> list[Event]:
    async with FixtureServer(recording, strict=True, log_in=False) as server:
        player = RecordingPlayer(server.url)
        seen = await player.play(recording)
        await player.close()
        await server.until(lambda: server.finished)
    return seen


@pytest.mark.parametrize("path", websocket_recordings(SPEC), ids=lambda path: path.stem)
async def test_every_recording_is_replayed_exactly(path: Path) -> None:
    recording = read_recording(path)
    expected = [replace(event, odd=None) if isinstance(event, Frame) else event for event in recording.events]
    seen = [replace(event, odd=None) if isinstance(event, Frame) else event for event in await replayed(recording)]
    assert seen == expected


async def test_all_kinds_of_events_are_replayed_in_order(make_recording: Any) -> None:
    recording = read_recording(make_recording("all_kinds", ALL_KINDS))
    assert await replayed(recording) == list(recording.events)


async def test_binary_frames_and_empty_close_frames_are_replayed(tmp_path: Path, make_recording: Any) -> None:
    recording = read_recording(make_recording("odd", "1 open"))
    events = (
        *recording.events,
        Raw(at=0.1, connection=1, direction="sent", data=b"\x00\xff"),
        Raw(at=0.2, connection=1, direction="received", data=b"\xff{}"),
        Raw(at=0.2, connection=1, direction="sent", data="[1]"),
        Close(at=0.3, connection=1, code=1005, by="server"),
    )
    assert await replayed(replace(recording, events=events)) == list(events)
