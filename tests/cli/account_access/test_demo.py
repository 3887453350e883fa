"""Tests that the subcommands agree with each other in the demo."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import pytest
from websockets.asyncio.client import ClientConnection, connect

from bluecurrent.cli.account_access.client_factory import DEMO_SPEED
from bluecurrent.testing import SimulatedAccount

from ..conftest import Run


def printed_objects(run: Run, *call: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("--demo", "--json", *call).stdout.splitlines()]


@pytest.mark.parametrize("number", range(4))
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


def test_boost_overrides_the_profile_that_is_on(run: Run) -> None:
    done = run("--demo", "boost", "BCU100002", "--output", "table")
    assert (done.returncode, done.stdout) == (0, "boost BCU100002: confirmed by the charge point\n")
    done = run("--demo", "boost", "BCU100001")
    assert done.returncode == 2
    assert "no smart-charging profile is on, so there is nothing to override" in done.stderr
    text = " ".join(run("boost", "--help").stdout.split())
    assert "Sends OVERRIDE_CHARGING_PROFILES or OVERRIDE_DELAYED_CHARGING_TIMEOUT. Certainty: code" in text


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


def test_an_unknown_charge_point_is_refused(run: Run) -> None:
    done = run("--demo", "status", "BCU7")
    assert (done.returncode, done.stdout) == (1, "")
    assert "GET_CH_STATUS for BCU7: not authorized" in done.stderr


CHANGES = {
    "override edit 1 BCU100001 --from 10:00 --until 20:00 --days mo --amps 12": ("data", "override_current", 12),
    "override set BCU100001 BCU100002 --from 01:23 --until 04:56 --days fr --amps 13": (
        "data",
        "charge_points",
        ["BCU100001", "BCU100002"],
    ),
    "plug-and-charge BCU100003 off": ("result", "setting", "set false"),
    "plug-and-charge BCU100003 on": ("result", "setting", "set true"),
}


@pytest.mark.parametrize("line", CHANGES)
def test_an_answer_tells_the_value_that_was_sent(run: Run, line: str) -> None:
    (answer,) = printed_objects(run, *line.split())
    field, name, value = CHANGES[line]
    shown = answer[field]
    assert isinstance(shown, dict)
    assert (answer["success"], shown[name]) == (True, value)


def test_each_command_line_has_a_new_demo_account(run: Run) -> None:
    (before,) = printed_objects(run, "settings", "BCU100003")
    printed_objects(run, "plug-and-charge", "BCU100003", "off")
    printed_objects(run, "plug-and-charge", "BCU100003", "on")
    (after,) = printed_objects(run, "settings", "BCU100003")
    assert before == after


async def test_messages_of_an_hour_of_the_demo_are_never_repeated() -> None:
    """Shows what `watch --demo` receives; the account is told that time has passed."""
    minutes: list[list[str]] = []
    async with SimulatedAccount(speed=None) as account, connect(account.url) as socket:
        await socket.send('{"command": "HELLO", "Authorization": "Token <session token>"}')
        await socket.recv()
        for _ in range(60):
            for _ in range(int(60 * DEMO_SPEED / 5)):
                account.advance(seconds=5)
            await account.push("end of the minute")
            received = [str(message) async for message in until(socket, "end of the minute")]
            minutes.append(received)
    assert min(len(received) for received in minutes) > 20
    assert len({"\n".join(received) for received in minutes}) == 60


async def until(socket: ClientConnection, last: str) -> AsyncIterator[str | bytes]:
    """Yields what comes before a text."""
    while (message := await socket.recv()) != last:
        yield message
