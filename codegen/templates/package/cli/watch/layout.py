"""Arranges the charge points and grid connections of `watch` as a table, in blocks of lines, or on one line each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from .cell_texts import Cells, join, make_charge_point_cells, make_grid_cells
from .connection_state_and_power_history import HISTORY_MINUTES, WatchedChargePoint, WatchState
from .sparkline import BLOCKS, PLAIN, draw_sparkline, find_largest_value

HISTORY = HISTORY_MINUTES * 60
MEDIUM, WIDE = 72, 106
"""The fewest columns for blocks of three lines, and for a table."""
FIXED_WIDTH = 86
"""Terminal columns that the table takes beside the sparkline."""
COLUMNS = ("charge point", "activity", "per phase", "kW", "session", "A left")
NUMBERS = frozenset({"kW", "session", "A left"})


@dataclass(frozen=True)
class Layout:
    """Arranges what `watch` shows for a terminal of a given width. All times are in the time zone of `now`."""

    state: WatchState
    now: datetime
    width: int
    is_unicode: bool = True

    @property
    def blocks(self) -> str:
        """The characters of the sparklines."""
        return BLOCKS if self.is_unicode else PLAIN

    @cached_property
    def full_scale(self) -> float:
        """The power in kW of the highest character, the same in all sparklines."""
        now = self.now.timestamp()
        return max((find_largest_value(point.power, now, span=HISTORY) for point in self.state.points), default=0.0)

    @property
    def scale(self) -> str:
        """The text that explains the sparklines."""
        highest = f", {self.blocks[-1]} = {self.full_scale:.2f} kW" if self.full_scale else ""
        return f"power of the last {HISTORY_MINUTES} min{highest}"

    def full_views(self) -> Iterator[list[RenderableType]]:
        """Yields the views that show all values; the view with the most lines comes first."""
        if self.width >= WIDE:
            yield [self.table(), *self.grid_lines()]
            return
        blocks = [self.block(cells) for cells in self.cells(self.width - 32 if self.width >= MEDIUM else self.width)]
        yield [*(item for block in blocks for item in (Text(), block)), Text(), *self.grid_lines()]
        yield [*blocks, *self.grid_lines()]

    def cells(self, history_width: int) -> list[Cells]:
        """Returns the texts of all charge points, with sparklines of this width."""
        return [
            make_charge_point_cells(point, self.now, self.history(point, history_width)) for point in self.state.points
        ]

    def history(self, point: WatchedChargePoint, width: int) -> str:
        """Returns the sparkline of a charge point's power."""
        now = self.now.timestamp()
        return draw_sparkline(
            point.power, now, span=HISTORY, width=width, full_scale=self.full_scale, blocks=self.blocks
        )

    def grid_lines(self) -> list[Text]:
        """Returns a line for each grid connection."""
        return [make_grid_cells(grid, self.now) for grid in self.state.grids]

    def table(self) -> Table:
        """Returns a table with a row of two lines for each charge point."""
        table = Table()
        for name in COLUMNS:
            is_number = name in NUMBERS
            table.add_column(name, justify="right" if is_number else "left", no_wrap=is_number, overflow="fold")
        table.add_column(f"last {HISTORY_MINUTES} min", no_wrap=True)
        for cells in self.cells(self.width - FIXED_WIDTH):
            history = Text("\n").join([cells.history, cells.stale])
            table.add_row(cells.name, cells.activity, cells.phases, cells.power, cells.session, cells.left, history)
        return table

    def block(self, cells: Cells) -> Text:
        """Returns all values of a charge point, on three lines if they fit."""
        numbers = Text.assemble(cells.power, " kW  ", cells.left, " A left")
        if self.width < MEDIUM:
            values = [cells.phases, numbers, join(cells.session), cells.history, cells.stale]
            lines = [join(cells.name), join(cells.activity), *values]
            return Text("\n").join(line for line in lines if line.plain)
        first, second = join(cells.name, cells.activity, cells.stale), join(cells.phases, numbers)
        return Text("\n  ").join([first, second, join(cells.session, cells.history)])

    def short_table(self, count: int) -> Table:
        """Returns a line for each of the first `count` charge points, with its most important values."""
        is_narrow = self.width < MEDIUM
        table = Table.grid(padding=(0, 2, 0, 0))
        names = [cell_len(watched.point.evse_id) for watched in self.state.points]
        for number in range(4 if is_narrow else 6):
            # If the line is too long, anything but the identity is shortened.
            table.add_column(no_wrap=True, overflow="ellipsis", min_width=None if number else max(names, default=0))
        for cells in self.cells(max(8, self.width - 32) if is_narrow else 20)[:count]:
            values = [cells.name, cells.activity, cells.power.copy().append(" kW")]
            values += [] if is_narrow else [cells.session, cells.left.copy().append(" A left")]
            table.add_row(*(value.split("\n")[0] for value in values), cells.stale or cells.history)
        return table
