"""Tests the labels of fields: where they come from, and that those of our own spec are short."""

from __future__ import annotations

from pathlib import Path

from codegen.model.protocol import Protocol
from codegen.sdk.command_line.field_labels import field_labels
from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import SpecFolder

ROOT = Path(__file__).parents[3]


def test_a_label_is_given_or_the_first_sentence_of_the_description(spec: SpecFolder) -> None:
    spec.edit("types", "description: The heat below.", "description: Lower heat. Never above the upper one.")
    kettle = field_labels(load_spec(spec.folder))["Kettle"]
    labels = {name: kettle[name].label for name in ("since", "spread", "lower", "upper")}
    assert labels == {"since": "On since", "spread": "Difference", "lower": "Lower heat", "upper": "The heat above"}


def test_the_labels_of_a_class_are_short_and_differ(service_protocol: Protocol) -> None:
    for name, fields in field_labels(service_protocol).items():
        labels = [field.label for field in fields.values()]
        assert [label for label in labels if len(label) > 40 or ";" in label] == [], name
        assert len(set(labels)) == len(labels), name
