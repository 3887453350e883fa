"""Each form of a timestamp or a day is read as what it means."""

from __future__ import annotations

import copy
import json
from datetime import UTC, date, datetime

import pytest

from bluecurrent import InvalidMessage, parse

from .field_cases import FRAMES
from .message_comparison import at
from .time_cases import TIMES


@pytest.mark.parametrize(("name", "place", "text", "means"), TIMES)
def test_a_time(name: str, place: tuple[str | int, ...], text: str, means: str | None) -> None:
    frame = copy.deepcopy(FRAMES[name])
    at(frame, place[:-1])[place[-1]] = text
    message = parse(json.dumps(frame))
    assert not isinstance(message, InvalidMessage)
    assert shown(at(message, place)) == means


def shown(value: date | None) -> str | None:
    """An instant in UTC, a day as it is."""
    if not isinstance(value, datetime):
        return None if value is None else value.isoformat()
    assert value.tzinfo is not None
    return value.astimezone(UTC).isoformat()
