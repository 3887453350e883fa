"""Tests when the daily request limit is reset, across changes to and from summer time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bluecurrent._runtime.core.errors import InvalidRequest
from bluecurrent._runtime.core.protocol_table_types import Limit
from bluecurrent._runtime.core.request_limit_reset_time import find_next_reset, get_time_until_reset
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient

LIMIT = Limit(hour=0, minute=0, second=30, zone="Europe/Amsterdam")


@pytest.mark.parametrize(
    ("now", "delta"),
    [
        ("2026-01-15T23:00:30+01:00", timedelta(hours=1)),
        ("2026-01-15T00:00:29+01:00", timedelta(seconds=1)),
        ("2026-01-15T00:00:30+01:00", timedelta(hours=24)),
        ("2026-03-29T00:00:30+01:00", timedelta(hours=23)),
        ("2026-03-29T12:00:30+02:00", timedelta(hours=12)),
        ("2026-10-25T00:00:30+02:00", timedelta(hours=25)),
        ("2026-10-25T02:30:30+02:00", timedelta(hours=22, minutes=30)),
        ("2026-10-25T02:30:30+01:00", timedelta(hours=21, minutes=30)),
        ("2026-12-31T22:59:30+00:00", timedelta(minutes=1)),
    ],
)
def test_reset_is_computed_from_elapsed_time(now: str, delta: timedelta) -> None:
    instant = datetime.fromisoformat(now)
    assert get_time_until_reset(LIMIT, instant) == delta
    reset = find_next_reset(LIMIT, instant)
    assert (reset.hour, reset.minute, reset.second) == (0, 0, 30)
    assert reset.astimezone(UTC) == instant.astimezone(UTC) + delta


@pytest.mark.parametrize(
    ("now", "delta"),
    [
        ("2026-10-25T02:15:00+02:00", timedelta(minutes=15)),
        ("2026-10-25T02:15:00+01:00", timedelta(hours=24, minutes=15)),
        ("2026-10-25T02:45:00+02:00", timedelta(hours=24, minutes=45)),
    ],
)
def test_a_reset_in_the_hour_that_comes_twice_happens_once(now: str, delta: timedelta) -> None:
    limit = Limit(hour=2, minute=30, second=0, zone="Europe/Amsterdam")
    assert get_time_until_reset(limit, datetime.fromisoformat(now)) == delta


@pytest.mark.parametrize("now", [datetime(2026, 10, 24), "2026-10-24", 5, datetime(2026, 10, 24).date()])  # noqa: DTZ001
def test_now_must_be_a_datetime_with_a_time_zone(now: object) -> None:
    with pytest.raises(InvalidRequest) as caught:
        KettleClient(API_TOKEN).get_next_reset_delta(now)  # type: ignore[arg-type]
    assert caught.value.argument == "now"
