"""Replaces pydantic's error text for a wrong value by a plain description of the valid values."""

from __future__ import annotations

from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class ValidValues:
    """Annotates a type with a description of valid values: every error of pydantic becomes `Input should be …`."""

    def __init__(self, description: str) -> None:
        self.description = description

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = f"Input should be {self.description}"
        return core_schema.custom_error_schema(handler(source), "form", custom_error_message=text)
