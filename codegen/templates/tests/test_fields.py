"""Each field of each object: right, wrong, null, absent, and beside fields that nobody knows."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from bluecurrent import InvalidMessage, UnknownMessage, parse
from bluecurrent._runtime.decoding.message import Message
from bluecurrent.messages import MESSAGES
from bluecurrent.protocol import PROTOCOL

from .field_cases import FIELDS, FRAMES, FieldCase
from .message_comparison import at, unequal

IDS = [f"{case.object}-{'.'.join(map(str, case.place))}" for case in FIELDS]


def changed(case: FieldCase, value: Any) -> dict[str, Any]:
    frame = copy.deepcopy(FRAMES[case.object])
    at(frame, case.place[:-1])[case.place[-1]] = value
    return frame


def read(frame: dict[str, Any]) -> Message:
    message = parse(json.dumps(frame))
    assert isinstance(message, Message)
    assert type(message) is MESSAGES[frame[PROTOCOL.object]]
    return message


@pytest.mark.parametrize("name", FRAMES)
def test_a_whole_frame_arrives_field_by_field(name: str) -> None:
    message = read(FRAMES[name])
    assert message.problems == ()
    assert list(unequal(message, FRAMES[name])) == []


@pytest.mark.parametrize("name", FRAMES)
def test_it_is_dumped_without_a_warning(name: str) -> None:
    message = read(FRAMES[name])
    assert message.model_dump(mode="json") == json.loads(message.model_dump_json())
    assert message.model_dump().keys() == dict(message).keys()


@pytest.mark.parametrize("name", FRAMES)
def test_a_round_trip_keeps_unknown_fields(name: str) -> None:
    message = read(FRAMES[name] | {"of_tomorrow": {"kept": [1, "two"]}})
    again = parse(message.model_dump_json(exclude_unset=True))
    assert again == message
    assert at(again, ("of_tomorrow",)) == {"kept": [1, "two"]}


@pytest.mark.parametrize("case", FIELDS, ids=IDS)
def test_a_right_value_arrives(case: FieldCase) -> None:
    for value in case.right:
        message = read(changed(case, value))
        assert message.problems == ()
        assert list(unequal(at(message, case.place), value)) == []


@pytest.mark.parametrize("case", FIELDS, ids=IDS)
def test_a_wrong_value_is_none_and_named(case: FieldCase) -> None:
    assert case.wrong
    for value in case.wrong:
        check_wrong(case, changed(case, value))


def check_wrong(case: FieldCase, frame: dict[str, Any]) -> None:
    place = ".".join(map(str, case.place))
    if case.needed == "message":
        message = parse(json.dumps(frame))
        assert isinstance(message, InvalidMessage)
        assert any(reason.startswith(place) for reason in message.reasons)
        assert message.data == frame
        return
    message = read(frame)
    assert any(problem.startswith(place) for problem in message.problems)
    if case.needed == "item":
        assert at(message, case.place[:-2]) == []
    else:
        assert at(message, case.place) is None


OPTIONAL = [(name, case) for name, case in zip(IDS, FIELDS, strict=True) if not case.identity]


@pytest.mark.parametrize("case", [case for _, case in OPTIONAL], ids=[name for name, _ in OPTIONAL])
def test_null_and_absent_are_none(case: FieldCase) -> None:
    absent = copy.deepcopy(FRAMES[case.object])
    del at(absent, case.place[:-1])[case.place[-1]]
    for frame in (changed(case, None), absent):
        message = read(frame)
        assert at(message, case.place) is None
        assert message.problems == ()


@pytest.mark.parametrize("name", FRAMES)
def test_what_is_no_such_object_is_not_taken_for_it(name: str) -> None:
    key = PROTOCOL.object
    unknown = parse(json.dumps(FRAMES[name] | {key: f"{name}_OF_TOMORROW"}))
    assert isinstance(unknown, UnknownMessage)
    assert unknown.data == FRAMES[name] | {key: f"{name}_OF_TOMORROW"}
    nameless = parse(json.dumps({field: value for field, value in FRAMES[name].items() if field != key}))
    assert isinstance(nameless, InvalidMessage)
