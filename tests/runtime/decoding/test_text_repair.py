"""Tests that a text that was cut within an emoji can be read, and that that values of other types are converted."""

from __future__ import annotations

import json

import pytest

from bluecurrent import BoolSetting, ChargePoints, ChSettings, ChStatus, UnknownMessage
from bluecurrent._runtime.decoding.json_parsing import parse_json
from bluecurrent.messages import parse


def test_a_half_of_an_emoji_becomes_a_question_mark() -> None:
    message = parse('{"object": "CHARGE_POINTS", "data": [{"evse_id": "BCU100001", "name": "Car \\ud83d"}]}')
    assert isinstance(message, ChargePoints)
    assert message.data is not None
    assert message.data[0].name == "Car ?"
    assert message.problems == ()


def test_unknown_objects_can_be_encoded_too() -> None:
    message = parse('{"object": "NEW", "\\ude97": ["\\ud83d", "\\ud83d\\ude97"]}')
    assert isinstance(message, UnknownMessage)
    assert message.data == {"object": "NEW", "?": ["?", "\U0001f697"]}


@pytest.mark.parametrize("frame", [b'"\xed\xa0\xbd"', b"\xff", "{", "[" * 100_000])
def test_other_texts_are_refused(frame: str | bytes) -> None:
    with pytest.raises((ValueError, RecursionError)):
        parse_json(frame)


def test_a_problem_says_that_a_value_is_nan() -> None:
    message = parse('{"object": "CH_STATUS", "data": {"evse_id": "BCU100001", "actual_p1": NaN}}')
    assert isinstance(message, ChStatus)
    assert message.problems == ("data.actual_p1 is NaN, not a number",)


@pytest.mark.parametrize(("sent", "value"), [("true", True), ("false", False), (1, True), (0, False)])
def test_a_boolean_can_be_text_or_a_number(sent: object, value: bool) -> None:
    frame = {"object": "CH_SETTINGS", "data": {"evse_id": "BCU100001", "public_charging": {"value": sent}}}
    message = parse(json.dumps(frame))
    assert isinstance(message, ChSettings)
    assert message.data is not None
    assert message.data.public_charging is not None
    assert message.data.public_charging == BoolSetting(value=value)
    assert message.problems == ()
