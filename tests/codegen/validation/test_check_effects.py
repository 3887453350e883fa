"""Tests the problems of effects that do not fit the commands and the objects which they name."""

from __future__ import annotations

import pytest

from codegen.output.reference_pages.effect_sentences import effect_sentences
from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import SpecFolder

EFFECT = "{object: KETTLE, place: content.lid, value: open}"
BREWED = "answer: {receipt: TOOK_BREW, object: DID_BREW}"


def brew(effect: str) -> str:
    return f"{BREWED}\n    effects: [{effect}]"


WRONG = [
    (EFFECT, "{object: KETTEL, place: content.lid, value: open}", "OPEN_LID: unknown object 'KETTEL'; did you mean"),
    (EFFECT, "{object: KETTLE, place: content.top, value: open}", "OPEN_LID: KETTLE has no 'content.top'"),
    (EFFECT, "{object: KETTLE, place: content.lid, value: ajar}", "content.lid is never 'ajar'; known are open, shut"),
    (EFFECT, "{object: KETTLE, place: content.lid, value: 1}", "content.lid is string, which does not take this"),
    (
        EFFECT,
        "{object: KETTLE, place: content.lid, from: [ajar], value: open}",
        "content.lid is never 'ajar'; known are open, shut",
    ),
    (EFFECT, "{object: KETTLE, place: content.lid, parameter: lid}", "OPEN_LID: it has no parameter 'lid'"),
    (
        EFFECT,
        "{object: KETTLE, place: content.lid, from: [shut], value: open, refusal: 'no {lid} here'}",
        "OPEN_LID: it has no parameter 'lid'",
    ),
    (EFFECT, EFFECT.replace("}", ", when: {lid: true}}"), "OPEN_LID: it has no parameter 'lid'"),
    (
        EFFECT,
        "{object: SHELF, place: content, value: open, confirms: true, settle: 5}",
        "SHELF is not pushed, so it confirms nothing",
    ),
    (
        EFFECT,
        ", ".join([EFFECT.replace("}", ", confirms: true, settle: 5}")] * 2),
        "OPEN_LID: two effects confirm it",
    ),
    (
        BREWED,
        brew("{object: KETTLE, place: content.upper, parameter: leaf}"),
        "content.upper is number, which does not",
    ),
    (
        BREWED,
        brew("{object: SHELF, place: content, item: {action: add, id: label, fields: {upper: heat}}}"),
        "an item of SHELF.content has no 'label'",
    ),
    (
        BREWED,
        brew("{object: SHELF, place: content, item: {action: add, id: name, fields: {upper: leaf}}}"),
        "upper is number, which does not take leaf",
    ),
    (
        BREWED,
        brew("{object: SHELF, place: content, item: {action: remove, id: name, parameter: label}}"),
        "BREW: it has no parameter 'label'",
    ),
    (
        BREWED,
        brew(
            "{object: KETTLE, place: content.lid, parameter: leaf, lookup: {object: SHELV, place: content, id: name}}"
        ),
        "BREW: unknown object 'SHELV'; did you mean 'SHELF'?",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), WRONG)
def test_an_effect_that_does_not_fit_is_a_problem(spec: SpecFolder, old: str, new: str, expected: str) -> None:
    if old == EFFECT and new.count("{object") > 1:
        new = new.replace("}, {", "}\n      - {")
    spec.edit("commands", old, new)
    assert spec.locations_of(expected)


def test_a_command_that_only_reads_has_no_effects(spec: SpecFolder) -> None:
    spec.edit("commands", "answer: {object: SHELF}", f"answer: {{object: SHELF}}\n    effects: [{EFFECT}]")
    assert spec.locations_of("LOOK_AROUND: `effects` needs a command that acts; add `acts: true`")


RIGHT = [
    (
        "{object: KETTLE, place: content.upper, parameter: heat}",
        "Changes `KETTLE.kettle.upper` to the value of `heat` (docs).",
    ),
    (
        "{object: KETTLE, place: content.lid, from: [open], value: shut}",
        "Changes `KETTLE.kettle.lid` from `open` to `shut` (docs).",
    ),
    (
        "{object: KETTLE, place: content.lid, from: [open], value: shut, refusal: 'no lid: {name}'}",
        "Changes `KETTLE.kettle.lid` from `open` to `shut`, and is refused with `no lid: {name}` otherwise (docs).",
    ),
    (
        "{object: KETTLE, place: content.lid, value: shut, when: {leaf: green}, sure: inferred}",
        "Changes `KETTLE.kettle.lid` to `shut` if `leaf` is `green` (inferred).",
    ),
    (
        "{object: KETTLE, place: kettle, parameter: name, lookup: {object: SHELF, place: content, id: name}}",
        "Changes `KETTLE.kettle` to the item of `SHELF.kettles` whose `name` is `name` (docs).",
    ),
    (
        "{object: SHELF, place: content, item: {action: add, id: name, fields: {upper: heat, lid: leaf}}}",
        "Adds an item to `SHELF.kettles`, in which `upper` is `heat`, `lid` is `leaf` (docs).",
    ),
    (
        "{object: SHELF, place: content, item: {action: update, id: name, parameter: name, fields: {upper: heat}}}",
        "Updates the item of `SHELF.kettles` whose `name` is `name`: `upper` is `heat` (docs).",
    ),
    (
        "{object: SHELF, place: content, item: {action: remove, id: name, parameter: name}}",
        "Removes the item of `SHELF.kettles` whose `name` is `name` (docs).",
    ),
]


@pytest.mark.parametrize(("effect", "sentence"), RIGHT)
def test_the_reference_page_says_what_a_command_changes(spec: SpecFolder, effect: str, sentence: str) -> None:
    spec.edit("commands", BREWED, brew(effect))
    protocol = load_spec(spec.folder)
    assert effect_sentences(protocol, protocol.commands["BREW"]) == [sentence]
