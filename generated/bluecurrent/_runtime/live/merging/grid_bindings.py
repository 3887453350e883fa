# generated from codegen/templates/package/_runtime/live/merging/grid_bindings.py by `python -m codegen generate`; changes here are lost
"""Finds the grid connection that a message is about, and links subjects (devices) to grid connections.

Several subjects (devices) can share one grid connection.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ...core.message_field_reading import get_key
from ...core.protocol_table_types import Key
from ..socket_and_grid_base_classes import BaseGrid
from .message_merging import MessageMerge, Subject

NO_KEY = Key("", ())
"""The key of grid connections if no object names a grid connection: then each belongs to one subject."""


class GridBindings:
    """Finds the grid connection that a message is about, and binds subjects to it."""

    def __init__(self, key: Key, subjects: Mapping[str, Subject], make_grid: Callable[[], BaseGrid]) -> None:
        self._key = key
        self._subjects = subjects
        self._make_grid = make_grid
        self._grids: dict[str, BaseGrid] = {}

    def merge_answer(self, merge: MessageMerge, message: Any, content: Any) -> None:
        """Merges an answer about a grid connection, whose id may be made from the id of one of its subjects."""
        grid_id = get_key(message, self._key)
        if grid_id is None:
            return
        grid = self._find(grid_id)
        grid._is_read = True
        for identity, subject in self._subjects.items():
            if self._key.form.format(identity) == grid_id:
                self.bind(merge, subject, grid)
        merge.apply(grid, content, grid._subjects, prefix="grid.")

    def merge_push(self, merge: MessageMerge, subject: Subject, content: Any) -> bool:
        """Merges a push about the grid connection of a subject; returns False if the grid connection was never read."""
        grid: BaseGrid = subject._grid or self._find(self._key.form.format(subject._identity))
        self.bind(merge, subject, grid)
        merge.apply(grid, content, grid._subjects, prefix="grid.")
        return grid._is_read

    def bind_requested_subject(self, merge: MessageMerge, subject: Subject, message: Any) -> None:
        """Binds a requested subject to the grid connection that the answer names, or else to one of its own."""
        grid_id = get_key(message, self._key)
        grid = self._find(grid_id or self._key.form.format(subject._identity))
        self.bind(merge, subject, grid)
        if grid_id is None:
            grid._is_read = True
            merge.apply(grid, message.content, grid._subjects, prefix="grid.")

    def bind(self, merge: MessageMerge, subject: Subject, grid: BaseGrid) -> None:
        """Binds a subject to a grid connection, and notes the values that change for the subject."""
        old = subject._grid
        if old is grid:
            return
        self.unbind(subject)
        subject._grid = grid
        grid._subjects.append(subject)
        for name in dict.fromkeys((*(old._values if old else ()), *grid._values, *grid._attributes.derived)):
            if (was := getattr(old, name, None)) != (now := getattr(grid, name)):
                merge.note(subject, f"grid.{name}", was, now, is_sensitive=name in grid._attributes.sensitive)

    def unbind(self, subject: Subject) -> None:
        """Unbinds a subject from its grid connection; removes a grid connection without subjects."""
        grid = subject._grid
        if grid is not None:
            subject._grid = None
            grid._subjects.remove(subject)
            if not grid._subjects:
                self._grids = {grid_id: kept for grid_id, kept in self._grids.items() if kept is not grid}

    def _find(self, grid_id: str) -> BaseGrid:
        """Returns the grid connection with an id; a new one if it is not known."""
        if grid_id not in self._grids:
            self._grids[grid_id] = self._make_grid()
        return self._grids[grid_id]
