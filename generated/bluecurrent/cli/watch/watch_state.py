# generated from codegen/templates/package/cli/watch/watch_state.py by `python -m codegen generate`; changes here are lost
"""Keeps the newest state of every charge point and grid connection, and the recent power of each charge point."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..._runtime.core.base_message import Message
from ..._runtime.core.connection_events import Connected, Disconnected, Reconnected
from ..._runtime.core.errors import RequestLimitReached
from ...messages import ChargePoint, ChargePointStatus, ChStatus, GridCurrent, GridStatus
from ..output.error_reports import local_time
from .sparkline import Sample

HISTORY_MINUTES = 5
"""The time that the history of the power covers."""
CurrentLeft = Callable[[ChargePointStatus], float | None]
"""Calculates the current that a charge point may still draw, in A."""


@dataclass
class WatchedChargePoint:
    """Holds what is known about a charge point."""

    evse_id: str
    name: str = ""
    activity: str | None = None
    status: ChargePointStatus | None = None
    current_left: float | None = None
    power: deque[Sample] = field(default_factory=lambda: deque[Sample](maxlen=4096))
    """Times in seconds, each with the power in kW."""
    stale_since: datetime | None = None
    """The time at which the connection was lost, until the next status comes."""


@dataclass
class WatchedGrid:
    """Holds what is known about the grid connection behind a charge point, in A."""

    currents: tuple[float | None, ...] = (None, None, None)
    maximum: float | None = None
    stale_since: datetime | None = None


class WatchState:
    """Holds all that the live view shows; received messages and connection events update it."""

    def __init__(self, current_left: CurrentLeft) -> None:
        self._current_left = current_left
        self.points: dict[str, WatchedChargePoint] = {}
        self.grids: dict[str, WatchedGrid] = {}
        self.unanswerable: set[tuple[str, str]] = set()
        """The methods and charge points that are not requested again, since their answers end the connection."""
        self.connection = "connecting"
        self.is_connected = False
        self.last_message_at: datetime | None = None

    def set_charge_points(self, points: list[ChargePoint]) -> None:
        """Adds the charge points of the account, in this order."""
        for point in points:
            state = self._point(point.evse_id)
            state.name, state.activity = point.name or "", point.activity

    def update(self, message: Any, now: datetime) -> None:
        """Applies a message or a connection event; `now` is aware."""
        if isinstance(message, Message):
            self.last_message_at = now
        match message:
            case ChStatus():
                for status in message.items or ([message.data] if message.data else []):
                    self._update_status(status.evse_id or message.evse_id, status, now)
            case ChargePointStatus():
                self._update_status(message.evse_id, message, now)
            case GridStatus(data=grid) if grid is not None:
                currents = (grid.grid_actual_p1, grid.grid_actual_p2, grid.grid_actual_p3)
                self.grids[(grid.id or "").removeprefix("GRID-")] = WatchedGrid(currents, grid.grid_max_install)
            case GridCurrent():
                state = self.grids.setdefault(message.evse_id or "", WatchedGrid())
                state.currents = (message.grid_actual_p1, message.grid_actual_p2, message.grid_actual_p3)
                state.stale_since = None
            case Connected() | Reconnected():
                self.connection, self.is_connected = "connected", True
            case Disconnected():
                self.connection, self.is_connected = describe_disconnection(message), False
                self._mark_stale(now)
            case _:
                pass

    def _mark_stale(self, since: datetime) -> None:
        """Marks all values as stale until they are received again."""
        for point in self.points.values():
            point.power.append((since.timestamp(), None))
            point.stale_since = point.stale_since or since
        for grid in self.grids.values():
            grid.stale_since = grid.stale_since or since

    def _update_status(self, evse_id: str | None, status: ChargePointStatus, now: datetime) -> None:
        point = self._point(evse_id or "")
        point.status, point.activity, point.stale_since = status, status.activity, None
        point.current_left = self._current_left(status)
        if (power := status.power_kw) is not None:
            point.power.append((now.timestamp(), power))

    def _point(self, evse_id: str) -> WatchedChargePoint:
        return self.points.setdefault(evse_id, WatchedChargePoint(evse_id))


def describe_disconnection(event: Disconnected) -> str:
    """Returns why there is no connection, and when the client reconnects."""
    if isinstance(event.error, RequestLimitReached) and event.error.resets_at is not None:
        return f"{event.error}; reconnecting after {local_time(event.error.resets_at)}"
    return f"connection lost ({event.error}), reconnecting" if event.error else "disconnected"
