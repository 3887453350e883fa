"""Tests how messages are merged into the live state: missing keys, nulls, wrong types, sockets, grid connections."""

from __future__ import annotations

from typing import Any

from bluecurrent import BoolSetting, Change, Lost
from tests.runtime.live.conftest import FIRST, OpenScene, Scene

SECOND = "BCU100002"


def settings(evse_id: str = FIRST, **fields: Any) -> dict[str, Any]:
    return {"object": "CH_SETTINGS", "data": {"evse_id": evse_id, **fields}}


async def test_a_charge_point_has_the_attributes_of_all_its_objects(scene: Scene) -> None:
    point, status = scene.point, await scene.client.get_status(FIRST)
    (listed,) = await scene.client.get_charge_points()
    assert (point.name, point.model_type, point.plug_and_charge) == (
        listed.name,
        listed.model_type,
        listed.plug_and_charge,
    )
    assert (point.activity, point.actual_p1, point.max_usage) == (status.activity, status.actual_p1, status.max_usage)
    assert (point.power_kw, point.avg_current) == (status.power_kw, status.avg_current)
    assert point.current_left == scene.client.current_left(status)
    grid = await scene.client.get_grid_status(FIRST)
    assert point.grid is not None
    assert (point.grid.id, point.grid.grid_max_install) == (grid.id, grid.grid_max_install)


async def test_a_missing_key_leaves_what_was_known_and_null_is_a_value(scene: Scene) -> None:
    before = scene.point.actual_v1
    await scene.push_status(actual_p1=7, max_usage=None)
    assert (scene.point.actual_p1, scene.point.actual_v1, scene.point.max_usage) == (7, before, None)


async def test_a_value_of_the_wrong_type_leaves_what_was_known_and_is_a_problem(scene: Scene) -> None:
    before = scene.point.actual_p1
    await scene.push_status(actual_p1="many", actual_p2=3)
    assert (scene.point.actual_p1, scene.point.actual_p2) == (before, 3)
    assert scene.point.problems == ("data.actual_p1 is text, not a number",)
    await scene.push_status(actual_p1=8)
    assert (scene.point.actual_p1, scene.point.problems) == (8, ())


async def test_an_unreadable_message_is_a_problem_of_its_charge_point(scene: Scene) -> None:
    before = scene.point.actual_p1
    await scene.push({"object": "CH_STATUS", "evse_id": FIRST, "data": 5})
    assert scene.point.actual_p1 == before
    assert scene.point.problems == ("data is a number, not an object",)


async def test_a_setting_is_merged_key_by_key(scene: Scene) -> None:
    await scene.push(settings(plug_and_charge={"value": False}))
    assert scene.point.plug_and_charge == BoolSetting(value=False, permission="write")
    await scene.push(settings(plug_and_charge={"value": "yes", "permission": "read"}))
    assert scene.point.plug_and_charge == BoolSetting(value=False, permission="read")
    await scene.push(settings(plug_and_charge={"value": None}))
    assert scene.point.plug_and_charge == BoolSetting(value=None, permission="read")


async def test_a_plain_boolean_becomes_the_value_of_the_setting(scene: Scene) -> None:
    await scene.push(settings(plug_and_charge=False))
    assert scene.point.plug_and_charge == BoolSetting(value=False, permission="write")


async def test_another_card_takes_nothing_over_from_the_card_before(scene: Scene) -> None:
    await scene.push(settings(default_card={"uid": "BCU_HOME_USE"}))
    card = scene.point.default_card
    assert card is not None
    assert (card.uid, card.name, card.id) == ("BCU_HOME_USE", None, None)


async def test_both_names_of_a_charge_point_follow_each_other(scene: Scene) -> None:
    await scene.push(settings(chargepoint_name="Shed"))
    assert (scene.point.name, scene.point.chargepoint_name) == ("Shed", "Shed")


async def test_several_sockets_have_a_status_each_and_a_sum(scene: Scene) -> None:
    phases = {"actual_v1": 230, "actual_p1": 10, "actual_v2": 0, "actual_p2": 0, "actual_v3": 0, "actual_p3": 0}
    changes = scene.live.changes()
    sockets = [{"evse_id": FIRST, "socket_id": number, "activity": "charging", **phases} for number in (1, 2)]
    await scene.push({"object": "CH_STATUS", "evse_id": FIRST, "items": sockets})
    assert list(scene.point.sockets) == [1, 2]
    assert [socket.power_kw for socket in scene.point.sockets.values()] == [2.3, 2.3]
    assert (scene.point.power_kw, scene.point.activity, scene.point.actual_p1) == (4.6, None, None)
    await scene.push_status(socket_id=2, actual_p1=0)
    assert scene.point.sockets[1].power_kw == scene.point.power_kw == 2.3
    last = [change for change in read_all(changes) if change.path == "power_kw"][-2:]
    assert [(change.socket_id, change.old, change.new) for change in last] == [(2, 2.3, 0), (None, 4.6, 2.3)]


def read_all(changes: Any) -> list[Change]:
    """Returns the changes that have come."""
    found: list[Change | Lost] = []
    while (change := changes.next_nowait()) is not None:
        found.append(change)
    return [change for change in found if isinstance(change, Change)]


async def test_the_only_socket_takes_the_id_that_the_service_tells_later(open_scene: OpenScene) -> None:
    point = {"socket_id": None, "socket_ids": None}
    async with open_scene(charge_points={FIRST: point}) as scene:
        assert list(scene.point.sockets) == [1]
        socket = scene.point.sockets[1]
        await scene.push_status(socket_id=2, activity="error")
        assert dict(scene.point.sockets) == {2: socket}
        assert scene.point.activity == "error"


async def test_a_charge_point_that_a_push_names_first_is_added_and_read(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: {}, SECOND: {}}) as scene:
        await scene.push({"object": "CHARGE_POINTS", "data": [{"evse_id": FIRST}]})
        assert list(scene.live.charge_points) == [FIRST]
        before, changes = len(scene.requests), scene.live.changes()
        await scene.push({"object": "CH_STATUS", "evse_id": SECOND, "data": {"activity": "charging"}})
        point = await scene.live.wait_for(SECOND, lambda point: point.is_current, timeout=60)
        assert point is scene.live.charge_points[SECOND]
        come = await anext(changes)
        assert isinstance(come, Change)
        assert (come.evse_id, come.path, come.old, come.new) == (SECOND, "", None, point)
        assert point.public_charging is not None
        assert scene.requests[before:] == ["GET_CH_STATUS", "GET_CH_SETTINGS"]


async def test_a_charge_point_that_left_the_account_goes(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: {}, SECOND: {}}) as scene:
        gone, changes = scene.live.charge_points[SECOND], scene.live.changes()
        await scene.push({"object": "CHARGE_POINTS", "data": [{"evse_id": FIRST}]})
        assert list(scene.live.charge_points) == [FIRST]
        assert not gone.is_current
        assert [(change.path, change.old) for change in read_all(changes)][-2:] == [("is_current", True), ("", gone)]


async def test_an_entry_that_cannot_be_read_removes_no_charge_point(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: {}, SECOND: {}}) as scene:
        await scene.push({"object": "CHARGE_POINTS", "data": [{"evse_id": FIRST}, {"name": "without identity"}]})
        assert list(scene.live.charge_points) == [FIRST, SECOND]


async def test_charge_points_share_a_grid_connection(open_scene: OpenScene) -> None:
    shared = {"id": f"GRID-{FIRST}"}
    async with open_scene(charge_points={FIRST: shared, SECOND: shared}) as scene:
        other, changes = scene.live.charge_points[SECOND], scene.live.changes()
        assert (scene.point.grid is not None, other.grid) == (True, None)
        await scene.push({"object": "GRID_CURRENT", "evse_id": SECOND, "grid_actual_p1": 4, "grid_actual_p2": 6})
        await scene.live.wait_for(SECOND, lambda point: point.grid is scene.point.grid, timeout=60)
        assert scene.requests.count("GET_GRID_STATUS") == 2
        read_all(changes)
        await scene.push({"object": "GRID_CURRENT", "evse_id": FIRST, "grid_actual_p2": 9, "grid_actual_p3": 0})
        read_all(changes)
        await scene.push({"object": "GRID_CURRENT", "evse_id": FIRST, "grid_actual_p1": 23})
        assert other.grid is not None
        assert (other.grid.grid_actual_p1, other.grid.grid_max_current) == (23, 23)
        expected = {"grid.grid_actual_p1": 23, "grid.grid_avg_current": 16, "grid.grid_max_current": 23}
        seen = [(change.evse_id, change.path, change.new) for change in read_all(changes)]
        assert seen == [(evse_id, path, new) for evse_id in (FIRST, SECOND) for path, new in expected.items()]
        assert scene.requests.count("GET_GRID_STATUS") == 2


async def test_a_push_about_an_unknown_grid_connection_is_kept(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: {}, SECOND: {}}) as scene:
        scene.account.fail_next("GET_GRID_STATUS", 2)
        await scene.push({"object": "GRID_CURRENT", "evse_id": SECOND, "grid_actual_p1": 4})
        await scene.push({"object": "GRID_CURRENT", "evse_id": SECOND, "grid_actual_p2": 5})
        grid = scene.live.charge_points[SECOND].grid
        assert grid is not None
        assert (grid.grid_actual_p1, grid.grid_actual_p2, grid.grid_max_install) == (4, 5, None)
        assert scene.requests.count("GET_GRID_STATUS") == 2
