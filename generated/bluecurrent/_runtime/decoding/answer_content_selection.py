# generated from codegen/templates/package/_runtime/decoding/answer_content_selection.py by `python -m codegen generate`; changes here are lost
"""Picks the result of a method from an answer: the first value that is not None, or an item of a list."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def first_present(*values: T | None) -> T | None:
    """Returns the first value that is not None."""
    for value in values:
        if value is not None:
            return value
    return None


def item(values: list[T] | None, position: int) -> T | None:
    """Returns the item at a position of a list; None if there is none."""
    return values[position] if values is not None and position < len(values) else None
