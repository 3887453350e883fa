"""Tests the problems of time formats, time zones, and examples of timestamps and dates."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

TIMES = [
    (
        "types",
        '["%d.%m.%Y %H.%M", iso]',
        '["dd.mm.yyyy", iso]',
        "Moment: 'dd.mm.yyyy' is not a time format; use iso, or",
    ),
    (
        "types",
        "zone: Asia/Tokyo",
        "zone: Asia/Tokio",
        "unknown time zone 'Asia/Tokio'; use a name such as Europe/Amsterdam",
    ),
    ("protocol", "zone: Asia/Tokyo", "zone: ../etc", "unknown time zone '../etc'"),
    (
        "types",
        "    example: 24.12.2026 18.05",
        "    example: soon",
        'Moment: its example "soon" is not a timestamp; its formats are %d.%m.%Y %H.%M, iso',
    ),
    (
        "types",
        "    example: 24.12.2026 18.05",
        "    example: 31.02.2026 18.05",
        'Moment: its example "31.02.2026 18.05" is not a timestamp',
    ),
    ("types", "    example: 24.12.2026 18.05", '    example: ""', 'Moment: its example "" is not a timestamp'),
    ("types", "{type: Moment,", "{type: Moment, example: 24/12,", 'since: its example "24/12" is not a timestamp'),
    (
        "commands",
        "    parameters: {}\n    repeatable: true",
        "    parameters:\n      since: {type: Moment, constant: now, description: Since when.}\n    repeatable: true",
        'since: its constant "now" is not a timestamp',
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), TIMES)
def test_mistake_in_a_time_is_a_problem(spec: SpecFolder, file: str, old: str, new: str, expected: str) -> None:
    line = spec.edit(file, old, new)
    last_line = line + new.count("\n")
    assert {(file, number) for number in range(line, last_line + 1)} & set(spec.locations_of(expected))


@pytest.mark.parametrize("example", ["2026-12-24T18:05:00+09:00", "20261224 18:05:00", "1.2.2026 03.04"])
def test_example_in_any_format_of_the_timestamp_is_valid(spec: SpecFolder, example: str) -> None:
    spec.edit("types", "    example: 24.12.2026 18.05", f"    example: {example}")
    assert spec.problems() == []


def test_month_by_its_english_name_is_valid(spec: SpecFolder) -> None:
    spec.edit("types", "%d.%m.%Y %H.%M", "%d-%b-%y")
    spec.edit("types", "    example: 24.12.2026 18.05", "    example: 24-OCT-26")
    for name in ("look", "look_around"):
        spec.edit(name, "24.12.2026 18.05", "24-OCT-49")
    assert spec.problems() == []


def test_empty_example_of_a_field_is_valid(spec: SpecFolder) -> None:
    spec.edit("types", "{type: Moment,", '{type: Moment, example: "",')
    assert spec.problems() == []
