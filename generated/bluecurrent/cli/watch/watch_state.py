# generated from codegen/templates/package/cli/watch/watch_state.py by `python -m codegen generate`; changes here are lost
"""What a live view knows: the last word of every charge point and grid connection, and their power over time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ..._runtime.core.connection_events import Connected, Disconnected, Reconnected
from ..._runtime.core.errors import RequestLimitReached
from ...messages import ChargePoint, ChargePointStatus, ChStatus, GridCurrent, GridStatus
from ..output.exit_statuses import moment

MINUTES = 5
"""How far back the power is shown."""
Left = Callable[[ChargePointStatus], float | None]


@dataclass
class Point:
    """One charge point."""

    evse_id: str
    name: str = ""
    activity: str | None = None
    status: ChargePointStatus | None = None
    current_left: float | None = None
    power: deque[tuple[float, float]] = field(default_factory=lambda: deque[tuple[float, float]](maxlen=4096))
    """When, in seconds, and how much, in kW."""


@dataclass
class GridConnection:
    """What is known of the grid connection behind a charge point, in A."""

    currents: tuple[float | None, ...] = (None, None, None)
    maximum: float | None = None


class Board:
    """Takes messages, oldest first; `now` is any clock that counts seconds."""

    def __init__(self, left: Left) -> None:
        self._left = left
        self.points: dict[str, Point] = {}
        self.grids: dict[str, GridConnection] = {}
        self.connection = "connecting"
        self.is_connected = False

    def list_points(self, points: list[ChargePoint]) -> None:
        """The charge points of the account, in this order."""
        for point in points:
            known = self.points.setdefault(point.evse_id, Point(point.evse_id))
            known.name, known.activity = point.name or "", point.activity

    def take(self, message: Any, now: float) -> None:
        """Something was received."""
        match message:
            case ChStatus():
                for status in message.items or ([message.data] if message.data else []):
                    self.take_status(status.evse_id or message.evse_id, status, now)
            case ChargePointStatus():
                self.take_status(message.evse_id, message, now)
            case GridStatus(data=grid) if grid is not None:
                currents = (grid.grid_actual_p1, grid.grid_actual_p2, grid.grid_actual_p3)
                self.grids[(grid.id or "").removeprefix("GRID-")] = GridConnection(currents, grid.grid_max_install)
            case GridCurrent():
                known = self.grids.setdefault(message.evse_id or "", GridConnection())
                known.currents = (message.grid_actual_p1, message.grid_actual_p2, message.grid_actual_p3)
            case Connected() | Reconnected():
                self.connection, self.is_connected = "connected", True
            case Disconnected():
                self.connection, self.is_connected = lost(message), False
            case _:
                pass

    def take_status(self, evse_id: str | None, status: ChargePointStatus, now: float) -> None:
        """What a charge point is doing."""
        point = self.points.setdefault(evse_id or "", Point(evse_id or ""))
        point.status, point.activity = status, status.activity
        point.current_left = self._left(status)
        if (power := status.power_kw) is not None:
            point.power.append((now, power))


def lost(event: Disconnected) -> str:
    """Why there is no connection, and what happens next."""
    if isinstance(event.error, RequestLimitReached) and event.error.resets_at is not None:
        return f"{event.error}; connecting again after {moment(event.error.resets_at)}"
    return f"connection lost ({event.error}), connecting again" if event.error else "disconnected"
