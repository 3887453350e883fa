"""Tests that the subcommands agree with each other in the demo."""

from __future__ import annotations

import json

import pytest

from .conftest import Run


def printed_objects(run: Run, *call: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("--demo", "--json", *call).stdout.splitlines()]


@pytest.mark.parametrize("number", range(3))
def test_the_subcommands_agree_about_a_charge_point(run: Run, number: int) -> None:
    point = printed_objects(run, "charge-points")[number]
    evse_id = str(point["evse_id"])
    (status,) = printed_objects(run, "status", evse_id)
    (settings,) = printed_objects(run, "settings", evse_id)
    (grid,) = printed_objects(run, "grid", evse_id)

    assert (status["evse_id"], status["activity"]) == (evse_id, point["activity"])
    assert settings["chargepoint_name"] == point["name"]
    assert {name: settings[name] for name in settings.keys() & point.keys()} == {
        name: point[name] for name in settings.keys() & point.keys()
    }
    assert len(settings.keys() & point.keys()) > 10
    assert float(str(grid["grid_actual_p1"])) >= float(str(status["actual_p1"]))


def test_an_unknown_charge_point_is_answered_too(run: Run) -> None:
    assert printed_objects(run, "status", "BCU7")[0]["evse_id"] == "BCU7"
