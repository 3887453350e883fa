"""Tests that every recorded frame matches its schema in the spec, and that every scenario is recorded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft7Validator

from codegen.model.protocol import Protocol
from codegen.schemas import protocol_schemas
from codegen.validation.load_spec import load_spec

SPEC = Path(__file__).parents[2] / "spec"
RECORDINGS = sorted((SPEC / "recordings").glob("*.jsonl"))


class Event(NamedTuple):
    """One event of a recording, with its line."""

    recording: str
    line: int
    data: dict[str, Any]

    @property
    def message(self) -> dict[str, Any]:
        message: dict[str, Any] = self.data["message"]
        return message


@cache
def protocol() -> Protocol:
    return load_spec(SPEC)


@cache
def definitions() -> dict[str, Any]:
    found: dict[str, Any] = protocol_schemas.frame_schemas(protocol())["definitions"]
    return found


@cache
def events() -> tuple[Event, ...]:
    return tuple(
        Event(path.stem, number, json.loads(line))
        for path in RECORDINGS
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()[1:], 2)
    )


def frames(direction: str) -> list[Event]:
    return [event for event in events() if event.data["event"] == "frame" and event.data["direction"] == direction]


def received(name: str) -> list[Event]:
    return [event for event in frames("received") if event.message.get("object") == name]


def schema_violations(event: Event) -> Iterator[str]:
    """Yields the violations of the schema that a frame must match."""
    direction = event.data["direction"]
    name = event.message.get("command" if direction == "sent" else "object")
    if f"{direction}.{name}" not in definitions():
        yield f"{name!r} is not declared"
        return
    schema = {"$ref": f"#/definitions/{direction}.{name}", "definitions": definitions()}
    for error in Draft7Validator(schema).iter_errors(event.message):
        yield f"{name}: {error.json_path}: {error.message}"


def test_frame_schemas_are_json_schemas() -> None:
    Draft7Validator.check_schema({"definitions": definitions()})


@pytest.mark.parametrize("path", RECORDINGS, ids=[path.stem for path in RECORDINGS])
def test_every_frame_matches_its_schema_unless_odd(path: Path) -> None:
    for event in events():
        if event.recording == path.stem and event.data["event"] == "frame":
            violations = list(schema_violations(event))
            assert bool(violations) == ("odd" in event.data), (
                f"{path.name}:{event.line}: {violations or 'nothing is odd in it'}"
            )


def test_every_command_is_sent_and_every_object_received() -> None:
    assert protocol().commands.keys() <= {event.message.get("command") for event in frames("sent")}
    assert protocol().objects.keys() <= {str(event.message.get("object")) for event in frames("received")}


def test_every_command_that_acts_is_answered_by_receipt_and_verdict() -> None:
    for command in protocol().commands.values():
        if not command.answer.receipt:
            continue
        answered = [
            {str(event.message.get("object")) for event in frames("received") if event.recording == asked.recording}
            for asked in frames("sent")
            if asked.message.get("command") == command.name
        ]
        assert any(set(command.answer.objects) <= names for names in answered), command.name


def test_verdicts_with_a_rejection_and_a_timeout_are_recorded() -> None:
    verdicts = [event.message for event in frames("received") if str(event.message.get("object")).startswith("STATUS_")]
    errors = {message.get("error") for message in verdicts if message.get("success") is False}
    assert {protocol().subject.refusal_error, protocol().subject.no_answer_error} <= errors


def test_all_error_codes_and_an_unlisted_one_are_recorded() -> None:
    codes = {event.message["error"] for event in received("ERROR")}
    assert {0, 1, 2, 9, 42} <= codes
    assert codes - protocol().error_codes.keys()


def test_all_close_codes_and_reject_reasons_are_recorded() -> None:
    assert {event.data["code"] for event in events() if event.data["event"] == "close"} >= {
        *protocol().close_codes,
        1006,
    }
    assert {event.data["reason"] for event in events() if event.data["event"] == "reject"} == {
        *protocol().reject_reasons
    }


@pytest.mark.parametrize("name", ["CH_STATUS", "CH_SETTINGS", "GRID_CURRENT"])
def test_object_is_recorded_as_a_push_too(name: str) -> None:
    asked = {command.name for command in protocol().commands.values() if name in command.answer.objects}
    pushes = [
        event
        for event in received(name)
        if not any(
            sent.recording == event.recording and sent.message.get("command") in asked for sent in frames("sent")
        )
    ]
    assert pushes


def test_old_and_new_message_formats_are_recorded() -> None:
    statuses = [event.message for event in received("CH_STATUS")]
    assert any("data" in status for status in statuses)
    assert any("items" in status for status in statuses)
    lists = [event.message for event in received("LIST_OVERRIDE_CURRENT")]
    assert any("data" in each for each in lists)
    assert any("result" in each for each in lists)
    points = [point for event in received("CHARGE_POINTS") for point in event.message.get("data") or []]
    points += [event.message["data"] for event in received("CH_SETTINGS")]
    assert {type(point.get("plug_and_charge_notification")) for point in points} >= {bool, dict}
    assert any("x_coord" in point for point in points)
    sent = {event.message.get("command") for event in frames("sent")}
    assert {"PATCH_PRICE_BASED_CHARGING_SETTINGS", "SET_PRICE_BASED_SETTINGS"} <= sent


def test_unknown_objects_fields_and_values_are_recorded() -> None:
    odd = [event for event in frames("received") if "odd" in event.data]
    assert any(isinstance(event.message.get("object"), str) for event in odd), "an unknown object"
    known = {(name, field.name) for name, item in protocol().objects.items() for field in item.shape.fields}
    declared = {field.name for shape in protocol().shapes.values() for field in shape.fields}
    keys = {
        (str(event.message["object"]), key)
        for event in frames("received")
        if "odd" not in event.data
        for key in event.message
    }
    inner = {key for event in received("CH_STATUS") for key in event.message.get("data") or {}}
    assert (keys - known - {(name, "object") for name, _ in keys}) or inner - declared, "an unknown field"
    activities = next(
        field.values for field in protocol().shapes["ChargePointStatus"].fields if field.name == "activity"
    )
    seen = {(event.message.get("data") or {}).get("activity") for event in received("CH_STATUS")}
    assert seen - {None, *(activities or ())}, "an unknown value of an enumeration"


def test_header_of_every_recording_is_valid() -> None:
    for path in RECORDINGS:
        header = json.loads(path.read_text(encoding="utf-8").splitlines()[0])
        assert list(header) == ["recording", "source", "from", "protocol"]
        assert header["source"] in {"captured", "written"}
        assert header["protocol"] <= protocol().version


@pytest.mark.parametrize("path", RECORDINGS, ids=[path.stem for path in RECORDINGS])
def test_recording_holds_only_stand_ins(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    things, addresses = set(re.findall(r"BCU\d+", text)), set(re.findall(r"[\w.]+@[\w.]+", text))
    tokens = set(re.findall(r'"Authorization": "([^"]*)"', text))
    if json.loads(text.splitlines()[0])["source"] == "captured":
        # The recorder numbers further stand-ins.
        assert all(re.fullmatch(r"BCU1000\d\d", thing) for thing in things)
        assert all(re.fullmatch(r"driver\d*@example\.org", address) for address in addresses)
        assert all(re.fullmatch(r"(Token )?<session token( \d+)?>", token) for token in tokens)
    else:
        assert things <= {"BCU100001", "BCU100002", "BCU100003"}
        assert addresses <= {"driver@example.org"}
        assert tokens <= {"Token <session token>", "Token <session token 2>", "<session token>"}
