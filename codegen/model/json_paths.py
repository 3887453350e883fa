"""Parses JSON paths such as data.0.evse_id (keys and list positions), and finds their values in data."""

from __future__ import annotations

from typing import Any

JsonPath = tuple[str | int, ...]


def parse_path(text: str) -> JsonPath:
    """Splits the text of a path into keys and list positions."""
    return tuple(int(step) if step.isdecimal() else step for step in text.split("."))


def value_at(data: Any, path: str) -> Any:
    """Returns the value at a path that is given as text, such as items.0; None if there is no such value."""
    for step in parse_path(path):
        if isinstance(step, int):
            data = data[step] if isinstance(data, list) and step < len(data) else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data
