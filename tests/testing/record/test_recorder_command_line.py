"""Tests `python -m bluecurrent.testing.record`."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from websockets.sync.client import connect

from bluecurrent.testing import ThreadedServer, read_recording
from bluecurrent.testing.record.__main__ import main
from tests.platform_marks import needs_signals

ROOT = Path(__file__).parents[3]


def start(*arguments: str, folder: Path) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "generated")}
    command = [sys.executable, "-m", "bluecurrent.testing.record", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=pipe, stderr=pipe, text=True)


@needs_signals
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_recorder_runs_until_it_is_interrupted(tmp_path: Path, number: int) -> None:
    with ThreadedServer() as server:
        upstreams = "--upstream", server.url, "--rest-upstream", server.rest_url
        process = start(*upstreams, "--about", "One question", folder=tmp_path)
        assert process.stdout is not None
        url, file = (process.stdout.readline().split(": ")[1].strip() for _ in range(2))
        rest_url = process.stdout.readline().split(": ")[1].strip()
        server.answer_http({"grids": []})
        urlopen(f"{rest_url}/app/bc_api/api/v2.0/getgrids", timeout=60).close()  # noqa: S310 - on loopback
        with connect(url) as client:
            client.send('{"command": "VALIDATE_API_TOKEN", "token": "<api token>"}')
            client.recv(60)
        process.send_signal(number)
        out, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
    assert out.splitlines()[-1] == f"5 events are in {file}"
    recording = read_recording(tmp_path / file)
    assert recording.header.recording == "One question"
    assert recording.name.startswith("recording-20")


@needs_signals
def test_a_connected_client_does_not_delay_its_end(tmp_path: Path) -> None:
    with ThreadedServer() as server:
        process = start("--upstream", server.url, "--output", "x.jsonl", folder=tmp_path)
        assert process.stdout is not None
        with connect(process.stdout.readline().split(": ")[1].strip()):
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")


def test_each_error_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.chdir(tmp_path)
    upstream = ["--upstream", "ws://127.0.0.1:9/"]
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert main([*upstream, "--port", port]) == 2
    assert f"can't serve on 127.0.0.1:{port}: " in one_line(capsys)
    assert main([*upstream, "--output", "no/such/folder.jsonl"]) == 2
    assert one_line(capsys) == "can't write no/such/folder.jsonl: No such file or directory"
    Path("there.jsonl").touch()
    assert main([*upstream, "--output", "there.jsonl"]) == 2
    assert one_line(capsys) == "can't write there.jsonl: File exists"
    assert main(["--upstream", "ws://nowhere.invalid/"]) == 2
    assert one_line(capsys).startswith("can't find the address of nowhere.invalid: ")
    assert main(["--upstream", "nonsense"]) == 2
    assert one_line(capsys) == "url must be a ws:// or wss:// address"
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setenv("https_proxy", "user:secret@proxy.example:3128")
    assert main(["--upstream", "wss://service.invalid/"]) == 2
    assert one_line(capsys).startswith("the proxy proxy.example:3128 (https_proxy) can't be used: it has no scheme")
    assert [path.name for path in tmp_path.iterdir()] == ["there.jsonl"]


def one_line(capsys: pytest.CaptureFixture[str]) -> str:
    (line,) = capsys.readouterr().err.splitlines()
    return line


@needs_signals
def test_control_characters_of_arguments_are_shown(tmp_path: Path) -> None:
    process = start("--upstream", "ws://127.0.0.1:9/", "--output", "a\x1b[2J.jsonl", folder=tmp_path)
    assert process.stdout is not None
    shown = [process.stdout.readline() for _ in range(3)]
    assert shown[1] == "recording: a\\x1b[2J.jsonl\n"
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=60) == ("0 events are in a\\x1b[2J.jsonl\n", "")
    for arguments in (["--output", "no/a\x1b[2J"], ["--no\x1b[2J"], ["--upstream", "x\x1b[2J"]):
        _, errors = start(*arguments, folder=tmp_path).communicate(timeout=60)
        assert "\x1b" not in errors
        assert "Traceback" not in errors
