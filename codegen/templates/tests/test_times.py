"""Tests that each format of a timestamp or a date is read as the right time."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from bluecurrent import InvalidMessage, parse

from .field_cases import FRAMES
from .message_comparison import value_at, with_value
from .time_cases import TIME_CASES


@pytest.mark.parametrize(("name", "path", "text", "expected"), TIME_CASES)
def test_time_is_read(name: str, path: tuple[str | int, ...], text: str, expected: str | None) -> None:
    message = parse(json.dumps(with_value(FRAMES[name], path, text)))
    assert not isinstance(message, InvalidMessage)
    assert iso_format(value_at(message, path)) == expected


def iso_format(value: date | None) -> str | None:
    """Returns an instant in UTC, and a date as it is."""
    if not isinstance(value, datetime):
        return None if value is None else value.isoformat()
    assert value.tzinfo is not None
    return value.astimezone(UTC).isoformat()
