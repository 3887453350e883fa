"""Tests that one mistake gives one problem, at its own place, and no other that follows from it."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.spec_reading.spec_documents import ENTRY_DEPTHS, OPTIONAL
from tests.codegen.conftest import SpecFolder

WRONG_VALUE = [[0.5]]
"""A value that no key of a spec accepts."""
FREE_KEYS = {"example", "default", "constant", "value"}
"""Keys that accept a value of any type."""


def paths(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yields the path of every value."""
    yield path
    for key, value in data.items() if isinstance(data, dict) else enumerate(data if isinstance(data, list) else ()):
        yield from paths(value, (*path, key))


def with_wrong_value(data: Any, path: tuple[Any, ...]) -> Any:
    changed = copy.deepcopy(data)
    owner = changed
    for key in path[:-1]:
        owner = owner[key]
    owner[path[-1]] = WRONG_VALUE
    return changed


@pytest.mark.parametrize("name", [name for name in ENTRY_DEPTHS if name not in OPTIONAL])
def test_value_of_a_wrong_type_is_one_problem(spec: SpecFolder, name: str) -> None:
    data = yaml.safe_load(spec.path(name).read_text(encoding="utf-8"))
    data = json.loads(json.dumps(data))  # values behind an anchor become values of their own
    tried = [path for path in paths(data) if path and path[-1] not in FREE_KEYS][::6]
    assert len(tried) > 10
    for path in tried:
        spec.path(name).write_text(yaml.safe_dump(with_wrong_value(data, path), sort_keys=False), encoding="utf-8")
        problems = spec.problems()
        assert len(problems) == 1, (path, problems)
        assert problems[0].file == f"spec/{name}.yaml", path


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("types", "lid: {type: string,", "lid: {type: Lid,", "lid: unknown type 'Lid'; known are"),
        ("types", "description: A kettle.", "description: 7", "shapes.Kettle.description is 7; it must be text"),
        ("types", "[open, shut]", "[open, open]", 'shapes.Kettle.fields.lid.values has "open" twice; remove one'),
        ("types", "[open, shut]", "[]", "shapes.Kettle.fields.lid.values is an empty list; it must have at least 1"),
        ("objects", "shape: Receipt", "shape: Reciept", "TOOK_BREW: unknown shape 'Reciept'; did you mean 'Receipt'?"),
        (
            "commands",
            "  OPEN_LID:\n",
            "  OPEN_LID:\n    x: 1\n",
            "unknown key 'x' in commands.OPEN_LID; known are acts",
        ),
        (
            "commands",
            "receipt: TOOK",
            "recept: TOOK",
            "unknown key 'recept' in commands.BREW.answer; did you mean 'rec",
        ),
        ("commands", "payload: Recipe", "payload: 1", "commands.BREW.payload is 1; it must be"),
        (
            "protocol",
            "frames: {command: do",
            "frames: {comand: do",
            "unknown key 'comand' in frames; did you mean 'com",
        ),
        (
            "commands",
            "&name {type: KettleName",
            "&name {type: 7",
            "commands.LOOK.parameters.name.type is 7; it must be",
        ),
        ("objects", "&name {parameter: name, ", "&name {", "objects.TOOK_BREW.key has no 'parameter'; add it"),
        (
            "types",
            "    base: number\n    unit",
            "    base: numbr\n    unit",
            'scalars.Celsius.base is "numbr"; it must be',
        ),
        ("types", '["%d.%m.%Y %H.%M", iso]', '["%Q"]', "Moment: '%Q' is not a time format; use iso, or a format of"),
        (
            "types",
            "[green, black]",
            "12",
            "scalars.Leaf.values matches none of its allowed forms; it must be a mapping or a list",
        ),
        ("commands", "value: open}", "value: null}", "commands.OPEN_LID.effects.0.value is empty; it must be"),
        ("commands", "method: brew\n", "method: ' '\n", "BREW: its method ' ' is not a Python identifier; choose"),
        ("types", "  Leaf:\n", "  Leave:\n", "leaf: unknown type 'Leaf'; did you mean 'Leave'?"),
    ],
)
def test_mistake_is_one_problem(spec: SpecFolder, file: str, old: str, new: str, expected: str) -> None:
    spec.edit(file, old, new)
    found_file, _, text = spec.only_problem()
    assert found_file == file
    assert text.startswith(expected)


def test_unknown_answer_is_one_problem(spec: SpecFolder) -> None:
    spec.edit("commands", "object: DID_BREW", "object: DID_BRW")
    assert spec.only_problem()[2] == "BREW: unknown object 'DID_BRW'; did you mean 'DID_BREW'?"


def test_command_and_object_may_share_a_name_beside_a_mistake(spec: SpecFolder) -> None:
    spec.edit("types", "leaf: {type: Leaf,", "leaf: {type: 7,")
    for path in (*spec.folder.glob("*.yaml"), *spec.folder.glob("recordings/*")):
        path.write_text(path.read_text(encoding="utf-8").replace("TOOK_BREW", "BREW"), encoding="utf-8")
    assert spec.only_problem()[2].startswith("payloads.Recipe.fields.leaf.type is 7; it must be")


def test_emptied_mapping_is_shown(spec: SpecFolder) -> None:
    spec.edit("protocol", "reasons:\n", "reasons:\n#")
    spec.edit("protocol", "\n    busy: {", "\n#   busy: {")
    assert spec.only_problem()[2] == "reject.reasons is empty; it must be a mapping; for none, write {}"


def test_recorded_value_of_a_wrong_type_is_one_problem(spec: SpecFolder) -> None:
    line = spec.edit("look", '"lower": 70', '"lower": "hot"')
    file, found_line, text = spec.only_problem()
    assert (file, found_line) == ("look", line)
    assert text.startswith("KETTLE: kettle.lower does not match its schema")


@pytest.mark.parametrize("inner", ["Kettle", "Lid"])
def test_circle_of_shapes_is_one_problem(spec: SpecFolder, inner: str) -> None:
    shape = "  Lid:\n    description: A lid.\n    sure: docs\n    source: leaflet\n    fields:\n"
    shape += "      of: {type: Kettle, description: Its kettle.}\n"
    if inner == "Lid":
        spec.edit("types", "  Receipt:\n", f"{shape}  Receipt:\n")
    spec.edit("types", "      lid: {", f"      inner: {{type: {inner}, description: One inside.}}\n      lid: {{")
    assert spec.only_problem()[2] == "Kettle contains itself; break the circle"


def test_mistakes_of_independent_entries_are_reported_together(spec: SpecFolder) -> None:
    spec.edit("types", "description: A kettle.", "description: 7")
    spec.edit("types", "heat: {type: Celsius", "heat: {type: Celsus")
    spec.edit("commands", "method: look_around", "method: class")
    spec.edit("objects", "content: [kettles]", "content: [kettle]")
    spec.edit("protocol", "success: welcome", "success: greeting")
    assert len(spec.problems()) == 4, "all but the content of SHELF, whose shape has a mistake"


def test_recordings_are_checked_in_the_same_round(spec: SpecFolder) -> None:
    lines = [
        ("types", spec.edit("types", "lower: {type: number", "lower: {type: numbr")),
        ("brew", spec.edit("brew", '"fine": true', '"fine": 7')),
        ("brew", spec.edit("brew", '"fine": true, "complaint": ""', '"fine": true, "complain": "Tuesday"')),
        ("look", spec.edit("look", '"do": "LOOK"', '"do": "LOK"')),
    ]
    # The frames of kettles are not checked: a field of their shape has a wrong type.
    spec.edit("look", '"lower": 70', '"lower": "low", "name": 7')
    expected = sorted((f"{name}.yaml" if name == "types" else f"recordings/{name}.jsonl", line) for name, line in lines)
    problems = spec.problems()
    assert sorted((problem.file.removeprefix("spec/"), problem.line) for problem in problems) == expected, problems


def test_stand_ins_of_an_entry_with_a_mistake_are_accepted(spec: SpecFolder) -> None:
    spec.edit("types", "    base: string\n    pattern: ^K", "    base: strng\n    pattern: ^K")
    spec.edit("look_at_another", '"not your kettle"', '"not your kettle, K1"')
    assert "scalars.KettleName.base" in spec.only_problem()[2]


@pytest.mark.parametrize(
    "broken",
    [
        '{"at": 0, "connection": 1, "event": "opn"}',
        '{"at": 0',
        '["open"]',
        '{"at": 0, "connection": 2, "event": "open"}',
    ],
)
def test_broken_line_of_a_recording_is_one_problem(spec: SpecFolder, broken: str) -> None:
    line = spec.edit("look", '{"at": 0, "connection": 1, "event": "open"}', broken)
    assert spec.only_problem()[:2] == ("look", line)


def test_byte_order_mark_of_a_recording_is_ignored(spec: SpecFolder) -> None:
    spec.path("look").write_text(f"\ufeff{spec.path('look').read_text(encoding='utf-8')}", encoding="utf-8")
    assert spec.problems() == []


@pytest.mark.parametrize("entry", ["EvseId", "Tariff", "ChargePointStatus", "OverrideCurrentPayload", "GET_CH_STATUS"])
def test_sections_that_name_many_entries_are_checked_last(project: Path, entry: str) -> None:
    spec = SpecFolder(project / "spec")
    file = "commands" if entry.isupper() else "types"
    line = spec.edit(file, f"\n  {entry}:\n    description: ", f"\n  {entry}:\n    description: 7 #")
    assert spec.only_problem()[:2] == (file, line + 2)
