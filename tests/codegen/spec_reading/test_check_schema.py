"""Tests the problems of documents that do not match the JSON Schema of the spec."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "commands",
            "    repeatable: true",
            "    repeatible: true",
            "unknown key 'repeatible' in commands.LOOK; did you mean 'repeatable'?",
        ),
        ("objects", "    pushed: true", "    pushed: yes", 'objects.KETTLE.pushed is "yes"; it must be true or false'),
        (
            "types",
            "    base: timestamp",
            "    base: time",
            'scalars.Moment.base is "time"; it must be one of string, integer',
        ),
        ("types", "unit: K, ", "unit: '', ", "shapes.Kettle.derived.spread.unit is"),
        (
            "types",
            "{type: number, unit: °C, description: The heat above.",
            "{type: number, unit: °C",
            "has no 'description'",
        ),
        ("types", "{type: KettleName, identity: true,", f"{{type: KettleName, label: {'x' * 41},", "text of at most"),
        ("types", "{type: KettleName, identity: true,", "{type: KettleName, label: Its name.,", "without a full stop"),
        ("protocol", "ping_interval: 5", "ping_interval: 0", "endpoint.ping_interval is 0; it must be more than 0"),
        ("protocol", "version: 0.3.0", "version: 0.3", "version is 0.3; it must be text"),
        ("protocol", 'url: "wss:', 'url: "http:', "endpoint.url is"),
        (
            "protocol",
            "connection: same",
            "connection: other",
            'log_in.connection is "other"; it must be one of own, same',
        ),
        ("protocol", 'scheme: "Steam {}"', "scheme: Steam", 'frames.scheme is "Steam"'),
        ("protocol", "    7: {", "    seven: {", "'seven' can't be a name in errors.codes"),
        (
            "types",
            "  Kettle:",
            "  kettle:",
            "'kettle' can't be a name in shapes; it must be the name of a Python class",
        ),
        (
            "objects",
            "    message: Shelf",
            "    shape: Kettle\n    message: Shelf",
            "objects.SHELF matches none of its allowed forms",
        ),
        ("objects", "    message: Shelf\n", "", "objects.SHELF matches none of its allowed forms"),
        (
            "commands",
            "type: KettleName",
            "type: list KettleName",
            'type is "list KettleName"; it must be string, integer',
        ),
        (
            "commands",
            "sure: docs",
            "sure: certain",
            'commands.ENTER.sure is "certain"; it must be the certainty of a fact',
        ),
    ],
)
def test_schema_violation_is_reported(spec: SpecFolder, file: str, old: str, new: str, expected: str) -> None:
    line = spec.edit(file, old, new)
    reported_in, reported_line = spec.locations_of(expected)[0]
    assert reported_in == file
    assert abs(reported_line - line) <= (1 if "\n" in old + new or "matches none" in expected else 0)


def test_missing_section_is_reported(spec: SpecFolder) -> None:
    line = spec.edit("protocol", "greeting: {command: HI, sure: docs, source: leaflet}\n", "")
    assert line
    assert [str(problem) for problem in spec.problems()] == ["spec/protocol.yaml:1: the file has no 'greeting'; add it"]


def test_malformed_entry_is_not_reported_as_unused_or_unknown(spec: SpecFolder) -> None:
    spec.edit("types", "  Leaf:\n    description: A kind of tea.\n", "  Leaf:\n")
    assert "scalars.Leaf has no 'description'" in spec.only_problem()[2]


def test_long_value_is_shortened(spec: SpecFolder) -> None:
    spec.edit("protocol", "version: 0.3.0", f"version: {'x' * 5000}")
    assert len(spec.only_problem()[2]) < 200


@pytest.mark.parametrize("text", ["{} {}", "{{}} {}", "Steam {} {x}", "Steam"])
@pytest.mark.parametrize(("file", "old"), [("protocol", 'scheme: "Steam {}"'), ("objects", 'form: "{}"')])
def test_form_has_one_place_for_its_value(spec: SpecFolder, file: str, old: str, text: str) -> None:
    spec.edit("objects", "places: [kettle.name]}", 'places: [kettle.name], form: "{}"}')
    assert spec.problems() == []
    spec.edit(file, old, f'{old.split(":")[0]}: "{text}"')
    assert "it must be text with {} in the place of the value, once, and without other braces" in spec.only_problem()[2]


@pytest.mark.parametrize(
    "url", ["wss://", "wss:///tea", "wss://[::1/tea", "wss://a:99999/tea", "wss://a:0", "wss://:1/tea"]
)
def test_url_has_a_host_and_a_possible_port(spec: SpecFolder, url: str) -> None:
    line = spec.edit("protocol", "wss://kettles.example/tea", url)
    assert spec.only_problem() == (
        "protocol",
        line,
        f'endpoint: "{url}" is not a URL; write it like wss://host:port/path',
    )
