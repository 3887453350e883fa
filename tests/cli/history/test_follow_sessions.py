"""Tests the lines that `bluecurrent sessions --follow` prints, at a simulated account."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest

from bluecurrent.testing import API_TOKEN, ThreadedAccount
from tests.platform_marks import needs_signals

from ..conftest import Run

FIRST = "BCU100001"
FREE = {
    "activity": "available",
    "vehicle_status": "A",
    "delayed_charging": {"value": False},
    "smart_charging": False,
    "price_based_charging": {"value": False},
    "start_datetime": "20260101 18:00:00",
    "actual_kwh": 11.0,
    "stop_datetime": "20260101 21:00:00",
}


@pytest.fixture
def account() -> Iterator[ThreadedAccount]:
    with ThreadedAccount(speed=None, charge_points={FIRST: FREE}) as account:
        yield account


@pytest.fixture
def environment(bare_environment: dict[str, str], account: ThreadedAccount) -> dict[str, str]:
    """Returns environment variables with the URL and the API token of the simulated account."""
    return bare_environment | {"BLUECURRENT_URL": account.url, "BLUECURRENT_API_TOKEN": API_TOKEN, "TZ": "UTC"}


@needs_signals
@pytest.mark.parametrize("is_json", [False, True])
def test_each_start_and_end_is_a_line(
    start: Callable[..., subprocess.Popen[str]], account: ThreadedAccount, is_json: bool
) -> None:
    process = start("sessions", "--follow", "--json" if is_json else "--output=table")
    assert process.stdout is not None
    account.until(lambda: any(command["command"] == "GET_GRID_STATUS" for command in account.commands))
    account.charge_points[FIRST].plug_in()
    account.advance(seconds=5)
    started = process.stdout.readline()
    account.advance(minutes=30)
    account.charge_points[FIRST].unplug()
    ended = process.stdout.readline()
    if is_json:
        first, last = json.loads(started), json.loads(ended)
        shown = datetime.strptime(str(account.charge_points[FIRST].fields["start_datetime"]), "%Y%m%d %H:%M:%S")  # noqa: DTZ007
        start_of_status = f"{shown.isoformat()}+01:00"
        assert first == {"session": "started", "evse_id": FIRST, "socket_id": 1, "start": start_of_status}
        assert (last["session"], last["start"]) == ("ended", first["start"])
        assert last["kwh"] > 5
        assert datetime.fromisoformat(last["end"]) - datetime.fromisoformat(last["start"]) > timedelta(minutes=29)
    else:
        assert started.endswith(f"{FIRST} started\n")
        assert f"{FIRST} ended: 5." in ended
        assert started.split(f" {FIRST}")[0] in ended
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130


def test_without_follow_it_says_what_to_add(run: Run) -> None:
    done = run("sessions")
    assert (done.returncode, done.stdout) == (2, "")
    assert "add --follow" in done.stderr
