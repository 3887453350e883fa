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
        (FRAME % ("received", '{"object": "KETTLE"}'), "the frame names no object; if it is meant to be so, say why"),
        (FRAME % ("received", '{"kind": ["KETTLE"]}'), "the frame names no object"),
        (FRAME % ("received", '"KETTLE"'), "this is no whole frame: a frame has a direction, sent or received, and"),
        (FRAME % ("sideways", "{}"), "this is no whole frame"),
        (FRAME % ("received", '{"kind": "OUCH", "number": "8"}'), "OUCH: number breaks its schema (anyOf)"),
        (FRAME % ("sent", '{"do": "LOOK", "name": "K1"}'), "LOOK: the frame breaks its schema (required)"),
        ('{"at": 9, "connection": 1, "event": "frames"}\n', 'unknown event "frames"; known are close, frame, open'),
        ('{"at": 9, "connection": 1, "event": []}\n', "unknown event a list"),
        ('{"event": "open"}\n', "the event does not say when, and on which connection"),
        ('{"at": 9, "connection": "1", "event": "open"}\n', "the event does not say when, and on which connection"),
        ('{"at": 9, "connection": 1, "event": "close"}\n', "this is no whole close: a close has a code"),
        ('{"at": 9, "connection": 1, "event": "raw", "direction": "sent"}\n', "this is no whole raw: a raw frame has"),
        ('{"at": 9, "connection": 2, "event": "reject"}\n', "this is no whole reject: a reject has a reason"),
        ("not JSON\n", "this is no JSON object; one object a line"),
        ("\n", "this is no JSON object"),
        ("[]\n", "this is no JSON object"),
        ('{"at": NaN, "connection": 1, "event": "open"}\n', "this is no JSON object"),
        ('{"at": 1e999, "connection": 1, "event": "open"}\n', "this is no JSON object"),
        (f'{{"at": {"9" * 5000}, "connection": 1, "event": "open"}}\n', "this is no JSON object"),
        (f"{'[' * 100_000}\n", "this is no JSON object"),
        (FRAME % ("received", '{"kind": "\\ud800"}'), "this is no UTF-8 text"),
    ],
)
def test_a_line_that_is_wrong(spec: SpecFolder, added: str, words: str) -> None:
    line = spec.append("look", added)
    file, found, said = spec.problem()
    assert (file, found) == ("look", line)
    assert words in said


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
        (b"", 1, "the recording is empty; its first line says what it is"),
        (b"\n", 1, "the recording is empty"),
        (b"\xff\xfe\x00", 1, "this is no UTF-8 text"),
        (b'{"recording": "r", "source": "written", "from": "f"}\n', 1, "the first line does not say 'protocol'"),
    ],
)
def test_a_file_that_is_no_recording(spec: SpecFolder, content: bytes, line: int, words: str) -> None:
    spec.path("look").write_bytes(content)
    file, found, said = spec.problem()
    assert (file, found) == ("look", line)
    assert words in said


def test_a_folder_that_is_called_a_recording(spec: SpecFolder) -> None:
    (spec.folder / "recordings" / "a.jsonl").mkdir()
    assert spec.problem()[2].startswith("the recording can't be read: Is a directory")


def test_recordings_that_are_no_folder(spec: SpecFolder) -> None:
    for path in (spec.folder / "recordings").iterdir():
        path.unlink()
    (spec.folder / "recordings").rmdir()
    assert spec.problems() == []
    (spec.folder / "recordings").write_text("")
    assert "this is no folder" in spec.problem()[2]
