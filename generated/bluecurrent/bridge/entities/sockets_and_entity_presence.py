# generated from codegen/templates/package/bridge/entities/sockets_and_entity_presence.py by `python -m codegen generate`; changes here are lost
"""Finds a charge point's sockets, and decides which Home Assistant entities the charge point has."""

from __future__ import annotations

from typing import Any

from .entity_and_action_types import Entity, get_at
from .entity_table import CHANGEABLE, SOCKETS_FIELD

MOST_SOCKETS = 16
"""Largest number of sockets that are shown for a charge point, since a message may name any number of them."""


def find_sockets(point: Any) -> list[int]:
    """Returns the known ids of the sockets of a charge point."""
    listed = getattr(point, SOCKETS_FIELD) or ()
    return sorted({*point.sockets, *listed})[:MOST_SOCKETS]


def is_present(entity: Entity, point: Any, *, has_cards: bool = True) -> bool:
    """Tells if a charge point has an entity."""
    if entity.permission and get_at(point, entity.permission) != CHANGEABLE:
        return False
    needs_card = entity.platform == "select" or any(action.card_parameter for action in entity.actions.values())
    if needs_card and not has_cards:
        return False
    return all(getattr(point, name, None) in values for name, values in entity.only.items())
