"""Tests the AsyncAPI document of the bridge's topics against the official schema, and for faults that it allows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from codegen.output.api_documents import asyncapi_mqtt
from codegen.output.api_documents.document_text import document_text
from codegen.output.reference_pages.bridge_topics import TOPICS
from codegen.validation.load_spec import load_spec
from tests.codegen.output.test_asyncapi import OFFICIAL_SCHEMA, ROOT, references, resolve


@pytest.fixture(scope="module")
def document() -> Any:
    return yaml.safe_load(document_text(asyncapi_mqtt.mqtt_document(load_spec(ROOT / "spec", with_recordings=False))))


def test_committed_document_is_up_to_date(document: Any) -> None:
    assert yaml.safe_load((ROOT / asyncapi_mqtt.PATH).read_text(encoding="utf-8")) == document


def test_document_matches_the_official_schema(document: Any) -> None:
    assert list(Draft7Validator(OFFICIAL_SCHEMA).iter_errors(document)) == []
    document_with_a_mistake = {
        **document,
        "servers": {"broker": {**document["servers"]["broker"], "bindings": {"mqtt": {"qos": 3}}}},
    }
    assert not Draft7Validator(OFFICIAL_SCHEMA).is_valid(document_with_a_mistake)


def test_every_reference_resolves_and_every_component_is_used(document: Any) -> None:
    found = set(references(document))
    for reference in found:
        assert resolve(document, reference), reference
    for kind in ("messages", "schemas"):
        assert all(f"#/components/{kind}/{name}" in found for name in document["components"][kind])


def test_each_address_declares_its_parameters(document: Any) -> None:
    for channel in document["channels"].values():
        levels = [level[1:-1] for level in channel["address"].split("/") if level.startswith("{")]
        assert levels == [*channel["parameters"]]
    assert "plug_and_charge" in document["channels"]["set"]["parameters"]["entity"]["enum"]
    assert "power" not in document["channels"]["set"]["parameters"]["entity"]["enum"]


def test_only_states_are_retained(document: Any) -> None:
    retained = {
        operation["messages"][0]["$ref"].rpartition("/")[2]
        for operation in document["operations"].values()
        if operation["bindings"]["mqtt"]["retain"]
    }
    assert retained == {topic.name for topic in TOPICS} - {"set", "command", "result", "evcc", "evccSet", "marker"}


def test_units_are_kept(document: Any) -> None:
    schemas = document["components"]["schemas"]
    assert schemas["status"]["properties"]["power_kw"]["x-unit"] == "kW"
    assert schemas["session"]["properties"]["limit"]["properties"]["amps"]["x-unit"] == "A"
    assert schemas["settings"]["properties"]["plug_and_charge"]["properties"]["value"]["type"] == ["boolean", "null"]


def test_spec_without_entities_has_no_document(tmp_path: Path) -> None:
    for path in (ROOT / "spec").glob("*.yaml"):
        if path.stem != "entities":
            (tmp_path / path.name).write_bytes(path.read_bytes())
    assert asyncapi_mqtt.mqtt_files(load_spec(tmp_path, with_recordings=False)) == {}
