"""Tests the sessions of the live state, at a simulated account and with odd pushes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from bluecurrent import ChStatus, Client, SessionEnded, SessionStarted
from bluecurrent.testing import API_TOKEN, SimulatedAccount
from tests.runtime.live.conftest import FIRST, OpenScene, Scene
from tests.runtime.live.session_statuses import CHARGING, FREE, NEW, NEW_END, OLD, at, come


async def test_a_simulated_session_starts_and_ends(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: FREE}) as scene:
        events, point = scene.live.sessions(), scene.account.charge_points[FIRST]
        statuses = scene.client.messages(ChStatus)
        point.plug_in()
        scene.account.advance(seconds=5)
        started = await anext(events)
        first = await anext(statuses)
        assert isinstance(first, ChStatus)
        assert first.data is not None
        assert (first.data.activity, first.data.start_datetime) == ("charging", at(OLD))
        assert isinstance(started, SessionStarted)
        assert (started.evse_id, started.socket_id, started.start) == (FIRST, 1, scene.point.start_datetime)
        assert started.start > at(OLD)
        scene.account.advance(minutes=30)
        point.unplug()
        ended = await anext(events)
        assert isinstance(ended, SessionEnded)
        assert (ended.start, ended.kwh, ended.cost) == (started.start, scene.point.actual_kwh, scene.point.total_cost)
        assert timedelta(minutes=30) <= ended.end - ended.start <= timedelta(minutes=31)
        assert ended.kwh is not None
        assert ended.kwh > 5
        assert come(events) == []


async def test_a_running_session_counts_as_started_when_it_is_first_read() -> None:
    running = {**FREE, "activity": "charging", "vehicle_status": "C", "start_datetime": NEW, "stop_datetime": ""}
    async with (
        SimulatedAccount(speed=None, charge_points={FIRST: running}) as account,
        Client(API_TOKEN, url=account.url) as client,
        client.live() as live,
    ):
        events = live.sessions()
        assert await anext(events) == SessionStarted(FIRST, 1, at(NEW))


async def follow(scene: Scene, *statuses: dict[str, Any]) -> Sequence[Any]:
    """Returns the events of pushed statuses of a charge point that was free."""
    events = scene.live.sessions()
    await scene.push(*({"object": "CH_STATUS", "evse_id": FIRST, "data": status} for status in statuses))
    return come(events)


STARTED = SessionStarted(FIRST, 1, at(NEW))
ENDED = SessionEnded(FIRST, 1, at(NEW), at(NEW_END), 3.5, 1.25)
SEQUENCES = {
    "the start comes at once": ([{**CHARGING, "start_datetime": NEW, "stop_datetime": ""}], [STARTED]),
    "the start comes later": (
        [{**CHARGING, "start_datetime": OLD}, {**CHARGING, "start_datetime": OLD}, {"start_datetime": NEW}],
        [STARTED],
    ),
    "the old end is sent with the new start": ([{**CHARGING, "start_datetime": NEW}], [STARTED]),
    "a pause is no end": (
        [{**CHARGING, "start_datetime": NEW}, {"activity": "delayed"}, CHARGING, {"activity": "offline"}, CHARGING],
        [STARTED],
    ),
    "a session begins with waiting": ([{"activity": "delayed", "start_datetime": NEW}, CHARGING], [STARTED]),
    "waiting alone is no session": ([{"activity": "delayed"}, {"activity": "available"}], []),
    "the end is told": (
        [
            {**CHARGING, "start_datetime": NEW, "actual_kwh": 0, "total_cost": 0},
            {"actual_kwh": 3.5, "total_cost": 1.25},
            {"activity": "available", "stop_datetime": NEW_END},
        ],
        [STARTED, ENDED],
    ),
    "the end comes with zeros": (
        [
            {**CHARGING, "start_datetime": NEW, "actual_kwh": 3.5, "total_cost": 1.25},
            {"activity": "available", "stop_datetime": NEW_END, "actual_kwh": 0, "total_cost": 0},
        ],
        [STARTED, ENDED],
    ),
    "an error with an end": (
        [
            {**CHARGING, "start_datetime": NEW, "actual_kwh": 3.5, "total_cost": 1.25},
            {"activity": "error", "stop_datetime": NEW_END},
            {"activity": "available"},
        ],
        [STARTED, ENDED],
    ),
}


@pytest.mark.parametrize("name", SEQUENCES)
async def test_sequence_of_pushes_starts_and_ends_the_expected_sessions(open_scene: OpenScene, name: str) -> None:
    statuses, expected = SEQUENCES[name]
    async with open_scene(charge_points={FIRST: FREE}) as scene:
        assert await follow(scene, *statuses) == expected


async def test_an_end_without_a_time_has_the_time_of_the_message(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: FREE}) as scene:
        _, ended = await follow(scene, {**CHARGING, "start_datetime": NEW}, {"activity": "available"})
        assert ended.end == scene.point.as_of["status"]


async def test_a_session_that_ended_without_a_connection_has_ended(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: FREE}) as scene:
        events = scene.live.sessions()
        (started,) = await follow(scene, {**CHARGING, "start_datetime": NEW, "actual_kwh": 3, "stop_datetime": ""})
        later = "20260102 12:00:00"
        (ended, other) = await follow(scene, {"activity": "charging", "start_datetime": later, "actual_kwh": 0.5})
        assert (started.start, ended.start, ended.kwh, other.start) == (at(NEW), at(NEW), 3, at(later))
        scene.account.drop()
        last = [await anext(events) for _ in range(4)][-1]
        assert (last.start, last.kwh) == (at(later), 11)  # it is free again, as the account tells after the reconnect


async def test_a_missing_start_time_is_that_of_the_message(
    open_scene: OpenScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bluecurrent._runtime.live.charging.session_tracker.START_PATIENCE", timedelta())
    async with open_scene(charge_points={FIRST: FREE}) as scene:
        (started,) = await follow(scene, {**CHARGING, "start_datetime": OLD})
        assert started.start == scene.point.as_of["status"]
        assert await follow(scene, {"start_datetime": "20991231 00:00:00"}) == []  # it is told after all
        (ended,) = await follow(scene, {"activity": "available"})
        assert ended.start == at("20991231 00:00:00")


async def test_an_end_that_only_the_list_of_charge_points_shows_is_reported(
    open_scene: OpenScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bluecurrent._runtime.live.charging.session_tracker.START_PATIENCE", timedelta())
    async with open_scene(charge_points={FIRST: FREE}) as scene:
        events = scene.live.sessions()
        (started,) = await follow(scene, CHARGING)
        scene.account.drop()
        assert await anext(events) == started
        ended = await anext(events)  # only the activity differs, and it came with the list
        assert isinstance(ended, SessionEnded)
        assert ended.start == started.start
