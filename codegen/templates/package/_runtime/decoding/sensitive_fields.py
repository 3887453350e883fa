"""Which fields of a model may be shown."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel


@cache
def visible_fields(model: type[BaseModel]) -> frozenset[str]:
    """The fields of a model that the spec does not call sensitive; undeclared ones never are among them."""
    return frozenset(name for name, field in model.model_fields.items() if not is_sensitive(field.json_schema_extra))


@cache
def sensitive_fields(model: type[BaseModel]) -> frozenset[str]:
    """The others: those that the spec calls sensitive."""
    return frozenset(model.model_fields) - visible_fields(model)


def is_sensitive(extra: Any) -> bool:
    """Whether a field's `json_schema_extra` says `x-sensitive`."""
    return isinstance(extra, dict) and bool(extra.get("x-sensitive"))
