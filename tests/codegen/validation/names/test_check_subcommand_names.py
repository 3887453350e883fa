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
    ("method: brew\n", "method: brew\n    cli: {name: watch tea}\n", "'watch' is already a utility command"),
    ("method: look\n", "method: look\n    cli: {columns: [spout]}\n", "LOOK: its answer has no 'spout' to show"),
]


@pytest.mark.parametrize(("old", "new", "expected"), WRONG)
def test_invalid_subcommand_is_a_problem(spec: SpecFolder, old: str, new: str, expected: str) -> None:
    spec.edit("commands", old, new)
    assert spec.locations_of(expected)[0][0] == "commands"


def test_option_default_from_an_unknown_parameter_is_a_problem(spec: SpecFolder) -> None:
    text = spec.path("types").read_text(encoding="utf-8")
    payload = text[text.index("payloads:") :].splitlines()
    field = next(line for line in payload if line.startswith("      ") and ": {" in line)
    spec.edit("types", field, field.replace(": {", ": {cli: {like: nothing}, ", 1))
    assert spec.locations_of("unknown parameter 'nothing' under `like`")[0][0] == "types"


NAME = "{type: KettleName, description: The kettle's name.}\n"


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        (
            ["help: {type: string"],
            "help: every subcommand already has an option --help; give it another name with `cli`",
        ),
        (["output: {type: integer"], "output: every subcommand already has an option --output"),
        (["url: {type: string"], "url: every subcommand already has an option --url"),
        (["place: {cli: {name: json}, type: string"], "place: every subcommand already has an option --json"),
        (["api_token: {type: string, sensitive: true"], "api_token: the variable BLUECURRENT_API_TOKEN of its option"),
        (
            ["place: {type: string", "at: {cli: {name: place}, type: string"],
            "at: place already has the option --place; give it another name with `cli`",
        ),
    ],
)
def test_option_whose_name_is_taken_is_a_problem(spec: SpecFolder, parameters: list[str], expected: str) -> None:
    lines = "".join(f"      {parameter}, description: It.}}\n" for parameter in parameters)
    line = spec.edit("commands", NAME, NAME + lines) + len(parameters)
    assert spec.locations_of(expected) == [("commands", line)]


def test_positional_argument_may_have_the_name_of_an_option(spec: SpecFolder) -> None:
    spec.edit("commands", NAME, f"{NAME}      url: {{type: boolean, description: It.}}\n")
    spec.path("look").unlink()
    spec.path("look_at_another").unlink()
    assert spec.problems() == []


def test_option_default_from_a_later_parameter_is_a_problem(spec: SpecFolder) -> None:
    line = spec.edit("types", "leaf: {type: Leaf,", "leaf: {cli: {like: heat}, type: Leaf,")
    reason = "leaf: 'heat' under `like` does not come before it; name a parameter above, or change their order"
    assert spec.only_problem() == ("types", line, reason)
