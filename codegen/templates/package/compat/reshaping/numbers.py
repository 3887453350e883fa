"""Numbers as they come, and the vendor's rules for what is worked out from three phases."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any

LARGEST = 10**15
NUMBER = re.compile(r"\s*([+-]?\d{1,15}(\.\d{1,15})?)\s*")


def number(value: Any) -> float | None:
    """A number, also one in padded text; None for anything else."""
    kind = type(value)
    if kind is float:
        return value if math.isfinite(value) else None
    if kind is int and -LARGEST < value < LARGEST:
        return value  # type: ignore[no-any-return]
    if isinstance(value, str):
        match = NUMBER.fullmatch(value)
        return None if match is None else float(match[1]) if match[2] else int(match[1])
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        return value if math.isfinite(value) else None
    except OverflowError:
        return None


def read_numbers(data: dict[str, Any], names: Iterable[str]) -> list[float | None]:
    """Let every one of these be there, as a number or None; those that were sent, null ones too."""
    sent = []
    for name in names:
        value = data.get(name, "")
        read = data[name] = number(value)
        if read is not None or value is None:
            sent.append(read)
    return sent


def average(phases: list[float | None]) -> float | None:
    """The mean of the phases that are in use, to one decimal; 0 if none is, None if none was sent."""
    used = [phase for phase in phases if phase]
    if used:
        return round(sum(used) / len(used), 1)
    return 0 if phases else None
