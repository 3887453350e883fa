"""Tests the problems of parameters whose value can be chosen from a list."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.__main__ import ROOT
from tests.codegen.conftest import SpecFolder

CHOICE = "chosen_from: {argument: card, command: GET_CHARGE_CARDS, by: [name, id, uid], value: uid, valid: valid}"

WRONG = [
    ("GET_CHARGE_CARDS", "GET_CHARGE_CARD", "session_token: unknown command 'GET_CHARGE_CARD'; did you mean"),
    ("GET_CHARGE_CARDS", "REBOOT", "session_token: REBOOT does not read a list without arguments"),
    ("GET_CHARGE_CARDS", "GET_CH_STATUS", "session_token: GET_CH_STATUS does not read a list without arguments"),
    ("GET_CHARGE_CARDS", "GET_ACCOUNT", "session_token: GET_ACCOUNT does not read a list without arguments"),
    ("[name, id, uid]", "[nome]", "session_token: an item of CHARGE_CARDS has no field 'nome'; did you mean 'name'?"),
    ("value: uid", "value: uuid", "session_token: an item of CHARGE_CARDS has no field 'uuid'; did you mean 'uid'?"),
    ("valid: valid", "valid: ok", "session_token: an item of CHARGE_CARDS has no field 'ok'"),
    ("argument: card,", "argument: wait,", "session_token: no argument can be called 'wait'"),
    ("argument: card,", "argument: class,", "session_token: no argument can be called 'class'"),
    ("argument: card,", "argument: evse_id,", "session_token: START_SESSION has another argument 'evse_id'"),
]


@pytest.fixture
def own_spec(tmp_path: Path) -> SpecFolder:
    """Provides the project's own spec without its recordings, for a test to change."""
    return SpecFolder(shutil.copytree(ROOT / "spec", tmp_path / "spec", ignore=shutil.ignore_patterns("recordings")))


@pytest.mark.parametrize(("old", "new", "expected"), WRONG)
def test_mistake_in_a_lookup_is_a_problem(own_spec: SpecFolder, old: str, new: str, expected: str) -> None:
    line = own_spec.edit("commands", CHOICE, CHOICE.replace(old, new))
    assert own_spec.locations_of(expected) == [("commands", line)]


def test_list_of_values_can_not_be_chosen(own_spec: SpecFolder) -> None:
    old = "type: CardUid\n        description: Uid of the charge"
    own_spec.edit("commands", old, old.replace("CardUid", '"list[CardUid]"'))
    line = own_spec.edit("commands", CHOICE, CHOICE)
    assert own_spec.locations_of("session_token: only a single argument of an action") == [("commands", line)]


def test_argument_of_a_command_that_reads_can_not_be_chosen(own_spec: SpecFolder) -> None:
    own_spec.edit(
        "commands", "parameters:\n      evse_id: &evse_id {", f"parameters:\n      evse_id: &evse_id {{{CHOICE}, "
    )
    assert own_spec.locations_of("evse_id: only a single argument of an action")


def test_required_argument_after_a_chosen_one_is_a_problem(own_spec: SpecFolder) -> None:
    own_spec.edit("commands", CHOICE, f"{CHOICE}\n      other: {{type: CardUid, description: Another.}}")
    assert own_spec.locations_of("other is required, but session_token before it is optional")
