"""Tests that a recording that is replayed and recorded again stays the same."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bluecurrent.testing import FixtureServer, Recording, RecordingProxy, read_recording
from bluecurrent.testing.recording_format.recording_types import Close, Event, Frame, Open, Raw, Reject
from bluecurrent.testing.recording_format.writer import event_line
from tests.testing.recording_player import RecordingPlayer, websocket_recordings

SPEC = Path(__file__).parents[3] / "spec" / "recordings"

MADE_UP = {"odd_frames": ["this is not JSON", '{"object": "CH_STATUS", "data": {', '"CH_STATUS"']}
"""Texts that are not JSON objects, and are made up: the recorder would not show what they say."""

ODD_ENDS = """
    1 open
    1 > {"command": "HELLO", "header": "homeassistant"}
    1 < {"object": "HELLO"}
    2 reject Already connected
    3 open
    3 > {"command": "NO_SUCH_COMMAND", "flow_id": "00000000-0000-4000-8000-000000000001"}
    3 < {"object": "ERROR", "error": 0, "message": "no", "flow_id": "00000000-0000-4000-8000-000000000001"}
    1 close 4001 server
    3 close 1006 server
    4 reject Request limit reached
    5 open
    5 > {"command": "HELLO", "header": "homeassistant"}
    5 close 3001 client
    6 open
    6 < {"object": "UNASKED", "<text 1>": [9990001, 9990001.5, "<text 1>", "2049-01-01", "12:00"]}
    6 close 1006 client
"""


async def recorded_again(recording: Recording, output: Path) -> Recording:
    async with (
        FixtureServer(recording, strict=True, log_in=False) as server,
        RecordingProxy(output, upstream=server.url) as proxy,
    ):
        assert [bare(event) for event in await RecordingPlayer(proxy.url).play(recording)] == [
            bare(event) for event in recording.events
        ]
        await server.until(lambda: server.finished)
    return read_recording(output)


def lines(recording: Recording) -> list[str]:
    """Returns the events without the parts that may differ: times, and the notes beside a frame."""
    return [event_line(bare(event)) for event in recording.events]


def bare(event: Event) -> Event:
    return replace(event, at=0.0, odd=None) if isinstance(event, Frame) else replace(event, at=0.0)


@pytest.mark.parametrize("path", websocket_recordings(SPEC), ids=lambda path: path.stem)
async def test_a_replayed_recording_is_recorded_identically(path: Path, tmp_path: Path) -> None:
    original = read_recording(path)
    again = await recorded_again(original, tmp_path / "again.jsonl")
    differing = [(now, then) for now, then in zip(lines(again), lines(original), strict=True) if now != then]
    assert [json.loads(then)["text"] for _, then in differing] == MADE_UP.get(path.stem, [])
    if differing:
        assert lines(await recorded_again(again, tmp_path / "and_again.jsonl")) == lines(again)
    assert (again.header.source, again.header.protocol) == ("captured", original.header.protocol)


async def test_refusals_and_closes_are_recorded_identically(make_recording: Any, tmp_path: Path) -> None:
    original = read_recording(make_recording("odd_ends", ODD_ENDS))
    assert lines(await recorded_again(original, tmp_path / "again.jsonl")) == lines(original)


async def test_binary_frames_and_empty_close_frames_are_recorded_identically(
    make_recording: Any, tmp_path: Path
) -> None:
    events = (
        Open(at=0.0, connection=1),
        Raw(at=0.1, connection=1, direction="sent", data=b"\xff\xfe\x00\x01"),
        Raw(at=0.2, connection=1, direction="received", data=b"\xff\xfe\x00\x02"),
        Raw(at=0.2, connection=1, direction="sent", data="[9990001, 9990002]"),
        Raw(at=0.2, connection=1, direction="received", data='{"object": "HELLO", "n": 1e999, "m": -1e999}'),
        Raw(at=0.2, connection=1, direction="received", data='{"object": "HELLO", "n": NaN}'),
        Close(at=0.3, connection=1, code=1005, by="server"),
        Open(at=0.4, connection=2),
        Close(at=0.5, connection=2, code=1005, by="client"),
        Reject(at=0.5, connection=3, reason="Try again later", status=503),
    )
    original = replace(read_recording(make_recording("binary", "1 open")), events=events)
    assert lines(await recorded_again(original, tmp_path / "again.jsonl")) == lines(original)
