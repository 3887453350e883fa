"""Tests that recordings with unusual values are complete, and that the SDK and the generator can read them."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluecurrent.testing import Recorder, Recording, read_recording
from bluecurrent.testing.record.anonymization.event_anonymizer import EventAnonymizer
from bluecurrent.testing.recording_format.recording_types import Direction, Event, Frame, Header, Open, Raw
from bluecurrent.testing.recording_format.writer import event_line, header_line
from codegen.spec_reading.problems import Problem
from codegen.spec_reading.recordings import parse_lines, read_recordings
from codegen.validation.load_spec import load_spec
from codegen.validation.recordings.personal_data_check import check_personal_data

SPEC = Path(__file__).parents[2] / "spec"

HUGE, LONGEST = int("9" * 310), int("9" * 4300)
ODD_VALUES = [
    *(HUGE, -HUGE, LONGEST, 1e308, -0.0, math.nan, math.inf, -math.inf),
    *("\ud800", "a\udfffb", "\ud800\ud801\ud802\ud803", "1" * 400, "9" * 5000, "1e400", "\x00", "%zz", "٣" * 30, ""),
    *("23:59:59.999999999999", "2٣:٣٣", "20240230", "99-XYZ-99", "<text 99999999999999>", "Token \ud800"),
    *([], {}, ["\ud800", HUGE], {"\ud800": "\ud800"}, {"": HUGE}, [[[HUGE]]]),
]
PLACES = [
    *({"object": "CH_STATUS", "actual_p1": ...}, {"object": "CH_STATUS", "data": {"evse_id": ..., "activity": ...}}),
    *({"object": "CHARGE_POINTS", "data": [{"name": ..., "location": {"x_coord": ..., "city": ...}}]}),
    *({"object": "NEW", "plate": ...}, {"object": ...}, {"object": "ERROR", "error": ..., "message": ...}),
    *({"command": "START_SESSION", "flow_id": ..., "session_token": ..., "Authorization": ...}, [...], ...),
]


def fill(place: Any, value: Any) -> Any:
    """Puts a value in each open place of a frame."""
    if isinstance(place, dict):
        return {key: fill(inner, value) for key, inner in place.items()}
    if isinstance(place, list):
        return [fill(inner, value) for inner in place]
    return value if place is ... else place


FRAMES = [json.dumps(fill(place, value)) for place in PLACES for value in ODD_VALUES]
TOO_LARGE = [frame.replace("}", ', "more": 1e999}', 1) for frame in FRAMES if frame.endswith("}")]


def record(path: Path, frames: list[str | bytes]) -> Recording:
    with Recorder(path) as recorder:
        tap = recorder.tap()
        tap.opened()
        for frame in frames:
            tap.received(frame)
        tap.closed(1000, "client")
    assert (recorder.written, recorder.lost) == (len(frames) + 2, 0)
    return read_recording(path)


def test_no_value_ends_a_recording(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    texts = [*FRAMES, *TOO_LARGE]
    record(tmp_path / "odd.jsonl", [*texts, *map(str.encode, texts)])
    assert caplog.text == ""
    assert list(check_personal_data(read_recordings(tmp_path).lines, load_spec(SPEC))) == []


HEADER = header_line(Header(recording="Odd", source="captured", made_from="a test", protocol="1.0.0"))
LEAVES = st.sampled_from(ODD_VALUES) | st.integers() | st.floats() | st.text(st.characters(), max_size=9)
KEYS = st.sampled_from("object command data evse_id uid name actual_p1 location flow_id Authorization new".split())
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(st.characters(), max_size=9), inner),
    max_leaves=9,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(VALUES, st.sampled_from(["sent", "received"])), max_size=4))
def test_every_frame_has_a_line_that_can_be_read(frames: list[tuple[Any, Direction]]) -> None:
    anonymizer = EventAnonymizer()
    for value, direction in frames:
        event = Raw(at=0.0, connection=1, direction=direction, data=json.dumps(value))
        text = "\n".join([HEADER, event_line(Open(at=0.0, connection=1)), event_line(anonymizer.anonymize(event))])
        assert not any(isinstance(line, Problem) for line in parse_lines("odd", text.encode()))


def test_an_error_of_the_anonymizer_leaves_out_the_content_of_one_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    # An earlier version used this function, which raises OverflowError for long integers.
    monkeypatch.setattr("bluecurrent.testing.record.anonymization.private_value_marker.is_finite", math.isfinite)
    frames = [json.dumps({"object": name, "new": HUGE}) for name in ("FIRST", "SECOND")]
    events = record(tmp_path / "fault.jsonl", [frames[0], frames[1].encode(), '{"object": "HELLO"}']).events
    assert [content(event) for event in events[1:-1]] == ["", "", {"object": "HELLO"}]
    assert "fault.jsonl: event 2 is recorded without its content: OverflowError" in caplog.text
    assert "999" not in caplog.text


def content(event: Event) -> Any:
    return event.message if isinstance(event, Frame) else event.data if isinstance(event, Raw) else None
