"""Recordings that are none, or that the spec does not know: the line, and why."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

FRAME = '{"at": 9, "connection": 1, "event": "frame", "direction": "%s", "message": %s}\n'
OF_TOMORROW = '{"do": "DANCE", "badge": "Steam <session token>"}'


@pytest.mark.parametrize(
    ("added", "words"),
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
def test_a_line_that_is_wrong(spec: SpecFolder, added: str, words: str) -> None:
    line = spec.append("look", added)
    file, found, said = spec.only_problem()
    assert (file, found) == ("look", line)
    assert words in said


EVENT = '{"at": %s, "connection": %d, "event": %s}\n'


@pytest.mark.parametrize(
    ("added", "words"),
    [
        (EVENT % ("0.5", 2, '"open"'), "at 0.5 is earlier than the event before, at 2; put them in order"),
        (EVENT % ("-1", 2, '"open"'), "at -1 is earlier than the event before"),
        (EVENT % ("9", 3, '"open"'), "the next connection is number 2, not 3"),
        (EVENT % ("9", 1, '"open"'), "the next connection is number 2, not 1"),
        (EVENT % ("9", 1, '"reject", "reason": "dry"'), "the next connection is number 2, not 1"),
        (EVENT % ("9", 2, '"close", "code": 1000, "by": "client"'), "connection 2 is not open yet"),
    ],
)
def test_an_event_that_can_not_come_here(spec: SpecFolder, added: str, words: str) -> None:
    line = spec.append("look", added)
    file, found, said = spec.only_problem()
    assert (file, found) == ("look", line)
    assert words in said


@pytest.mark.parametrize("event", ['"close", "code": 1000, "by": "client"', '"reject", "reason": "dry"'])
def test_nothing_happens_after_the_end_of_a_connection(spec: SpecFolder, event: str) -> None:
    number = 1 if "close" in event else 2
    spec.append("look", EVENT % (2, number, event))
    line = spec.append("look", EVENT % (3, number, '"close", "code": 1000, "by": "client"'))
    file, found, said = spec.only_problem()
    assert (file, found) == ("look", line)
    assert f"connection {number} is closed already" in said


def test_several_events_at_one_time_and_more_connections(spec: SpecFolder) -> None:
    for at, number, event in ((2, 2, '"open"'), (2, 3, '"reject", "reason": "dry"'), (2, 4, '"open"')):
        spec.append("look", EVENT % (at, number, event))
    assert spec.problems() == []


def test_what_is_odd_may_be_unknown(spec: SpecFolder) -> None:
    spec.append("look", (FRAME % ("sent", OF_TOMORROW)).replace('"message"', '"odd": "it is", "message"'))
    spec.append("look", (FRAME % ("received", "{}")).replace('"message"', '"odd": "it is", "message"'))
    assert spec.problems() == []


def test_the_last_line_need_not_end(spec: SpecFolder) -> None:
    path = spec.path("look")
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert spec.problems() == []


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"", 1, "the recording is empty; begin it with a header line"),
        (b"\n", 1, "the recording is empty"),
        (b"\xff\xfe\x00", 1, "this is not UTF-8 text"),
        (b'{"recording": "r", "source": "written", "from": "f"}\n', 1, "the header line has no 'protocol'"),
    ],
)
def test_a_file_that_is_no_recording(spec: SpecFolder, content: bytes, line: int, words: str) -> None:
    spec.path("look").write_bytes(content)
    file, found, said = spec.only_problem()
    assert (file, found) == ("look", line)
    assert words in said


def test_a_folder_that_is_called_a_recording(spec: SpecFolder) -> None:
    (spec.folder / "recordings" / "a.jsonl").mkdir()
    assert spec.only_problem()[2].startswith("the recording can't be read: Is a directory")


def test_recordings_that_are_no_folder(spec: SpecFolder) -> None:
    for path in (spec.folder / "recordings").iterdir():
        path.unlink()
    (spec.folder / "recordings").rmdir()
    assert spec.problems() == []
    (spec.folder / "recordings").write_text("")
    assert "this is not a folder" in spec.only_problem()[2]
