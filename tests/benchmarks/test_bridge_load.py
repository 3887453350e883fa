"""Tests that each program that is compared with the bridge publishes what is pushed, and that it is measured."""

from __future__ import annotations

import pytest

from benchmarks.bridge import load
from benchmarks.bridge.program_names import BRIDGE, PAHO, PLAIN
from benchmarks.bridge.push_plan import PushPlan


@pytest.mark.parametrize("name", [BRIDGE, PLAIN, PAHO])
async def test_program_publishes_what_is_pushed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "WARM_UP", 0.0)
    for_push, for_message, median, last_percent, seconds = await load.measure(name, PushPlan(2, 5), 0.4)
    assert 0 < for_push <= for_message
    assert name == BRIDGE or for_push == for_message  # the bridge may merge pushes
    assert 0 < median <= last_percent
    assert seconds > for_message


def test_charge_points_take_turns() -> None:
    plan = PushPlan(2, 5)
    assert plan.due(0, 0.0) == []
    assert plan.due(0, 0.01) == ["BCU200000"]
    assert plan.due(1, 0.29) == ["BCU200001", "BCU200000"]
    assert plan.wait(3, 0.29) == pytest.approx(0.01)
