# generated from codegen/templates/package/_runtime/live/grids.py by `python -m codegen generate`; changes here are lost
"""Holds the grid connections in the live state. Several charge points can share one grid connection."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core.field_lookup import get_key
from ..core.protocol_table_types import Key
from .live_base_classes import BaseGrid
from .message_merging import MessageMerge, Point


class Grids:
    """Finds the grid connection that a message is about, and binds charge points to it."""

    def __init__(self, key: Key, points: Mapping[str, Point], make_grid: Callable[[], BaseGrid]) -> None:
        self._key = key
        self._points = points
        self._make_grid = make_grid
        self._grids: dict[str, BaseGrid] = {}

    def merge_read(self, update: MessageMerge, message: Any, content: Any) -> None:
        """Merges an answer, whose id names one of the charge points behind the grid connection."""
        grid_id = get_key(message, self._key)
        if grid_id is None:
            return
        grid = self._find(grid_id)
        grid._is_read = True
        for evse_id, point in self._points.items():
            if self._key.form.format(evse_id) == grid_id:
                self.bind(update, point, grid)
        update.merge(grid, content, grid._points, prefix="grid.")

    def merge_push(self, update: MessageMerge, point: Point, content: Any) -> bool:
        """Merges a push about a charge point; returns False if its grid connection was never read."""
        grid: BaseGrid = point._grid or self._find(self._key.form.format(point.evse_id))
        self.bind(update, point, grid)
        update.merge(grid, content, grid._points, prefix="grid.")
        return grid._is_read

    def bind_read(self, update: MessageMerge, point: Point, message: Any) -> None:
        """Binds the charge point of a request to the grid connection of the answer, or to one of its own."""
        grid_id = get_key(message, self._key)
        grid = self._find(grid_id or self._key.form.format(point.evse_id))
        self.bind(update, point, grid)
        if grid_id is None:
            grid._is_read = True
            update.merge(grid, message.content, grid._points, prefix="grid.")

    def bind(self, update: MessageMerge, point: Point, grid: BaseGrid) -> None:
        """Binds a charge point to a grid connection, and notes what it sees there."""
        old = point._grid
        if old is grid:
            return
        self.unbind(point)
        point._grid = grid
        grid._points.append(point)
        for name in dict.fromkeys((*(old._values if old else ()), *grid._values, *grid._attributes.derived)):
            if (was := getattr(old, name, None)) != (now := getattr(grid, name)):
                update.note(point, f"grid.{name}", was, now, is_sensitive=name in grid._attributes.sensitive)

    def unbind(self, point: Point) -> None:
        """Frees a charge point of its grid connection, which goes with its last charge point."""
        grid = point._grid
        if grid is not None:
            point._grid = None
            grid._points.remove(point)
            if not grid._points:
                self._grids = {grid_id: kept for grid_id, kept in self._grids.items() if kept is not grid}

    def _find(self, grid_id: str) -> BaseGrid:
        """Returns the grid connection with an id; a new one if it is not known."""
        if grid_id not in self._grids:
            self._grids[grid_id] = self._make_grid()
        return self._grids[grid_id]
