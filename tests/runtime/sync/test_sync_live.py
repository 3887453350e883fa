"""Tests the live state of a synchronous client."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bluecurrent import Change, InvalidRequest, RequestTimeout, WrongEventLoop
from bluecurrent.sync import Client, Live, LiveChargePoint
from bluecurrent.testing import ThreadedAccount
from tests.runtime.sync.conftest import FIRST, client_threads


@pytest.fixture
def live(client: Client) -> Iterator[Live]:
    with client.live() as live:
        live.wait_ready(timeout=60)
        yield live


def status(**fields: Any) -> dict[str, Any]:
    return {"object": "CH_STATUS", "evse_id": FIRST, "data": {"evse_id": FIRST, **fields}}


def charge_points(*names: str) -> dict[str, Any]:
    return {"object": "CHARGE_POINTS", "data": [{"evse_id": name} for name in names]}


def test_the_live_state_is_kept_up_to_date(live: Live, account: ThreadedAccount) -> None:
    point = live.charge_points[FIRST]
    assert point.is_current
    assert point.plug_and_charge is not None
    assert [*point.sockets] == [1]
    assert "status" in point.as_of
    assert live.snapshot().charge_points[FIRST].activity == point.activity
    assert live.requests_made == 3
    account.push(status(activity="charging"))
    assert live.wait_for(FIRST, lambda point: point.activity == "charging", timeout=60) is point
    assert point.sockets[1].activity == "charging"
    assert repr(point) == f"<LiveChargePoint {FIRST}>"


@pytest.mark.usefixtures("frozen_heap")
def test_a_charge_point_stays_the_same_object(live: Live, account: ThreadedAccount) -> None:
    point = live.charge_points[FIRST]
    gc.collect()
    account.drop()
    live.wait_for(FIRST, lambda point: not point.is_current, timeout=60)
    assert live.wait_for(FIRST, lambda point: point.is_current, timeout=60) is point
    assert live.charge_points[FIRST] is point


def test_changes_name_the_objects_of_the_live_state(live: Live, account: ThreadedAccount) -> None:
    changes = live.changes(timeout=60)
    batches: list[tuple[Change, ...]] = []
    called = threading.Event()

    def collect(found: tuple[Change, ...]) -> None:
        batches.append(found)
        if any(not change.path and change.new is None for found in batches for change in found):
            called.set()

    live.subscribe(collect)
    account.push(charge_points(FIRST, "BCU100002"))
    came = next(change for change in changes if isinstance(change, Change) and not change.path)
    assert isinstance(came.new, LiveChargePoint)
    assert (came.old, came.new.evse_id) == (None, "BCU100002")
    assert live.charge_points["BCU100002"] is came.new
    account.push(charge_points(FIRST))
    went = next(change for change in changes if isinstance(change, Change) and change.new is None and not change.path)
    assert went.old is came.new
    assert called.wait(60)
    in_batches = [change for found in batches for change in found if not change.path]
    assert [(change.old, change.new) for change in in_batches] == [(None, came.new), (came.new, None)]


def test_callbacks_run_in_the_background_thread(live: Live, account: ThreadedAccount) -> None:
    found: list[str] = []
    called = threading.Event()

    def collect(changes: tuple[Change, ...]) -> None:
        found.append(threading.current_thread().name)
        try:
            live.wait_ready(timeout=60)
        except WrongEventLoop as error:
            found.append(str(error))
        called.set()

    unsubscribe = live.subscribe(collect)
    account.push(status(activity="charging"))
    assert called.wait(60)
    unsubscribe()
    assert found[0] == "bluecurrent client"
    assert "bluecurrent.Client" in found[1]
    with pytest.raises(InvalidRequest, match="callback"):
        live.subscribe(None)  # type: ignore[arg-type]


@pytest.mark.usefixtures("frozen_heap")
def test_a_garbage_collected_client_with_a_callback_ends_its_thread(make_client: Callable[[], Client]) -> None:
    client, called = make_client(), threading.Event()
    client.connect()
    live = client.live().__enter__()
    live.subscribe(lambda changes: called.set())
    del live
    gc.collect()
    assert called.wait(60)
    (thread,) = client_threads()
    del client
    gc.collect()
    thread.join(60)
    assert not thread.is_alive()


def test_a_state_that_never_comes_is_a_time_out(live: Live) -> None:
    with pytest.raises(RequestTimeout):
        live.wait_for(FIRST, lambda point: False, timeout=0.01)
    with pytest.raises(ZeroDivisionError):
        live.wait_for(FIRST, lambda point: 1 / 0, timeout=60)


def test_changes_end_with_the_block(client: Client) -> None:
    with client.live() as live:
        live.wait_ready(timeout=60)
        changes = live.changes()
    assert [change.path for change in changes if isinstance(change, Change)] == ["is_current"]
    assert [*live.charge_points] == [FIRST]


def test_live_state_can_be_read_while_charge_points_come_and_go(live: Live, account: ThreadedAccount) -> None:
    done = threading.Event()

    def push() -> None:
        for number in range(60):
            names = [f"BCU1{item:05}" for item in range(2, 2 + number % 7)]
            account.push(charge_points(FIRST, *names))
        done.set()

    thread = threading.Thread(target=push)
    thread.start()
    while not done.is_set():
        for point in live.charge_points.values():
            assert point.evse_id
            assert point.power_kw is None or point.power_kw >= 0
            assert len(point.sockets) <= 2
    thread.join()
