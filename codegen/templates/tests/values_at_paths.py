"""Reads and replaces values at paths in JSON and in typed messages."""

from __future__ import annotations

import copy
from typing import Any

Path = tuple[str | int, ...]


def value_at(data: Any, path: Path) -> Any:
    """Returns the value at a path in JSON or in a typed message; None if there is none."""
    for part in path:
        if isinstance(part, int):
            data = data[part] if isinstance(data, list) and part < len(data) else None
        else:
            data = data.get(part) if isinstance(data, dict) else getattr(data, part, None)
    return data


def parse_path(text: str) -> Path:
    """Parses a path such as `data.0.name`. An empty text is the path of the whole object."""
    return tuple(int(part) if part.isdigit() else part for part in text.split(".") if part)


def with_value(frame: dict[str, Any], path: Path, value: Any) -> dict[str, Any]:
    """Returns a copy of a frame with another value at a path."""
    changed = copy.deepcopy(frame)
    value_at(changed, path[:-1])[path[-1]] = value
    return changed


def renamed(frame: dict[str, Any], path: Path, name: str) -> dict[str, Any]:
    """Returns a copy of a frame in which the key at a path has another name."""
    changed = copy.deepcopy(frame)
    owner = value_at(changed, path[:-1])
    owner[name] = owner.pop(path[-1])
    return changed
