"""Tests fields that were renamed: their former names are read, replaced in recordings, and checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from codegen.generate import generate
from codegen.model.examples.examples_replacing_private_values import hidden_value_examples
from codegen.schemas.protocol_schemas import frame_schemas
from codegen.validation.load_spec import load_spec
from tests.codegen import kettles
from tests.codegen.conftest import SpecFolder
from tests.codegen.package_programs import run_contract_tests, run_program

EDITS = [
    (
        "types",
        "      name: {type: KettleName, identity: true,",
        "      id: {formerly: [name], type: KettleName, identity: true,",
    ),
    ("types", "upper: {type", "top: {formerly: [upper, above], type"),
    ("types", "of: [upper, lower]", "of: [top, lower]"),
    ("types", "of: [upper, lower]", "of: [top, lower]"),
    ("types", "since: {type", "on_since: {formerly: [since], sensitive: true, type"),
    ("objects", "content: [kettle]", "content: [pot]"),
    ("objects", "places: [kettle.name]", "places: [pot.id]"),
    ("objects", "      kettle: {type", "      pot: {formerly: [kettle], type"),
]
"""Renames fields of the kettles, while the recordings keep the old names."""
PROGRAM = """
import json
from bluecurrent import InvalidMessage, parse
from bluecurrent._runtime.decoding.redaction import redact
from bluecurrent.protocol import PROTOCOL

SINCE = "24.12.2026 18.05"


def read(**fields):
    return parse(json.dumps({"kind": "KETTLE", "kettle": {"name": "K1", **fields}}))


assert (read(above=1).pot.top, read(upper=2, above=1).pot.top, read(top=3, upper=2, above=1).pot.top) == (1, 2, 3)
assert read(upper=5, lower=2).pot.spread == 3
# A message with a problem is read in another way.
odd = read(upper="hot", since=SINCE, lower=2)
assert odd.problems == ("pot.top is text, not a number",) and odd.pot.lower == 2 and odd.pot.on_since is not None
assert read(upper="7").pot.top == 7
assert isinstance(parse('{"kind": "KETTLE", "kettle": 7}'), InvalidMessage)
assert isinstance(parse('{"kind": "KETTLE", "kettle": {"upper": 7}}'), InvalidMessage)
assert json.loads(read(upper=5).model_dump_json(exclude_unset=True)) == {
    "kind": "KETTLE", "pot": {"id": "K1", "top": 5.0}
}
message = {"kettle": {"name": "K1", "upper": 5, "since": SINCE, "else": 1}}
assert redact(message, type(odd)) == {"kettle": {"name": "K1", "upper": 5, "since": "***", "else": "***"}}
assert PROTOCOL.keys["KETTLE"].places == (("pot", "id"), ("pot", "name"), ("kettle", "id"), ("kettle", "name"))
"""


def rename(root: Path) -> SpecFolder:
    spec = SpecFolder(kettles.write(root))
    for edit in EDITS:
        spec.edit(*edit)
    return spec


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generates everything from the spec with renamed fields."""
    root = tmp_path_factory.mktemp("renamed")
    rename(root)
    generate(root)
    return root


def test_former_names_are_read(renamed: Path) -> None:
    run_program(renamed, PROGRAM)


def test_contract_tests_pass_with_recordings_of_former_names(renamed: Path) -> None:
    run_contract_tests(renamed)


def test_documentation_shows_former_names(renamed: Path) -> None:
    assert "`top`, formerly `upper` or `above`" in (renamed / "docs/reference/objects/kettle.md").read_text()
    assert "Formerly upper or above. Unit: °C." in (renamed / "generated/bluecurrent/messages.py").read_text()


@pytest.mark.parametrize(
    ("frame", "is_valid"),
    [
        ({"pot": {"id": "K1", "top": 1}}, True),
        ({"kettle": {"name": "K1", "upper": 1}}, True),
        ({"kettle": {"name": "K1", "upper": "hot"}}, False),
        ({"kettle": {"upper": 1}}, False),
    ],
)
def test_wire_schema_accepts_former_names(tmp_path: Path, frame: dict[str, Any], is_valid: bool) -> None:
    definitions = json.loads(json.dumps(frame_schemas(load_spec(rename(tmp_path).folder))))["definitions"]
    schema = {"$ref": "#/definitions/received.KETTLE", "definitions": definitions}
    assert Draft7Validator(schema).is_valid({"kind": "KETTLE", **frame}) is is_valid


def test_value_under_a_former_name_is_as_sensitive(tmp_path: Path) -> None:
    spec = rename(tmp_path)
    examples = hidden_value_examples(load_spec(spec.folder))["Kettle"]
    assert examples == {"id": "K1", "name": "K1", "on_since": "24.12.2026 18.05", "since": "24.12.2026 18.05"}
    line = spec.edit("look", "24.12.2026 18.05", "25.12.2026 18.05")
    assert spec.locations_of("kettle.since may hold personal data") == [("look", line)]


def test_renamed_field_gives_one_problem(spec: SpecFolder) -> None:
    spec.edit("types", "lower: {type", "lowest: {type")
    spec.edit("types", "of: [upper, lower]", "of: [upper, lowest]")
    spec.edit("types", "of: [upper, lower]", "of: [upper, lowest]")
    file, _, text = spec.only_problem()
    assert file == "look"
    assert text.startswith(
        "Kettle: undeclared field 'lower', 2 times; did you mean 'lowest'? If it was renamed, add `formerly: [lower]`; "
    )


def test_identity_without_any_of_its_names_is_reported(tmp_path: Path) -> None:
    spec = rename(tmp_path)
    line = spec.edit("look", '"kettle": {"name": "K1", ', '"kettle": {')
    (problem,) = spec.problems()
    assert (problem.line, problem.message) == (
        line,
        "KETTLE: kettle does not match its schema (anyOf): it needs id or name",
    )


def test_renamed_identity_is_missing_in_one_problem_for_all_objects(spec: SpecFolder) -> None:
    spec.edit("types", "      name: {type: KettleName, identity: true", "      id: {type: KettleName, identity: true")
    spec.edit("objects", "places: [kettle.name]", "places: [kettle.id]")
    texts = [problem.message for problem in spec.problems() if "does not match" in problem.message]
    assert texts == ["KETTLE: kettle does not match its schema (required): 'id' is a required property (2 times)"]


WRONG = [
    ("types", "upper: {", "upper: {formerly: [lower], ", "Kettle: 'lower' is the name of a field, so upper can't have"),
    ("types", "upper: {", "upper: {formerly: [upper], ", "Kettle: 'upper' is the name of a field"),
    ("objects", "      kettle: {", "      kettle: {formerly: [kind], ", "'kind' is the key of every object's name"),
    ("types", "complaint: {", "complaint: {formerly: [why], ", "complaint: it is `refusal` of acknowledgements in"),
    ("objects", "number: {", "number: {formerly: [code], ", "number: it is `code` of errors in protocol.yaml"),
    ("objects", "ticket: {", "ticket: {formerly: [token], ", "ticket: it is `session_token` of log_in"),
    ("types", "ref: {", "ref: {formerly: [flow], ", "ref: it is `key` of flow_id"),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), WRONG)
def test_wrong_former_name_is_found(spec: SpecFolder, file: str, old: str, new: str, words: str) -> None:
    line = spec.edit(file, old, new)
    found_file, found_line, text = spec.only_problem()
    assert (found_file, found_line) == (file, line)
    assert words in text


def test_former_name_of_two_fields_is_found(spec: SpecFolder) -> None:
    spec.edit("types", "upper: {", "upper: {formerly: [heat], ")
    line = spec.edit("types", "lower: {", "lower: {formerly: [heat], ")
    assert spec.only_problem()[:2] == ("types", line)
    assert "'heat' is a former name of upper, so lower can't have had it" in spec.only_problem()[2]
