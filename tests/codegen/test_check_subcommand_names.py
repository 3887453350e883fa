"""Tests the problems of names, columns and option defaults on the command line."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

WRONG = [
    (
        "method: brew\n",
        "method: brew\n    cli: {name: look}\n",
        "'look' is already the name of LOOK on the command line",
    ),
    ("method: brew\n", "method: get_look\n", "'look' is already the name of LOOK on the command line"),
    ("method: brew\n", "method: watch\n", "'watch' is already a utility command on the command line"),
    ("method: brew\n", "method: brew\n    cli: {name: look tea}\n", "'look' is already a group on the command line"),
    ("method: look\n", "method: look\n    cli: {columns: [spout]}\n", "LOOK: its answer has no 'spout' to show"),
]


@pytest.mark.parametrize(("old", "new", "expected"), WRONG)
def test_invalid_subcommand(spec: SpecFolder, old: str, new: str, expected: str) -> None:
    spec.edit("commands", old, new)
    assert spec.locations_of(expected)[0][0] == "commands"


def test_option_default_from_an_unknown_parameter(spec: SpecFolder) -> None:
    text = spec.path("types").read_text(encoding="utf-8")
    payload = text[text.index("payloads:") :].splitlines()
    field = next(line for line in payload if line.startswith("      ") and ": {" in line)
    spec.edit("types", field, field.replace(": {", ": {cli: {like: nothing}, ", 1))
    assert spec.locations_of("unknown parameter 'nothing' under `like`")[0][0] == "types"
