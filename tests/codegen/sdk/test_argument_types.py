"""Tests arguments that have limits of their own, and arguments that are times: checked, sent and documented."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import ROOT
from codegen.generate import generate
from codegen.schemas.valid_value_descriptions import describe_condition
from codegen.sdk.command_line.subcommands import subcommands
from codegen.validation.load_spec import load_spec
from tests.codegen import kettles
from tests.codegen.conftest import SpecFolder
from tests.codegen.package_programs import run_contract_tests, run_program

PARAMETERS = """\
      ratio: {type: number, minimum: 0.5, maximum: 2.5, description: The ratio., optional: true, keyword: true}
      shares: {type: "list[number]", maximum: 1, non_empty: true, description: Shares., optional: true, keyword: true}
      heat: {type: Celsius, maximum: 60, description: The heat., optional: true, keyword: true}
      mark: {type: string, pattern: "^[a-c]+$", example: abc, description: The mark., optional: true, keyword: true}
      cups: {type: integer, minimum: 4, argument: count, description: The cups., optional: true, keyword: true}
      at: {type: Moment, argument: moment, description: When to look., optional: true, keyword: true}
      on: {type: Day, argument: day, description: The day., optional: true, keyword: true}
      level: {type: number, constant: 1.5, description: The level.}
      days: {type: "list[integer]", constant: [1, 2], description: Days.}
      times: {type: "list[Moment]", description: Further times., optional: true, keyword: true}
"""
DAY = """\
  Day:
    description: A day.
    base: date
    formats: ["%d-%b-%Y"]
    example: 24-Dec-2026
shapes:
"""
PROGRAM = """
import json
from datetime import UTC, date, datetime
from typing import get_type_hints
from bluecurrent import Client, InvalidRequest
from bluecurrent.commands import Look

def look(**arguments):
    try:
        frame = Look.checked(name="K1", **arguments).wire()
    except InvalidRequest as error:
        return str(error).removeprefix("LOOK: ")
    return {name: value for name, value in frame.items() if name not in ("do", "name", "level", "days")}

hints = {name: str(hint) for name, hint in get_type_hints(Client.look).items()}
print(json.dumps([hints, Look.checked(name="K1").wire(), *[look(**arguments) for arguments in ARGUMENTS]]))
"""
MOMENT = "datetime(2026, 7, 24, 13, 25, tzinfo=UTC)"
NO_MOMENT = "moment: Input should be a datetime with a time zone, or text such as 24.12.2026 18.05"
LOOKS: dict[str, dict[str, Any] | str] = {
    "dict(ratio=0.5)": {"ratio": 0.5},
    "dict(ratio=2)": {"ratio": 2},
    "dict(ratio=3)": "ratio: Input should be a number from 0.5 to 2.5",
    "dict(ratio=True)": "ratio: Input should be a number from 0.5 to 2.5",
    "dict(ratio='1')": "ratio: Input should be a number from 0.5 to 2.5",
    "dict(shares=[0.5, 1])": {"shares": [0.5, 1]},
    "dict(shares=[0.5, 1.5])": "shares.1: Input should be a number of 1 or less",
    "dict(shares=[])": "shares: Input should have at least one item",
    "dict(heat=60)": {"heat": 60},
    "dict(heat=61)": "heat: Input should be a number from 20 to 60",
    "dict(mark='a')": {"mark": "a"},
    "dict(mark='d')": "mark: Input should be text, such as abc",
    "dict(count=4)": {"cups": 4},
    "dict(count=3)": "count: Input should be a whole number of 4 or more",
    f"dict(moment={MOMENT})": {"at": "24.07.2026 22.25"},
    "dict(moment='24.12.2026 18.05')": {"at": "24.12.2026 18.05"},
    "dict(moment='2026-12-24T18:05:00Z')": {"at": "2026-12-24T18:05:00Z"},
    "dict(moment='soon')": (NO_MOMENT),
    "dict(moment='')": NO_MOMENT,
    "dict(moment=datetime(2026, 7, 24))": NO_MOMENT,
    "dict(day=date(2026, 3, 1))": {"on": "01-Mar-2026"},
    f"dict(day={MOMENT})": "day: Input should be a date, or text such as 24-Dec-2026",
    f"dict(times=[{MOMENT}, '24.12.2026 18.05'])": {"times": ["24.07.2026 22.25", "24.12.2026 18.05"]},
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with everything that is generated from kettles that can be looked at in many ways."""
    root = tmp_path_factory.mktemp("looks")
    spec = SpecFolder(kettles.write(root))
    look = "      name: &name {type: KettleName, description: The kettle's name.}\n"
    spec.edit("commands", look, look + PARAMETERS)
    spec.edit("types", "shapes:\n", DAY)
    for recording in ("look", "look_at_another"):
        lines = spec.path(recording).read_text(encoding="utf-8")
        lines = re.sub(r'("do": "LOOK", "name": "K\d")', r'\1, "level": 1.5, "days": [1, 2]', lines)
        spec.path(recording).write_text(lines, encoding="utf-8")
    generate(root)
    return root


@pytest.fixture(scope="module")
def printed(root: Path) -> list[Any]:
    """Returns the annotations of the method, then what becomes of each of its arguments."""
    program = PROGRAM.replace("ARGUMENTS", f"[{', '.join(LOOKS)}]")
    printed: list[Any] = json.loads(run_program(root, program))
    return printed


def test_arguments_are_checked_and_sent(printed: list[Any]) -> None:
    assert dict(zip(LOOKS, printed[2:], strict=True)) == LOOKS


def test_constants_are_sent(printed: list[Any]) -> None:
    assert printed[1] == {"do": "LOOK", "name": "K1", "level": 1.5, "days": [1, 2]}


def test_times_are_annotated_as_datetime_and_date(printed: list[Any]) -> None:
    assert printed[0]["moment"] == "datetime.datetime | None"
    assert printed[0]["day"] == "datetime.date | None"


def test_contract_tests_cover_limits_and_times(root: Path) -> None:
    cases = (root / "tests/contract/cases/argument_cases.py").read_text(encoding="utf-8")
    assert '"ratio": 0.5' in cases
    assert "datetime.datetime(2026, 7, 24, 13, 25, 33, tzinfo=datetime.timezone.utc)" in cases
    run_contract_tests(root)


def test_schema_limits_the_items_of_a_list(root: Path) -> None:
    schemas = json.loads((root / "docs/schemas.json").read_text(encoding="utf-8"))
    shares = schemas["definitions"]["sent.LOOK"]["properties"]["shares"]
    assert {item["items"]["maximum"] for item in shares["anyOf"]} == {1}
    assert {item["minItems"] for item in shares["anyOf"]} == {1}


LOOK = "{type: KettleName, description: The kettle's name.}\n"


@pytest.mark.parametrize(
    ("parameter", "expected"),
    [
        ("type: Celsius, maximum: 120", "its maximum 120 is beyond the limits of Celsius; a parameter can only narrow"),
        ("type: Celsius, maximum: 10", "its maximum 10 is beyond the limits of Celsius"),
        ("type: KettleName, pattern: ^K$, example: K", "its type KettleName already has a pattern or values"),
        ("type: string, pattern: ^K$", "a parameter with a pattern needs an example; add `example`"),
        ("type: integer, minimum: 0.5", "a whole number can't have the minimum 0.5; write a whole number"),
        ("type: integer, maximum: 1.0e+30", "a whole number can't have the maximum 1e+30"),
        ("type: Moment, default: 24.12.2026 18.05", "a time can't have a default; use `optional`"),
        ("type: Moment | string", "a parameter with a time can't have other types; choose one type"),
    ],
)
def test_limits_that_do_not_fit_the_type_are_refused(spec: SpecFolder, parameter: str, expected: str) -> None:
    line = spec.edit("commands", LOOK, f"{LOOK}      more: {{{parameter}, description: It.}}\n")
    assert ("commands", line + 1) in spec.locations_of(f"more: {expected}")


def test_description_names_all_arguments_on_which_an_argument_depends() -> None:
    parameters = load_spec(ROOT / "spec", with_recordings=False).rest_commands["gettransactions"].parameters
    end = next(item for item in parameters if item.not_before)
    assert describe_condition(end) == "Not before start."
    both = replace(end, given_with={"order": "newest"})
    assert describe_condition(both) == "Required with order 'newest', and not allowed otherwise. Not before start."


def test_limits_are_in_docstrings_help_and_reference(root: Path) -> None:
    package = root / "generated/bluecurrent"
    assert "ratio: The ratio. A number from 0.5 to 2.5.\n" in (package / "client.py").read_text(encoding="utf-8")
    assert "mark: The mark. Text, such as abc.\n" in (package / "client.py").read_text(encoding="utf-8")
    assert '"""The cups. A whole number of 4 or more."""' in (package / "commands.py").read_text(encoding="utf-8")
    helps = {option.help for subcommand in subcommands(load_spec(root / "spec")) for option in subcommand.options}
    assert {"The ratio, from 0.5 to 2.5", "The heat, from 20 to 60"} <= helps
    page = (root / "docs/reference/commands/look.md").read_text(encoding="utf-8")
    assert "| number, from 0.5 to 2.5, left out if None |" in page
    assert "| list of number, each 1 or less, not empty, left out if None |" in page
    assert "| string, like `^[a-c]+$`, left out if None |" in page
