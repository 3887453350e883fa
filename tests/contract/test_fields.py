# generated from codegen/templates/tests/test_fields.py by `python -m codegen generate`; changes here are lost
"""Tests that each field of each object is read leniently: valid, invalid, null and missing values."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from bluecurrent import InvalidMessage, UnknownMessage, parse
from bluecurrent._runtime.decoding.received_model_base_classes import KnownMessage
from bluecurrent.messages import MESSAGES
from bluecurrent.protocol import PROTOCOL

from .cases.field_cases import FIELD_CASES, FRAMES, FieldCase
from .message_comparison import differences
from .values_at_paths import renamed, value_at, with_value

FIELDS = [pytest.param(case, id=f"{case.object}-{'.'.join(map(str, case.path))}") for case in FIELD_CASES]
OPTIONAL_FIELDS = [field for field, case in zip(FIELDS, FIELD_CASES, strict=True) if not case.is_identity]


def read(frame: dict[str, Any]) -> KnownMessage:
    message = parse(json.dumps(frame))
    assert isinstance(message, KnownMessage)
    assert type(message) is MESSAGES[frame[PROTOCOL.object]]
    return message


@pytest.mark.parametrize("name", FRAMES)
def test_whole_frame_is_read_field_by_field(name: str) -> None:
    message = read(FRAMES[name])
    assert message.problems == ()
    assert list(differences(message, FRAMES[name])) == []


@pytest.mark.parametrize("name", FRAMES)
def test_message_is_dumped_without_a_warning(name: str) -> None:
    message = read(FRAMES[name])
    assert message.model_dump(mode="json") == json.loads(message.model_dump_json())
    assert message.model_dump().keys() == dict(message).keys()


@pytest.mark.parametrize("name", FRAMES)
def test_round_trip_keeps_unknown_fields(name: str) -> None:
    message = read(FRAMES[name] | {"of_tomorrow": {"kept": [1, "two"]}})
    again = parse(message.model_dump_json(exclude_unset=True))
    assert again == message
    assert value_at(again, ("of_tomorrow",)) == {"kept": [1, "two"]}


@pytest.mark.parametrize("case", FIELDS)
def test_valid_value_is_read(case: FieldCase) -> None:
    for value in case.valid:
        frame = with_value(FRAMES[case.object], case.path, value)
        for sent in (frame, *(renamed(frame, case.path, former) for former in case.former_names)):
            message = read(sent)
            assert message.problems == ()
            assert list(differences(value_at(message, case.path), value)) == []


@pytest.mark.parametrize("case", FIELDS)
def test_invalid_value_is_none_and_named(case: FieldCase) -> None:
    assert case.invalid
    for value in case.invalid:
        check_invalid(case, with_value(FRAMES[case.object], case.path, value))


def check_invalid(case: FieldCase, frame: dict[str, Any]) -> None:
    path = ".".join(map(str, case.path))
    if not case.lost_path:
        message = parse(json.dumps(frame))
        assert isinstance(message, InvalidMessage)
        assert any(reason.startswith(path) for reason in message.reasons)
        assert message.data == frame
        return
    message = read(frame)
    assert any(problem.startswith(path) for problem in message.problems)
    if isinstance(case.lost_path[-1], int):  # the only item of a list
        assert value_at(message, case.lost_path[:-1]) == []
    else:
        assert value_at(message, case.lost_path) is None


@pytest.mark.parametrize("case", OPTIONAL_FIELDS)
def test_null_and_missing_are_none(case: FieldCase) -> None:
    missing = copy.deepcopy(FRAMES[case.object])
    del value_at(missing, case.path[:-1])[case.path[-1]]
    for frame in (with_value(FRAMES[case.object], case.path, None), missing):
        message = read(frame)
        assert value_at(message, case.path) is None
        assert message.problems == ()


@pytest.mark.parametrize("name", FRAMES)
def test_unknown_object_is_not_read_as_a_known_one(name: str) -> None:
    key = PROTOCOL.object
    unknown = parse(json.dumps(FRAMES[name] | {key: f"{name}_OF_TOMORROW"}))
    assert isinstance(unknown, UnknownMessage)
    assert unknown.data == FRAMES[name] | {key: f"{name}_OF_TOMORROW"}
    nameless = parse(json.dumps({field: value for field, value in FRAMES[name].items() if field != key}))
    assert isinstance(nameless, InvalidMessage)
