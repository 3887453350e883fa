"""Files that are no YAML, or not the spec's: a line and a reason each, whatever stands in them."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder


def test_the_spec_is_sound(spec: SpecFolder) -> None:
    assert spec.problems() == []


@pytest.mark.parametrize(
    ("added", "offset", "words"),
    [
        ("  X: {a: [1, 2\n", 1, "this is not YAML"),
        ("  X: 'open\n", 1, "this is not YAML"),
        ("\tX: 1\n", 0, "tab"),
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
def test_bad_yaml_has_a_line(spec: SpecFolder, added: str, offset: int, words: str) -> None:
    line = spec.append("commands", added)
    found = [problem for problem in spec.problems() if words in f"{problem.message}; {problem.hint}"]
    assert [problem.line for problem in found] == [line + offset]


def test_anchors_that_unfold_without_end(spec: SpecFolder) -> None:
    doubled = [f"  X{number}: &x{number} [*x{number - 1}, *x{number - 1}]\n" for number in range(1, 40)]
    spec.append("types", "".join(["unknown:\n  X0: &x0 [1]\n", *doubled]))
    assert any("the anchors expand to more than 1000000 values" in problem.message for problem in spec.problems())


def test_a_problem_behind_an_anchor_is_where_the_anchor_stands(spec: SpecFolder) -> None:
    line = spec.edit("commands", "name: &name {type: KettleName", "name: &name {type: Kettlename")
    assert {(problem.line, problem.message) for problem in spec.problems()} == {
        (line, "name: unknown type 'Kettlename'")
    }


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"", 1, "the file is empty; it must be a mapping"),
        (b"# nothing\n", 1, "the file is empty"),
        (b"just text\n", 1, 'the file is "just text"; it must be a mapping'),
        (b"- a\n- list\n", 1, "the file is a list; it must be a mapping"),
        (b"commands:\n  LOOK: []\n", 2, "commands.LOOK is a list; it must be a mapping"),
        (b"commands:\n", 1, "commands is empty; it must be a mapping"),
        (b"commands:\n  X: caf\xe9\n", 2, "this is not UTF-8 text"),
        (b"\x7fELF\x02\x01\x00\x00", 1, "this is not YAML: it contains the control character"),
        (bytes(range(256)) * 100, 2, "this is not UTF-8 text"),
    ],
)
def test_a_file_that_is_no_part_of_a_spec(spec: SpecFolder, content: bytes, line: int, words: str) -> None:
    spec.path("commands").write_bytes(content)
    problems = [problem for problem in spec.problems() if problem.file == "spec/commands.yaml"]
    assert problems[0].line == line
    assert words in str(problems[0])


def test_a_byte_order_mark_is_no_problem(spec: SpecFolder) -> None:
    path = spec.path("commands")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert spec.problems() == []


def test_a_missing_file(spec: SpecFolder) -> None:
    spec.path("types").unlink()
    assert spec.only_problem() == ("types", 1, "the file is missing; a spec needs it")


def test_a_folder_in_the_place_of_a_file(spec: SpecFolder) -> None:
    spec.path("types").unlink()
    (spec.folder / "types.yaml").mkdir()
    assert "the file can't be read: Is a directory" in spec.only_problem()[2]


@pytest.mark.parametrize(
    ("text", "line", "words"),
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
def test_a_broken_language(spec: SpecFolder, text: str, line: int, words: str) -> None:
    (spec.folder / "spec.schema.json").write_text(text)
    file, found, said = spec.only_problem()
    assert (file, found) == ("spec.schema", line)
    assert words in said
