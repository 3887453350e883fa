"""Names on the command line, each once, and values that are there."""

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


@pytest.mark.parametrize(("old", "new", "words"), WRONG)
def test_what_the_command_line_can_not_have(spec: SpecFolder, old: str, new: str, words: str) -> None:
    spec.edit("commands", old, new)
    assert spec.locations_of(words)[0][0] == "commands"


def test_a_value_that_is_like_no_other(spec: SpecFolder) -> None:
    text = spec.path("types").read_text(encoding="utf-8")
    payload = text[text.index("payloads:") :].splitlines()
    field = next(line for line in payload if line.startswith("      ") and ": {" in line)
    spec.edit("types", field, field.replace(": {", ": {cli: {like: nothing}, ", 1))
    assert spec.locations_of("unknown parameter 'nothing' under `like`")[0][0] == "types"
