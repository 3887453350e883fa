"""Tests the problems of files that are not YAML or not documents of a spec."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from codegen.spec_reading.schema_check import load_definitions
from codegen.spec_reading.spec_documents import ENTRY_DEPTHS
from tests.codegen.conftest import SpecFolder
from tests.platform_marks import needs_named_pipes


def test_valid_spec_has_no_problems(spec: SpecFolder) -> None:
    assert spec.problems() == []


@pytest.mark.parametrize(
    ("added", "offset", "expected"),
    [
        ("  X: {a: [1, 2\n", 0, "close the bracket that opens here, and the quotes in it"),
        ("  X: 'open\n", 0, "close the quote that opens here"),
        ("  X: {a: 1,, b: 2}\n", 0, "check the commas, quotes and brackets in this line"),
        ("  X\n  Y: 1\n", 0, "write a colon and a space after the key"),
        ("  X: read: it\n", 0, "put quotes around a text with a colon in it"),
        (" X: 1\n", 0, "indent this line as the other keys of its mapping"),
        ("  X: @1\n", 0, "put quotes around a text that begins with this character"),
        ("\tX: 1\n", 0, "tab"),
        ("<<<<<<< HEAD\n  X: 1\n", 0, "the marker of a merge conflict; resolve the conflict"),
        ("=======\n  X: 1\n", 0, "the marker of a merge conflict; resolve the conflict"),
        (">>>>>>> theirs\n", 0, "the marker of a merge conflict; resolve the conflict"),
        ("  X: \x07\n", 0, "control character #x07"),
        ("  HI: {}\n", 0, "duplicate key 'HI'; it is already on line"),
        ("  <<: {HI: {}}\n", 0, "merge keys (<<) are not supported; write the keys out"),
        ("  [a, b]: {}\n", 0, "this key is not plain text; use a name"),
        ("  X: &x {description: *x}\n", 0, "there is no anchor 'x' here"),
        ("  X: *nowhere\n", 0, "there is no anchor 'nowhere' here"),
        (
            "  X: !!python/object/apply:os.getcwd []\n",
            0,
            "unsupported tag 'tag:yaml.org,2002:python/object/apply:os.getcwd'",
        ),
        ("  X: !!binary aGVsbG8=\n", 0, "unsupported tag 'tag:yaml.org,2002:binary'"),
        ("  X: 1e999\n", 0, "this number is too large"),
        (f"  X: {'9' * 5000}\n", 0, "this number is too large"),
        ("---\ncommands: {}\n", 0, "a second document begins here"),
        (f"  X: {'[' * 500}{']' * 500}\n", 0, "this is nested too deeply"),
        (f"  X: {'[' * 200_000}{']' * 200_000}\n", 0, "this is nested too deeply"),
    ],
)
def test_invalid_yaml_is_reported(spec: SpecFolder, added: str, offset: int, expected: str) -> None:
    line = spec.append("commands", added)
    assert spec.locations_of(expected) == [("commands", line + offset)]


def test_anchors_that_expand_without_limit_are_refused(spec: SpecFolder) -> None:
    doubled = [f"  X{number}: &x{number} [*x{number - 1}, *x{number - 1}]\n" for number in range(1, 40)]
    spec.append("types", "".join(["unknown:\n  X0: &x0 [1]\n", *doubled]))
    assert any("the anchors expand to more than 1000000 values" in problem.message for problem in spec.problems())


def test_problem_behind_an_alias_is_reported_at_its_anchor(spec: SpecFolder) -> None:
    line = spec.edit("commands", "name: &name {type: KettleName", "name: &name {type: Kettlename")
    assert {(problem.line, problem.message) for problem in spec.problems()} == {
        (line, "name: unknown type 'Kettlename'")
    }


@pytest.mark.parametrize(
    ("content", "line", "expected"),
    [
        (b"", 1, "the file is empty; it must be a mapping"),
        (b"# nothing\n", 1, "the file is empty"),
        (b"just text\n", 1, 'the file is "just text"; it must be a mapping'),
        (b"- a\n- list\n", 1, "the file is a list; it must be a mapping"),
        (b"commands:\n  LOOK: []\n", 2, "commands.LOOK is an empty list; it must be a mapping"),
        (b"commands:\n", 1, "commands is empty; it must be a mapping"),
        (b"commands:\n  X: caf\xe9\n", 2, "this is not UTF-8 text"),
        (b"\x7fELF\x02\x01\x00\x00", 1, "this is not YAML: it contains the control character"),
        (bytes(range(256)) * 100, 2, "this is not UTF-8 text"),
    ],
)
def test_invalid_document_is_reported(spec: SpecFolder, content: bytes, line: int, expected: str) -> None:
    spec.path("commands").write_bytes(content)
    problems = [problem for problem in spec.problems() if problem.file == "spec/commands.yaml"]
    assert problems[0].line == line
    assert expected in str(problems[0])


def test_byte_order_mark_is_accepted(spec: SpecFolder) -> None:
    path = spec.path("commands")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert spec.problems() == []


def test_missing_file_is_reported(spec: SpecFolder) -> None:
    spec.path("types").unlink()
    assert spec.only_problem() == ("types", 1, "the file is missing; a spec needs it")


def test_folder_in_the_place_of_a_file_is_reported(spec: SpecFolder) -> None:
    spec.path("types").unlink()
    (spec.folder / "types.yaml").mkdir()
    assert "the file can't be read: Is a directory" in spec.only_problem()[2]


@needs_named_pipes
@pytest.mark.parametrize("name", ["types.yaml", "recordings/look.jsonl"])
def test_pipe_in_the_place_of_a_file_is_reported(spec: SpecFolder, name: str) -> None:
    path = spec.folder / name
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    assert [problem.message for problem in spec.problems() if problem.file == f"spec/{name}"] == [
        f"the {'recording' if path.suffix == '.jsonl' else 'file'} can't be read: Is a pipe or a device"
    ]


@pytest.mark.parametrize(
    ("schema", "line", "expected"),
    [
        ('{"definitions": {\n "x": }}', 2, "it is not JSON"),
        ("[]", 1, "the schema of the spec can't be used"),
        ("5", 1, "the schema of the spec can't be used"),
        ("{}", 1, "does not define protocol, types, objects, commands"),
        (
            '{"definitions": {"protocol": {"type": "nonsense"}}}',
            1,
            "it is not a JSON Schema: definitions.protocol.type",
        ),
        ('{"definitions": {"protocol": {"$ref": "#/definitions/nowhere"}}}', 1, "does not define"),
        ("[" * 100_000, 1, "the schema of the spec can't be used"),
    ],
)
def test_unusable_schema_is_reported(tmp_path: Path, schema: str, line: int, expected: str) -> None:
    path = tmp_path / "spec.schema.json"
    path.write_text(schema)
    definitions, (problem,) = load_definitions(ENTRY_DEPTHS, path)
    assert (definitions, problem.line) == ({}, line)
    assert expected in problem.message


def test_missing_schema_is_reported(tmp_path: Path) -> None:
    _, (problem,) = load_definitions(ENTRY_DEPTHS, tmp_path / "spec.schema.json")
    assert "can't be used: No such file or directory" in problem.message
