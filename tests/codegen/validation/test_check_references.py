"""Tests the problems of references to names that are not declared."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

REFERENCES = [
    ("commands", "type: KettleName", "type: KettelName", "name: unknown type 'KettelName'; did you mean 'KettleName'?"),
    (
        "commands",
        "type: KettleName",
        "type: Kettle",
        "name: 'Kettle' is a shape, and shapes can't be sent; use scalars",
    ),
    ("objects", "shape: Receipt", "shape: Reciept", "TOOK_BREW: unknown shape 'Reciept'; did you mean 'Receipt'?"),
    ("commands", "payload: Recipe", "payload: Recipes", "BREW: unknown payload 'Recipes'; did you mean 'Recipe'?"),
    ("commands", "source: leaflet", "source: leaf", "unknown source 'leaf'; did you mean 'leaflet'?"),
    (
        "commands",
        "object: SHELF",
        "object: SHELVES",
        "LOOK_AROUND: unknown object 'SHELVES'; did you mean 'SHELF'?",
    ),
    (
        "types",
        "complaint: {type: string,",
        "complaint: {sent_while: fin, type: string,",
        "Receipt: 'fin' is no boolean field beside complaint; did you mean 'fine'?",
    ),
    (
        "types",
        "lid: {type: string,",
        "lid: {sent_while: name, type: string,",
        "Kettle: 'name' is no boolean field beside",
    ),
    ("commands", "receipt: TOOK_BREW", "receipt: TAKEN", "BREW: unknown object 'TAKEN'; known are"),
]
SERVICE = [
    ("protocol", "command: ENTER", "command: COME_IN", "log_in: unknown command 'COME_IN'"),
    ("protocol", "answer: ENTERED", "answer: ENTER", "log_in: unknown answer 'ENTER'; did you mean 'ENTERED'?"),
    ("protocol", "answer: ENTERED", "answer: SHELF", "log_in: ENTER is answered by ENTERED, not by SHELF"),
    ("protocol", "command: HI", "command: HULLO", "greeting: unknown command 'HULLO'"),
    ("protocol", "object: OUCH", "object: OUCHY", "errors: unknown object 'OUCHY'; did you mean 'OUCH'?"),
    ("protocol", "token: pass_phrase", "token: password", "log_in: ENTER has no 'password'"),
    ("protocol", "customer: household", "customer: house", "log_in: ENTERED has no 'house'; did you mean 'household'?"),
    ("protocol", "code: number", "code: numeral", "errors: OUCH has no 'numeral'; did you mean 'number'?"),
    ("protocol", "    7: {", "    007: {", "'007' is not a code; write it as a plain number"),
    ("protocol", "  4999: {", f"  {'9' * 99}: {{", "is not a code; write it as a plain number"),
    ("protocol", "object: kind", "object: class", "frames: no attribute can be called 'class'"),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), REFERENCES + SERVICE)
def test_unknown_reference_is_a_problem(spec: SpecFolder, file: str, old: str, new: str, expected: str) -> None:
    line = spec.edit(file, old, new)
    assert (file, line) in spec.locations_of(expected)


@pytest.mark.parametrize(
    ("file", "name", "key"),
    [
        ("commands", "pass_phrase", "token"),
        ("objects", "ticket", "session_token"),
        ("objects", "household", "customer"),
    ],
)
def test_secret_of_the_log_in_must_be_marked(spec: SpecFolder, file: str, name: str, key: str) -> None:
    text = spec.path(file).read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.strip().startswith(f"{name}: {{"))
    spec.edit(file, line, line.replace(" sensitive: true,", ""))
    place = spec.edit("protocol", f"  {key}: {name}\n", f"  {key}: {name}\n")
    hint = "add `sensitive: true` to it or to its type, which hides it in logs and recordings"
    assert spec.only_problem()[1:] == (place, f"log_in: {name!r} is not marked as sensitive; {hint}")


def test_unknown_type_of_a_field_is_the_only_problem(spec: SpecFolder) -> None:
    line = spec.edit("types", "upper: {type: number", "upper: {type: Number")
    assert spec.only_problem()[1:] == (line, "upper: unknown type 'Number'; did you mean 'number'?")


def test_unknown_type_of_a_parameter_is_the_only_problem(spec: SpecFolder) -> None:
    old = "name: &name {type: KettleName, description: The kettle's name.}"
    new = f"{old}\n      cups: {{type: Integer, minimum: 1, maximum: 9, encode: integer, description: How many.}}"
    line = spec.edit("commands", old, new)
    file, reported_line, text = spec.only_problem()
    assert (file, reported_line) == ("commands", line + 1)
    assert text == "cups: unknown type 'Integer'; did you mean 'integer'?"
