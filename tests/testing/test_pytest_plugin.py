"""Tests the pytest plugin in a separate pytest, without async plugins and this repository's settings."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import bluecurrent

pytest_plugins = ["pytester"]

CLIENT = """
import json
import pytest
from websockets.sync.client import connect

def send_command(server, command, **parameters):
    with connect(server.url) as socket:
        authorization = {} if command == "VALIDATE_API_TOKEN" else {"Authorization": "Token <session token>"}
        socket.send(json.dumps({"command": command, **authorization, **parameters}))
        return json.loads(socket.recv(5))
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> object:
    """Run a test file with no plugin but ours."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    for name in ("CI", "BUILD_NUMBER"):  # with one of them, pytest's summary repeats the whole messages
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHONPATH", str(Path(bluecurrent.__file__).parents[1]))

    def run(code: str, *arguments: str) -> pytest.RunResult:
        pytester.makepyfile(CLIENT + code)
        plugin = ("-p", "bluecurrent.testing.plugin", "-p", "no:cacheprovider")
        return pytester.runpytest_subprocess(*plugin, "--strict-markers", "-W", "error", *arguments, timeout=30)

    return run


def test_the_fixture_answers_as_recorded(run) -> None:  # type: ignore[no-untyped-def]
    result = run("""
def test(bluecurrent_server):
    assert send_command(bluecurrent_server, "GET_CH_STATUS", evse_id="BCU7")["data"]["evse_id"] == "BCU7"
""")
    result.assert_outcomes(passed=1)


def test_a_mismatch_fails_the_test_and_shows_the_difference(run) -> None:  # type: ignore[no-untyped-def]
    result = run("""
def test(bluecurrent_server):
    send_command(bluecurrent_server, "SET_PLUG_AND_CHARGE", evse_id="BCU7", value="yes")
""")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["SET_PLUG_AND_CHARGE matches nothing recorded; the nearest is set_plug_and_charge*.jsonl:*", "  value: *"]
    )
    assert "During handling" not in result.stdout.str()


def test_the_failing_call_tells_the_mismatch_once(run) -> None:  # type: ignore[no-untyped-def]
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
    result = run(test)
    result.assert_outcomes(failed=1)
    difference = 'is not what was recorded; next is reboot.jsonl:3: command: recorded "REBOOT", received "SOFT_RESET"'
    output = result.stdout.str()
    assert output.count(difference) == 1
    assert "request_sender.py" not in output
    assert 'await client.reset("BCU1")' in output
    assert "request_sender.py" in run(test, "--full-trace").stdout.str()


def test_a_mismatch_is_told_beside_another_failure_and_after_the_test(run) -> None:  # type: ignore[no-untyped-def]
    result = run("""
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


def test_a_mismatch_removed_from_the_list_passes_the_test(run) -> None:  # type: ignore[no-untyped-def]
    result = run("""
def test(bluecurrent_server):
    assert send_command(bluecurrent_server, "REBOT")["error"] == 0
    assert "REBOT" in str(bluecurrent_server.mismatches.pop())
""")
    result.assert_outcomes(passed=1)


def test_the_marker_chooses_recordings_and_options(run) -> None:  # type: ignore[no-untyped-def]
    result = run("""
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


def test_a_strict_recording_must_be_played_to_its_end(run) -> None:  # type: ignore[no-untyped-def]
    result = run("""
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


def test_a_client_needs_no_proxy_for_the_fixture(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name)
    result = run("""
import asyncio
from bluecurrent import Client

def test(bluecurrent_server):
    async def program():
        async with Client(bluecurrent_server.api_token, url=bluecurrent_server.url) as client:
            assert await client.get_charge_points()

    asyncio.run(program())
""")
    result.assert_outcomes(passed=1)


def test_the_account_keeps_state_and_answers_at_once(run) -> None:  # type: ignore[no-untyped-def]
    result = run("""
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


def test_the_markers_and_the_fixtures_are_listed(run) -> None:  # type: ignore[no-untyped-def]
    markers = ["@pytest.mark.bluecurrent_account(*", "*", "@pytest.mark.bluecurrent_server(*"]
    run("", "--markers").stdout.fnmatch_lines(markers)
    run("", "--fixtures").stdout.fnmatch_lines(["bluecurrent_server*", "bluecurrent_account*"])


@pytest.mark.parametrize("module", ["bluecurrent.testing.plugin", "bluecurrent.testing"])
def test_heavy_modules_are_imported_only_when_used(module: str) -> None:
    code = f"import sys, pytest; before = set(sys.modules); import {module}; print(*sorted(set(sys.modules) - before))"
    root = Path(bluecurrent.__file__).parents[1]
    output = subprocess.run([sys.executable, "-c", code], cwd=root, check=True, capture_output=True, text=True).stdout
    loaded = {name for name in output.split() if not name.startswith("bluecurrent")}
    assert not {name for name in loaded if name.split(".")[0] in {"websockets", "pydantic", "asyncio", "json", "ssl"}}
    ours = {name for name in output.split() if name.startswith("bluecurrent")}
    assert ours <= {"bluecurrent", "bluecurrent.testing", module}


def test_public_names_are_no_modules_and_listed_by_dir() -> None:
    testing = importlib.import_module("bluecurrent.testing")
    importlib.import_module("bluecurrent.testing.server.threaded_fixture_server")
    for name in testing.__all__:
        assert not isinstance(getattr(testing, name), ModuleType), name
        assert name in dir(testing)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = testing.nothing
