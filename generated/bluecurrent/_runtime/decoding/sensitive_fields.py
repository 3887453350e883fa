# generated from codegen/templates/package/_runtime/decoding/sensitive_fields.py by `python -m codegen generate`; changes here are lost
"""Lists the sensitive fields of a model, and the fields that may be shown."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel


@cache
def visible_fields(model: type[BaseModel]) -> frozenset[str]:
    """Returns the declared fields that the spec does not call sensitive."""
    return frozenset(name for name, field in model.model_fields.items() if not is_sensitive(field.json_schema_extra))


@cache
def sensitive_fields(model: type[BaseModel]) -> frozenset[str]:
    """Returns the declared fields that the spec calls sensitive."""
    return frozenset(model.model_fields) - visible_fields(model)


def is_sensitive(schema_extra: Any) -> bool:
    """Checks if a field's `json_schema_extra` holds `x-sensitive`."""
    return isinstance(schema_extra, dict) and bool(schema_extra.get("x-sensitive"))
