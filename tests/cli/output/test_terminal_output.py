"""Tests the output on a terminal: tables, progress, and confirmations."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from rich.console import Console
from rich.text import Text

from bluecurrent.cli.output.field_labels import FIELD_LABELS
from bluecurrent.cli.output.object_tables import build_fitting_table
from bluecurrent.testing import ThreadedServer

from ..conftest import Open, Run
from ..pseudo_terminal import Terminal


def was_sent(server: ThreadedServer, command: str) -> bool:
    return any(isinstance(frame, dict) and frame.get("command") == command for frame in server.received)


@pytest.mark.bluecurrent_server("reboot", speed=2.0)
def test_an_action_shows_its_progress(terminal: Open) -> None:
    screen = terminal("reboot", "BCU7", "--yes")
    screen.wait_for("REBOOT: waiting for the receipt of the service")
    screen.wait_for("waiting for the charge point's verdict")
    assert screen.wait() == 0
    assert screen.text == "reboot BCU7: confirmed by the charge point"


@pytest.mark.bluecurrent_server("get_ch_status_charging", "reboot")
@pytest.mark.parametrize(("answer", "status"), [("y\n", 0), ("yes\n", 0), ("\n", 130), ("no\n", 130), ("\x04", 130)])
def test_an_action_asks_before_it_interrupts_a_charging_car(
    terminal: Open, bluecurrent_server: ThreadedServer, answer: str, status: int
) -> None:
    screen = terminal("reboot", "BCU7")
    assert "BCU7 is charging a car with" in screen.wait_for("Continue with reboot? [y/N]")
    screen.press(answer)
    assert screen.wait() == status
    assert (screen.text.splitlines()[-1] == "Nothing was sent.") is (status == 130)
    assert "interrupted" not in screen.text
    assert was_sent(bluecurrent_server, "REBOOT") is (status == 0)


@pytest.mark.bluecurrent_server("get_ch_status_charging", "reboot")
def test_a_confirmation_can_be_interrupted(terminal: Open, bluecurrent_server: ThreadedServer) -> None:
    screen = terminal("reboot", "BCU7")
    screen.wait_for("[y/N]")
    screen.interrupt()
    assert screen.wait() == 130
    assert screen.text.splitlines()[-2:] == ["Nothing was sent.", "bluecurrent: interrupted"]
    assert not was_sent(bluecurrent_server, "REBOOT")


def test_an_action_does_not_ask_when_no_car_is_charging(terminal: Open) -> None:
    screen = terminal("reboot", "BCU7")
    assert screen.wait() == 0
    assert "[y/N]" not in screen.text


TABLES = ["charge-points", "cards", "settings BCU7", "override list", "account"]
WIDTHS = [40, 60, 80, 100, 120, 200]


def table_rows(screen: Terminal) -> list[str]:
    assert screen.wait() == 0
    return [row.rstrip() for row in screen.text.splitlines() if row]


def words(lines: Iterable[str]) -> set[str]:
    return {word for line in lines for word in re.sub("[─-╿]", " ", line).split()}


@pytest.mark.parametrize("command_line", TABLES)
def test_tables_fit_the_terminal_and_break_no_word(terminal: Open, command_line: str) -> None:
    fields = [field for labels in FIELD_LABELS.values() for field in labels.values()]
    labels = [f"{field.label} {field.unit}" for field in fields]
    meanings = [f"({meaning})" for field in fields for meaning in field.values.values()]
    whole = words([*labels, *meanings, *table_rows(terminal(*command_line.split(), columns=400, lines=200))])
    for columns in WIDTHS:
        found = table_rows(terminal(*command_line.split(), columns=columns, lines=200))
        assert found
        assert all(row.endswith(tuple("┐┘┤┓┩│┃")) for row in found), found
        assert words(found) <= whole, found


def test_a_word_too_long_for_any_table_is_folded(terminal: Open) -> None:
    found = table_rows(terminal("settings", "B" * 60, columns=40, lines=300))
    assert all(len(row) <= 40 and row.endswith(tuple("┐┘┤│")) for row in found), found
    assert any("B" * 36 in row for row in found)


def test_brackets_in_the_head_of_a_column_are_printed() -> None:
    console = Console(width=40)
    with console.capture() as output:
        console.print(build_fitting_table(["Energy [kWh]"], [[Text("7")]], 40))
    assert "Energy [kWh]" in output.get()


def test_colours_respect_no_color(terminal: Open) -> None:
    coloured = terminal("settings", "BCU7")
    assert coloured.wait() == 0
    assert b"\x1b[32m" in coloured.written
    plain = terminal("settings", "BCU7", env={"NO_COLOR": "1"})
    assert plain.wait() == 0
    assert b"\x1b[32m" not in plain.written


@pytest.mark.parametrize("command_line", ["charge-points", "status BCU7", "--help"])
def test_a_locale_without_unicode_gets_ascii(run: Run, command_line: str) -> None:
    old = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = run("--output", "table", *command_line.split(), env=old)
    assert done.returncode == 0, done.stderr
    assert done.stdout.isascii()
    json = run("--output", "json", "charge-points", env=old)
    assert json.returncode == 0
    assert json.stdout.isascii()
