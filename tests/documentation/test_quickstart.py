"""Tests examples/quickstart.py with incomplete accounts and a wrong token."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from bluecurrent.testing import Frame, Recording, ThreadedServer, find_recording

ROOT = Path(__file__).parents[2]


def recording_without(name: str, key: str) -> Recording:
    """Returns a recording in whose answers a list is empty."""
    recording = find_recording(name)
    events = [
        replace(event, message=event.message | {key: []})
        if isinstance(event, Frame) and event.direction == "received"
        else event
        for event in recording.events
    ]
    return replace(recording, events=tuple(events))


def test_a_session_is_stopped_if_nobody_reads_the_output() -> None:
    with ThreadedServer("charging_session", "get_charge_cards", speed=4) as server:
        account = {"BLUECURRENT_URL": server.url, "BLUECURRENT_API_TOKEN": server.api_token}
        with subprocess.Popen(
            [sys.executable, str(ROOT / "examples" / "quickstart.py"), "BCU100001"],
            env=os.environ | account | {"PYTHONPATH": str(ROOT / "generated")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            next(line for line in process.stdout if line.startswith("Starting a session"))
            process.stdout.close()
            assert process.wait(60) == 141
            assert process.stderr.read() == ""
        assert any(isinstance(frame, dict) and frame["command"] == "STOP_SESSION" for frame in server.received)


def run_quickstart(server: ThreadedServer, *arguments: str, api_token: str = "") -> subprocess.CompletedProcess[str]:
    account = {"BLUECURRENT_URL": server.url, "BLUECURRENT_API_TOKEN": api_token or server.api_token}
    return subprocess.run(
        [sys.executable, str(ROOT / "examples" / "quickstart.py"), *arguments],
        env=os.environ | account | {"PYTHONPATH": str(ROOT / "generated")},
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )


def test_account_without_charge_points_is_reported(bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.use(recording_without("get_charge_points", "data"))
    done = run_quickstart(bluecurrent_server)
    assert (done.returncode, done.stdout, done.stderr) == (0, "The account has no charge points\n", "")


def test_account_without_charge_cards_is_an_error(bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.use(recording_without("get_charge_cards", "cards"))
    done = run_quickstart(bluecurrent_server, "BCU100001")
    assert done.returncode == 1
    assert done.stderr == "The account has no charge card to start a session with\n"


def test_charge_point_without_a_name_has_no_brackets(bluecurrent_server: ThreadedServer) -> None:
    done = run_quickstart(bluecurrent_server)
    assert "Charge point BCU100001 (Home left), U:MOVE22" in done.stdout
    assert "Charge point BCU100003, U:MOVE22" in done.stdout


def test_wrong_token_is_reported_in_one_line(bluecurrent_server: ThreadedServer) -> None:
    done = run_quickstart(bluecurrent_server, api_token="tell-nobody")
    assert done.returncode == 1
    assert done.stderr.startswith("the service does not accept the API token")
    assert len(done.stderr.splitlines()) == 1
    assert "tell-nobody" not in done.stderr


def test_empty_variables_count_as_unset() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "quickstart.py")],
        env=os.environ | {"BLUECURRENT_URL": "", "BLUECURRENT_API_TOKEN": "", "PYTHONPATH": str(ROOT / "generated")},
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=True,
    )
    assert done.stdout.startswith("An example charge point, served at ws://127.0.0.1:")
