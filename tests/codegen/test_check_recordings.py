"""Tests the problems of files that are not recordings, and of frames that the spec does not declare."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

FRAME = '{"at": 9, "connection": 1, "event": "frame", "direction": "%s", "message": %s}\n'
OF_TOMORROW = '{"do": "DANCE", "badge": "Steam <session token>"}'


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        (FRAME % ("sent", OF_TOMORROW), "unknown command 'DANCE'"),
        (FRAME % ("received", '{"kind": "KETTEL"}'), "unknown object 'KETTEL'; did you mean 'KETTLE'?"),
        (
            FRAME % ("received", '{"object": "KETTLE"}'),
            "the frame names no object; if that is intended, give the reason",
        ),
        (FRAME % ("received", '{"kind": ["KETTLE"]}'), "the frame names no object"),
        (
            FRAME % ("received", '"KETTLE"'),
            "this frame event is incomplete: it needs a direction, sent or received, and",
        ),
        (FRAME % ("sideways", "{}"), "this frame event is incomplete"),
        (FRAME % ("received", '{"kind": "OUCH", "number": "8"}'), "OUCH: number does not match its schema (anyOf)"),
        (FRAME % ("sent", '{"do": "LOOK", "name": "K1"}'), "LOOK: the frame does not match its schema (required)"),
        ('{"at": 9, "connection": 1, "event": "frames"}\n', 'unknown event "frames"; known are close, frame, open'),
        ('{"at": 9, "connection": 1, "event": []}\n', "unknown event a list"),
        ('{"event": "open"}\n', "the event has no time or no connection"),
        ('{"at": 9, "connection": "1", "event": "open"}\n', "the event has no time or no connection"),
        ('{"at": 9, "connection": 1, "event": "close"}\n', "this close event is incomplete: it needs a code"),
        (
            '{"at": 9, "connection": 1, "event": "close", "code": true, "by": "client"}\n',
            "this close event is incomplete",
        ),
        ('{"at": 9, "connection": 1, "event": "close", "code": 1000, "by": {}}\n', "this close event is incomplete"),
        (
            '{"at": 9, "connection": 1, "event": "frame", "direction": [], "message": {}}\n',
            "this frame event is incomplete",
        ),
        ('{"at": true, "connection": 1, "event": "open"}\n', "the event has no time or no connection"),
        ('{"at": 9, "connection": true, "event": "open"}\n', "the event has no time or no connection"),
        (
            '{"at": 9, "connection": 1, "event": "raw", "direction": "sent"}\n',
            "this raw event is incomplete: it needs a direction",
        ),
        ('{"at": 9, "connection": 2, "event": "reject"}\n', "this reject event is incomplete: it needs a reason"),
        ("not JSON\n", "this is not a JSON object; write one JSON object on each line"),
        ("\n", "this is not a JSON object"),
        ("[]\n", "this is not a JSON object"),
        ('{"at": NaN, "connection": 1, "event": "open"}\n', "this is not a JSON object"),
        ('{"at": 1e999, "connection": 1, "event": "open"}\n', "this is not a JSON object"),
        (f'{{"at": {"9" * 5000}, "connection": 1, "event": "open"}}\n', "this is not a JSON object"),
        (f"{'[' * 100_000}\n", "this is not a JSON object"),
        (FRAME % ("received", '{"kind": "\\ud800"}'), "this is not UTF-8 text"),
    ],
)
def test_invalid_line(spec: SpecFolder, added: str, expected: str) -> None:
    line = spec.append("look", added)
    file, reported_line, text = spec.only_problem()
    assert (file, reported_line) == ("look", line)
    assert expected in text


EVENT = '{"at": %s, "connection": %d, "event": %s}\n'


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        (EVENT % ("0.5", 2, '"open"'), "at 0.5 is earlier than the event before, at 2; put them in order"),
        (EVENT % ("-1", 2, '"open"'), "at -1 is earlier than the event before"),
        (EVENT % ("9", 3, '"open"'), "the next connection is number 2, not 3"),
        (EVENT % ("9", 1, '"open"'), "the next connection is number 2, not 1"),
        (EVENT % ("9", 1, '"reject", "reason": "dry"'), "the next connection is number 2, not 1"),
        (EVENT % ("9", 2, '"close", "code": 1000, "by": "client"'), "connection 2 is not open yet"),
    ],
)
def test_event_out_of_order(spec: SpecFolder, added: str, expected: str) -> None:
    line = spec.append("look", added)
    file, reported_line, text = spec.only_problem()
    assert (file, reported_line) == ("look", line)
    assert expected in text


@pytest.mark.parametrize("event", ['"close", "code": 1000, "by": "client"', '"reject", "reason": "dry"'])
def test_event_after_the_end_of_its_connection(spec: SpecFolder, event: str) -> None:
    number = 1 if "close" in event else 2
    spec.append("look", EVENT % (2, number, event))
    line = spec.append("look", EVENT % (3, number, '"close", "code": 1000, "by": "client"'))
    file, reported_line, text = spec.only_problem()
    assert (file, reported_line) == ("look", line)
    assert f"connection {number} is closed already" in text


def test_events_at_the_same_time_on_several_connections(spec: SpecFolder) -> None:
    for at, number, event in ((2, 2, '"open"'), (2, 3, '"reject", "reason": "dry"'), (2, 4, '"open"')):
        spec.append("look", EVENT % (at, number, event))
    assert spec.problems() == []


def test_odd_frames_may_be_undeclared(spec: SpecFolder) -> None:
    spec.append("look", (FRAME % ("sent", OF_TOMORROW)).replace('"message"', '"odd": "it is", "message"'))
    spec.append("look", (FRAME % ("received", "{}")).replace('"message"', '"odd": "it is", "message"'))
    assert spec.problems() == []


def test_last_line_without_a_line_feed(spec: SpecFolder) -> None:
    path = spec.path("look")
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert spec.problems() == []


@pytest.mark.parametrize(
    ("content", "line", "expected"),
    [
        (b"", 1, "the recording is empty; begin it with a header line"),
        (b"\n", 1, "the recording is empty"),
        (b"\xff\xfe\x00", 1, "this is not UTF-8 text"),
        (b'{"recording": "r", "source": "written", "from": "f"}\n', 1, "the header line has no 'protocol'"),
    ],
)
def test_invalid_recording(spec: SpecFolder, content: bytes, line: int, expected: str) -> None:
    spec.path("look").write_bytes(content)
    file, reported_line, text = spec.only_problem()
    assert (file, reported_line) == ("look", line)
    assert expected in text


def test_folder_with_the_name_of_a_recording(spec: SpecFolder) -> None:
    (spec.folder / "recordings" / "a.jsonl").mkdir()
    assert spec.only_problem()[2].startswith("the recording can't be read: Is a directory")


def test_recordings_folder_is_optional_but_not_a_file(spec: SpecFolder) -> None:
    for path in (spec.folder / "recordings").iterdir():
        path.unlink()
    (spec.folder / "recordings").rmdir()
    assert spec.problems() == []
    (spec.folder / "recordings").write_text("")
    assert "this is not a folder" in spec.only_problem()[2]
