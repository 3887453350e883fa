"""Tests the subcommands without EVSE_ID, for accounts with one, several and no charge points."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from bluecurrent.testing import Frame, Recording, ThreadedServer, find_recording

from ..conftest import Run

ONLY = "BCU100001"


def account_with(*charge_points: dict[str, Any]) -> Recording:
    """Returns a recording of GET_CHARGE_POINTS whose answer has these charge points."""
    recording = find_recording("get_charge_points")
    events = [
        replace(event, message=event.message | {"data": list(charge_points)})
        if isinstance(event, Frame) and event.message.get("object") == "CHARGE_POINTS"
        else event
        for event in recording.events
    ]
    return replace(recording, name="account", events=tuple(events))


def commands(server: ThreadedServer) -> list[dict[str, Any]]:
    """Returns the received commands after the log-in and the greeting."""
    frames = [frame for frame in server.received if isinstance(frame, dict)]
    return [frame for frame in frames if frame["command"] not in ("VALIDATE_API_TOKEN", "HELLO")]


@pytest.mark.parametrize(
    ("command_line", "command", "values"),
    [
        ("status", "GET_CH_STATUS", {"evse_id": ONLY}),
        ("plug-and-charge on", "SET_PLUG_AND_CHARGE", {"evse_id": ONLY, "value": True}),
        ("override delayed-charging on", "OVERRIDE_DELAYED_CHARGING_TIMEOUT", {"evse_id": ONLY}),
        ("reboot --yes", "REBOOT", {"evse_id": ONLY}),
        (
            "override edit 1 --from 22:30 --until 06:00 --days sa --until-days su --amps 6.5",
            "POST_EDIT_OVERRIDE_CURRENT",
            {"chargepoints": [ONLY]},
        ),
    ],
)
def test_the_only_charge_point_is_used(
    run: Run, bluecurrent_server: ThreadedServer, command_line: str, command: str, values: dict[str, Any]
) -> None:
    bluecurrent_server.use(account_with({"evse_id": ONLY}))
    done = run(*command_line.split(), "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)
    account, sent = commands(bluecurrent_server)
    assert (account["command"], sent["command"]) == ("GET_CHARGE_POINTS", command)
    assert sent == sent | values


@pytest.mark.parametrize("command_line", ["status", "plug-and-charge off", "reboot --yes"])
def test_several_charge_points_are_listed(run: Run, bluecurrent_server: ThreadedServer, command_line: str) -> None:
    bluecurrent_server.use(account_with({"evse_id": ONLY, "name": "Garage\x1b[2J"}, {"evse_id": "BCU100002"}))
    done = run(*command_line.split())
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "bluecurrent: EVSE_ID is missing, and the account has 2 charge points; add one of them:",
        "  BCU100001  Garage\\x1b[2J",
        "  BCU100002",
    ]
    assert [frame["command"] for frame in commands(bluecurrent_server)] == ["GET_CHARGE_POINTS"]


def test_an_account_without_charge_points_is_reported(run: Run, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.use(account_with())
    done = run("status")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "bluecurrent: the account has no charge point\n"


@pytest.mark.parametrize(
    ("command_line", "message"),
    [
        ("plug-and-charge", "Missing argument 'on|off'"),
        ("plug-and-charge perhaps", "'perhaps' is neither on nor off"),
        ("override set --from 25:00 --until 20:00 --days mo --amps 10", "override set: --from: "),
        ("override edit --from 10:00 --until 20:00 --days mo --amps 10", "Missing argument 'SCHEDULE_ID'"),
        ("update-price-based-settings", "give at least one of "),
        ("reboot", "add --yes"),
    ],
)
def test_other_mistakes_are_found_before_anything_is_sent(
    run: Run, bluecurrent_server: ThreadedServer, command_line: str, message: str
) -> None:
    done = run(*command_line.split())
    assert done.returncode == 2
    assert message in done.stderr
    assert not bluecurrent_server.received
