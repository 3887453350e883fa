"""Tests the live state of a simulated charge point with two sockets."""

from __future__ import annotations

from bluecurrent import Change, SessionStarted
from tests.runtime.live.conftest import FIRST, OpenScene, Scene

TWO_SOCKETS = {
    "socket_ids": [1, 2],
    "activity": "available",
    "vehicle_status": "A",
    "smart_charging": False,
    "delayed_charging": {"value": False},
    "price_based_charging": {"value": False},
    "actual_kwh": 0,
}


async def test_each_socket_has_a_status_and_sessions_of_its_own(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: TWO_SOCKETS}) as scene:
        assert list(scene.point.sockets) == [1, 2]
        assert scene.point.activity is None
        events, point = scene.live.sessions(), scene.account.charge_points[FIRST]
        point.plug_in(socket_id=2)
        scene.account.advance(minutes=6)
        started = await anext(events)
        assert isinstance(started, SessionStarted)
        assert started.socket_id == 2
        await scene.live.wait_for(FIRST, lambda point: bool(point.power_kw), timeout=60)
        first, second = scene.point.sockets.values()
        assert (first.activity, second.activity) == ("available", "charging")
        assert scene.point.power_kw == (first.power_kw or 0) + (second.power_kw or 0)
        assert second.energy_total_kwh == second.actual_kwh
        assert scene.live.requests_made == 3


async def test_a_second_socket_changes_the_attributes_of_the_charge_point(scene: Scene) -> None:
    await scene.push_status(socket_id=1, activity="charging")
    changes = scene.live.changes()
    await scene.push_status(socket_id=2, activity="available")
    await scene.push_status(socket_id=1, activity="error")
    of_point = {}
    async for change in changes:
        assert isinstance(change, Change)
        if change.new == "error":
            break
        if change.socket_id is None:
            of_point[change.path] = (change.old, change.new)
    assert of_point["activity"] == ("charging", None)
    assert of_point["socket_id"] == (1, None)
    assert of_point["actual_p1"] == (16, None)
    assert of_point["avg_voltage"] == (230, None)
    assert "power_kw" not in of_point  # the sum has not changed
    assert {path: getattr(scene.point, path) for path in of_point} == dict.fromkeys(of_point)
