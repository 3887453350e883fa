"""Tests that amounts are printed as they were sent, that JSON has the derived values, and that events have a time."""

from __future__ import annotations

import json
import re
import signal
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bluecurrent.testing import Frame, Recording, ThreadedServer, find_recording
from tests.platform_marks import needs_signals

from ..conftest import Open, Run
from ..watch.test_watch import status_message

PRICES = {"price_ex_vat": 0.25, "price_in_vat": 0.3025, "start_price_ex_vat": 0.00001, "start_price_in_vat": 1234.56785}
NO_PHASES = {f"actual_{kind}{phase}": None for kind in "pv" for phase in (1, 2, 3)}


def answering(name: str, **values: Any) -> Recording:
    """Returns a shipped recording whose last answer has these values in its data."""
    recording = find_recording(name)
    *before, answer = recording.events
    assert isinstance(answer, Frame)
    data = {**answer.message["data"], **values}
    return replace(recording, name=name, events=(*before, replace(answer, message={**answer.message, "data": data})))


def test_prices_are_shown_with_all_their_digits(run: Run, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.use(answering("get_ch_settings", tariff=PRICES))
    table = run("settings", "BCU7", "--output", "table").stdout
    for value in ("0.25 EUR/kWh", "0.3025 EUR/kWh", "0.00001 EUR ", "1234.56785 EUR "):
        assert value in table


def test_costs_and_energy_are_shown_as_sent_and_derived_values_rounded(
    run: Run, bluecurrent_server: ThreadedServer
) -> None:
    values = {"total_cost": 12.34567, "actual_kwh": 40.81237, "actual_v1": 230.1234, "actual_p1": 16}
    bluecurrent_server.use(answering("get_ch_status", **(NO_PHASES | values)))
    table = run("status", "BCU7", "--output", "table").stdout
    for value in ("12.34567 EUR", "40.81237 kWh", "230.1234 V", "3.682 kW"):
        assert value in table


@pytest.mark.parametrize(("cost", "shown"), [(0.3025, "0.3025"), (7.2, "7.20"), (12, "12.00"), (100.05, "100.05")])
def test_watch_rounds_no_cost(terminal: Open, bluecurrent_server: ThreadedServer, cost: float, shown: str) -> None:
    screen = terminal("watch", columns=130)
    screen.wait_for("grid BCU100001")
    bluecurrent_server.push(status_message(total_cost=cost))
    assert re.search(rf" {re.escape(shown)} EUR ", screen.wait_for(f"{shown} EUR"))


def test_json_has_the_derived_values_that_are_known(run: Run, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.use(answering("get_ch_status", **(NO_PHASES | {"actual_v2": 230, "actual_p2": 16})))
    status = json.loads(run("status", "BCU7", "--json").stdout)
    assert (status["power_kw"], status["avg_voltage"], status["avg_current"]) == (3.68, 230, 16)
    bluecurrent_server.use(answering("get_ch_status", **NO_PHASES))
    status = json.loads(run("status", "BCU7", "--json").stdout)
    assert not {"power_kw", "avg_voltage", "avg_current"} & status.keys()
    grid = json.loads(run("grid", "BCU7", "--json").stdout)
    assert {"grid_avg_current", "grid_max_current"} <= grid.keys()


@needs_signals
def test_json_lines_of_watch_have_a_time_and_derived_values(
    start: Callable[..., subprocess.Popen[str]], bluecurrent_server: ThreadedServer
) -> None:
    process = start("watch", "--json")
    assert process.stdout is not None
    next(line for line in process.stdout if "GRID-BCU100001" in line)
    before = datetime.now(UTC)
    bluecurrent_server.push(status_message())
    bluecurrent_server.push({"object": "NEW_THING", "at": "its own"})
    status, unknown = (json.loads(process.stdout.readline()) for _ in range(2))
    process.send_signal(signal.SIGINT)
    assert status["data"]["power_kw"] == 11.04
    for line in (status, unknown):
        assert next(iter(line)) == "at"
        at = datetime.fromisoformat(line["at"])
        assert at.utcoffset() is not None
        assert before - timedelta(milliseconds=10) <= at <= datetime.now(UTC)
    assert process.wait(60) == 130
