"""Tests which differences between two versions a user of the package sees, and that each is reported once."""

from __future__ import annotations

import pytest

from codegen.diff.comparison import Difference, compare
from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import SpecFolder


def differences_after(spec: SpecFolder, *edits: tuple[str, str, str]) -> list[Difference]:
    """Edits a spec, and returns the differences between before and after."""
    before = load_spec(spec.folder, with_recordings=False)
    for edit in edits:
        spec.edit(*edit)
    return compare(before, load_spec(spec.folder, with_recordings=False))


def lines(differences: list[Difference]) -> list[str]:
    return [f"{item.classification}: {item}" for item in differences]


COMMANDS = [
    ("cli: {name: cards,", "cli: {name: card list,", "breaking: subcommand cards: is gone"),
    ("cli: {name: cards,", "cli: {name: card list,", "addition: subcommand card list: is new"),
    ("cli: {name: card}", "cli: {name: tag}", "breaking: option plug-and-charge-card --card: is gone"),
    ("cli: {name: card}", "cli: {positional: true}", "breaking: option plug-and-charge-card UID: is new and required"),
    ("encode: negated, ", "", "breaking: parameter SET_PUBLIC_CHARGING.value: encoding was negated, is none"),
    (
        "acts: true\n    answer: {receipt: RECEIVED_START_SESSION",
        "acts: true\n    disturbs: true\n    answer: {receipt: RECEIVED_START_SESSION",
        "breaking: command START_SESSION: disturbs was False, is True",
    ),
    (
        "session_token: session_token}",
        "session_token: card}",
        "breaking: drop-in method start_session: arguments now with card: str, no longer with session_token: str",
    ),
    (
        "method: reboot\n    compat: {}\n",
        "method: reboot\n",
        "breaking: drop-in method reboot: is gone",
    ),
    (
        "[available], value: charging",
        "[available], value: delayed",
        "fix: effect START_SESSION changes `CH_STATUS.data.activity` from `available` to `delayed`: is new",
    ),
    ("confirms: true, settle: 5", "confirms: true, settle: 9", "fix: effect SET_INOPERATIVE changes"),
]
"""An old and a new text in commands.yaml, and the beginning of a difference."""


@pytest.mark.parametrize(("old", "new", "line"), COMMANDS)
def test_change_of_a_command_is_seen(service: SpecFolder, old: str, new: str, line: str) -> None:
    found = lines(differences_after(service, ("commands", old, new)))
    assert any(item.startswith(line) for item in found), found


def test_exchanged_variants_are_breaking(service: SpecFolder) -> None:
    edits = [
        ("commands", f"argument: value, value: {old},", f"argument: value, value: {new},")
        for old, new in (("true", "x"), ("false", "true"), ("x", "false"))
    ]
    found = lines(differences_after(service, *edits))
    assert "breaking: command SET_OPERATIVE: variant was value=False, is value=True" in found


def test_second_names_of_methods_are_compared(service: SpecFolder) -> None:
    edit = (
        "protocol",
        "    start: {command: START_SESSION, arguments: {session_token: card}}",
        "    begin: {command: START_SESSION}",
    )
    assert lines(differences_after(service, edit)) == [
        "breaking: live method start: is gone",
        "addition: live method begin: is new",
    ]
    edit = (
        "protocol",
        "    begin: {command: START_SESSION}",
        "    begin: {command: START_SESSION, arguments: {session_token: uid}}",
    )
    assert lines(differences_after(service, edit)) == [
        "breaking: live method begin: positional arguments now with uid, no longer with card_uid"
    ]


def test_renamed_field_is_one_difference(service: SpecFolder) -> None:
    edit = ("objects", "      co2: {type: number,", "      saved_co2: {formerly: [co2], type: number,")
    assert lines(differences_after(service, edit)) == [
        "breaking: field SustainabilityStatus.saved_co2: name was co2, is saved_co2"
    ]


def test_change_of_a_renamed_field_is_seen(service: SpecFolder) -> None:
    edit = ("objects", "      co2: {type: number,", "      saved_co2: {formerly: [co2], unit: kg, type: number,")
    assert lines(differences_after(service, edit)) == [
        "breaking: field SustainabilityStatus.saved_co2: name was co2, is saved_co2",
        "documentation: field SustainabilityStatus.saved_co2: unit was none, is kg",
    ]


def test_another_former_name_is_an_addition(service: SpecFolder) -> None:
    edit = ("objects", "      co2: {type: number,", "      co2: {formerly: [saved], type: number,")
    assert lines(differences_after(service, edit)) == [
        "addition: field SustainabilityStatus.co2: former names was none, is saved"
    ]


LIST = "      leaves: {type: 'list[Leaf]', description: What is in it., example: [green]}\n"
LISTED = ("commands", "      name: *name\n    payload", f"      name: *name\n{LIST}    payload")


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (
            ("types", "values: [green, black]", "values: [green]"),
            "breaking: parameter BREW.leaves: allowed values no longer with black",
        ),
        (
            ("types", "values: [green, black]", "values: [green, black, white]"),
            "addition: parameter BREW.leaves: allowed values now with white",
        ),
        (
            ("types", "    values: [green, black]\n", "    pattern: ^g\n"),
            "addition: parameter BREW.leaves: allowed values was green, black, is none",
        ),
    ],
)
def test_change_of_a_scalar_inside_a_list_is_seen(spec: SpecFolder, edit: tuple[str, str, str], line: str) -> None:
    spec.edit(*LISTED)
    assert line in lines(differences_after(spec, edit))


def test_name_of_a_scalar_makes_no_difference(spec: SpecFolder) -> None:
    spec.edit(
        "types",
        "      since: {",
        "      others: {type: 'list[KettleName]', description: Others., example: [K2]}\n      since: {",
    )
    before = load_spec(spec.folder, with_recordings=False)
    for name in ("types", "commands", "objects"):
        path = spec.path(name)
        path.write_text(path.read_text(encoding="utf-8").replace("KettleName", "Title"), encoding="utf-8")
    assert compare(before, load_spec(spec.folder, with_recordings=False)) == []
