# generated from codegen/templates/package/cli/watch/watch_view.py by `python -m codegen generate`; changes here are lost
"""Draws the view of `watch` so that it fits the terminal. If there is too little room, fewer values are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from .connection_state_and_power_history import WatchState
from .layout import Layout
from .value_formatting import format_instant

LineCounter = Callable[..., int]
"""Counts the terminal lines that some renderables take."""


@dataclass(frozen=True)
class WatchView:
    """Draws all charge points and grid connections; `now` has a time zone, in which all times are shown."""

    state: WatchState
    now: datetime
    is_unicode: bool = True

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        def count_lines(*items: RenderableType) -> int:
            return len(console.render_lines(Group(*items), options, pad=False))

        layout = Layout(self.state, self.now, options.max_width, self.is_unicode)
        head, needed_lines = self.head(layout), 0
        for view in layout.full_views():
            needed_lines = count_lines(head, *view)
            if needed_lines <= options.size.height:
                yield Group(head, *view)
                return
        yield head
        yield self.short_view(
            layout, count_lines, room=options.size.height - count_lines(head), needed_lines=needed_lines
        )

    def head(self, layout: Layout) -> RenderableType:
        """Returns the state of the connection, the time, the time of the last message, and the sparklines' scale."""
        dot, style = "● " if self.is_unicode else "* ", "green" if self.state.is_connected else "bold red"
        first = Table.grid(expand=True, padding=(0, 1, 0, 0))
        first.add_column(overflow="fold")
        first.add_column(justify="right", no_wrap=True)
        first.add_row(Text(dot + self.state.connection, style=style), self.now.strftime("%H:%M:%S"))
        last = self.state.last_message_at
        received = "no message yet" if last is None else f"last message {format_instant(last, self.now)}"
        return Group(first, Text(f"{received}  {layout.scale}", style="dim"))

    def short_view(self, layout: Layout, count_lines: LineCounter, *, room: int, needed_lines: int) -> RenderableType:
        """Returns as many lines of charge points and grid connections as fit, and a line about the others."""
        points, grids = len(self.state.points), layout.grid_lines()
        if points + len(grids) + count_lines(self.hidden_note(needed_lines, 0, 0)) > room:
            room -= count_lines(self.hidden_note(needed_lines, points, len(grids)))
            points = min(points, max(0, room))
            del grids[max(0, room - points) :]
        hidden = len(self.state.points) - points, len(self.state.grids) - len(grids)
        return Group(layout.short_table(points), *grids, self.hidden_note(needed_lines, *hidden))

    def hidden_note(self, needed_lines: int, hidden_points: int, hidden_grids: int) -> Text:
        """Returns a line that says what is not shown, and how many lines show all."""
        counts = (hidden_points, "charge point"), (hidden_grids, "grid connection")
        hidden = [f"{count} {noun}{'s' if count > 1 else ''}" for count, noun in counts if count]
        missing = f"not shown: {' and '.join(hidden)}" if hidden else "short view"
        return Text(f"{missing}; {needed_lines} lines show all values", style="yellow")
