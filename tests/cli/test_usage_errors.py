"""Tests the messages about wrong command lines."""

from __future__ import annotations

import re

import pytest

from .conftest import Run


@pytest.mark.parametrize(
    ("command_line", "last_line"),
    [
        ("statsu BCU7", "bluecurrent: No such command 'statsu'. Did you mean 'status'?"),
        ("chargepoints", "bluecurrent: No such command 'chargepoints'. Did you mean 'charge-points'?"),
        ("wacth", "bluecurrent: No such command 'wacth'. Did you mean 'watch'?"),
        ("override lst", "bluecurrent: No such command 'lst'. Did you mean 'list'?"),
        ("zzz", "bluecurrent: No such command 'zzz'."),
        ("override clear", "bluecurrent: Missing argument 'SCHEDULE_ID'."),
        ("override set BCU7", "bluecurrent: Missing option '--from'."),
        ("status ''", "bluecurrent: status: EVSE_ID: Input should be "),
        (
            "update-price-based-settings BCU7",
            "bluecurrent: update-price-based-settings: give at least one of --expected-departure-time, --current-",
        ),
        (
            "override set BCU7 --days mo --from 23:00 --until 07:00 --amps 500",
            "bluecurrent: override set: --amps: Input ",
        ),
        ("serve --jsn", "bluecurrent serve: error: unrecognized arguments: --jsn"),
        ("record --jsn", "bluecurrent record: error: unrecognized arguments: --jsn"),
    ],
)
def test_a_usage_error_is_one_line_with_a_suggestion(run: Run, command_line: str, last_line: str) -> None:
    done = run(*(word.strip("'") for word in command_line.split()), env={"COLUMNS": "200"})
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith(last_line)
    assert "Error:" not in done.stderr


def test_an_unknown_option_gets_a_suggestion(run: Run) -> None:
    done = run("status", "BCU7", "--jsn")
    assert done.returncode == 2
    last_line = done.stderr.splitlines()[-1]
    # The punctuation differs between versions of click.
    assert re.fullmatch(r"bluecurrent: No such option:? '?--jsn'?\.? Did you mean '?--json'?\?", last_line)


def test_a_name_without_arguments_shows_the_help(run: Run) -> None:
    assert run().stderr.startswith("Usage: bluecurrent [OPTIONS] COMMAND")
    assert run("override").stderr.startswith("Usage: bluecurrent override [OPTIONS] COMMAND")


def test_the_warning_about_a_card_has_the_same_prefix(run: Run) -> None:
    done = run("start-session", "BCU7", "--card", "00000000000001")
    assert done.stderr.startswith("bluecurrent: other users of this machine can see the value of --card")
