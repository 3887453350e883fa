# generated from codegen/templates/package/bridge/publishing/availability_decision.py by `python -m codegen generate`; changes here are lost
"""Decides whether a charge point counts as available."""

from __future__ import annotations

from ...live import LiveChargePoint
from ..entities.entity_table import OFFLINE_FIELD, OFFLINE_VALUES

ONLINE, OFFLINE = "online", "offline"
"""The words on the topics of availability and of the state of the bridge."""


def get_availability(point: LiveChargePoint) -> str:
    """Returns `online` if the values are current and the service reaches the charge point."""
    states = [getattr(socket, OFFLINE_FIELD) for socket in point.sockets.values()]
    is_reached = not states or any(state not in OFFLINE_VALUES for state in states)
    return ONLINE if point.is_current and is_reached else OFFLINE
