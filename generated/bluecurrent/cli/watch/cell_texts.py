# generated from codegen/templates/package/cli/watch/cell_texts.py by `python -m codegen generate`; changes here are lost
"""Formats the values of charge points and grid connections as table cells of `watch`. Stale values are dim."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from rich.text import Text

from ..._printing.printable_text import escape_unprintable
from ..output.object_tables import NO_VALUE
from .connection_state_and_power_history import WatchedChargePoint, WatchedGrid
from .value_formatting import (
    format_currents,
    format_decimals,
    format_grid,
    format_instant,
    format_money,
    format_vehicle_status,
    format_voltages,
)

STYLES = {"charging": "green", "available": "cyan", "delayed": "yellow", "error": "bold red", "offline": "red"}


@dataclass(frozen=True)
class Cells:
    """Holds the cells of a charge point; a cell of two lines has a line break."""

    name: Text
    activity: Text
    phases: Text
    power: Text
    session: Text
    left: Text
    history: Text
    stale: Text
    """The time since which the other cells are stale; empty if they are not."""


def make_charge_point_cells(watched: WatchedChargePoint, now: datetime, history: str) -> Cells:
    """Returns the cells of a charge point; `history` is its sparkline."""
    point = watched.point
    activity, name = escape_unprintable(point.activity or NO_VALUE), escape_unprintable(point.name or "")
    cells = Cells(
        name=Text.assemble((escape_unprintable(point.evse_id), "bold"), (f"\n{name}" if name else "", "dim")),
        activity=Text.assemble(
            (activity, STYLES.get(activity, "")), f"\n{format_vehicle_status(point.vehicle_status)}"
        ),
        phases=Text(f"{format_currents(point)} A\n{format_voltages(point)} V"),
        power=Text(format_decimals(point.power_kw, 2), style="bold"),
        session=Text(f"{format_decimals(point.actual_kwh, 3)} kWh\n{format_money(point.total_cost)} EUR"),
        left=Text(format_decimals(point.current_left, 1)),
        history=Text(history, style="green"),
        stale=describe_staleness(watched.stale_since, now),
    )
    return cells if watched.stale_since is None else replace(cells, **{k: dim(v) for k, v in vars(cells).items()})


def make_grid_cells(watched: WatchedGrid, now: datetime) -> Text:
    """Returns the line of a grid connection."""
    line, since = format_grid(watched), watched.stale_since
    return line if since is None else dim(join(line, describe_staleness(since, now)))


def describe_staleness(since: datetime | None, now: datetime) -> Text:
    """Returns since when values are stale; an empty text if they are not."""
    return Text("" if since is None else f"stale since {format_instant(since, now)}")


def dim(text: Text) -> Text:
    """Returns a text that is dim, without its colours."""
    return Text(text.plain, style="dim")


def join(*texts: Text) -> Text:
    """Joins texts, and the lines of each, with blanks to one line; skips empty ones."""
    return Text("  ").join(line for text in texts for line in text.split("\n") if line.plain)
