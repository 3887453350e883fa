"""Marks the fields of models with their unit, and with whether they are sensitive."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import Field


@cache
def field_metadata(*, unit: str | None = None, sensitive: bool = False) -> Any:
    """Annotates a field with its unit, and as secret or personal if it is; equal annotations share one object."""
    metadata = {"x-unit": unit, "x-sensitive": sensitive}
    return Field(json_schema_extra={name: value for name, value in metadata.items() if value})
