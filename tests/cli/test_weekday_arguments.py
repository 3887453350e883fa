"""Tests the ways in which days of the week can be written."""

from __future__ import annotations

import pytest

from bluecurrent.cli.arguments.parameter_types import ListType
from bluecurrent.testing import ThreadedServer

from .conftest import Run

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mo,tu", [1, 2]),
        ("1,2", [1, 2]),
        ("1-5", [1, 2, 3, 4, 5]),
        ("mo-fr", [1, 2, 3, 4, 5]),
        ("MO - We, 7", [1, 2, 3, 7]),
        ("sa-mo", [6, 7, 1]),
        ("3-3", [3]),
    ],
)
def test_days_are_names_numbers_or_ranges(text: str, days: list[int]) -> None:
    assert ListType("weekdays", ()).convert(text, None, None) == days
    assert ListType("codes", CODES).convert(text, None, None) == [CODES[day - 1] for day in days]


@pytest.mark.parametrize("days", ["1-5", "mo-fr", "mo,tu,3-5"])
def test_a_range_of_days_is_sent(run: Run, bluecurrent_server: ThreadedServer, days: str) -> None:
    done = run("delayed-charging-settings", "BCU7", "--from", "23:00", "--until", "07:00", "--days", days)
    assert done.returncode == 0, done.stderr
    assert any(isinstance(frame, dict) and frame.get("days") == "[1,2,3,4,5]" for frame in bluecurrent_server.received)
