"""Decides whether a charge point counts as available."""

from __future__ import annotations

from ...live import LiveChargePoint

ONLINE, OFFLINE = "online", "offline"


def get_availability(point: LiveChargePoint) -> str:
    """Returns `online` if the values are current and the charge point is connected to the service."""
    activities = [socket.activity for socket in point.sockets.values()]
    is_offline = bool(activities) and all(activity == OFFLINE for activity in activities)
    return ONLINE if point.is_current and not is_offline else OFFLINE
