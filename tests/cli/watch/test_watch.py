"""Tests the live view on terminals, through a pipe, and after a lost connection."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import time
from collections.abc import Callable
from typing import Any

from bluecurrent.testing import ThreadedServer
from tests.platform_marks import needs_signals

from ..conftest import Open
from ..pseudo_terminal import Terminal

Start = Callable[..., "subprocess.Popen[str]"]


GRID_CURRENT = {
    "object": "GRID_CURRENT",
    "evse_id": "BCU100001",
    "grid_actual_p1": 7,
    "grid_actual_p2": 8,
    "grid_actual_p3": 9,
}


def status_message(kilowatt_hours: float = 1.5, **values: Any) -> dict[str, Any]:
    phases = {f"actual_p{n}": 16 for n in (1, 2, 3)} | {f"actual_v{n}": 230 for n in (1, 2, 3)}
    data = {
        "evse_id": "BCU100001",
        "activity": "charging",
        "vehicle_status": "C",
        **phases,
        "actual_kwh": kilowatt_hours,
    }
    return {
        "object": "CH_STATUS",
        "evse_id": "BCU100001",
        "data": data | {"max_usage": 25, "total_cost": 0.45} | values,
    }


def show_all_grids(screen: Terminal, server: ThreadedServer) -> None:
    """Makes the view show the grid connections of all charge points: the service is asked only for the first."""
    screen.wait_for("grid BCU100001")
    for evse_id in ("BCU100002", "BCU100003"):
        server.push(GRID_CURRENT | {"evse_id": evse_id})
        server.until(lambda name=evse_id: request_count(server, {"command": "GET_GRID_STATUS", "evse_id": name}))


def request_count(server: ThreadedServer, command: dict[str, str]) -> int:
    return sum(isinstance(frame, dict) and command.items() <= frame.items() for frame in server.received)


def test_the_view_shows_charge_points_and_grids_and_continues_after_a_drop(
    terminal: Open, bluecurrent_server: ThreadedServer
) -> None:
    screen = terminal("watch", columns=130)
    screen.wait_for("grid BCU100001")
    for evse_id in ("BCU100001", "BCU100002", "BCU100003"):
        screen.wait_for(evse_id)
    screen.wait_for("connected")

    bluecurrent_server.push(status_message())
    for words in ("11.04", "charging", "ready", "16 16 16", "230 230 230", "1.500", "0.45", "9.0"):
        screen.wait_for(words)  # the screen may come in pieces
    screen.wait_for("█")
    bluecurrent_server.push(GRID_CURRENT)
    screen.wait_for("7 8 9 of 25 A")

    bluecurrent_server.hang()
    bluecurrent_server.drop()
    screen.wait_for("connection lost")
    screen.wait_for("reconnecting")
    last = {"command": "GET_GRID_STATUS", "evse_id": "BCU100001"}
    before = request_count(bluecurrent_server, last)
    bluecurrent_server.recover()
    screen.wait_for("● connected")
    # What is read again would overwrite what is pushed before.
    bluecurrent_server.until(lambda: request_count(bluecurrent_server, last) > before)
    bluecurrent_server.push(status_message(2.75))
    screen.wait_for("2.750")

    screen.interrupt()
    assert screen.wait() == 130
    assert "Traceback" not in screen.text


def test_the_view_fits_forty_columns_without_unicode(terminal: Open, bluecurrent_server: ThreadedServer) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii:replace", "PYTHONUTF8": "0"}
    screen = terminal("watch", columns=40, lines=80, env=ascii_only)
    screen.wait_for("grid BCU100001")
    bluecurrent_server.push(status_message())
    screen.wait_for("11.04")
    assert screen.text.isascii()
    screen.wait_for("@")
    screen.interrupt()
    assert screen.wait() == 130


def styled_text(screen: Terminal, style: Callable[[Any], bool]) -> str:
    """Returns the characters on the screen that have a style, below the two lines of the head."""
    rows = (screen.screen.buffer[row] for row in range(2, screen.screen.lines))
    return "".join(row[column].data for row in rows for column in range(screen.screen.columns) if style(row[column]))


def test_80_columns_and_24_lines_show_three_charge_points_and_their_grids(
    terminal: Open, bluecurrent_server: ThreadedServer
) -> None:
    screen = terminal("watch", columns=80, lines=24)
    show_all_grids(screen, bluecurrent_server)
    screen.wait_for("grid BCU100003")
    bluecurrent_server.push(status_message())
    text = screen.wait_for("11.04 kW  9.0 A left")
    assert text.splitlines()[0].startswith("● connected")
    assert "█ = 11.04 kW" in text
    assert all(text.count(f"BCU10000{number}") == 2 for number in (1, 2, 3))
    assert text.count(" A left") == text.count(" kWh ") == 3


def test_a_small_terminal_shows_less_and_says_so(terminal: Open, bluecurrent_server: ThreadedServer) -> None:
    screen = terminal("watch", columns=80, lines=8)
    show_all_grids(screen, bluecurrent_server)
    screen.wait_for("not shown: 1 grid connection; 14 lines show all values")
    screen.wait_for("● connected")
    for number in (1, 2, 3):
        screen.wait_for(f"BCU10000{number}")


def test_values_are_stale_from_a_lost_connection_until_they_come_again(
    terminal: Open, bluecurrent_server: ThreadedServer
) -> None:
    screen = terminal("watch", columns=80, lines=24)
    show_all_grids(screen, bluecurrent_server)
    screen.wait_for("grid BCU100003")
    bluecurrent_server.push(status_message())
    screen.wait_for("11.04 kW  9.0 A left")
    assert "charging" in styled_text(screen, lambda cell: cell.fg == "green")
    assert "11.04" in styled_text(screen, lambda cell: cell.bold)

    bluecurrent_server.hang()
    bluecurrent_server.drop()
    screen.wait_for(lambda: screen.text.count("stale since ") == 6)
    screen.wait_for("11.04 kW")
    assert not styled_text(screen, lambda cell: cell.fg == "green" or cell.bold).strip()
    bluecurrent_server.recover()
    screen.wait_for(lambda: "● connected" in screen.text and screen.text.count("stale since ") == 2)
    for evse_id in ("BCU100002", "BCU100003"):  # their grid connections are not read again
        bluecurrent_server.push(GRID_CURRENT | {"evse_id": evse_id})
    screen.wait_for(lambda: "stale" not in screen.text)
    assert styled_text(screen, lambda cell: cell.bold)


def test_the_clock_goes_on_without_messages(terminal: Open) -> None:
    screen = terminal("watch", columns=80, lines=24)
    screen.wait_for("grid BCU100001")

    def clock() -> str:
        return screen.text.splitlines()[0].split()[-1]

    before = clock()
    assert re.fullmatch(r"\d\d:\d\d:\d\d", before)
    screen.wait_for(lambda: clock() != before)
    assert re.search(r"^last message \d\d:\d\d:\d\d  ", screen.text, re.MULTILINE)


def test_the_view_waits_for_the_reset_of_the_request_limit(terminal: Open, bluecurrent_server: ThreadedServer) -> None:
    screen = terminal("watch", columns=130)
    screen.wait_for("grid BCU100001")
    bluecurrent_server.close(4001)
    screen.wait_for("reconnecting after")
    screen.interrupt()
    assert screen.wait() == 130


@needs_signals
def test_a_pipe_gets_one_line_per_push(start: Start, bluecurrent_server: ThreadedServer) -> None:
    process = start("watch", "--output", "table")
    assert process.stdout is not None
    line = next(line for line in process.stdout if "grid BCU100001" in line)
    assert line.endswith("3 2 4 of 25 A\n")
    bluecurrent_server.push(status_message())
    line = process.stdout.readline()
    assert "BCU100001 charging, ready: 16 16 16 A, 230 230 230 V, 11.04 kW, 1.500 kWh, 0.45 EUR, 9.0 A left" in line
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130


@needs_signals
def test_json_lines_are_messages_and_connection_events_go_to_standard_error(
    start: Start, bluecurrent_server: ThreadedServer
) -> None:
    process = start("watch", "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    next(line for line in process.stdout if json.loads(line).get("data", {}) and "GRID-BCU100001" in line)
    bluecurrent_server.push({"object": "NEW_THING", "evse_id": "BCU100001", "more": [1]})
    line = json.loads(process.stdout.readline())
    assert line == {"at": line["at"], "object": "NEW_THING", "evse_id": "BCU100001", "more": [1]}
    bluecurrent_server.drop()
    assert "connection lost" in process.stderr.readline()
    assert process.stderr.readline() == "bluecurrent: connected\n"
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130


def test_watch_ends_if_it_can_not_connect(start: Start, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.reject("Already connected")
    process = start("watch")
    assert process.wait(60) == 3
