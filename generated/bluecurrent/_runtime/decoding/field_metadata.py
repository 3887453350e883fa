# generated from codegen/templates/package/_runtime/decoding/field_metadata.py by `python -m codegen generate`; changes here are lost
"""What the spec says of a field beside its type, as an annotation of the field."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import Field


@cache
def mark(*, unit: str | None = None, sensitive: bool = False) -> Any:
    """The field's unit, and whether its value is secret or personal; the same for all fields, so that one is enough."""
    said = {"x-unit": unit, "x-sensitive": sensitive}
    return Field(json_schema_extra={name: value for name, value in said.items() if value})
