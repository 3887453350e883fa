"""Tests the problems of answers, acknowledgements and flow ids."""

from __future__ import annotations

import pytest

from codegen.sdk.methods.client_methods import client_methods
from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import SpecFolder

EFFECT = "{object: KETTLE, place: content.lid, value: open}"
ANSWERS = [
    (
        "commands",
        "receipt: TOOK_BREW",
        "receipt: DID_BREW",
        "BREW: its receipt DID_BREW is also its answer; remove `receipt`",
    ),
    ("commands", "receipt: TOOK_BREW", "receipt: OUCH", "BREW: OUCH reports errors, so it is no answer"),
    ("commands", "object: SHELF", "object: OUCH", "LOOK_AROUND: OUCH reports errors, so it is no answer"),
    (
        "commands",
        "object: DID_BREW",
        "object: DID_LID",
        "BREW: DID_LID also answers OPEN_LID and SHUT_LID; an action needs objects of its own",
    ),
    (
        "commands",
        "object: DID_BREW",
        "object: KETTLE",
        "BREW: KETTLE also answers LOOK; an action needs objects of its",
    ),
]
ACTIONS = [
    ("commands", "    acts: true", "    acts: true\n    repeatable: true", "BREW: it acts, so it is not `repeatable`"),
    (
        "commands",
        "    acts: true",
        "    acts: true\n    returns: fine",
        "BREW: an action returns its whole answer, not",
    ),
    (
        "commands",
        "    acts: true",
        "    acts: true\n    also: {make_tea: {returns: fine, description: Brew.}}",
        "BREW: an action returns its whole answer, not 'fine'; remove `returns`",
    ),
]
SETTINGS = [
    (
        "protocol",
        "success: fine",
        "success: fime",
        "acknowledgements: no answer of an action has 'fime'; did you mean 'fine'?",
    ),
    ("protocol", "refusal: complaint", "refusal: words", "acknowledgements: no answer of an action has 'words'; known"),
    (
        "protocol",
        "success: fine",
        "success: complaint",
        "acknowledgements: 'complaint' is no boolean; name another field as `success`",
    ),
    ("protocol", "refusal: complaint", "refusal: fine", "acknowledgements: 'fine' is no string; name another field as"),
    ("protocol", "key: ref", "key: reference", "flow_id: no object has 'reference'; known are"),
    ("protocol", "key: ref", "key: fine", "flow_id: 'fine' is a boolean; a flow id is text"),
    ("protocol", "  4999: {", "  1: {", "no connection is closed with 1; use 1000 to 1014, or 3000 to 4999"),
    ("protocol", "  4999: {", "  2999: {", "no connection is closed with 2999"),
    ("protocol", "  4999: {", "  1015: {", "no connection is closed with 1015"),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), ANSWERS + ACTIONS + SETTINGS)
def test_mistake_in_an_answer_is_a_problem(spec: SpecFolder, file: str, old: str, new: str, expected: str) -> None:
    line = spec.edit(file, old, new)
    last_line = line + new.count("\n")
    assert {(file, number) for number in range(line, last_line + 1)} & set(spec.locations_of(expected))


@pytest.mark.parametrize("code", [1000, 1001, 1005, 1006, 1014, 3000, 4999])
def test_possible_close_code_is_valid(spec: SpecFolder, code: int) -> None:
    spec.edit("protocol", "  4999: {", f"  {code}: {{")
    assert spec.problems() == []


def test_key_of_an_object_that_no_command_waits_for_is_a_problem(spec: SpecFolder) -> None:
    line = spec.append(
        "objects", "  NEWS: {shape: Receipt, key: *name, sure: docs, source: leaflet, description: News.}\n"
    )
    expected = "NEWS: no command waits for it, so nothing uses its key; remove `key`"
    assert spec.only_problem() == ("objects", line, expected)


def test_key_of_an_effect_must_name_a_parameter(spec: SpecFolder) -> None:
    spec.edit("commands", EFFECT, "{object: CUP, place: complaint, value: open, confirms: true, settle: 1}")
    line = spec.append(
        "objects",
        "  CUP: {shape: Receipt, pushed: true, key: {parameter: cup, places: [ref]}, sure: docs, source: leaflet,"
        " description: A cup.}\n",
    )
    file, reported_line, text = spec.only_problem()
    assert (file, reported_line) == ("objects", line)
    assert "OPEN_LID, which has no parameter 'cup'" in text


def test_a_field_of_an_answer_can_be_called_message(spec: SpecFolder) -> None:
    spec.edit(
        "objects", "      household: {", "      message: {type: string, description: A word.}\n      household: {"
    )
    spec.edit(
        "objects",
        "kettle: {type: Kettle,",
        "message: {type: string, description: A word.}\n      kettle: {type: Kettle,",
    )
    spec.edit("commands", "    method: look\n", "    method: look\n    returns: message\n")
    spec.edit("commands", "    returns: household\n", "    returns: whole answer\n")
    methods = {method.name: method.returns for method in client_methods(load_spec(spec.folder))}
    assert methods["look"] == "str"
    assert methods["enter"] == "messages.Entered"


def test_no_answer_has_a_message_unless_it_has_the_field(spec: SpecFolder) -> None:
    line = spec.edit("commands", "    method: look\n", "    method: look\n    returns: message\n") + 1
    expected = "LOOK: its answer has no 'message' to return; known are content, kettle, whole answer"
    assert spec.only_problem() == ("commands", line, expected)
