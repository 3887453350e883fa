"""What holds of commands, of objects and of single values."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

FIELD = "      lid: {type: string, values: [open, shut], description: How its lid is., example: shut}\n"

COMMANDS = [
    (
        "commands",
        "{type: KettleName,",
        "{encode: negated, type: KettleName,",
        "name: 'negated' can't write a KettleName; it writes boolean",
    ),
    (
        "types",
        "{type: Leaf,",
        "{encode: days_text, type: Leaf,",
        "leaf: 'days_text' can't write a Leaf; it writes a list of integer",
    ),
    (
        "commands",
        "returns: household",
        "returns: house",
        "ENTER: its answer has no 'house' to return; name it with `returns`; did you",
    ),
    (
        "types",
        "{type: Leaf,",
        "{keyword: true, type: Leaf,",
        "leaf: a payload's field has no 'keyword'; use `optional`",
    ),
    ("types", "{type: Leaf,", "{default: green, type: Leaf,", "leaf: a payload's field has no 'default'"),
    ("types", "      leaf: {", "      do: {", "Recipe: every command has a key 'do'; take it out"),
    ("types", "      leaf: {", "      ref: {", "Recipe: every command has a key 'ref'"),
]
OBJECTS = [
    ("objects", "content: [kettles]", "content: [kettels]", "SHELF: it has no 'kettels'; did you mean 'kettles'?"),
    (
        "objects",
        "content: [kettle]",
        "content: [kettle.lid]",
        "KETTLE: 'kettle.lid' is no field of its own; name a field, or a",
    ),
    ("objects", "content: [kettle]", "content: [kettle.0]", "KETTLE: it has no 'kettle.0'"),
    (
        "objects",
        "places: [kettle.name]",
        "places: [kettle.title]",
        "KETTLE: it has no 'kettle.title'; name a place that it has",
    ),
    (
        "objects",
        "parameter: name",
        "parameter: title",
        "KETTLE: it answers LOOK, which has no parameter 'title'; known are name",
    ),
    ("types", "  Kettle:\n", "  Kettle:\n    include: Kettle\n", "Kettle includes itself; break the circle"),
    (
        "types",
        "of: [upper, lower]}\n      hottest",
        "of: [upper, low]}\n      hottest",
        "Kettle: it has no 'low' to derive spread from",
    ),
    (
        "types",
        "of: [upper, lower]}\n      hottest",
        "of: [upper]}\n      hottest",
        "spread: difference needs more operands; add them",
    ),
    (
        "types",
        "of: [upper, lower]}\n      hottest",
        "of: [upper, lid]}\n      hottest",
        "Kettle: lid is no number to derive spread from",
    ),
    ("types", "operation: difference", "operation: sum_of_products", "spread: sum_of_products of the wrong operands"),
    (
        "types",
        "operation: difference,",
        "when: {remembered: hot, by: owner, then: upper}, operation: difference,",
        "Kettle: it has no 'owner' that says whose spread it is",
    ),
]
VALUES = [
    ("types", "    pattern: ^K[0-9]+$", "    pattern: ^K[0-9+$", "KettleName: its pattern is no regular expression"),
    (
        "types",
        "    pattern: ^K[0-9]+$",
        "    pattern: ^(?=K)[K0-9]+$",
        "KettleName: its pattern is no regular expression",
    ),
    (
        "types",
        "    minimum: 20",
        "    minimum: 200",
        "Celsius: its minimum 200 is above its maximum 100; exchange them",
    ),
    ("types", "    placeholder: true", "    minimum: 3\n    placeholder: true", "KettleName: a string has no minimum"),
    (
        "types",
        "    minimum: 20",
        "    form: warm\n    minimum: 20",
        "Celsius: a number has no form; it goes with string",
    ),
    (
        "types",
        "    unit: °C\n    minimum",
        "    zone: UTC\n    minimum",
        "Celsius: a number has no zone; it goes with timestamp",
    ),
    (
        "types",
        '["%d.%m.%Y %H.%M", iso]',
        '["dd.mm.yyyy", iso]',
        "Moment: 'dd.mm.yyyy' is no form of time; write iso, or",
    ),
    (
        "types",
        "zone: Asia/Tokyo",
        "zone: Asia/Tokio",
        "there is no time zone 'Asia/Tokio'; write one as Europe/Amsterdam",
    ),
    ("protocol", "zone: Asia/Tokyo", "zone: ../etc", "there is no time zone '../etc'"),
    (
        "types",
        "    example: K1",
        "    example: Kx",
        'KettleName: its example "Kx" breaks its own schema; it is string like ^K[0-9]+$',
    ),
    (
        "types",
        "    example: 80",
        "    example: 800",
        "Celsius: its example 800 breaks its own schema; it is integer from 20 up to 100",
    ),
    ("types", "    example: green", "    example: blue", 'Leaf: its example "blue" breaks its own schema'),
    ("types", "example: 90", "example: hot", 'upper: its example "hot" breaks its own schema; it is number'),
    ("objects", "example: not your kettle", "example: 5", "words: its example 5 breaks its own schema; it is string"),
    (
        "commands",
        "{type: KettleName,",
        "{default: kettle, type: KettleName,",
        'name: its default "kettle" breaks its own schema',
    ),
    (
        "commands",
        "{type: KettleName,",
        "{constant: kettle, type: KettleName,",
        'name: its constant "kettle" breaks its own schema',
    ),
    (
        "objects",
        "description: The kettle.}",
        "description: The kettle., example: {name: K1, upper: hot}}",
        "kettle: its example a mapping breaks its own schema at upper; it is a Kettle",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), COMMANDS + OBJECTS + VALUES)
def test_a_value(spec: SpecFolder, file: str, old: str, new: str, words: str) -> None:
    line = spec.edit(file, old, new)
    assert (file, line) in spec.places_of(words)
