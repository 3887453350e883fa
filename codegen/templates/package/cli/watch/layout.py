"""A board as a person sees it: in rows on a wide terminal, one block a charge point on a narrow one."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ...messages import ChargePointStatus
from ..output.field_labels import WORDS
from ..output.tables import NONE, number
from .sparkline import BLOCKS, PLAIN, sparkline
from .watch_state import MINUTES, Board, GridConnection, Point

NARROW = 92
FIXED = 86
"""Columns that everything but the sparkline takes."""
STYLES = {"charging": "green", "available": "cyan", "delayed": "yellow", "error": "bold red", "offline": "red"}
COLUMNS = ("charge point", "activity", "per phase", "kW", "session", "A left")


def view(board: Board, now: float, width: int, *, unicode: bool = True) -> RenderableType:
    """All of it."""
    blocks = BLOCKS if unicode else PLAIN
    is_wide = width >= NARROW
    span = max(10, width - FIXED) if is_wide else min(width, 60)
    rows = [cells(point, now, span, blocks) for point in board.points.values()]
    style = "green" if board.is_connected else "bold red"
    head = Text.assemble(("● " if unicode else "* ", style), (board.connection, style))
    body: list[RenderableType] = [table(rows)] if is_wide else [block(row) for row in rows]
    grids = [grid_line(evse_id, grid) for evse_id, grid in board.grids.items()]
    return Group(head, *body, *grids)


def table(rows: Sequence[Sequence[Text]]) -> Table:
    """Two lines for each charge point."""
    found = Table()
    for name in COLUMNS:
        is_number = name in {"kW", "session", "A left"}
        found.add_column(name, justify="right" if is_number else "left", no_wrap=is_number, overflow="fold")
    found.add_column(f"last {MINUTES} min", no_wrap=True)
    for row in rows:
        found.add_row(*row)
    return found


def block(row: Sequence[Text]) -> Text:
    """A few lines for one charge point, where there is no room for a table."""
    name, activity, phases_, power, session, left, line = (cell.copy() for cell in row)
    for cell in (name, activity, session):
        cell.plain = cell.plain.replace("\n", "  ")
    numbers = Text.assemble(power, " kW  ", left, " A left")
    return Text("\n").join([Text(), name, activity, phases_, numbers, session, line])


def cells(point: Point, now: float, width: int, blocks: str) -> list[Text]:
    """What is shown of one charge point."""
    activity = point.activity or NONE
    status = point.status or ChargePointStatus(evse_id=point.evse_id)
    currents = phases(status.actual_p1, status.actual_p2, status.actual_p3)
    voltages = phases(status.actual_v1, status.actual_v2, status.actual_v3)
    return [
        Text.assemble((point.evse_id, "bold"), (f"\n{point.name}" if point.name else "", "dim")),
        Text.assemble((activity, STYLES.get(activity, "")), f"\n{vehicle(status.vehicle_status)}"),
        Text(f"{currents} A\n{voltages} V"),
        Text(decimals(status.power_kw, 2), style="bold"),
        Text(f"{decimals(status.actual_kwh, 3)} kWh\n{decimals(status.total_cost, 2)} EUR"),
        Text(decimals(point.current_left, 1)),
        Text(sparkline(point.power, now, span=MINUTES * 60, width=width, blocks=blocks), style="green"),
    ]


def vehicle(status: str | None) -> str:
    """A vehicle's status in words, if there are any for it."""
    if status is None:
        return NONE
    return WORDS["ChargePointStatus"]["vehicle_status"].values.get(status, status)


def phases(*values: float | None) -> str:
    """One value a phase."""
    return (
        NONE
        if all(value is None for value in values)
        else " ".join(NONE if v is None else number(float(v)) for v in values)
    )


def decimals(value: float | None, digits: int) -> str:
    return NONE if value is None else f"{value:.{digits}f}"


def grid_line(evse_id: str, grid: GridConnection) -> Text:
    """A grid connection, in one line."""
    most = f" of {number(float(grid.maximum))}" if grid.maximum is not None else ""
    return Text.assemble(("grid ", "dim"), evse_id, ": ", (phases(*grid.currents), "bold"), f"{most} A")


def plain_line(point: Point) -> str:
    """A charge point in one line of a log."""
    status = point.status or ChargePointStatus(evse_id=point.evse_id)
    return (
        f"{point.evse_id} {point.activity or NONE}, {vehicle(status.vehicle_status)}: "
        f"{phases(status.actual_p1, status.actual_p2, status.actual_p3)} A, "
        f"{phases(status.actual_v1, status.actual_v2, status.actual_v3)} V, {decimals(status.power_kw, 2)} kW, "
        f"{decimals(status.actual_kwh, 3)} kWh, {decimals(status.total_cost, 2)} EUR, "
        f"{decimals(point.current_left, 1)} A left"
    )
