"""Tests the AsyncAPI document against the official schema, and for faults that the schema allows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from codegen.model.protocol import Protocol
from codegen.output.api_documents import asyncapi
from codegen.output.api_documents.document_text import document_text
from codegen.spec_reading.recorded_exchanges import recorded_exchanges

ROOT = Path(__file__).parents[3]
OFFICIAL_SCHEMA = json.loads((ROOT / "tests/codegen/output/asyncapi-3.1.0.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def document(service_protocol: Protocol) -> Any:
    return yaml.safe_load(
        document_text(asyncapi.asyncapi_document(service_protocol, recorded_exchanges(ROOT / "spec/recordings")))
    )


def references(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if "$ref" in data:
            assert set(data) == {"$ref"}, f"siblings of $ref are ignored: {data}"
            yield data["$ref"]
        for key, value in data.items():
            if key != "examples":
                yield from references(value)
    elif isinstance(data, list):
        for item in data:
            yield from references(item)


def resolve(document: Any, reference: str) -> Any:
    for part in reference.removeprefix("#/").split("/"):
        document = document[part]
    return document


def test_committed_document_is_up_to_date(document: Any) -> None:
    assert yaml.safe_load((ROOT / "docs/asyncapi.yaml").read_text(encoding="utf-8")) == document


def test_document_matches_the_official_schema(document: Any) -> None:
    assert list(Draft7Validator(OFFICIAL_SCHEMA).iter_errors(document)) == []


def test_every_reference_resolves(document: Any) -> None:
    for reference in references(document):
        assert resolve(document, reference), reference


def test_operations_name_messages_through_the_channel(document: Any) -> None:
    for operation in document["operations"].values():
        for reference in references(operation):
            assert reference.startswith("#/channels/main")


def test_examples_match_their_payloads(document: Any) -> None:
    components = {"components": document["components"]}
    examples = 0
    for message in document["components"]["messages"].values():
        for example in message.get("examples", ()):
            Draft7Validator({**components, "allOf": [message["payload"]]}).validate(example["payload"])
            examples += 1
    assert examples > 60


def test_wrong_example_does_not_match_its_payload(document: Any) -> None:
    payload = document["components"]["messages"]["received.CH_STATUS"]["payload"]
    schema = {"components": document["components"], "allOf": [payload]}
    assert not Draft7Validator(schema).is_valid({"object": "CH_STATUS", "data": 5})


def test_each_payload_has_its_own_constant(document: Any) -> None:
    schemas = document["components"]["schemas"]
    constants = [
        (
            name.split(".")[0],
            schemas[name]["properties"][{"sent": "command", "received": "object"}[name.split(".")[0]]]["const"],
        )
        for name in document["components"]["messages"]
    ]
    assert [constant for constant, count in Counter(constants).items() if count > 1] == []


def test_every_command_and_object_is_described_once(service_protocol: Protocol, document: Any) -> None:
    names = Counter(message["name"] for message in document["components"]["messages"].values())
    assert names == Counter([*service_protocol.commands, *service_protocol.objects])
    sent = [name for name, operation in document["operations"].items() if operation["action"] == "send"]
    assert sent == [f"send.{name}" for name in service_protocol.commands]


def test_every_schema_and_message_is_used(document: Any) -> None:
    used = Counter(references(document))
    for name in document["components"]["schemas"]:
        assert used[f"#/components/schemas/{name}"], name
    for name in document["components"]["messages"]:
        assert used[f"#/components/messages/{name}"] == 1, name
        assert used[f"#/channels/main/messages/{name}"], name


def test_host_has_no_scheme_and_no_path(document: Any) -> None:
    host = document["servers"]["service"]["host"]
    assert "/" not in host
    assert "address" not in document["channels"]["main"]


def test_units_secrets_and_certainty_are_kept(document: Any) -> None:
    schemas = document["components"]["schemas"]
    assert schemas["ChargePointStatus"]["properties"]["actual_p1"]["x-unit"] == "A"
    assert schemas["sent.VALIDATE_API_TOKEN"]["properties"]["token"]["x-sensitive"] is True
    assert schemas["received.STATUS_SET_DELAYED_CHARGING"]["x-sure"] == "code"
    assert document["components"]["messages"]["received.STATUS_SET_DELAYED_CHARGING"]["x-sure"] == "inferred"
