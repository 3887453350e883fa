# generated from codegen/templates/package/_runtime/decoding/field_metadata.py by `python -m codegen generate`; changes here are lost
"""Annotates model fields with their unit, their former names, and a mark for secret or personal values."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import AliasChoices, Field


@cache
def field_metadata(*, unit: str | None = None, sensitive: bool = False, names: tuple[str, ...] = ()) -> Any:
    """Annotates a field with its unit, and with a mark if it is secret or personal. Equal annotations are one object.

    `names` are the names under which a renamed field is read: the present one, then former ones.
    """
    metadata = {"x-unit": unit, "x-sensitive": sensitive}
    aliases = AliasChoices(*names) if names else None
    return Field(json_schema_extra={name: value for name, value in metadata.items() if value}, validation_alias=aliases)
