"""Hides values in objects: only declared fields that are not secret or personal stay visible."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from .model_introspection import fields_by_wire_name, find_item_type, find_model, find_type_alternatives
from .sensitive_fields import is_sensitive

HIDDEN = "***"


def redact(value: dict[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    """Replaces the sensitive and the undeclared values of an object; its keys stay."""
    declared = fields_by_wire_name(model)
    return {
        key: redact_value(item, declared[key].annotation)
        if key in declared and not is_sensitive(declared[key].json_schema_extra)
        else HIDDEN
        for key, item in value.items()
    }


def redact_value(value: Any, annotation: Any) -> Any:
    """Hides the sensitive parts inside a value that itself stays visible."""
    if value is None or isinstance(value, bool):
        return value
    types = find_type_alternatives(annotation)
    if isinstance(value, list):
        item_type = find_item_type(types)
        return HIDDEN if item_type is None else [redact_value(item, item_type) for item in value]
    if isinstance(value, dict):
        model = find_model(types)
        return HIDDEN if model is None else redact(value, model)
    return value
