"""Tests that control characters in what the service sends are shown and never reach the terminal."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bluecurrent.testing import Frame, Recording, ThreadedServer, find_recording
from tests.platform_marks import needs_signals

from ..conftest import Open, Run
from ..watch.test_watch import GRID_CURRENT, status_message

HOSTILE = "A\x1b]0;title\x07B\x9b31mC\u202eD\nE\tF\x7fG"
"""Sets a title, rings, changes the colour in 7 and 8 bits, writes backwards, breaks the line."""
SHOWN = r"A\x1b]0;title\x07B\x9b31mC\u202eD\nE\tF\x7fG"
FORBIDDEN = ("\x1b]", "\x07", "\x9b", "\u202e", "\t", "\x7f", "D\nE")
IDENTITIES = {"object", "evse_id", "id", "login", "token"}
"""The keys whose values decide whether an answer is read at all."""
READS = {
    "account": "get_account",
    "cards": "get_charge_cards",
    "charge-points": "get_charge_points",
    "grid BCU7": "get_grid_status",
    "override list": "list_override_current",
    "settings BCU7": "get_ch_settings",
    "status BCU7": "get_ch_status",
    "sustainability": "get_sustainability_status",
}


def hostile(value: Any) -> Any:
    """Returns JSON data with control characters in every text, and in a key of every object."""
    if isinstance(value, str):
        return HOSTILE + value
    if isinstance(value, list):
        return [hostile(item) for item in value]
    if isinstance(value, dict):
        known = {key: item if key in IDENTITIES else hostile(item) for key, item in value.items()}
        return known | {f"key {HOSTILE}": HOSTILE}
    return value


def hostile_recording(name: str) -> Recording:
    """Returns a shipped recording with a hostile answer to its last command."""
    recording = find_recording(name)
    *before, answer = recording.events
    while not (isinstance(answer, Frame) and answer.direction == "received"):
        *before, answer = before
    return replace(recording, name="hostile", events=(*before, replace(answer, message=hostile(answer.message))))


def assert_harmless(printed: str) -> None:
    assert [characters for characters in FORBIDDEN if characters in printed] == []


@pytest.mark.parametrize("output", ["table", "json"])
@pytest.mark.parametrize("command_line", READS)
def test_values_and_keys_of_an_answer_are_harmless(
    terminal: Open, bluecurrent_server: ThreadedServer, command_line: str, output: str
) -> None:
    bluecurrent_server.use(hostile_recording(READS[command_line]))
    screen = terminal("--output", output, *command_line.split(), columns=160, lines=400)
    assert screen.wait() == 0, screen.text
    assert_harmless(screen.written.decode())
    assert (SHOWN if output == "table" else r"\u001b]0;title\u0007B\u009b31mC\u202eD\nE\tF\u007fG") in screen.text


def test_json_keeps_control_characters_as_escapes(run: Run, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.use(hostile_recording("get_ch_status"))
    assert json.loads(run("status", "BCU7", "--json").stdout)["activity"].startswith(HOSTILE)


@pytest.mark.parametrize("command_line", ["reboot BCU7 --yes", "status BCU7"])
def test_text_of_a_refusal_is_harmless(run: Run, bluecurrent_server: ThreadedServer, command_line: str) -> None:
    name = "reboot" if "reboot" in command_line else "get_ch_status"
    recording = find_recording(name)
    refusal = {"object": "STATUS_REBOOT", "success": False, "evse_id": "BCU7", "error": HOSTILE}
    answer = refusal if name == "reboot" else {"object": "ERROR", "error": 9, "message": HOSTILE}
    last = next(event for event in reversed(recording.events) if isinstance(event, Frame))
    sent = [event for event in recording.events if not (isinstance(event, Frame) and event.direction == "received")]
    bluecurrent_server.use(replace(recording, name="refusal", events=(*sent[:2], replace(last, message=answer))))
    done = run(*command_line.split(), "--debug")
    assert done.returncode == 1
    assert_harmless(done.stderr)
    assert SHOWN in done.stderr


def test_live_view_is_harmless(terminal: Open, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.use(hostile_recording("get_charge_points"))
    screen = terminal("watch", columns=90)
    screen.wait_for(f"{SHOWN}Home left")
    screen.wait_for("grid BCU100001")  # the last answer, after which only pushes change the view
    bluecurrent_server.push(status_message(activity=f"{HOSTILE}!", vehicle_status=f"{HOSTILE}?"))
    screen.wait_for(f"{SHOWN}!")
    screen.wait_for(f"{SHOWN}?")
    bluecurrent_server.push(GRID_CURRENT | {"evse_id": HOSTILE})
    screen.wait_for(f"grid {SHOWN}: 7 8 9")
    assert_harmless(screen.written.decode())


@needs_signals
@pytest.mark.parametrize("output", ["table", "json"])
def test_lines_of_watch_are_harmless(
    start: Callable[..., subprocess.Popen[str]], bluecurrent_server: ThreadedServer, output: str
) -> None:
    process = start("watch", "--output", output)
    assert process.stdout is not None
    next(line for line in process.stdout if "BCU100003" in line)
    bluecurrent_server.push(status_message(activity=HOSTILE))
    bluecurrent_server.push({"object": "NEW", HOSTILE: HOSTILE})
    bluecurrent_server.push(GRID_CURRENT | {"evse_id": f"{HOSTILE}!"})
    lines = [next(process.stdout)]
    while "G!" not in lines[-1]:
        lines.append(next(process.stdout))
    process.send_signal(signal.SIGINT)
    assert_harmless("".join(lines))


def test_output_of_doctor_is_harmless(run: Run, bluecurrent_server: ThreadedServer) -> None:
    recording = find_recording("get_charge_points")
    point = {"object": "CHARGE_POINTS", "data": [{"evse_id": HOSTILE}]}
    *before, last = recording.events
    assert isinstance(last, Frame)
    bluecurrent_server.use(replace(recording, name="hostile", events=(*before, replace(last, message=point))))
    done = run("doctor", "--patience", "0.1", "--output", "table")
    assert done.returncode == 0
    assert_harmless(done.stdout)
    assert SHOWN in done.stdout
