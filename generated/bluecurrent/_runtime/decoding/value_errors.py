# generated from codegen/templates/package/_runtime/decoding/value_errors.py by `python -m codegen generate`; changes here are lost
"""What is wrong with a value, in words instead of the regular expression or the limits that it breaks."""

from __future__ import annotations

from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class ExpectedForm:
    """An annotation: whatever pydantic finds in the value becomes one sentence, `Input should be …`."""

    def __init__(self, words: str) -> None:
        self.words = words

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        told = f"Input should be {self.words}"
        return core_schema.custom_error_schema(handler(source), "form", custom_error_message=told)
