# generated from codegen/templates/package/cli/watch/connection_state_and_power_history.py by `python -m codegen generate`; changes here are lost
"""Keeps the state of the connection, and the recent power of each charge point, for `watch`."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..._runtime.core.connection_events import Connected, Disconnected, Reconnected
from ..._runtime.core.errors import RequestLimitReached
from ..._runtime.core.received_message_base_class import Message
from ...live import LiveChargePoint, LiveGrid
from ...messages import ChStatus
from ..output.error_messages import format_local_time
from .sparkline import Sample

HISTORY_MINUTES = 5
"""The time that the history of the power covers."""
MAX_SAMPLES = 4096


@dataclass(frozen=True)
class WatchedChargePoint:
    """Holds a charge point with its recent power."""

    point: LiveChargePoint
    power: deque[Sample]
    """Times in seconds, each with the power in kW."""
    stale_since: datetime | None = None
    """The time at which the connection was lost, until the charge point is read again."""


@dataclass(frozen=True)
class WatchedGrid:
    """Holds a grid connection, with the charge point that it is named after."""

    evse_id: str
    grid: LiveGrid
    stale_since: datetime | None = None


class WatchState:
    """Holds all that `watch` shows. Received messages and connection events update it."""

    def __init__(self, charge_points: Mapping[str, LiveChargePoint]) -> None:
        self._charge_points = charge_points
        self._power: defaultdict[str, deque[Sample]] = defaultdict(lambda: deque(maxlen=MAX_SAMPLES))
        self._lost_at: datetime | None = None
        self.connection = "connecting"
        self.is_connected = False
        self.last_message_at: datetime | None = None

    @property
    def points(self) -> list[WatchedChargePoint]:
        """The charge points, in the order of the service."""
        return [
            WatchedChargePoint(point, self._power[evse_id], None if point.is_current else self._lost_at)
            for evse_id, point in self._charge_points.items()
        ]

    @property
    def grids(self) -> list[WatchedGrid]:
        """The grid connections, each once."""
        grids: dict[LiveGrid, str] = {}
        for evse_id, point in self._charge_points.items():
            if point.grid is not None:
                grids.setdefault(point.grid, evse_id)
        return [self._watched_grid(grid, evse_id) for grid, evse_id in grids.items()]

    def _watched_grid(self, grid: LiveGrid, evse_id: str) -> WatchedGrid:
        is_stale = self._lost_at is not None and grid.as_of is not None and grid.as_of <= self._lost_at
        name = (grid.id or "").removeprefix("GRID-") or evse_id
        return WatchedGrid(name, grid, self._lost_at if is_stale else None)

    def update(self, message: Any, now: datetime) -> None:
        """Takes a message, which the live state has merged already, or a connection event; `now` has a time zone."""
        if isinstance(message, Message):
            self.last_message_at = now
        match message:
            case ChStatus():
                for point in find_points(message, self._charge_points):
                    if point.power_kw is not None:
                        self._power[point.evse_id].append((now.timestamp(), point.power_kw))
            case Connected() | Reconnected():
                self.connection, self.is_connected = "connected", True
            case Disconnected():
                self._lost_at = now if self.is_connected or self._lost_at is None else self._lost_at
                self.connection, self.is_connected = describe_disconnection(message), False
                for samples in self._power.values():
                    samples.append((now.timestamp(), None))
            case _:
                pass


def find_points(message: ChStatus, points: Mapping[str, LiveChargePoint]) -> Iterator[LiveChargePoint]:
    """Yields the charge points that a status is about."""
    statuses = message.items or ([message.data] if message.data else [])
    for evse_id in dict.fromkeys(status.evse_id or message.evse_id or "" for status in statuses):
        if evse_id in points:
            yield points[evse_id]


def describe_disconnection(event: Disconnected) -> str:
    """Returns why there is no connection, and when the client reconnects."""
    if isinstance(event.error, RequestLimitReached) and event.error.resets_at is not None:
        return f"{event.error}; reconnecting after {format_local_time(event.error.resets_at)}"
    return f"connection lost ({event.error}), reconnecting" if event.error else "disconnected"
