"""Draws a bar chart with one bar for each day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from rich.text import Text

EIGHTHS = " ▏▎▍▌▋▊▉█"
PLAIN = "#"
"""The character of a bar on terminals without Unicode."""
WIDEST = 60
"""The largest width of a bar."""


def draw_bars(days: Mapping[date, Decimal], width: int, *, is_unicode: bool) -> Iterator[Text]:
    """Yields a line for each day: its number, its name, a bar, and the value if there is one."""
    top = max(days.values())
    values = {day: f"{value:f}" if value else "" for day, value in days.items()}
    label = "dd Day "
    room = min(WIDEST, max(1, width - len(label) - 1 - max(map(len, values.values()))))
    for day, value in days.items():
        bar = draw_bar(value / top if top > 0 else Decimal(0), room, is_unicode=is_unicode)
        line = Text.assemble((f"{day.day:2} {day:%a} ", "dim"), (bar, "green"), " " * bool(bar), values[day])
        line.rstrip()
        yield line


def draw_bar(share: Decimal, room: int, *, is_unicode: bool) -> str:
    """Returns a bar that fills a share of the room; any share above 0 shows."""
    if share <= 0:
        return ""
    if not is_unicode:
        return PLAIN * max(1, round(share * room))
    whole, eighths = divmod(max(1, round(share * room * 8)), 8)
    return EIGHTHS[-1] * whole + EIGHTHS[eighths].strip()
