"""Tests that the command line works after changes of the spec."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.pseudo_terminal import Terminal
from tests.codegen.package_programs import generate_changed, run_program
from tests.platform_marks import needs_pseudo_terminal

LISTS = """\
      parts: {type: "list[number]", maximum: 2.5, optional: true, keyword: true, description: Parts.}
      states: {type: "list[boolean]", optional: true, keyword: true, description: States.}
"""
EDITS = (
    ("commands", "token: {argument: api_token,", "token: {argument: account_token,"),
    (
        "commands",
        "default: 100, description: Maximum number of cards.}\n",
        f"default: 100, description: It.}}\n{LISTS}",
    ),
    (
        "commands",
        "    answer: {object: POST_SET_OVERRIDE_CURRENT}",
        "    disturbs: true\n    answer: {object: POST_SET_OVERRIDE_CURRENT}",
    ),
    (
        "commands",
        "    answer: {object: POST_CLEAR_OVERRIDE_CURRENT}",
        "    disturbs: true\n    answer: {object: POST_CLEAR_OVERRIDE_CURRENT}",
    ),
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with the package of a changed spec."""
    return generate_changed(tmp_path_factory.mktemp("changed"), *EDITS)


def run_command_line(root: Path, *arguments: str) -> str:
    return run_program(root, f"from bluecurrent.cli.app import run\nraise SystemExit(run({list(arguments)!r}))")


def test_token_is_passed_to_a_renamed_argument(root: Path) -> None:
    assert "<customer id>" in run_command_line(root, "--demo", "validate-api-token")


def test_options_take_lists_of_numbers_and_switches(root: Path) -> None:
    assert "Company card" in run_command_line(root, "--demo", "cards", "--parts", "1,2.5", "--states", "on,OFF")
    with pytest.raises(AssertionError, match=r"--parts #2: Input should be a number of 2\.5 or less"):
        run_command_line(root, "--demo", "cards", "--parts", "1,3")
    with pytest.raises(AssertionError, match="'maybe' is not on or off; use a comma-separated list, such as on,off"):
        run_command_line(root, "--demo", "cards", "--states", "maybe")


@needs_pseudo_terminal
@pytest.mark.parametrize(
    "arguments",
    [
        "override clear 1",  # it names no charge point, so it may disturb any
        "override set BCU100003 BCU100001 --from 22:30 --until 06:00 --days sa --amps 6",
    ],
)
def test_command_that_may_disturb_several_charge_points_asks_first(root: Path, arguments: str) -> None:
    command = [sys.executable, "-m", "bluecurrent", "--demo", *arguments.split()]
    environment = os.environ | {"PYTHONPATH": str(root / "generated"), "TERM": "xterm-256color"}
    with closing(Terminal(command, environment, columns=100, lines=40)) as screen:
        assert screen.wait_for("[y/N]").startswith("BCU100001 is charging a car with")
        screen.press("n\n")
        assert screen.wait() == 130
        assert screen.text.splitlines()[-1] == "Nothing was sent."
