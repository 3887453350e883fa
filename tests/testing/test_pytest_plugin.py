"""Tests the pytest plugin in a separate pytest, without async plugins and this repository's settings."""

from __future__ import annotations

import pytest

from tests.testing.plugin_runs import RunTestFile

pytest_plugins = ["pytester"]


def test_the_fixture_answers_as_recorded(run_test_file: RunTestFile) -> None:
    result = run_test_file("""
def test(bluecurrent_server):
    assert send_command(bluecurrent_server, "GET_CH_STATUS", evse_id="BCU7")["data"]["evse_id"] == "BCU7"
""")
    result.assert_outcomes(passed=1)


def test_the_marker_chooses_recordings_and_options(run_test_file: RunTestFile) -> None:
    result = run_test_file("""
@pytest.mark.bluecurrent_server("reboot_timeout", api_token="mine")
def test(bluecurrent_server):
    assert bluecurrent_server.api_token == "mine"
    assert send_command(bluecurrent_server, "VALIDATE_API_TOKEN", token="mine")["success"] is True
    send_command(bluecurrent_server, "GET_CHARGE_POINTS")
    bluecurrent_server.mismatches.clear()

@pytest.mark.bluecurrent_server("no_such_recording")
def test_error(bluecurrent_server):
    pass
""")
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*BadRecording: no_such_recording: no such recording; *"])


def test_a_client_needs_no_proxy_for_the_fixture(run_test_file: RunTestFile, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name)
    result = run_test_file("""
import asyncio
from bluecurrent import Client

def test(bluecurrent_server):
    async def program():
        async with Client(bluecurrent_server.api_token, url=bluecurrent_server.url) as client:
            assert await client.get_charge_points()

    asyncio.run(program())
""")
    result.assert_outcomes(passed=1)


def test_the_account_keeps_state_and_answers_at_once(run_test_file: RunTestFile) -> None:
    result = run_test_file("""
import asyncio
from bluecurrent import Client

def switch_off(account, evse_id):
    async def program():
        async with Client(account.api_token, url=account.url) as client:
            await client.set_plug_and_charge(evse_id, False)
            return (await client.get_settings(evse_id)).plug_and_charge.value

    return asyncio.run(program())

def test_default(bluecurrent_account):
    assert switch_off(bluecurrent_account, "BCU100003") is False
    assert bluecurrent_account.charge_points["BCU100003"].fields["plug_and_charge"]["value"] is False
    assert bluecurrent_account.commands[0] == {
        "command": "SET_PLUG_AND_CHARGE", "evse_id": "BCU100003", "value": False
    }

@pytest.mark.bluecurrent_account(charge_points={"BCU7": {}}, speed=1000)
def test_marker(bluecurrent_account):
    assert switch_off(bluecurrent_account, "BCU7") is False
    assert list(bluecurrent_account.charge_points) == ["BCU7"]

@pytest.mark.bluecurrent_account(sped=1000)
def test_unknown_option(bluecurrent_account):
    pass
""")
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*unexpected keyword argument 'sped'*"])


def test_the_markers_and_the_fixtures_are_listed(run_test_file: RunTestFile) -> None:
    markers = ["@pytest.mark.bluecurrent_account(*", "*", "@pytest.mark.bluecurrent_server(*"]
    run_test_file("", "--markers").stdout.fnmatch_lines(markers)
    run_test_file("", "--fixtures").stdout.fnmatch_lines(["bluecurrent_server*", "bluecurrent_account*"])
