"""Places in a JSON object: keys and list positions, written data.0.evse_id."""

from __future__ import annotations

from typing import Any

Path = tuple[str | int, ...]


def parts(place: str) -> Path:
    """A written place as the steps to it, outermost first."""
    return tuple(int(part) if part.isdecimal() else part for part in place.split("."))


def at(data: Any, place: str) -> Any:
    """What stands at a place; None if nothing does."""
    for part in parts(place):
        if isinstance(part, int):
            data = data[part] if isinstance(data, list) and part < len(data) else None
        else:
            data = data.get(part) if isinstance(data, dict) else None
    return data
