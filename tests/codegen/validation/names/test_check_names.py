"""Tests the problems of names that Python or the package refuses, and of texts that have more than one line."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

NAMES = [
    (
        "commands",
        "method: look_around",
        "method: look",
        "LOOK_AROUND: LOOK already has a method 'look'; choose another",
    ),
    ("commands", "method: brew", "method: brew-tea", "BREW: its method 'brew-tea' is not a Python identifier"),
    ("commands", "method: brew", "method: 2brew", "BREW: its method '2brew' is not a Python identifier"),
    ("commands", "method: brew", "method: ''", "BREW: its method '' is not a Python identifier"),
    ("commands", "method: brew", "method: brüh", "BREW: its method 'brüh' is not a Python identifier"),
    ("commands", "method: brew", "method: import", "BREW: its method 'import' is a Python keyword"),
    ("commands", "method: brew", "method: connect", "BREW: 'connect' is reserved by the client"),
    ("commands", "method: brew", "method: _ask", "BREW: '_ask' is reserved by the client"),
    (
        "commands",
        "    method: brew\n",
        "    method: brew\n    variant: {argument: a, value: true, description: D.}\n",
        "'brew' has one variant only",
    ),
    ("commands", "argument: is_open", "argument: is", "OPEN_LID: no argument can be called 'is'"),
    (
        "commands",
        "{type: KettleName,",
        "{argument: na-me, type: KettleName,",
        "name: its argument 'na-me' is not a Python identifier",
    ),
    (
        "commands",
        "{type: KettleName,",
        "{argument: timeout, type: KettleName,",
        "name: no argument can be called 'timeout'",
    ),
    (
        "commands",
        "{type: KettleName,",
        "{argument: model_dump, type: KettleName,",
        "name: no argument can be called 'model_dump'",
    ),
    ("types", "      lid: {", "      li-d: {", "Kettle: 'li-d' is not a Python identifier"),
    ("types", "      lid: {", "      from: {", "Kettle: 'from' is a Python keyword"),
    (
        "types",
        "      lid: {",
        "      copy: {",
        "Kettle: no field can be called 'copy'; every message already has an attribute of this name",
    ),
    ("types", "      lid: {", "      kind: {", "Kettle: no field can be called 'kind'"),
    ("types", "      lid: {", "      received_at: {", "Kettle: no field can be called 'received_at'"),
    ("types", "      lid: {", "      _lid: {", "Kettle: no field can be called '_lid'"),
    ("types", "      spread: {", "      upper: {", "Kettle: 'upper' is also a field; choose another name"),
    ("objects", "message: Shelf", "message: Kettle", "'Kettle' is also a shape; choose another name"),
    ("objects", "message: Shelf", "message: Message", "no class can be called 'Message'; the package needs the name"),
    ("objects", "message: Shelf", "message: 'None'", "no class can be called 'None'"),
    ("objects", "  DID_LID: {", "  did-brew: {", "DID_BREW and did-brew would have the same page: did_brew"),
    ("commands", "  LOOK_AROUND:\n", "  Look:\n", "LOOK and Look would have the same page: look"),
    ("commands", "  LOOK_AROUND:\n", "  9LIVES:\n", "'9LIVES' can't be converted to the name of a class or a page"),
    (
        "commands",
        "description: Brew tea.",
        r'description: "Brew \e[31mtea."',
        "description: this text is not one line of visible characters",
    ),
    (
        "types",
        "description: Its name.",
        'description: "Its\\nname."',
        "description: this text is not one line of visible characters",
    ),
    (
        "types",
        "values: [open, shut]",
        r'values: [open, "\rshut"]',
        "values: this text is not one line of visible characters",
    ),
    ("protocol", "limit: {", 'unknown: ["Why some\\nsing."]\nlimit: {', "unknown: this text is not one line"),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), NAMES)
def test_refused_name_is_a_problem(spec: SpecFolder, file: str, old: str, new: str, expected: str) -> None:
    line = spec.edit(file, old, new)
    assert (file, line) in spec.locations_of(expected)


@pytest.mark.parametrize("name", ["int", "str", "bool", "property", "Literal", "Kettle", "KettleName", "KettleMessage"])
def test_field_that_would_hide_a_name_in_its_class_body_is_a_problem(spec: SpecFolder, name: str) -> None:
    line = spec.edit(
        "types", "upper: {type: number", f"{name}: {{type: string, description: It.}}\n      upper: {{type: number"
    )
    assert spec.only_problem() == (
        "types",
        line,
        f"Kettle: no field can be called {name!r}; every message already has an attribute of this name",
    )


@pytest.mark.parametrize(
    ("name", "hint"),
    [("code", "errors need the name"), ("message", "errors need the name"), ("class", "Python keyword")],
)
def test_identity_of_the_subject_is_a_free_attribute_of_errors(spec: SpecFolder, name: str, hint: str) -> None:
    line = spec.edit("protocol", "identity: kettle_name", f"identity: {name}")
    file, found, text = spec.only_problem()
    assert (file, found) == ("protocol", line)
    assert f"subject: no attribute of an error can be called {name!r}" in text
    assert hint in text
