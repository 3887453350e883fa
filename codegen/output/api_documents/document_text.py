"""Writes an API document as YAML text, with the header of generated files."""

from __future__ import annotations

import json
from typing import Any

import yaml

from ...model.text_escaping import markdown_text
from ..template_rendering import HEADER

SPEC_HEADER = HEADER.format(source="spec/")
"""The header of generated files that are not made from a template."""


class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes repeated values in full, without YAML aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def document_text(document: dict[str, Any]) -> str:
    """Returns the text of a YAML file with the document."""
    plain = json.loads(json.dumps(document))  # YAML writes subclasses of str as objects
    return f"# {SPEC_HEADER}\n{yaml.dump(plain, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=120)}"


def component_schema(schema: Any) -> Any:
    """Converts a schema for the components of a document: changes the references, and descriptions to Markdown."""
    if isinstance(schema, list):
        return [component_schema(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    copy = {key: component_schema(value) for key, value in schema.items()}
    if isinstance(copy.get("$ref"), str):
        copy["$ref"] = copy["$ref"].replace("#/definitions/", "#/components/schemas/")
    if isinstance(copy.get("description"), str):
        copy["description"] = markdown_text(copy["description"])
    return copy
