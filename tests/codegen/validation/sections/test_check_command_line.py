"""Tests the rules about the `command_line` section: its commands and fields, and the examples of the help."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen import kettles
from tests.codegen.conftest import SpecFolder

LIST = "list: {command: LOOK_AROUND}"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (LIST, "list: {command: LOOK_ROUND}", "unknown command 'LOOK_ROUND'; did you mean 'LOOK_AROUND'?"),
        (LIST, "list: {command: LOOK}", "LOOK does not fit `list`; name a command that lists things"),
        (LIST, "list: {command: BREW}", "BREW does not fit `list`; name a command that lists things"),
        (LIST, "list: {command: LOOK_AROUND, caption: colour}", "Kettle has no 'colour'"),
        (LIST, "busy: {command: LOOK_AROUND, field: lid, value: open}", "LOOK_AROUND does not fit `busy`"),
        (LIST, "busy: {command: LOOK, field: lit, value: open}", "Kettle has no 'lit'; did you mean 'lid'?"),
        (LIST, "busy: {command: LOOK, field: lid, value: open, amount: heat}", "Kettle has no 'heat'"),
        (LIST, "pushes: [KETTEL]", "unknown object 'KETTEL'; did you mean 'KETTLE'?"),
        (LIST, "pushes: [SHELF]", "SHELF is not pushed"),
        (LIST, "setting: {value: lid, permission: fine, changeable: x}", "no shape has both 'lid' and 'fine'"),
        (LIST, "watch: true", "there is no `live` to watch"),
        ("open-lid K1:", "--demo lid K1:", "there is no subcommand 'lid'"),
    ],
)
def test_view_that_does_not_fit_is_a_problem(spec: SpecFolder, old: str, new: str, expected: str) -> None:
    line = spec.edit("protocol", old, new)
    file, found, text = spec.only_problem()
    assert (file, found) == ("protocol", line)
    assert text.startswith(f"command_line: {expected}")


def test_watch_without_sessions_in_the_live_state_is_a_problem(tmp_path: Path) -> None:
    spec = SpecFolder(kettles.write_with_live_state(tmp_path))
    line = spec.edit("protocol", LIST, "watch: true")
    assert spec.locations_of("there are no `sessions` in `live` to watch") == [("protocol", line)]


@pytest.mark.parametrize(
    "new",
    ["busy: {command: LOOK, field: lid, value: open, amount: spread}", "list: {command: LOOK_AROUND, caption: lid}"],
)
def test_view_that_fits_is_valid(spec: SpecFolder, new: str) -> None:
    spec.edit("protocol", LIST, new)
    assert spec.problems() == []
