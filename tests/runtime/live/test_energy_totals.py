"""Tests the energy totals of sockets: they never fall, and saved ones go on."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from bluecurrent import Client, InvalidRequest
from bluecurrent.testing import fast_reconnects
from tests.runtime.live.conftest import FIRST, OpenScene
from tests.runtime.live.session_statuses import CHARGING, FREE, NEW, OLD, at, come


async def test_the_total_never_falls(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: FREE}) as scene:
        totals = [scene.point.energy_total_kwh]
        for status in (
            {**CHARGING, "actual_kwh": 0, "start_datetime": OLD},  # a new session with the old start
            {"actual_kwh": 1.5, "start_datetime": NEW},
            {"actual_kwh": 1.4},  # a correction
            {"actual_kwh": 2, "total_cost": None},
            {"actual_kwh": None},
            {"actual_kwh": 4, "start_datetime": "20260103 08:00:00"},  # another session, whose beginning was missed
            {"activity": "available", "actual_kwh": 0},
        ):
            await scene.push_status(**status)
            totals.append(scene.point.energy_total_kwh)
        assert totals == [11, 11, 12.5, 12.5, 13, 13, 17, 17]
        assert scene.point.sockets[1].energy_total_kwh == 17
        assert scene.live.snapshot().charge_points[FIRST].energy_total_kwh == 17


async def test_the_total_is_continued_after_reconnects(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: FREE}) as scene:
        car = scene.account.charge_points[FIRST]

        async def reconnect(*meanwhile: Callable[[], None]) -> tuple[Any, Any]:
            """Lets something happen without a connection; returns the total and the energy of the session then."""
            with fast_reconnects():
                scene.account.drop()
                for each in meanwhile:
                    each()
                await scene.live.wait_for(FIRST, lambda point: not point.is_current, timeout=60)
                await scene.live.wait_for(FIRST, lambda point: point.is_current, timeout=60)
            return scene.point.energy_total_kwh, scene.point.actual_kwh

        def charge() -> None:
            scene.account.advance(hours=0.5)

        car.plug_in(battery_kwh=900, level=0)
        scene.account.advance(minutes=1)
        await scene.live.wait_for(FIRST, lambda point: point.energy_total_kwh > 11, timeout=60)
        total, session = await reconnect(charge)
        assert session > 5
        assert total == pytest.approx(11 + session)
        ended, first = await reconnect(charge, car.unplug)
        assert first > session + 5
        assert ended == pytest.approx(11 + first)
        total, second = await reconnect(lambda: car.plug_in(battery_kwh=900, level=0), charge)
        assert 5 < second < first
        assert total == pytest.approx(ended + second)


async def test_a_socket_keeps_its_total_when_its_id_comes(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: {**FREE, "socket_id": None, "socket_ids": None}}) as scene:
        await scene.push_status(socket_id=2, actual_kwh=12)
        await scene.push_status(socket_id=1, actual_kwh=1)
        assert [socket.energy_total_kwh for socket in scene.point.sockets.values()] == [12, 1]
        assert scene.point.energy_total_kwh == 13


async def test_a_saved_total_is_continued_when_the_socket_id_comes_late(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: {**FREE, "socket_id": None, "socket_ids": None}}) as scene:
        saved = {FIRST: {"2": {"total_kwh": 100.0, "session_kwh": 11.0, "start": at(OLD).isoformat()}}}
        async with scene.client.live(energy_totals=saved) as live:
            await live.wait_ready(timeout=60)
            assert live.charge_points[FIRST].energy_total_kwh == 11
            await scene.push_status(socket_id=2, actual_kwh=12)
            assert live.charge_points[FIRST].energy_total_kwh == 101


async def test_a_total_is_a_change(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: FREE}) as scene:
        changes = scene.live.changes()
        await scene.push_status(actual_kwh=12)
        assert [(change.path, change.socket_id, change.new) for change in come(changes)] == [
            *(("actual_kwh", 1, 12), ("energy_total_kwh", 1, 12)),
        ]


async def test_saved_totals_are_continued(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: FREE}) as scene:
        saved = json.loads(json.dumps(scene.live.energy_totals))
        assert saved == {FIRST: {"1": {"total_kwh": 11.0, "session_kwh": 11.0, "start": at(OLD).isoformat()}}}
        saved["BCU999999"] = saved[FIRST]
        async with scene.client.live(energy_totals=saved) as later:
            await later.wait_ready(timeout=60)
            assert later.charge_points[FIRST].energy_total_kwh == 11
            await scene.push_status(actual_kwh=13)
            assert later.charge_points[FIRST].energy_total_kwh == 13
            assert later.energy_totals.keys() == {FIRST, "BCU999999"}
            saved[FIRST]["1"]["total_kwh"] = 100
        async with scene.client.live(energy_totals=saved) as later:
            await later.wait_ready(timeout=60)
            await scene.push_status(actual_kwh=2, start_datetime=NEW)
            assert later.charge_points[FIRST].energy_total_kwh == 102


@pytest.mark.parametrize(
    "wrong",
    [
        *(5, [1], {FIRST: 1}, {FIRST: {"one": {}}}, {FIRST: {"1": {"total_kwh": 1}}}),
        {FIRST: {"1": {"total_kwh": -1, "session_kwh": 0, "start": None}}},
        {FIRST: {"1": {"total_kwh": 1, "session_kwh": 0, "start": "2026-01-01"}}},
    ],
)
def test_wrong_totals_are_refused(wrong: Any) -> None:
    with pytest.raises(InvalidRequest) as raised:
        Client("not used").live(energy_totals=wrong)
    assert raised.value.argument == "energy_totals"
