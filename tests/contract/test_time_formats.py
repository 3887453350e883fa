# generated from codegen/templates/tests/test_time_formats.py by `python -m codegen generate`; changes here are lost
"""Tests that each format of a timestamp or a date is read as the right time."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from pydantic.json_schema import JsonSchemaMode

from bluecurrent import InvalidMessage, parse
from bluecurrent.messages import MESSAGES

from .cases.field_cases import FRAMES
from .cases.time_format_cases import TIME_CASES
from .values_at_paths import value_at, with_value


@pytest.mark.parametrize(("name", "path", "text", "expected"), TIME_CASES)
def test_time_is_read(name: str, path: tuple[str | int, ...], text: str, expected: str | None) -> None:
    message = parse(json.dumps(with_value(FRAMES[name], path, text)))
    assert not isinstance(message, InvalidMessage)
    assert iso_format(value_at(message, path)) == expected


@pytest.mark.parametrize(("name", "path", "text"), [case[:3] for case in TIME_CASES])
def test_read_times_are_accepted_again(name: str, path: tuple[str | int, ...], text: str) -> None:
    message = parse(json.dumps(with_value(FRAMES[name], path, text)))
    assert isinstance(message, MESSAGES[name])
    assert type(message).model_validate(message.model_dump()) == message
    assert value_at(type(message).model_validate(message.model_dump()), path) == value_at(message, path)


@pytest.mark.parametrize("mode", ["validation", "serialization"])
@pytest.mark.parametrize(("name", "path"), sorted({case[:2] for case in TIME_CASES}, key=str))
def test_schema_has_the_format_of_times(name: str, path: tuple[str | int, ...], mode: JsonSchemaMode) -> None:
    model, *_, field = type(value_at(parse(json.dumps(FRAMES[name])), path[:-1])), path[-1]
    schema = model.model_json_schema(mode=mode)["properties"][field]
    formats = {part.get("format") for part in schema["anyOf"]}
    times = [text for *place, text, expected in TIME_CASES if tuple(place) == (name, path) and expected]
    is_day = all(len(text) == len("2026-07-24") for text in times)
    assert formats == {"date" if is_day else "date-time", None}


def iso_format(value: date | None) -> str | None:
    """Returns the ISO text of an instant, in UTC, or of a date."""
    if not isinstance(value, datetime):
        return None if value is None else value.isoformat()
    assert value.tzinfo is not None
    return value.astimezone(UTC).isoformat()
