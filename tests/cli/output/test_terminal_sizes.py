"""Tests the output on terminals whose size is unknown, wrong or tiny."""

from __future__ import annotations

import pytest

from bluecurrent.testing import ThreadedServer

from ..conftest import Open, Run

COMMAND_LINES = ["charge-points", "status BCU7", "status --help", "serve --help"]
NO_SIZES = [{"COLUMNS": size, "LINES": size} for size in ("0", "-1")]


@pytest.mark.parametrize("command_line", COMMAND_LINES)
def test_a_terminal_that_knows_no_size_gets_80_columns(terminal: Open, command_line: str) -> None:
    usual, unknown = terminal(*command_line.split(), columns=80), terminal(*command_line.split(), columns=0, lines=0)
    assert (usual.wait(), unknown.wait()) == (0, 0)
    assert unknown.text
    assert unknown.screen.columns == 80
    assert unknown.text.splitlines()[-5:] == usual.text.splitlines()[-5:]


@pytest.mark.parametrize("command_line", COMMAND_LINES)
def test_variables_without_a_size_are_ignored(run: Run, terminal: Open, command_line: str) -> None:
    usual = terminal(*command_line.split(), columns=100)
    assert usual.wait() == 0
    for sizes in NO_SIZES:
        on_terminal = terminal(*command_line.split(), columns=100, env=sizes)
        assert on_terminal.wait() == 0
        assert usual.text == on_terminal.text != ""
        output = [] if "--help" in command_line else ["--output", "table"]
        through_a_pipe = run(*command_line.split(), *output, env=sizes)
        assert through_a_pipe.returncode == 0
        assert through_a_pipe.stdout


@pytest.mark.parametrize("columns", [1, 2, 5, 10])
def test_a_tiny_terminal_gets_all_values(terminal: Open, columns: int) -> None:
    screen = terminal("status", "BCU7", columns=columns, lines=2000)
    assert screen.wait() == 0
    assert "BCU7" in "".join(screen.text.split())


@pytest.mark.parametrize("sizes", [{}, *NO_SIZES[:1]], ids=["terminal", "variables"])
def test_the_live_view_needs_no_size(terminal: Open, bluecurrent_server: ThreadedServer, sizes: dict[str, str]) -> None:
    size = {"columns": 80, "lines": 25} if sizes else {"columns": 0, "lines": 0}
    screen = terminal("watch", env=sizes, **size)
    screen.wait_for("BCU100001")
    screen.interrupt()
    assert screen.wait() == 130
