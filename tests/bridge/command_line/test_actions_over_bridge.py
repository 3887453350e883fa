"""Tests actions that go over a bridge: the same output and exit statuses as with a connection of its own."""

from __future__ import annotations

import pytest

from tests.bridge.harness.charge_points import FIRST, SECOND

from .conftest import CommandLine

pytestmark = pytest.mark.usefixtures("keep_log_levels")


async def test_an_action_goes_over_the_bridge(command_line: CommandLine) -> None:
    running = command_line.running
    status, output, _ = await command_line.run("plug-and-charge", FIRST, "off", "--output", "table")
    assert (status, output) == (0, f"plug-and-charge {FIRST}: confirmed by the charge point\n")
    sent = {"command": "SET_PLUG_AND_CHARGE", "evse_id": FIRST, "value": False}
    assert [frame for frame in running.account.commands if frame["command"] == sent["command"]] == [sent]
    await command_line.run("linked-charge-cards-only", FIRST, "on")  # whose value the service has the other way round
    sent = {"command": "SET_PUBLIC_CHARGING", "evse_id": FIRST, "value": False}
    assert [frame for frame in running.account.commands if frame["command"] == sent["command"]] == [sent]
    status, _, errors = await command_line.run("start-session", SECOND, "--card", "Private card")
    assert status == 0, errors
    (start,) = (frame for frame in running.account.commands if frame["command"] == "START_SESSION")
    assert start["session_token"] == "00000000000002"


@pytest.mark.parametrize(("error", "exit_status"), [("REJECTED", 1), (2, 1), ("TIMEOUT", 1)])
async def test_a_refusal_is_told_the_same_way(command_line: CommandLine, error: str | int, exit_status: int) -> None:
    command_line.running.account.speed = 1000  # the time-out of the service takes a minute
    results = []
    for direct in (False, True):
        command_line.running.account.fail_next("SET_PLUG_AND_CHARGE", error)
        results.append(await command_line.run("plug-and-charge", FIRST, "off", direct=direct))
    (status, _, errors), (direct_status, _, direct_errors) = results
    assert status == direct_status == exit_status
    assert errors.splitlines()[0] == direct_errors.splitlines()[0]
    if isinstance(error, str):  # the bridge does not tell a code, which has a hint of its own
        assert errors == direct_errors


async def test_an_action_while_the_service_is_away(command_line: CommandLine) -> None:
    running = command_line.running
    running.account.reject("closed", status=503)
    running.account.drop()
    await running.mqtt.until_last(running.topics.availability(FIRST), "offline")
    status, _, errors = await command_line.run("plug-and-charge", FIRST, "off")
    assert (status, "there is no connection to the service, and the command was not sent" in errors) == (3, True)
    status, _, errors = await command_line.run("status", FIRST, "--json")
    assert (status, "are the last ones that the bridge had" in errors) == (0, True)
