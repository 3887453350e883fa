"""Tests the problems of commands, objects and single values."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

COMMANDS = [
    (
        "commands",
        "{type: KettleName,",
        "{encode: negated, type: KettleName,",
        "name: 'negated' can't encode a KettleName; it encodes boolean",
    ),
    (
        "types",
        "{type: Leaf,",
        "{encode: days_text, type: Leaf,",
        "leaf: 'days_text' can't encode a Leaf; it encodes a list of integer",
    ),
    (
        "commands",
        "returns: household",
        "returns: house",
        "ENTER: its answer has no 'house' to return; did you",
    ),
    (
        "types",
        "{type: Leaf,",
        "{keyword: true, type: Leaf,",
        "leaf: a field of a payload can't have 'keyword'; use `optional`",
    ),
    ("types", "{type: Leaf,", "{default: green, type: Leaf,", "leaf: a field of a payload can't have 'default'"),
    (
        "commands",
        "{type: KettleName,",
        "{constant: K1, default: K1, type: KettleName,",
        "name: a constant has no `default`, since it is not an argument; remove one of the two",
    ),
    (
        "commands",
        "{type: KettleName,",
        "{constant: K1, optional: true, type: KettleName,",
        "a constant has no `optional`",
    ),
    ("commands", "{type: KettleName,", "{constant: null, type: KettleName,", "name: its constant is empty; give it"),
    ("types", "      leaf: {", "      do: {", "Recipe: the connection adds 'do' to every command; remove it"),
    ("types", "      leaf: {", "      ref: {", "Recipe: the connection adds 'ref' to every command"),
]
OBJECTS = [
    ("objects", "content: [kettles]", "content: [kettels]", "SHELF: it has no 'kettels'; did you mean 'kettles'?"),
    (
        "objects",
        "content: [kettle]",
        "content: [kettle.lid]",
        "KETTLE: 'kettle.lid' is not a field of the object itself; name a field, or an",
    ),
    ("objects", "content: [kettle]", "content: [kettle.0]", "KETTLE: it has no 'kettle.0'"),
    (
        "objects",
        "places: [kettle.name]",
        "places: [kettle.title]",
        "KETTLE: it has no 'kettle.title'; name one of its fields",
    ),
    (
        "objects",
        "parameter: name",
        "parameter: title",
        "KETTLE: it answers LOOK and 1 more, which have no parameter 'title'; known are name",
    ),
    ("types", "  Kettle:\n", "  Kettle:\n    include: Kettle\n", "Kettle includes itself; break the circle"),
]
VALUES = [
    ("types", "    pattern: ^K[0-9]+$", "    pattern: ^K[0-9+$", "KettleName: its pattern is not a regular expression"),
    (
        "types",
        "    pattern: ^K[0-9]+$",
        "    pattern: ^(?=K)[K0-9]+$",
        "KettleName: its pattern is not a regular expression",
    ),
    ("types", "    minimum: 20", "    minimum: 200", "Celsius: its minimum 200 is above its maximum 100; swap them"),
    (
        "types",
        "    placeholder: true",
        "    minimum: 3\n    placeholder: true",
        "KettleName: a string can't have a `minimum`",
    ),
    (
        "types",
        "    minimum: 20",
        "    form: warm\n    minimum: 20",
        "Celsius: a number can't have a `form`; it is for string",
    ),
    (
        "types",
        "{type: Leaf,",
        "{non_empty: true, type: Leaf,",
        "leaf: only a list can be `non_empty`; remove it",
    ),
    (
        "types",
        "    fields:\n      leaf: {",
        "    non_empty: true\n    fields:\n      leaf: {",
        "Recipe: it always has a value, since not all of its fields are optional; remove `non_empty`",
    ),
    (
        "types",
        "    unit: °C\n    minimum",
        "    zone: UTC\n    minimum",
        "Celsius: a number can't have a `zone`; it is for timestamp",
    ),
    (
        "types",
        "degrees, unit: °C",
        "degrees, unit: K",
        "heat: its unit K is not that of Celsius, °C; correct one of the two",
    ),
    ("types", "{type: number, unit: °C", "{type: Celsius, unit: K", "upper: its unit K is not that of Celsius, °C"),
    (
        "types",
        "    example: K1",
        "    example: Kx",
        'KettleName: its example "Kx" does not match its type; it must be string like ^K[0-9]+$',
    ),
    (
        "types",
        "    example: 80",
        "    example: 800",
        "Celsius: its example 800 does not match its type; it must be integer from 20 up to 100",
    ),
    ("types", "    example: green", "    example: blue", 'Leaf: its example "blue" does not match its type'),
    ("types", "example: 90", "example: hot", 'upper: its example "hot" does not match its type; it must be number'),
    (
        "objects",
        "example: not your kettle",
        "example: 5",
        "words: its example 5 does not match its type; it must be string",
    ),
    (
        "commands",
        "{type: KettleName,",
        "{default: kettle, type: KettleName,",
        'name: its default "kettle" does not match its type',
    ),
    (
        "commands",
        "{type: KettleName,",
        "{constant: kettle, type: KettleName,",
        'name: its constant "kettle" does not match its type',
    ),
    (
        "objects",
        "description: The kettle.}",
        "description: The kettle., example: {name: K1, upper: hot}}",
        "kettle: its example a mapping does not match its type at upper; it must be a Kettle",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), COMMANDS + OBJECTS + VALUES)
def test_invalid_value_is_a_problem(spec: SpecFolder, file: str, old: str, new: str, expected: str) -> None:
    line = spec.edit(file, old, new)
    assert (file, line) in spec.locations_of(expected)
