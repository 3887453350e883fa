"""Lays out the live view: a table on a wide terminal, a block per charge point on a narrow one."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ..._printing.printable_text import escape_unprintable
from ...messages import ChargePointStatus
from ..output.field_labels import FIELD_LABELS
from ..output.tables import NONE, format_number
from .sparkline import BLOCKS, PLAIN, sparkline
from .watch_state import HISTORY_MINUTES, ChargePointState, GridState, WatchState

NARROW = 92
"""A terminal with fewer columns has no room for the table."""
FIXED_WIDTH = 86
"""Terminal columns that the table takes beside the sparkline."""
STYLES = {"charging": "green", "available": "cyan", "delayed": "yellow", "error": "bold red", "offline": "red"}
COLUMNS = ("charge point", "activity", "per phase", "kW", "session", "A left")


def render(state: WatchState, now: float, width: int, *, is_unicode: bool = True) -> RenderableType:
    """Renders the whole view for a terminal of this width; `now` is on the clock that the state was updated with."""
    is_wide = width >= NARROW
    sparkline_width = max(10, width - FIXED_WIDTH) if is_wide else min(width, 60)
    blocks = BLOCKS if is_unicode else PLAIN
    rows = [charge_point_cells(point, now, sparkline_width, blocks) for point in state.points.values()]
    style = "green" if state.is_connected else "bold red"
    head = Text.assemble(("● " if is_unicode else "* ", style), (state.connection, style))
    body: list[RenderableType] = [charge_point_table(rows)] if is_wide else [charge_point_block(row) for row in rows]
    grids = [grid_line(evse_id, grid) for evse_id, grid in state.grids.items()]
    return Group(head, *body, *grids)


def charge_point_table(rows: Sequence[Sequence[Text]]) -> Table:
    """Returns a table with a row of two lines for each charge point."""
    table = Table()
    for name in COLUMNS:
        is_number = name in {"kW", "session", "A left"}
        table.add_column(name, justify="right" if is_number else "left", no_wrap=is_number, overflow="fold")
    table.add_column(f"last {HISTORY_MINUTES} min", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    return table


def charge_point_block(row: Sequence[Text]) -> Text:
    """Returns a few lines for one charge point."""
    name, activity, phases, power, session, left, history = (cell.copy() for cell in row)
    for cell in (name, activity, session):
        cell.plain = cell.plain.replace("\n", "  ")
    numbers = Text.assemble(power, " kW  ", left, " A left")
    return Text("\n").join([Text(), name, activity, phases, numbers, session, history])


def charge_point_cells(point: ChargePointState, now: float, sparkline_width: int, blocks: str) -> list[Text]:
    """Returns the cells for one charge point, in the order of the columns."""
    activity, name = escape_unprintable(point.activity or NONE), escape_unprintable(point.name)
    status = point.status or ChargePointStatus(evse_id=point.evse_id)
    history = sparkline(point.power, now, span=HISTORY_MINUTES * 60, width=sparkline_width, blocks=blocks)
    return [
        Text.assemble((escape_unprintable(point.evse_id), "bold"), (f"\n{name}" if name else "", "dim")),
        Text.assemble((activity, STYLES.get(activity, "")), f"\n{vehicle_text(status.vehicle_status)}"),
        Text(f"{currents_text(status)} A\n{voltages_text(status)} V"),
        Text(format_decimals(status.power_kw, 2), style="bold"),
        Text(f"{format_decimals(status.actual_kwh, 3)} kWh\n{format_money(status.total_cost)} EUR"),
        Text(format_decimals(point.current_left, 1)),
        Text(history, style="green"),
    ]


def plain_line(point: ChargePointState) -> str:
    """Returns one line of a log for a charge point."""
    status = point.status or ChargePointStatus(evse_id=point.evse_id)
    return escape_unprintable(
        f"{point.evse_id} {point.activity or NONE}, {vehicle_text(status.vehicle_status)}: "
        f"{currents_text(status)} A, {voltages_text(status)} V, {format_decimals(status.power_kw, 2)} kW, "
        f"{format_decimals(status.actual_kwh, 3)} kWh, {format_money(status.total_cost)} EUR, "
        f"{format_decimals(point.current_left, 1)} A left"
    )


def grid_line(evse_id: str, grid: GridState) -> Text:
    """Returns one line for a grid connection."""
    maximum = f" of {format_number(round(float(grid.maximum), 3))}" if grid.maximum is not None else ""
    name, currents = escape_unprintable(evse_id), format_phases(grid.currents)
    return Text.assemble(("grid ", "dim"), name, ": ", (currents, "bold"), f"{maximum} A")


def vehicle_text(status: str | None) -> str:
    """Returns the meaning of a vehicle status, or the status itself if its meaning is not known."""
    if status is None:
        return NONE
    return FIELD_LABELS["ChargePointStatus"]["vehicle_status"].values.get(status, escape_unprintable(status))


def currents_text(status: ChargePointStatus) -> str:
    return format_phases((status.actual_p1, status.actual_p2, status.actual_p3))


def voltages_text(status: ChargePointStatus) -> str:
    return format_phases((status.actual_v1, status.actual_v2, status.actual_v3))


def format_phases(values: Sequence[float | None]) -> str:
    """Formats one value per phase, or a single dash if none is known."""
    if all(value is None for value in values):
        return NONE
    return " ".join(NONE if value is None else format_number(round(float(value), 3)) for value in values)


def format_money(value: float | None) -> str:
    """Formats an amount with all its digits, and at least two decimals."""
    whole, _, decimals = (NONE if value is None else format_number(float(value))).partition(".")
    return whole if whole == NONE else f"{whole}.{decimals:0<2}"


def format_decimals(value: float | None, digits: int) -> str:
    return NONE if value is None else f"{value:.{digits}f}"
