"""Tests reading and writing recordings, and the errors for invalid ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bluecurrent.testing import BadRecording, find_recording, read_recording, shipped_recordings, write_recording
from bluecurrent.testing.recording_format.recording_types import Close, Frame, Header, Open, Raw, Reject

SPEC = Path(__file__).parents[3] / "spec" / "recordings"
HEADER = '{"recording": "A test", "source": "written", "from": "nothing", "protocol": "1.0.0"}'
OPEN = '{"at": 0.0, "connection": 1, "event": "open"}'


def read(tmp_path: Path, *lines: str | bytes) -> Any:
    path = tmp_path / "some.jsonl"
    path.write_bytes(b"".join((line.encode() if isinstance(line, str) else line) + b"\n" for line in lines))
    return read_recording(path)


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")


def test_shipped_recordings_equal_those_of_the_spec() -> None:
    shipped = shipped_recordings()
    assert list(shipped) == sorted(path.stem for path in SPEC.glob("*.jsonl"))
    for name, path in shipped.items():
        assert find_recording(name).events == read_recording(SPEC / path.name).events
        assert find_recording(name).header.generated


@pytest.mark.parametrize("path", sorted(SPEC.glob("*.jsonl")), ids=lambda path: path.stem)
def test_a_written_recording_equals_the_one_read(path: Path, tmp_path: Path) -> None:
    recording = read_recording(path)
    copy = tmp_path / path.name
    write_recording(copy, recording.header, recording.events)
    assert read_recording(copy) == recording
    assert [*map(json.loads, lines(copy))] == [*map(json.loads, lines(path))]


def test_all_kinds_of_events_are_written_and_read(tmp_path: Path) -> None:
    events = [
        Open(at=0.0, connection=1),
        Frame(at=0.5, connection=1, direction="sent", message={"command": "X", "half": "\ud800", "line": "\u2028"}),
        Frame(at=0.5, connection=1, direction="received", message={}, odd="it is empty"),
        Raw(at=0.5, connection=1, direction="received", data="not JSON"),
        Raw(at=0.5, connection=1, direction="received", data=b"\xff\x00"),
        Close(at=0.5, connection=1, code=1006, by="server"),
        Reject(at=0.5, connection=2, reason="Already connected"),
    ]
    path = tmp_path / "all.jsonl"
    header = Header(recording="All", source="captured", made_from="a test", protocol="1.0.0", generated="by a test")
    write_recording(path, header, events)
    recording = read_recording(path)
    assert (recording.name, recording.header, list(recording.events)) == ("all", header, events)
    assert len(path.read_text(encoding="utf-8").splitlines()) == len(events) + 1


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        ([""], "1: empty line"),
        (["[]"], "1: not a JSON object"),
        ([OPEN], "1: the first line must say what the recording is; this is an event"),
        (['{"recording": "x"}'], "1: 'source' is missing"),
        ([HEADER.replace("written", "found")], "1: 'source' must be captured or written"),
        ([HEADER.replace("protocol", "version")], "1: 'protocol' is missing"),
        ([HEADER.replace("}", ', "by": "me"}')], "1: unknown key 'by'"),
        ([HEADER, "", OPEN], "2: empty line"),
        ([HEADER, "{"], "2: not JSON: Expecting property name enclosed in double quotes at column 2"),
        ([HEADER, b'{"at": "\xff"}'], "2: not UTF-8 at byte 9"),
        ([HEADER, '{"at": NaN}'], "2: not JSON: NaN"),
        ([HEADER, "[" * 100_000], "2: nested too deep"),
        ([HEADER, '{"at": ' + "9" * 5000 + "}"], "2: a number has too many digits"),
        ([HEADER, OPEN.replace("0.0", "true")], "2: 'at' must be a number of seconds"),
        ([HEADER, OPEN.replace("0.0", "1e999")], "2: 'at' must be a number of seconds"),
        ([HEADER, OPEN.replace("0.0", "9" * 310)], "2: 'at' must be a number of seconds"),
        ([HEADER, OPEN.replace("0.0", "-1")], "2: 'at' is earlier than the event before"),
        ([HEADER, OPEN.replace(": 1", ": 0")], "2: 'connection' must be a whole number from 1 to 1000000"),
        (
            [HEADER, OPEN.replace("open", "opened")],
            "2: unknown event 'opened'; use open, frame, raw, close, reject or http",
        ),
        ([HEADER, OPEN.replace("}", ', "code": 1}')], "2: unknown key 'code'"),
        ([HEADER, OPEN.replace(": 1", ": 2")], "2: the next connection is number 1, not 2"),
        ([HEADER, OPEN, OPEN], "3: the next connection is number 2, not 1"),
        (
            [HEADER, '{"at": 0, "connection": 1, "event": "close", "code": 1000, "by": "client"}'],
            "2: connection 1 is not",
        ),
        ([HEADER, OPEN, '{"at": 0, "connection": 1, "event": "frame", "direction": "up"}'], "3: 'direction' must be"),
        (
            [HEADER, OPEN, '{"at": 0, "connection": 1, "event": "close", "code": 1, "by": "client"}'],
            "3: 'code' must be",
        ),
        ([HEADER, OPEN, '{"at": 0, "connection": 1, "event": "raw", "direction": "sent"}'], "3: 'text' is missing"),
        (
            [HEADER, OPEN, '{"at": 0, "connection": 1, "event": "raw", "direction": "sent", "base64": "x"}'],
            "3: 'base64' must be base64",
        ),
        (
            [HEADER, OPEN, '{"at": 0, "connection": 1, "event": "raw", "direction": "sent", "text": "\\ud800"}'],
            "3: 'text' holds half a surrogate pair",
        ),
        (
            [HEADER, OPEN, '{"at": 0, "connection": 1, "event": "frame", "direction": "sent", "message": []}'],
            "3: 'message' must be a JSON object",
        ),
    ],
)
def test_a_problem_is_one_line_with_file_and_line_number(
    tmp_path: Path, lines: list[str | bytes], complaint: str
) -> None:
    with pytest.raises(BadRecording) as refused:
        read(tmp_path, *lines)
    text = str(refused.value)
    assert text.startswith(f"{tmp_path / 'some.jsonl'}:{complaint}")
    assert "\n" not in text
    assert len(text) < 400
    assert refused.value.__cause__ is None


def test_a_cut_off_file_is_reported_as_such(tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl"
    path.write_text(f"{HEADER}\n{OPEN[:-5]}")
    with pytest.raises(BadRecording, match=r"cut\.jsonl:2: not JSON.* \(the file is cut off here\)$"):
        read_recording(path)


def test_the_final_newline_may_be_missing(tmp_path: Path) -> None:
    path = tmp_path / "whole.jsonl"
    path.write_text(f"{HEADER}\n{OPEN}")
    assert len(read_recording(path).events) == 1


def test_a_missing_file_is_reported_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(BadRecording, match=r"nowhere\.jsonl: No such file"):
        read_recording(tmp_path / "nowhere.jsonl")
    with pytest.raises(BadRecording, match="Is a directory"):
        read_recording(tmp_path)


def test_an_unknown_name_is_reported_with_similar_ones() -> None:
    with pytest.raises(BadRecording, match=r"^rebot: no such recording; did you mean reboot\?"):
        find_recording("rebot")
    with pytest.raises(BadRecording, match=r"^: no such recording; python -m bluecurrent.testing --list names them$"):
        find_recording("")
