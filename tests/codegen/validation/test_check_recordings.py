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
        (FRAME % ("received", '"KETTLE"'), "'message' must be a JSON object; see spec/recordings/README.md"),
        (FRAME % ("sideways", "{}"), "'direction' must be sent or received"),
        (FRAME % ("received", '{"kind": "OUCH", "number": "8"}'), "OUCH: number does not match its schema (anyOf)"),
        (FRAME % ("sent", '{"do": "LOOK", "name": "K1"}'), "LOOK: the frame does not match its schema (required)"),
        (
            '{"at": 9, "connection": 1, "event": "frames"}\n',
            "unknown event 'frames'; use open, frame, raw, close, rej",
        ),
        ('{"at": 9, "connection": 1, "event": []}\n', "'event' must be text"),
        ('{"event": "open"}\n', "'at' is missing"),
        ('{"at": 9, "connection": "1", "event": "open"}\n', "'connection' must be a whole number from 1 to 1000000"),
        ('{"at": 9, "connection": 1, "event": "close"}\n', "'code' is missing"),
        (
            '{"at": 9, "connection": 1, "event": "close", "code": true, "by": "client"}\n',
            "'code' must be a whole number from 1000 to 4999",
        ),
        ('{"at": 9, "connection": 1, "event": "close", "code": 1000, "by": {}}\n', "'by' must be client or server"),
        (
            '{"at": 9, "connection": 1, "event": "close", "code": 1004, "by": "client"}\n',
            "'code' must be one with which",
        ),
        ('{"at": 9, "connection": 1, "event": "close", "code": 1, "by": "client"}\n', "'code' must be a whole number"),
        ('{"at": 9, "connection": 1, "event": "open", "colour": "red"}\n', "unknown key 'colour'"),
        ('{"at": 9, "connection": 2, "event": "reject", "reason": "dry", "status": 200}\n', "'status' must be a whole"),
        (
            '{"at": 9, "connection": 1, "event": "frame", "direction": [], "message": {}}\n',
            "'direction' must be sent or received",
        ),
        ('{"at": true, "connection": 1, "event": "open"}\n', "'at' must be a number of seconds"),
        ('{"at": 9, "connection": true, "event": "open"}\n', "'connection' must be a whole number"),
        (
            '{"at": 9, "connection": 1, "event": "raw", "direction": "sent"}\n',
            "'text' is missing",
        ),
        ('{"at": 9, "connection": 2, "event": "reject"}\n', "'reason' is missing"),
        ("not JSON\n", "this is not a JSON object; not JSON: Expecting value at column 1"),
        ("\n", "this is not a JSON object; empty line"),
        ("[]\n", "this is not a JSON object"),
        ('{"at": NaN, "connection": 1, "event": "open"}\n', "this is not a JSON object"),
        ('{"at": 1e999, "connection": 1, "event": "open"}\n', "'at' must be a number of seconds"),
        (FRAME % ("received", '{"kind": "OUCH", "words": 1e999}'), "a number is too large; the generated files can't"),
        (FRAME % ("received", f'{{"kind": "OUCH", "number": {"9" * 21}}}'), "a number is too large"),
        (FRAME % ("received", f'{{"kind": {"[" * 60}{"]" * 60}}}'), "a value is nested too deeply"),
        (f'{{"at": {"9" * 5000}, "connection": 1, "event": "open"}}\n', "this is not a JSON object"),
        (f"{'[' * 100_000}\n", "this is not a JSON object"),
        (FRAME % ("received", '{"kind": "\\ud800"}'), "a text has half a surrogate pair"),
    ],
)
def test_invalid_line_is_a_problem(spec: SpecFolder, added: str, expected: str) -> None:
    line = spec.append("look", added)
    file, reported_line, text = spec.only_problem()
    assert (file, reported_line) == ("look", line)
    assert expected in text


EVENT = '{"at": %s, "connection": %d, "event": %s}\n'


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        (EVENT % ("0.5", 2, '"open"'), "'at' is earlier than the event before"),
        (EVENT % ("-1", 2, '"open"'), "'at' is earlier than the event before"),
        (EVENT % ("9", 3, '"open"'), "the next connection is number 2, not 3"),
        (EVENT % ("9", 1, '"open"'), "the next connection is number 2, not 1"),
        (EVENT % ("9", 1, '"reject", "reason": "dry"'), "the next connection is number 2, not 1"),
        (EVENT % ("9", 2, '"close", "code": 1000, "by": "client"'), "connection 2 is not open yet"),
    ],
)
def test_event_out_of_order_is_a_problem(spec: SpecFolder, added: str, expected: str) -> None:
    line = spec.append("look", added)
    file, reported_line, text = spec.only_problem()
    assert (file, reported_line) == ("look", line)
    assert expected in text


@pytest.mark.parametrize("event", ['"close", "code": 1000, "by": "client"', '"reject", "reason": "dry"'])
def test_event_after_the_end_of_its_connection_is_a_problem(spec: SpecFolder, event: str) -> None:
    number = 1 if "close" in event else 2
    spec.append("look", EVENT % (2, number, event))
    line = spec.append("look", EVENT % (3, number, '"close", "code": 1000, "by": "client"'))
    file, reported_line, text = spec.only_problem()
    assert (file, reported_line) == ("look", line)
    assert f"connection {number} is closed" in text


def test_events_at_the_same_time_on_several_connections_are_valid(spec: SpecFolder) -> None:
    for at, number, event in ((2, 2, '"open"'), (2, 3, '"reject", "reason": "dry"'), (2, 4, '"open"')):
        spec.append("look", EVENT % (at, number, event))
    assert spec.problems() == []


def test_odd_frames_may_be_undeclared(spec: SpecFolder) -> None:
    spec.append("look", (FRAME % ("sent", OF_TOMORROW)).replace('"message"', '"odd": "it is", "message"'))
    spec.append("look", (FRAME % ("received", "{}")).replace('"message"', '"odd": "it is", "message"'))
    assert spec.problems() == []


def test_last_line_without_a_line_feed_is_valid(spec: SpecFolder) -> None:
    path = spec.path("look")
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert spec.problems() == []


@pytest.mark.parametrize(
    ("content", "line", "expected"),
    [
        (b"", 1, "this is not a JSON object; empty line"),
        (b"\n", 1, "this is not a JSON object; empty line"),
        (b"\xff\xfe\x00", 1, "this is not a JSON object; not UTF-8 at byte 1"),
        (b'{"recording": "r", "source": "written", "from": "f"}\n', 1, "'protocol' is missing"),
        (
            b'{"recording": "r", "source": "dreamt", "from": "f", "protocol": "1"}\n',
            1,
            "'source' must be captured or written",
        ),
        (
            b'{"recording": "r", "source": "written", "from": "f", "protocol": "1", "by": "me"}\n',
            1,
            "unknown key 'by'",
        ),
    ],
)
def test_invalid_recording_is_a_problem(spec: SpecFolder, content: bytes, line: int, expected: str) -> None:
    spec.path("look").write_bytes(content)
    file, reported_line, text = spec.only_problem()
    assert (file, reported_line) == ("look", line)
    assert expected in text


def test_encoded_values_are_valid_in_each_form(spec: SpecFolder) -> None:
    salt = "      salt: {type: number, encode: decimal_text, optional: true, description: The salt.}\n"
    days = '      days: {type: "list[integer]", encode: days_text, optional: true, description: The days.}\n'
    spec.edit("types", "      heat: {", f"{salt}{days}      heat: {{")
    spec.edit("brew", '"heat": 80', '"salt": "-0.5", "days": "[0,6]", "heat": 80')
    assert spec.problems() == []
    spec.edit("brew", '"[0,6]"', '"[]"')
    assert spec.problems() == []
    line = spec.edit("brew", '"-0.5"', '"-.5"')
    assert spec.locations_of("BREW: salt does not match its schema (pattern)") == [("brew", line)]
