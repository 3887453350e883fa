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


def test_the_demo_and_a_local_server_need_no_proxy(run: Run) -> None:
    behind_a_proxy = dict.fromkeys(("http_proxy", "https_proxy"), "http://127.0.0.1:9") | {"no_proxy": ""}
    for arguments in (["--demo"], []):
        done = run(*arguments, "charge-points", env=behind_a_proxy)
        assert (done.returncode, done.stderr) == (0, "")


def test_a_proxy_is_named_when_the_service_can_not_be_reached(run: Run) -> None:
    environment = {"https_proxy": "http://user:secret@127.0.0.1:9", "no_proxy": "", "BLUECURRENT_URL": ""}
    done = run("charge-points", env=environment)
    assert done.returncode == 3
    assert "through the proxy 127.0.0.1:9 (https_proxy)" in done.stderr
    assert "secret" not in done.stderr


def test_an_unknown_charge_point_is_answered_too(run: Run) -> None:
    assert printed_objects(run, "status", "BCU7")[0]["evse_id"] == "BCU7"
