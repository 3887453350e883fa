"""Tests that the recorder loses no event unnoticed and leaves a readable file, whatever happens."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bluecurrent import AlreadyConnected, Client
from bluecurrent.testing import FixtureServer, Recorder, read_recording
from bluecurrent.testing.recording_format.recording_types import Close, Frame, Open, Reject
from tests.platform_marks import needs_resource_limits, needs_signals

FILL = """
import resource, signal, sys
sys.dont_write_bytecode = True  # Python would leave the compiled modules cut off at the limit
from bluecurrent.testing import Recorder

recorder = Recorder(sys.argv[1])
if sys.argv[2] != "kill":
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
tap = recorder.tap()
tap.opened()
for number in range(200):
    tap.received(b'{"object": "GRID_CURRENT", "evse_id": "BCU100001", "grid_actual_p1": %d}' % number)
tap.closed(1000, "client")
if sys.argv[2] == "kill":
    while recorder.written < 150:
        pass
    print("written", flush=True)
    signal.pause()
recorder.close()
print(recorder.written, recorder.lost, recorder.problem)
"""


def fill(path: Path, how: str) -> subprocess.Popen[str]:
    generated = Path(__file__).parents[3] / "generated"
    environment = os.environ | {"PYTHONPATH": str(generated)}
    command = [sys.executable, "-c", FILL, str(path), how]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True)


async def test_a_client_is_recorded(tmp_path: Path) -> None:
    path = tmp_path / "client.jsonl"
    with Recorder(path, about="A client asks") as recorder:
        async with FixtureServer() as server:
            async with Client(server.api_token, url=server.url, recorder=recorder) as client:
                await client.get_status("BCU100001")
            server.reject("Already connected", times=9)
            with pytest.raises(AlreadyConnected):
                await Client(server.api_token, url=server.url, recorder=recorder).connect()
    recording = read_recording(path)
    assert (recording.header.recording, recording.header.source) == ("A client asks", "captured")
    kinds = [type(event) for event in recording.events]
    assert kinds[:4] == [Open, Frame, Frame, Close]
    assert kinds[4:10] == [Open, Frame, Frame, Frame, Frame, Close]
    assert set(kinds[10:]) == {Reject}
    assert recording.events[3] == Close(at=recording.events[3].at, connection=1, code=1000, by="client")
    assert (recorder.lost, recorder.written) == (0, len(kinds))


async def test_events_are_in_the_file_before_the_recorder_is_closed(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "open.jsonl")
    tap = recorder.tap()
    tap.opened()
    async with FixtureServer() as server:  # something else to wait for
        while recorder.written < 1:
            await server.until(lambda: True)
    assert len(read_recording(recorder.path).events) == 1
    recorder.close()
    tap.received(b"{}")
    recorder.close()
    assert (len(read_recording(recorder.path).events), recorder.lost) == (1, 0)


@needs_resource_limits
@pytest.mark.parametrize("limit", [300, 1000, 5003])
def test_a_full_disk_keeps_whole_lines_and_lost_events_are_logged(tmp_path: Path, limit: int) -> None:
    path = tmp_path / "full.jsonl"
    out, errors = fill(path, str(limit)).communicate(timeout=60)
    written = len(read_recording(path).events)
    assert path.stat().st_size <= limit
    assert out.split() == [str(written), str(202 - written), "File", "too", "large"]
    assert f"{path}: the recording ends after {written} events: File too large" in errors
    assert f"{path}: {202 - written} of 202 events are lost" in errors
    assert "Traceback" not in errors


@needs_resource_limits
def test_a_disk_that_is_full_at_the_start_raises_and_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "nothing.jsonl"
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (9, 9))\n"
    code = f"import sys; sys.dont_write_bytecode = True\n{limit}{FILL}"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3] / "generated")}
    command = [sys.executable, "-c", code, str(path), "9"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert "File too large" in done.stderr.splitlines()[-1]
    assert not path.exists()


@needs_resource_limits
@needs_signals
def test_a_killed_program_leaves_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "killed.jsonl"
    process = fill(path, "kill")
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n"
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    assert len(read_recording(path).events) >= 150


@needs_resource_limits
def test_an_unclosed_recorder_is_finished_at_exit(tmp_path: Path) -> None:
    path = tmp_path / "unclosed.jsonl"
    code = FILL.replace("recorder.close()", "sys.exit()")
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3] / "generated")}
    subprocess.run([sys.executable, "-c", code, str(path), "9999999"], env=environment, check=True, timeout=60)
    assert len(read_recording(path).events) == 202


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "old.jsonl"
    path.write_text("precious")
    with pytest.raises(FileExistsError):
        Recorder(path)
    assert path.read_text() == "precious"


def test_a_disk_that_is_too_slow_ends_the_recording(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bluecurrent.testing.record.recorder.BACKLOG", 0)
    with caplog.at_level(logging.WARNING), Recorder(tmp_path / "slow.jsonl") as recorder:
        tap = recorder.tap()
        tap.opened()
        tap.sent({"command": "HELLO"})
    assert (recorder.lost, recorder.problem) == (2, "the disk is too slow")
    assert "2 of 2 events are lost" in caplog.text


def test_impossible_events_are_ignored(tmp_path: Path) -> None:
    with Recorder(tmp_path / "odd.jsonl") as recorder:
        early, tap = recorder.tap(), recorder.tap()
        early.sent({"command": "HELLO"})
        early.rejected(200, "")
        tap.opened()
        tap.closed(1000, "client")
        tap.received(b"{}")
        tap.closed(1006, "server")
        recorder.tap().rejected(302, "")
    assert [type(event) for event in read_recording(recorder.path).events] == [Open, Close, Reject]


@pytest.mark.parametrize("depth", [200, 900, 100_000])
def test_unreadable_frames_do_not_end_the_recording(tmp_path: Path, depth: int) -> None:
    with Recorder(tmp_path / "deep.jsonl") as recorder:
        tap = recorder.tap()
        tap.opened()
        tap.received(b'{"object": ' + b"[" * depth + b'"secret"' + b"]" * depth + b"}")
        tap.received(json.dumps({"object": "HELLO", "half": "\ud800"}).encode())
        tap.received(b'{"object": "HELLO", "digits": ' + b"9" * 5000 + b"}")
        tap.closed(1000, "client")
    assert (recorder.written, recorder.lost) == (5, 0)
    assert "secret" not in recorder.path.read_text()
    assert len(read_recording(recorder.path).events) == 5
