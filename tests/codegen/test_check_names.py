"""Names that Python or the package does not take, and texts that no docstring takes."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

NAMES = [
    ("commands", "method: look_around", "method: look", "LOOK_AROUND: LOOK has a method 'look' too; choose another"),
    ("commands", "method: brew", "method: brew-tea", "BREW: its method 'brew-tea' is not a Python identifier"),
    ("commands", "method: brew", "method: 2brew", "BREW: its method '2brew' is not a Python identifier"),
    ("commands", "method: brew", "method: ''", "BREW: its method '' is not a Python identifier"),
    ("commands", "method: brew", "method: brüh", "BREW: its method 'brüh' is not a Python identifier"),
    ("commands", "method: brew", "method: import", "BREW: its method 'import' is a Python keyword"),
    ("commands", "method: brew", "method: connect", "BREW: 'connect' is a name of the client's own"),
    ("commands", "method: brew", "method: _ask", "BREW: '_ask' is a name of the client's own"),
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
    ("types", "      lid: {", "      copy: {", "Kettle: no field can be called 'copy'; every message has that already"),
    ("types", "      lid: {", "      kind: {", "Kettle: no field can be called 'kind'"),
    ("types", "      lid: {", "      _lid: {", "Kettle: no field can be called '_lid'"),
    ("types", "      spread: {", "      upper: {", "Kettle: 'upper' is a field too; choose another name"),
    ("objects", "message: Shelf", "message: Kettle", "'Kettle' is a shape too; choose another name"),
    ("objects", "message: Shelf", "message: Message", "no class can be called 'Message'; the package needs the name"),
    ("objects", "message: Shelf", "message: 'None'", "no class can be called 'None'"),
    ("objects", "  DID_LID: {", "  did-brew: {", "DID_BREW and did-brew are one object by their names: did_brew"),
    ("commands", "  LOOK_AROUND:\n", "  Look:\n", "LOOK and Look are one command by their names: look"),
    ("commands", "  LOOK_AROUND:\n", "  9LIVES:\n", "'9LIVES' gives no name for a class or a page"),
    ("commands", "description: Brew tea.", 'description: Brew "tea"', "description: this can't stand in a docstring"),
    ("commands", "description: Brew tea.", r"description: Brew \tea.", "description: this can't stand in a docstring"),
    ("types", "description: Its name.", 'description: "Its\\nname."', "description: this can't stand in a docstring"),
    ("types", "values: [open, shut]", r"values: [open, '\shut']", "values: this can't stand in a docstring"),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), NAMES)
def test_a_name(spec: SpecFolder, file: str, old: str, new: str, words: str) -> None:
    line = spec.edit(file, old, new)
    assert (file, line) in spec.places_of(words)


@pytest.mark.parametrize("name", ["int", "str", "bool", "property", "Literal", "Kettle", "KettleName", "KettleMessage"])
def test_a_field_that_would_hide_what_its_class_is_made_of(spec: SpecFolder, name: str) -> None:
    line = spec.edit(
        "types", "upper: {type: number", f"{name}: {{type: string, description: It.}}\n      upper: {{type: number"
    )
    assert spec.problem() == ("types", line, f"Kettle: no field can be called {name!r}; every message has that already")
