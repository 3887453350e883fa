"""Tests the arguments of a current limit, and the weekly times that follow from them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bluecurrent import Client, InvalidRequest
from bluecurrent._runtime.live.charging.weekly_times_from_instants import find_end_of_day, find_weekly_times
from tests.runtime.live.conftest import FIRST, Scene, sent_overrides

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize("amps", [-1, 71, float("nan"), float("inf"), True, "10", None])
async def test_a_wrong_current_is_refused(scene: Scene, amps: Any) -> None:
    with pytest.raises(InvalidRequest) as raised:
        await scene.point.limit_current(amps)
    assert (raised.value.argument, sent_overrides(scene.account)) == ("amps", [])


@pytest.mark.parametrize(
    "until",
    [
        datetime(2099, 1, 1, tzinfo=UTC),
        datetime(2026, 1, 1, tzinfo=UTC),
        datetime.now(UTC).replace(tzinfo=None),
        "23:00",
        datetime.now(UTC) + timedelta(hours=25),
    ],
)
async def test_a_wrong_end_is_refused(scene: Scene, until: Any) -> None:
    with pytest.raises(InvalidRequest) as raised:
        await scene.point.limit_current(10, until=until)
    assert (raised.value.argument, sent_overrides(scene.account)) == ("until", [])


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        *(("limits", {FIRST: {}}), ("limits", 5), ("limits", {FIRST: {"schedule_id": None, "amps": 1, "until": "x"}})),
        *(("limits", {FIRST: {"schedule_id": 1, "amps": 1, "until": "2026-01-01"}}), ("limit_interval", -1)),
        *(("limit_interval", "a"), ("limit_deadband", -1), ("limit_deadband", True)),
    ],
)
def test_wrong_options_are_refused(argument: str, value: Any) -> None:
    with pytest.raises(InvalidRequest) as raised:
        Client("not used").live(**{argument: value})
    assert raised.value.argument == argument


def local(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM, fold=fold)


@pytest.mark.parametrize(
    ("start", "until", "expected"),
    [
        (local("2026-11-30T10:15:40"), local("2026-11-30T12:00"), ("10:15", 0, "12:00", 0)),
        (local("2026-11-30T10:15:40"), local("2026-11-30T12:00:01"), ("10:15", 0, "12:01", 0)),
        (local("2026-11-30T10:15:40"), local("2026-11-30T10:15:50"), ("10:15", 0, "10:16", 0)),
        (local("2026-11-30T23:30"), local("2026-12-01T00:30"), ("23:30", 0, "00:30", 1)),
        (local("2026-11-29T23:30"), local("2026-11-30T00:00"), ("23:30", 6, "00:00", 0)),
        # The clock is set forward: 02:00 becomes 03:00.
        (local("2026-03-29T01:30"), local("2026-03-29T03:30"), ("01:30", 6, "03:30", 6)),
        (local("2026-03-29T01:30"), local("2026-03-29T01:59:30"), ("01:30", 6, "03:00", 6)),
        # The clock is set back: 03:00 becomes 02:00.
        (local("2026-10-25T01:30"), local("2026-10-25T02:30"), ("01:30", 6, "03:00", 6)),
        (local("2026-10-25T01:30"), local("2026-10-25T02:30", fold=1), ("01:30", 6, "03:00", 6)),
        (local("2026-10-25T02:50"), local("2026-10-25T02:20", fold=1), ("02:50", 6, "03:00", 6)),
        (local("2026-10-25T02:10", fold=1), local("2026-10-25T04:00"), ("02:10", 6, "04:00", 6)),
        (local("2026-10-24T10:00"), local("2026-10-25T09:00"), ("10:00", 5, "09:00", 6)),
    ],
)
def test_start_and_end_of_a_limit_become_weekly_times(
    start: datetime, until: datetime, expected: tuple[str, int, str, int]
) -> None:
    for zone in (AMSTERDAM, UTC):
        assert find_weekly_times(start.astimezone(zone), until.astimezone(zone), AMSTERDAM) == expected


@pytest.mark.parametrize(
    ("now", "hours"),
    [("2026-11-30T22:00", 2), ("2026-03-29T00:00", 23), ("2026-10-25T00:00", 25), ("2026-11-30T23:59:59", 1 / 3600)],
)
def test_end_of_the_day_is_the_next_local_midnight(now: str, hours: float) -> None:
    assert find_end_of_day(local(now).astimezone(UTC), AMSTERDAM) - local(now).astimezone(UTC) == timedelta(hours=hours)
