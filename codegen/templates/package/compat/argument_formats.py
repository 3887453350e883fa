"""Forms in which arguments are written on the wire."""

from __future__ import annotations

from collections.abc import Iterable


def days_text(days: Iterable[int]) -> str:
    """Days of the week as one text: `[1,2]`."""
    return f"[{','.join(map(str, days))}]"
