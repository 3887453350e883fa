"""Checks the live state of a simulated charge point with two sockets."""

from __future__ import annotations

import pytest

from bluecurrent import SessionStarted
from tests.runtime.live.conftest import FIRST, OpenScene

pytestmark = pytest.mark.timeout(30)
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
        await scene.live.wait_for(FIRST, lambda point: bool(point.power_kw), timeout=5)
        first, second = scene.point.sockets.values()
        assert (first.activity, second.activity) == ("available", "charging")
        assert scene.point.power_kw == (first.power_kw or 0) + (second.power_kw or 0)
        assert second.energy_total_kwh == second.actual_kwh
        assert scene.live.requests_made == 3
