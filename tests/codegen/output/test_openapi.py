"""Tests the OpenAPI document: it is valid, up to date, and describes what was recorded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from codegen.generate import check
from codegen.model.protocol import Protocol
from codegen.output.api_documents import openapi

ROOT = Path(__file__).parents[3]
RECORDINGS = ROOT / "spec" / "recordings"


@pytest.fixture(scope="module")
def document(service_protocol: Protocol) -> Any:
    [text] = openapi.openapi_files(service_protocol, RECORDINGS).values()
    return yaml.safe_load(text)


def test_committed_document_is_up_to_date(document: Any) -> None:
    assert yaml.safe_load((ROOT / openapi.PATH).read_text(encoding="utf-8")) == document


def test_document_is_valid(document: Any) -> None:
    validate(document)


def test_validator_refuses_a_broken_document(document: Any) -> None:
    with pytest.raises(Exception, match="responses"):
        validate(document | {"paths": {"/": {"get": {"responses": {"much": {}}}}}})


def operations(document: Any) -> dict[str, Any]:
    found = [operation for item in document["paths"].values() for operation in item.values()]
    return {operation["operationId"]: operation for operation in found}


def test_every_command_is_an_operation_with_its_certainty(service_protocol: Protocol, document: Any) -> None:
    assert operations(document).keys() == service_protocol.rest_commands.keys()
    for name, operation in operations(document).items():
        assert operation["x-sure"] == service_protocol.rest_commands[name].evidence.sure
        assert operation["x-method"] == service_protocol.rest_commands[name].methods[0].name


def test_examples_match_their_schemas(document: Any) -> None:
    contents = [item["responses"]["200"]["content"] for item in operations(document).values()]
    contents += [item["requestBody"]["content"] for item in operations(document).values() if "requestBody" in item]
    medias = [media for content in contents for media in content.values() if "example" in media]
    assert len(medias) == len(contents) - 1  # the answer to unlockconnector is no JSON
    assert len(contents) == 27
    for media in medias:
        schema = media["schema"] | {"components": document["components"]}
        assert list(Draft202012Validator(schema).iter_errors(media["example"])) == []


def test_spec_without_commands_over_http_has_no_document(generated_kettles: Path) -> None:
    assert not (generated_kettles / openapi.PATH).exists()
    assert check(generated_kettles).differences == []
