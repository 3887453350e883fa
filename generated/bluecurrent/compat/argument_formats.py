# generated from codegen/templates/package/compat/argument_formats.py by `python -m codegen generate`; changes here are lost
"""Forms in which arguments are written on the wire."""

from __future__ import annotations

from collections.abc import Iterable


def days_text(days: Iterable[int]) -> str:
    """Days of the week as one text: `[1,2]`."""
    return f"[{','.join(map(str, days))}]"
