"""Tests that personal data in recordings is reported with its line and field, but without its value."""

from __future__ import annotations

import base64
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings

from bluecurrent.testing.record.anonymization.event_anonymizer import EventAnonymizer
from bluecurrent.testing.recording_format.recording_types import (
    Close,
    Event,
    Frame,
    Header,
    Open,
    Raw,
    Reject,
)
from bluecurrent.testing.recording_format.writer import write_recording
from codegen.model.examples.examples_replacing_private_values import is_hidden
from codegen.spec_reading.problems import InvalidSpec, Problem
from codegen.spec_reading.recordings import read_recordings
from codegen.validation.load_spec import load_spec
from codegen.validation.recordings.personal_data_check import check_personal_data
from codegen.validation.recordings.personal_data_finder import PersonalDataFinder
from tests.testing.record.test_anonymizer_properties import TEXTS, EarlierAnonymizer

SPEC = Path(__file__).parents[3] / "spec"
PROTOCOL = load_spec(SPEC)

TOKEN, MAIL, CARD, EVSE = "4f0c2a9e77b14d0f9c21", "someone@real.example", "04A2B7C6D51E80", "BCU771234"
ASK = {"command": "GET_CH_STATUS", "evse_id": "BCU100001", "Authorization": "Token <session token>"}


def status(**more: Any) -> dict[str, Any]:
    return {"object": "CH_STATUS", "evse_id": "BCU100001", "data": {"evse_id": "BCU100001"} | more}


def points(**more: Any) -> dict[str, Any]:
    return {"object": "CHARGE_POINTS", "data": [{"evse_id": "BCU100001"} | more]}


def account(**more: Any) -> dict[str, Any]:
    return {"object": "ACCOUNT"} | more


def problems(folder: Path, *events: Event, source: Any = "captured", **header: str) -> list[Problem]:
    """Returns the problems of a recording with these events."""
    folder.mkdir(parents=True, exist_ok=True)
    values = {"recording": "A test", "made_from": "nothing", "protocol": "1.0.0"} | header
    write_recording(folder / "r.jsonl", Header(source=source, **values), [Open(at=0, connection=1), *events])
    return list(check_personal_data(read_recordings(folder).lines, PROTOCOL))


def frame(message: dict[str, Any], odd: str | None = None) -> Frame:
    direction: Any = "sent" if "command" in message else "received"
    return Frame(at=1, connection=1, direction=direction, message=message, odd=odd)


def raw(data: str | bytes) -> Raw:
    return Raw(at=1, connection=1, direction="received", data=data)


@pytest.mark.parametrize("path", sorted((SPEC / "recordings").glob("*.jsonl")), ids=lambda path: path.stem)
def test_committed_recordings_hold_no_personal_data(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path)
    assert list(check_personal_data(read_recordings(tmp_path).lines, PROTOCOL)) == []


@pytest.mark.parametrize(
    ("event", "path", "value"),
    [
        (frame(account(email=MAIL)), "email", MAIL),
        (frame(account(full_name="Jan Jansen")), "full_name", "Jan Jansen"),
        (frame(account(tel="+31 6 1234 5678")), "tel", "+31 6"),
        (frame(account(first_login_app="2019-03-14T08:00:00")), "first_login_app", "2019"),
        (frame(account(email=["driver@example.org", MAIL])), "email", MAIL),
        (frame({"object": "CHARGE_CARDS", "cards": [{"uid": CARD}]}), "cards.uid", CARD),
        (frame({"object": "CHARGE_CARDS", "cards": [{"id": "NL-GRD-774411-3"}]}), "cards.id", "GRD"),
        (frame(points(location={"street": "Kerkstraat"})), "data.location.street", "Kerkstraat"),
        (frame(points(location={"zipcode": "9721 XB"})), "data.location.zipcode", "9721"),
        (frame(points(location={"x_coord": 53.2193})), "data.location.x_coord", "53.2"),
        (frame(points(evse_id=EVSE)), "data.evse_id", EVSE),
        (frame(points(name="Thuislader")), "data.name", "Thuislader"),
        (frame(ASK | {"Authorization": f"Token {TOKEN}"}), "Authorization", TOKEN),
        (frame(ASK | {"Authorization": "Bearer <session token>"}), "Authorization", "Bearer"),
        (frame(ASK | {"flow_id": "9b2f7a64-2d1c-4a0e-b6a1-0f5a4a2f9d11"}), "flow_id", "9b2f7a64"),
        (frame(ASK | {"evse_id": EVSE}), "evse_id", EVSE),
        (frame({"command": "VALIDATE_API_TOKEN", "token": TOKEN}), "token", TOKEN),
        (frame(status(actual_p1="for Jan")), "data.actual_p1", "for Jan"),
        (frame(status(activity=f"not for {MAIL}")), "data.activity", MAIL),
        (frame({"object": "ERROR", "error": 2, "message": f"{EVSE} is unknown"}), "message", EVSE),
        (frame({"object": "ERROR", "error": 2, "message": "not for jan%40voorbeeld.nl"}), "message", "voorbeeld"),
        (frame({"object": "ERROR", "error": 2, "message": f"card {CARD}"}), "message", CARD),
        (frame(status(**{CARD: 9_990_001})), "a key in data", CARD),
        (frame({"object": "HELLO", MAIL: True}), "a key of the frame", MAIL),
        (frame({"object": "Jan Jansen"}), "object", "Jan"),
        (frame({"object": f"FOR_{EVSE}"}), "object", EVSE),
        (frame({"object": "HELLO"}, odd=f"it is of {MAIL}"), "odd", MAIL),
        (raw("this is not JSON"), "text", "JSON"),
        (raw('["Jan"]'), "text", "Jan"),
        (raw(f'{{"object": "ACCOUNT", "email": "{MAIL}", "n": 1e999}}'), "email", MAIL),
        (raw(f"for {MAIL}".encode()), "text", MAIL),
        (frame({"object": "ERROR", "error": 2, "message": f"BCU{'1' * 5000}"}), "message", "1" * 5000),
        (raw(b"\xff\xfe" + CARD.encode()), "base64", base64.b64encode(CARD.encode()).decode()),
        (Reject(at=1, connection=2, reason=f"Already connected: {MAIL}"), "reason", MAIL),
    ],
)
def test_personal_value_is_reported(tmp_path: Path, event: Event, path: str, value: str) -> None:
    (problem,) = problems(tmp_path / "spec" / "recordings", event)
    assert (problem.file, problem.line) == ("spec/recordings/r.jsonl", 3)
    assert problem.message == f"{path} may hold personal data"
    assert value not in str(problem)


@pytest.mark.parametrize(
    ("event", "message", "value"),
    [
        (frame(account(full_name={"first": "Jan"})), "undeclared field 'full_name.first'", "Jan"),
        (frame(status(plate="KX-411-T")), "ChargePointStatus: undeclared field 'plate'", "KX-411-T"),
        (frame(status(warmth=61)), "ChargePointStatus: undeclared field 'warmth'", "61"),
        (frame(status(owner={"mail": MAIL, "pin": 1})), "ChargePointStatus: undeclared field 'owner'", MAIL),
        (frame(status(notes=["<text 1>", "third pot"])), "ChargePointStatus: undeclared field 'notes'", "third pot"),
        (frame(status(activity={"by": "Jan"})), "undeclared field 'data.activity.by'", "Jan"),
        (frame(ASK | {"pin": 61}), "GET_CH_STATUS: undeclared field 'pin'", "61"),
        (frame({"object": "OF_TOMORROW", "pin": 61}), "undeclared field 'pin'", "61"),
        (raw(json.dumps({"object": "HELLO", "pin": int("9" * 310)})), "HELLO: undeclared field 'pin'", "9" * 310),
    ],
)
def test_undeclared_field_is_reported(tmp_path: Path, event: Event, message: str, value: str) -> None:
    (problem,) = problems(tmp_path / "spec" / "recordings", event)
    assert (problem.file, problem.line) == ("spec/recordings/r.jsonl", 3)
    assert problem.message == message
    assert value not in str(problem)


def test_undeclared_field_is_reported_once_with_its_count(tmp_path: Path) -> None:
    events = [
        frame(points(avg_curent=5) | {"data": [{"avg_curent": 5}, {"avg_curent": 6}]}),
        frame(status(actual_pl1=5)),
    ]
    other, renamed = sorted(problems(tmp_path / "spec" / "recordings", *events, *events), key=str)
    assert "undeclared field" in str(other)
    assert (renamed.line, renamed.message) == (4, "ChargePointStatus: undeclared field 'actual_pl1', 2 times")
    assert renamed.hint.startswith(
        "did you mean 'actual_p1'? If it was renamed, add `formerly: [actual_pl1]`; if not, declare it, "
        "or put a stand-in there, such as 9990001;"
    )


HIDDEN = {
    field.name: field
    for shape in (*PROTOCOL.shapes.values(), *(item.shape for item in PROTOCOL.objects.values()))
    for field in shape.fields
    if is_hidden(PROTOCOL, field)
}


@pytest.mark.parametrize("name", HIDDEN)
def test_suggested_stand_in_is_accepted(name: str) -> None:
    finder, field = PersonalDataFinder(PROTOCOL), HIDDEN[name]
    (suspect,) = finder.require_stand_ins(name, "Kerkstraat", field)
    value = suspect.stand_in if finder.accepts_text(field) else json.loads(suspect.stand_in)
    assert list(finder.require_stand_ins(name, value, field)) == []


def test_suggested_stand_in_fits_the_pattern_of_its_field(tmp_path: Path) -> None:
    events = frame({"object": "CHARGE_CARDS", "cards": [{"uid": CARD}]}), frame(ASK | {"evse_id": EVSE})
    hints = [problem.hint for problem in problems(tmp_path, *events)]
    assert [hint.split(";")[0] for hint in hints] == [
        "put a stand-in there, such as 00000000000001",
        "put a stand-in there, such as BCU100001",
    ]


def test_personal_value_in_the_header_is_reported(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, recording=f"What {MAIL} saw")
    assert (problem.line, MAIL in str(problem)) == (1, False)


def test_written_raw_frames_may_hold_any_text_that_does_not_look_personal(tmp_path: Path) -> None:
    events = raw("this is not JSON"), raw("[1]"), raw(b"\xff\xfe!")
    assert problems(tmp_path, *events, source="written") == []
    assert len(problems(tmp_path, raw(f"not for {MAIL}"), source="written")) == 1
    assert len(problems(tmp_path, frame(status(plate="KX-411-T")), source="written")) == 1


def test_loading_a_spec_reports_personal_data(tmp_path: Path) -> None:
    shutil.copytree(SPEC, tmp_path / "spec")
    header = {"recording": "A test", "source": "captured", "from": "nothing", "protocol": "1.0.0"}
    lines: list[dict[str, Any]] = [header, {"at": 0, "connection": 1, "event": "open"}]
    lines.append({"at": 1, "connection": 1, "event": "frame", "direction": "received", "message": account(email=MAIL)})
    (tmp_path / "spec/recordings/mine.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    with pytest.raises(InvalidSpec) as raised:
        load_spec(tmp_path / "spec")
    assert str(raised.value) == (
        "spec/recordings/mine.jsonl:3: email may hold personal data; put a stand-in there, such as "
        "driver@example.org; see spec/recordings/README.md"
    )


@pytest.mark.parametrize("anonymizer_class", [EventAnonymizer, EarlierAnonymizer])
def test_output_of_the_recorder_holds_no_personal_data(tmp_path: Path, anonymizer_class: type[EventAnonymizer]) -> None:
    @settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.differing_executors])
    @given(TEXTS)
    @example([("received", '{"object": "ERROR", "flow_id": 0}')])
    def check(frames: list[tuple[Any, str]]) -> None:
        anonymize = anonymizer_class().anonymize
        events = [anonymize(Raw(at=1, connection=1, direction=direction, data=text)) for direction, text in frames]
        assert problems(tmp_path, *events, Close(at=1, connection=1, code=1000, by="client")) == []

    check()
