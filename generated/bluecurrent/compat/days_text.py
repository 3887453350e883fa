# generated from codegen/templates/package/compat/days_text.py by `python -m codegen generate`; changes here are lost
"""Writes days of the week as bluecurrent-api sends them."""

from __future__ import annotations

from collections.abc import Iterable


def days_text(days: Iterable[int]) -> str:
    """Writes days of the week as one text, such as `[1,2]`."""
    return f"[{','.join(map(str, days))}]"
