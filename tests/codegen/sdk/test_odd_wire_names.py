"""Tests commands and objects whose names on the wire have other characters than letters, digits and underscores."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from codegen.generate import generate
from tests.codegen import kettles
from tests.codegen.output.test_asyncapi import OFFICIAL_SCHEMA, references, resolve
from tests.codegen.package_programs import run_contract_tests, run_program

NAMES = {"KETTLE": "kettle/~1 state", "LOOK": "v1/look%"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generates everything from a spec with odd names."""
    root = tmp_path_factory.mktemp("names")
    folder = kettles.write(root)
    for path in (*folder.glob("*.yaml"), *folder.glob("recordings/*.jsonl")):
        text = path.read_text(encoding="utf-8")
        for old, new in NAMES.items():
            text = (
                text.replace(f'"{old}"', f'"{new}"')
                .replace(f"  {old}:\n", f'  "{new}":\n')
                .replace(f"object: {old}", f'object: "{new}"')
            )
        path.write_text(text.replace('"lower": 70', '"lower": 70, "model_dump": []'), encoding="utf-8")
    generate(root)
    return root


def test_contract_tests_pass(root: Path) -> None:
    run_contract_tests(root)


def test_asyncapi_document_and_schemas_are_valid(root: Path) -> None:
    document = yaml.safe_load((root / "docs/asyncapi.yaml").read_text(encoding="utf-8"))
    assert list(Draft7Validator(OFFICIAL_SCHEMA).iter_errors(document)) == []
    assert all(resolve(document, reference) for reference in references(document))
    assert document["components"]["messages"]["received.kettle__1_state"]["name"] == "kettle/~1 state"
    definitions = json.loads((root / "docs/schemas.json").read_text(encoding="utf-8"))["definitions"]
    schema = {"$ref": "#/definitions/sent.v1_look_", "definitions": definitions}
    assert Draft7Validator(schema).is_valid({"do": "v1/look%", "name": "K1", "badge": "Steam x"})


def test_recorder_keeps_declared_names(root: Path) -> None:
    program = """
from bluecurrent.testing.record.anonymization.event_anonymizer import EventAnonymizer
from bluecurrent.testing.recording_format.recording_types import Frame
message = {"kind": "kettle/~1 state", "kettle": {"name": "K1"}}
event = Frame(at=0, connection=1, direction="received", message=message)
assert EventAnonymizer().anonymize(event).message == message
"""
    run_program(root, program)
