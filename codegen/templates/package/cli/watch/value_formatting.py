"""Formats the values that `watch` shows in its tables and lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from rich.text import Text

from ..._printing.printable_text import escape_unprintable
from ...live import LiveChargePoint
from ..output.field_labels import FIELD_LABELS
from ..output.object_tables import NO_VALUE, format_number
from .connection_state_and_power_history import WatchedGrid


def format_charge_point(point: LiveChargePoint) -> str:
    """Returns one line of a log for a charge point."""
    return escape_unprintable(
        f"{point.evse_id} {point.activity or NO_VALUE}, {format_vehicle_status(point.vehicle_status)}: "
        f"{format_currents(point)} A, {format_voltages(point)} V, {format_decimals(point.power_kw, 2)} kW, "
        f"{format_decimals(point.actual_kwh, 3)} kWh, {format_money(point.total_cost)} EUR, "
        f"{format_decimals(point.current_left, 1)} A left"
    )


def format_grid(watched: WatchedGrid) -> Text:
    """Returns one line for a grid connection."""
    grid = watched.grid
    maximum = grid.grid_max_install
    limit = f" of {format_number(round(float(maximum), 3))}" if maximum is not None else ""
    name = escape_unprintable(watched.evse_id)
    currents = format_phases((grid.grid_actual_p1, grid.grid_actual_p2, grid.grid_actual_p3))
    return Text.assemble(("grid ", "dim"), name, ": ", (currents, "bold"), f"{limit} A")


def format_vehicle_status(status: str | None) -> str:
    """Returns the meaning of a vehicle status, or the status itself if its meaning is not known."""
    if status is None:
        return NO_VALUE
    return FIELD_LABELS["ChargePointStatus"]["vehicle_status"].values.get(status, escape_unprintable(status))


def format_currents(point: LiveChargePoint) -> str:
    return format_phases((point.actual_p1, point.actual_p2, point.actual_p3))


def format_voltages(point: LiveChargePoint) -> str:
    return format_phases((point.actual_v1, point.actual_v2, point.actual_v3))


def format_phases(values: Sequence[float | None]) -> str:
    """Formats one value per phase, or a single dash if none is known."""
    if all(value is None for value in values):
        return NO_VALUE
    return " ".join(NO_VALUE if value is None else format_number(round(float(value), 3)) for value in values)


def format_money(value: float | None) -> str:
    """Formats an amount with all its digits, and at least two decimals."""
    whole, _, decimals = (NO_VALUE if value is None else format_number(float(value))).partition(".")
    return whole if whole == NO_VALUE else f"{whole}.{decimals:0<2}"


def format_decimals(value: float | None, digits: int) -> str:
    return NO_VALUE if value is None else f"{value:.{digits}f}"


def format_instant(instant: datetime, now: datetime) -> str:
    """Formats an instant in the time zone of `now`: its time of day, with its date if that is another day."""
    local = instant.astimezone(now.tzinfo)
    return local.strftime("%H:%M:%S" if local.date() == now.date() else "%m-%d %H:%M")
