"""Takes a simulated charge point off the network and puts it back."""

from __future__ import annotations

from datetime import datetime

from .state.charge_point_state import ChargePointState

ACTIVITY, OFFLINE_SINCE = "activity", "offline_since"
"""The fields that a charge point changes when it goes offline."""
OFFLINE, AVAILABLE = "offline", "available"
"""The values of its activity then."""
TIMESTAMP = "%Y%m%d %H:%M:%S"
"""The format of a time in the status of a charge point, which is local time."""


def go_offline(point: ChargePointState, now: datetime) -> None:
    """Ends the connection of a charge point to the service."""
    point[ACTIVITY] = OFFLINE
    point[OFFLINE_SINCE] = now.strftime(TIMESTAMP)


def go_online(point: ChargePointState) -> None:
    """Connects a charge point to the service again."""
    point[ACTIVITY] = AVAILABLE
    point[OFFLINE_SINCE] = ""


def is_online(point: ChargePointState) -> bool:
    """Tells whether commands reach a charge point; otherwise their verdict is a time-out."""
    return bool(point[ACTIVITY] != OFFLINE)
