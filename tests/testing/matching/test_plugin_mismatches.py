"""Tests that the pytest plugin makes a test fail for a command in no recording, and for an unplayed one."""

from __future__ import annotations

import pytest

from tests.testing.plugin_runs import RunTestFile

pytest_plugins = ["pytester"]


def test_a_mismatch_fails_the_test_and_shows_the_difference(run_test_file: RunTestFile) -> None:
    result = run_test_file("""
def test(bluecurrent_server):
    send_command(bluecurrent_server, "SET_PLUG_AND_CHARGE", evse_id="BCU7", value="yes")
""")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["SET_PLUG_AND_CHARGE matches nothing recorded; the nearest is set_plug_and_charge*.jsonl:*", "  value: *"]
    )
    assert "During handling" not in result.stdout.str()


def test_the_failing_call_tells_the_mismatch_once(run_test_file: RunTestFile) -> None:
    test = """
import asyncio
from bluecurrent import Client

def test(bluecurrent_server):
    async def reset():
        async with Client(bluecurrent_server.api_token, url=bluecurrent_server.url) as client:
            await client.reset("BCU1")

    asyncio.run(reset())

test = pytest.mark.bluecurrent_server("reboot", strict=True)(test)
"""
    result = run_test_file(test)
    result.assert_outcomes(failed=1)
    difference = 'is not what was recorded; next is reboot.jsonl:3: command: recorded "REBOOT", received "SOFT_RESET"'
    output = result.stdout.str()
    assert output.count(difference) == 1
    assert "request_sender.py" not in output
    assert 'await client.reset("BCU1")' in output
    assert "request_sender.py" in run_test_file(test, "--full-trace").stdout.str()


def test_a_mismatch_is_told_beside_another_failure_and_after_the_test(run_test_file: RunTestFile) -> None:
    result = run_test_file("""
def test_another_failure(bluecurrent_server):
    send_command(bluecurrent_server, "REBOT")
    assert "no" == "yes"

def test_skipped(bluecurrent_server):
    send_command(bluecurrent_server, "REBOTT")
    pytest.skip("not today")

@pytest.fixture
def fixture(bluecurrent_server):
    yield
    send_command(bluecurrent_server, "REBOTTT")

def test_teardown(fixture):
    pass
""")
    result.assert_outcomes(failed=1, skipped=1, passed=1, errors=2)
    output = result.stdout.str()
    for command in ("REBOT", "REBOTT", "REBOTTT"):
        assert output.count(f"{command} matches nothing recorded; the nearest is reboot.jsonl:3:") == 1, output


def test_a_mismatch_removed_from_the_list_passes_the_test(run_test_file: RunTestFile) -> None:
    result = run_test_file("""
def test(bluecurrent_server):
    assert send_command(bluecurrent_server, "REBOT")["error"] == 0
    assert "REBOT" in str(bluecurrent_server.mismatches.pop())
""")
    result.assert_outcomes(passed=1)


def test_a_strict_recording_must_be_played_to_its_end(run_test_file: RunTestFile) -> None:
    result = run_test_file("""
strict = pytest.mark.bluecurrent_server("get_charge_points", strict=True)

@strict
def test_nothing(bluecurrent_server):
    pass

@pytest.mark.bluecurrent_server("get_ch_status", "get_charge_points", strict=True)
def test_half(bluecurrent_server):
    send_command(bluecurrent_server, "GET_CH_STATUS", evse_id="BCU100001")

@strict
def test_skipped(bluecurrent_server):
    pytest.skip("not today")

@strict
def test_failed(bluecurrent_server):
    raise ValueError("for a reason of its own")

@pytest.mark.bluecurrent_server("get_ch_status", strict=True)
def test_all(bluecurrent_server):
    send_command(bluecurrent_server, "GET_CH_STATUS", evse_id="BCU100001")
""")
    result.assert_outcomes(passed=3, errors=2, skipped=1, failed=1)
    result.stdout.fnmatch_lines(["the recording was not played to its end: get_charge_points.jsonl:2, a connection, *"])
    result.stdout.no_fnmatch_line("During handling of the above exception*")
