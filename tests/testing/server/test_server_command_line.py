"""Tests `python -m bluecurrent.testing`."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bluecurrent.testing import shipped_recordings
from bluecurrent.testing.__main__ import main
from tests.free_port import find_free_port
from tests.platform_marks import needs_full_disk, needs_shell, needs_signals
from tests.testing.server_programs import (
    ENVIRONMENT,
    FIXTURE_SERVER,
    SIMULATION,
    command_line,
    read_lines,
    refused,
    refused_by,
    send_command,
    served,
    stop,
    taken_port,
)


@needs_signals
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_server_runs_until_it_is_interrupted(number: signal.Signals) -> None:
    with served(FIXTURE_SERVER) as (process, url):
        assert send_command(url, "GET_CH_STATUS", evse_id="BCU7")["object"] == "CH_STATUS"
        assert send_command(url, "HELLO", header="homeassistant")["object"] == "HELLO"
        assert read_lines(process.stdout, 6) == [
            "connection 1: opened",
            "connection 1: GET_CH_STATUS for BCU7",
            "connection 1: closed, code 1000",
            "connection 2: opened",
            "connection 2: HELLO",
            "connection 2: closed, code 1000",
        ]
        assert stop(process, number) == (0, "", "")


LIKE_WINDOWS = """
import asyncio, runpy

def refuse(*_):
    raise NotImplementedError

asyncio.SelectorEventLoop.add_signal_handler = refuse
runpy.run_module("bluecurrent.testing", run_name="__main__")
"""
"""Runs the fixture server in an event loop without signal handlers, as those of Windows are."""


@needs_signals
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_server_is_interrupted_in_an_event_loop_without_signal_handlers(number: signal.Signals) -> None:
    command, pipe = [sys.executable, "-c", LIKE_WINDOWS], subprocess.PIPE
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=pipe, stderr=pipe, text=True)
    assert read_lines(process.stdout, 4)[-1] == "Press Ctrl-C to stop."
    assert stop(process, number) == (0, "", "")


@needs_signals
def test_a_mismatch_is_printed_and_ends_with_status_1() -> None:
    with served(FIXTURE_SERVER, "reboot") as (process, url):
        send_command(url, "REBOT", evse_id="BCU7")
        assert process.stderr is not None
        assert process.stderr.readline().startswith("REBOT matches nothing recorded; the nearest is reboot.jsonl:")
        assert stop(process)[0] == 1


@needs_signals
def test_control_characters_of_a_client_are_shown() -> None:
    with served(FIXTURE_SERVER, "reboot") as (process, url):
        answer = send_command(url, "REBOT\x1b[2J\nFORGED", **{"evse_id": "BCU7", "key\x9b": "value\u202e\x07"})
        history, lines = read_lines(process.stdout, 2), read_lines(process.stderr, 3)
        stop(process)
    assert history[1] == "connection 1: REBOT\\x1b[2J\\nFORGED for BCU7"
    assert lines == [
        "REBOT\\x1b[2J\\nFORGED matches nothing recorded; the nearest is reboot.jsonl:3:",
        '  command: recorded "REBOOT", received "REBOT\\u001b[2J\\nFORGED"',
        '  key\\x9b: recorded nothing, received "value\\u202e\\u0007"',
    ]
    assert answer["message"].isprintable()


def test_server_plays_a_file_on_a_given_port(make_recording: Any) -> None:
    path = make_recording("points", '1 open\n1 > {"command": "GET_CHARGE_POINTS"}\n1 < {"object": "CHARGE_POINTS"}')
    port = find_free_port()
    with served(FIXTURE_SERVER, "--port", str(port), "--strict", "--speed", "100", str(path)) as (_, url):
        assert url == f"ws://127.0.0.1:{port}/haserver"
        assert send_command(url, "GET_CHARGE_POINTS") == {"object": "CHARGE_POINTS"}


def test_a_port_in_use_is_reported_in_one_line() -> None:
    with taken_port() as port:
        error = refused(FIXTURE_SERVER, "--port", str(port))
    assert error.startswith(f"can't serve on 127.0.0.1:{port}: ")
    assert len(error.splitlines()) == 1


def test_an_ipv6_address_is_printed_with_brackets() -> None:
    with served(FIXTURE_SERVER, "--host", "::1") as (_, url):
        assert url.startswith("ws://[::1]:")
        assert send_command(url, "GET_CH_STATUS", evse_id="BCU7")["object"] == "CH_STATUS"
        port = url.rpartition(":")[2].partition("/")[0]
        assert refused(FIXTURE_SERVER, "--host", "::1", "--port", port).startswith(f"can't serve on [::1]:{port}: ")


def test_invalid_arguments_are_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refused = partial(refused_by, main, capsys)
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{}\n")
    assert refused(str(bad)) == f"{bad}:1: 'recording' is missing\n"
    assert refused(str(tmp_path / "none.jsonl")) == f"{tmp_path / 'none.jsonl'}: No such file or directory\n"
    assert refused("rebot").startswith("rebot: no such recording; did you mean reboot?")
    assert refused("--strict") == "strict needs a recording; name at least one\n"
    for port in ("99999", "-1", "http"):
        assert f"--port: '{port}' is not a port" in refused(f"--port={port}")
    for speed in ("0", "nan", "fast"):
        assert f"--speed: '{speed}' is not a number above 0" in refused("--speed", speed)


def test_list_prints_the_shipped_recordings() -> None:
    result = subprocess.run(
        [*command_line(FIXTURE_SERVER), "--list"], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == list(shipped_recordings())


@needs_shell
@pytest.mark.parametrize("program", [FIXTURE_SERVER, SIMULATION, "bluecurrent.testing.record"])
@pytest.mark.parametrize(
    ("redirections", "arguments", "expected"),
    [
        (">&-", "--help", (5, "the output can't be written: standard output is closed\n")),
        ("2>&-", "--port 99999", (2, "")),
        (">&- 2>&-", "--help", (5, "")),
    ],
)
def test_standard_streams_may_be_closed(
    program: str, redirections: str, arguments: str, expected: tuple[int, str]
) -> None:
    command = ["bash", "-c", f'exec "$@" {redirections}', "bash", sys.executable, "-m", program, *arguments.split()]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr, done.stdout) == (*expected, "")


@needs_full_disk
@pytest.mark.parametrize("arguments", ["--list", "--help", ""])
def test_a_full_disk_is_reported(arguments: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*command_line(FIXTURE_SERVER), *arguments.split()],
            env=ENVIRONMENT,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (done.returncode, done.stderr) == (5, b"the output can't be written: the disk is full\n")


@needs_shell
@needs_signals
def test_a_server_with_a_given_port_needs_no_output() -> None:
    port = find_free_port()
    command = ["bash", "-c", 'exec "$@" >&-', "bash", *command_line(FIXTURE_SERVER), "--port", str(port)]
    process = subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True)
    try:
        answer = connect_when_ready(f"ws://127.0.0.1:{port}/haserver", process)
        status, _, errors = stop(process)
    finally:
        process.kill()
        process.communicate()
    assert answer["object"] == "CH_STATUS"
    assert (status, errors) == (5, "the output can't be written: standard output is closed\n")


def connect_when_ready(url: str, process: subprocess.Popen[str]) -> dict[str, Any]:
    while process.poll() is None:
        with suppress(ConnectionRefusedError):
            return send_command(url, "GET_CH_STATUS", evse_id="BCU7")
        time.sleep(0.05)
    raise AssertionError(f"the server ended with status {process.returncode}")


def test_control_characters_of_arguments_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--host", "a\x1b[2J"], ["--no\x1b[2J"], ["no\x1b[2J.jsonl"], ["--port", "1\x1b[2J"]):
        message = refused_by(main, capsys, *arguments)
        assert "\\x1b[2J" in message
        assert "\x1b" not in message
    with subprocess.Popen(
        [*command_line(FIXTURE_SERVER), "--api-token", "a\x1b[2J"], env=ENVIRONMENT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert read_lines(process.stdout, 2)[1] == "api token: a\\x1b[2J"
        process.kill()
