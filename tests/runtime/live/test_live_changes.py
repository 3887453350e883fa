"""Tests how changes of the live state are delivered: to iterators, to callbacks, and to those that wait."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime

import pytest

from bluecurrent import Change, ChStatus, LiveChargePoint, Lost, RequestTimeout
from bluecurrent._runtime.live import change_listeners
from bluecurrent.live_snapshots import LiveSnapshot
from tests.runtime.live.conftest import FIRST, OpenScene, Scene


async def test_a_change_tells_what_when_and_where(scene: Scene) -> None:
    changes, before = scene.live.changes(), datetime.now(UTC)
    await scene.push_status(activity="error", vehicle_status="C")
    change = await anext(changes)
    assert isinstance(change, Change)
    assert (change.evse_id, change.socket_id, change.path) == (FIRST, 1, "activity")
    assert (change.old, change.new) == ("charging", "error")
    assert before <= change.at <= datetime.now(UTC)
    assert changes.next_nowait() is None  # the vehicle status is the same


async def test_a_setting_changes_at_the_path_of_its_key(scene: Scene) -> None:
    changes = scene.live.changes()
    await scene.client.set_plug_and_charge(FIRST, False)
    change = await anext(changes)
    assert isinstance(change, Change)
    assert (change.path, change.socket_id, change.old, change.new) == ("plug_and_charge.value", None, True, False)


async def test_a_flag_of_the_charge_point_changes_a_derived_value(scene: Scene) -> None:
    changes = scene.live.changes()
    await scene.push({"object": "CH_SETTINGS", "data": {"evse_id": FIRST, "smart_charging": True}})
    paths = [change.path for change in (await anext(changes), await anext(changes)) if isinstance(change, Change)]
    assert paths == ["smart_charging", "current_left"]
    assert scene.point.current_left == 6 - 16


async def test_a_repr_hides_personal_values(scene: Scene) -> None:
    changes = scene.live.changes()
    await scene.push({"object": "CH_SETTINGS", "data": {"evse_id": FIRST, "chargepoint_name": "Villa Kakelbont"}})
    change = await anext(changes)
    assert isinstance(change, Change)
    assert (change.path, change.new, change.is_sensitive) == ("chargepoint_name", "Villa Kakelbont", True)
    assert "Kakelbont" not in f"{change!r} {scene.point!r} {scene.live!r} {scene.live.snapshot()!r}"


async def test_a_handler_finds_the_live_state_changed(scene: Scene) -> None:
    seen: asyncio.Queue[tuple[float | None, float | None]] = asyncio.Queue()

    def handler(message: ChStatus) -> None:
        assert message.data is not None
        seen.put_nowait((message.data.actual_p1, scene.point.actual_p1))

    scene.client.on(ChStatus, handler)
    await scene.push_status(actual_p1=3)
    assert await seen.get() == (3, 3)


async def test_a_callback_gets_the_changes_of_a_message_at_once(scene: Scene) -> None:
    batches: asyncio.Queue[tuple[Change, ...]] = asyncio.Queue()
    scene.live.subscribe(batches.put_nowait)
    await scene.push_status(actual_p1=1, activity="error")
    assert {change.path for change in await batches.get()} >= {"actual_p1", "activity", "power_kw"}


async def test_a_callback_gets_the_changes_of_several_messages_at_once(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert change_listeners.BATCH_SECONDS == 0.05
    monkeypatch.setattr(change_listeners, "BATCH_SECONDS", 3600)
    batches: list[tuple[Change, ...]] = []
    async with scene.client.live() as live:
        await live.wait_ready(timeout=60)
        live.subscribe(batches.append)
        for current in (1, 2):
            await scene.push_status(actual_p1=current)
        assert batches == []
    (batch,) = batches
    assert [change.new for change in batch if change.path == "actual_p1"] == [1, 2]


async def test_callback_for_identities_gets_those_of_all_messages_in_a_batch(scene: Scene) -> None:
    batches: list[tuple[str, ...]] = []
    async with scene.client.live() as live:
        await live.wait_ready(timeout=60)
        live._listeners.subscribe_to_identities(batches.append, 3600)
        for current in (1, 2, 2):
            await scene.push_status(actual_p1=current)
        assert batches == []
        assert not live._listeners.is_noting
    assert batches == [("BCU100001",) * 3]  # two messages have changed it, and the end of the live state


async def test_a_callback_is_called_while_changes_keep_coming(scene: Scene) -> None:
    batches: list[tuple[Change, ...]] = []
    scene.live.subscribe(batches.append)
    current = 0
    while len(batches) < 2:
        current += 1
        await scene.push_status(actual_p1=current)
    seen = [change.new for batch in batches for change in batch if change.path == "actual_p1"]
    assert seen == list(range(1, len(seen) + 1))


async def test_callbacks_and_iterators_get_the_same_order(scene: Scene) -> None:
    seen: list[list[Change]] = [[], []]
    done = asyncio.Event()

    def finish(changes: tuple[Change, ...]) -> None:
        if any(change.new == 3 for change in changes):
            done.set()

    iterator = scene.live.changes()
    for callback in (seen[0].extend, seen[1].extend, finish):
        scene.live.subscribe(callback)
    for current in (1, 2, 3):
        await scene.push_status(actual_p1=current)
    await done.wait()
    assert [change.new for change in seen[0] if change.path == "actual_p1"] == [1, 2, 3]
    assert seen[0] == seen[1] == [await anext(iterator) for _ in seen[0]]


async def test_a_removed_callback_is_not_called(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(change_listeners, "BATCH_SECONDS", 3600)
    calls: list[object] = []
    async with scene.client.live() as live:
        await live.wait_ready(timeout=60)
        remove = live.subscribe(calls.append)
        await scene.push_status(actual_p1=1)
        remove()
        remove()
        await scene.push_status(actual_p1=2)
    assert calls == []  # the end of the block delivers what was collected


async def test_leaving_the_block_delivers_what_was_collected(scene: Scene) -> None:
    changes: list[Change] = []
    async with scene.client.live() as live:
        await live.wait_ready(timeout=60)
        live.subscribe(changes.extend)
        await scene.push_status(actual_p1=5)
    assert (changes[0].path, changes[-1].path) == ("actual_p1", "is_current")


async def test_a_failing_callback_is_logged_without_its_text(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    done, text = asyncio.Event(), "a secret of the program"

    def fail(changes: tuple[Change, ...]) -> None:
        raise ValueError(text)

    scene.live.subscribe(fail)
    scene.live.subscribe(lambda changes: done.set())
    with caplog.at_level(logging.ERROR):
        await scene.push_status(actual_p1=5)
        await done.wait()
    assert "fail failed on changes: ValueError" in caplog.text
    assert text not in caplog.text


async def test_a_slow_iterator_learns_how_many_changes_it_lost(scene: Scene) -> None:
    changes = scene.live.changes()
    queue = changes._queue
    queue._size = 2
    await scene.push_status(actual_p1=1, actual_p2=2, actual_p3=3)
    first = await anext(changes)
    assert isinstance(first, Lost)
    assert first.count > 0


async def test_wait_for_looks_at_once_and_after_every_change(scene: Scene) -> None:
    assert await scene.live.wait_for(FIRST, lambda point: point.activity == "charging") is scene.point
    waiting = asyncio.create_task(scene.live.wait_for(FIRST, lambda point: point.activity == "error", timeout=60))
    await asyncio.sleep(0)
    statuses = [{"object": "CH_STATUS", "evse_id": FIRST, "data": {"activity": text}} for text in ("error", "charging")]
    await scene.push(*statuses)
    assert await waiting is scene.point
    assert scene.point.activity == "charging"


async def test_wait_for_raises_a_timeout_and_what_the_predicate_raises(scene: Scene) -> None:
    with pytest.raises(RequestTimeout, match=r"BCU100001 did not reach the state .* within 0.05 s") as raised:
        await scene.live.wait_for(FIRST, lambda point: point.activity == "error", timeout=0.05)
    assert raised.value.evse_id == FIRST

    def fail(point: LiveChargePoint) -> bool:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await scene.live.wait_for(FIRST, fail, timeout=60)
    await scene.push_status(actual_p1=5)  # the connection goes on
    assert scene.point.actual_p1 == 5


async def test_wait_for_waits_for_a_charge_point_to_come(open_scene: OpenScene) -> None:
    async with open_scene(charge_points={FIRST: {}}, is_ready=False) as scene:
        point = await scene.live.wait_for(FIRST, lambda point: point.is_current, timeout=60)
        assert point is scene.point


async def test_a_snapshot_is_data_that_does_not_change(scene: Scene) -> None:
    snapshot = scene.live.snapshot()
    text = snapshot.model_dump_json()
    await scene.push_status(actual_p1=3)
    await scene.push({"object": "CH_SETTINGS", "data": {"evse_id": FIRST, "plug_and_charge": {"value": False}}})
    assert snapshot.model_dump_json() == text
    again = LiveSnapshot.model_validate_json(text)
    assert again == snapshot
    point = again.charge_points[FIRST]
    assert (point.power_kw, point.activity, point.is_current) == (11.04, "charging", True)
    assert point.sockets[1].actual_p1 == 16
    assert point.grid is not None
    assert point.as_of == scene.live.snapshot().charge_points[FIRST].as_of | point.as_of
    assert point.plug_and_charge is not None
    assert point.plug_and_charge.value
