# generated from codegen/templates/package/bridge/entities/number_maximum.py by `python -m codegen generate`; changes here are lost
"""Finds the largest number to which an entity can be set: its own maximum, or the charge point's if lower."""

from __future__ import annotations

from typing import Any

from .entity_and_action_types import Entity, get_at


def find_maximum(entity: Entity, point: Any) -> float | None:
    """Returns the largest number to which an entity can be set: its own maximum, or the charge point's if lower."""
    if entity.maximum is None or not entity.maximum_path:
        return entity.maximum
    found = [get_at(holder, entity.maximum_path) for holder in (point, *list(point.sockets.values()))]
    limits = [min(value, entity.maximum) for value in found if value is not None and value >= (entity.minimum or 0)]
    return max(limits, default=entity.maximum)
