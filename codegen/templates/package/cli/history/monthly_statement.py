"""Runs the subcommand that prints the statement of a month, as tables with a bar chart, as CSV or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click

from ..._runtime.decoding.received_model_base_classes import ReceivedModel
from ..arguments.global_options import GlobalOptions
from ..output.csv_lines import CsvLines
from ..output.printer import Printer
from ..output.warning_lines import warn
from .calendar_month import Month
from .page_reading import ReadingResult, Selection, read_pages
from .paged_subcommand_table import PAGED_SUBCOMMANDS, PagedSubcommand, StatementFields
from .statement_sums import Amounts, Statement

DAYS_BEFORE, DAYS_AFTER = timedelta(days=7), timedelta(days=1)
"""The days before and after the month that are requested too; the items of the month are chosen here.

It is not known whether the days of a request are inclusive, and whether they are compared with the start or the end.
"""
FIRST_YEAR = 1900
"""The first year for which there can be a statement."""
VAT_AMOUNT = "vat_amount"
"""The name of the difference between the costs with and without VAT."""


def run(
    options: GlobalOptions, *, view_name: str, identities: tuple[str, ...], month: datetime | None, card: str | None
) -> int:
    """Prints the statement; returns the exit status, which is 1 if the service refused every identity."""
    view = PAGED_SUBCOMMANDS[view_name]
    if view.statement is None:
        raise ValueError(f"{view_name} has no statement")
    place = " in the simulated account" if options.demo else ""
    chosen = choose_month(month, find_today(options, view.statement.zone), place)
    selection = Selection(
        identities, chosen.first_day - DAYS_BEFORE, chosen.last_day + DAYS_AFTER, card, oldest_first=True
    )
    statement = Statement(view, view.statement, chosen)
    return read_pages(options, view, selection, StatementPrinter(options, view, statement))


class StatementPrinter:
    """Adds up the items, and prints the statement at the end."""

    def __init__(self, options: GlobalOptions, view: PagedSubcommand, statement: Statement) -> None:
        self._options = options
        self._view = view
        self._statement = statement

    def receive(self, item: ReceivedModel) -> None:
        """Adds an item."""
        self._statement.add_item(item)

    def finish(self, result: ReadingResult) -> None:
        """Prints the statement in the format that the user wants."""
        if self._statement.without_time:
            warn(f"{self._view.noun} left out, since they have no end: {self._statement.without_time}")
        printer = Printer(self._options)
        if self._options.output == "csv":
            print_csv(self._statement)
        elif printer.is_json:
            printer.print_json(make_statement_data(self._view, self._statement, result))
        else:
            from .statement_tables import print_statement_tables

            print_statement_tables(self._view, self._statement, result)
        sys.stdout.flush()


def find_today(options: GlobalOptions, zone: str) -> date:
    """Returns today's date in a time zone; in a demo, the day on which the simulation begins."""
    if not options.demo:
        return datetime.now(ZoneInfo(zone)).date()
    from ...testing.simulation.simulated_clock import BEGIN

    return BEGIN.astimezone(ZoneInfo(zone)).date()


def choose_month(given: datetime | None, today: date, place: str = "") -> Month:
    """Returns the month that was given, or the last whole month; raises UsageError if it can have no items.

    `place` is added to the text of the error about a month in the future.
    """
    if given is None:
        return Month.before(today)
    month = Month.of(given.date())
    if month.first_day > today:
        raise click.UsageError(f"--month {month} has not begun: today is {today}{place}")
    if month.year < FIRST_YEAR:
        raise click.UsageError(f"--month {month} is too early: use {FIRST_YEAR}-01 or later")
    if month == Month.of(today):
        warn(f"{month} is not over")
    return month


def print_csv(statement: Statement) -> None:
    """Prints a line of CSV for each item, group by group."""
    fields = statement.fields
    columns, before_vat = fields.columns, fields.costs_without_vat
    position = columns.index(before_vat) + 1 if before_vat in columns else 0
    lines = CsvLines([*columns[:position], VAT_AMOUNT, *columns[position:]])
    lines.print_header()
    for group in statement.groups.values():
        for item in group.items:
            costs, without_vat = getattr(item, fields.costs), getattr(item, fields.costs_without_vat)
            vat = None if costs is None or without_vat is None else costs - without_vat
            values = [getattr(item, name) for name in columns]
            lines.print_values([*values[:position], vat, *values[position:]])


def make_statement_data(view: PagedSubcommand, statement: Statement, result: ReadingResult) -> dict[str, Any]:
    """Returns a statement as one JSON object; numbers with decimals are texts, so that they stay exact."""
    fields = statement.fields
    names = (*view.card, fields.device_field, fields.currency)
    return {
        "month": str(statement.month),
        "zone": fields.zone,
        "complete": result.is_complete and not result.skipped,
        "skipped": list(result.skipped),
        "left_out": statement.without_time,
        "groups": [
            {name: text or None for name, text in zip(names, key, strict=True)}
            | make_sums_data(view, fields, Amounts.total(group.by_reason.values()))
            | make_settlement_data(view, fields, group.by_reason)
            for key, group in statement.groups.items()
        ],
        "totals": [
            {fields.currency: currency or None}
            | make_sums_data(view, fields, statement.amounts(currency=currency))
            | make_settlement_data(view, fields, statement.by_reason(currency))
            for currency in statement.currencies
        ],
        "days": {day.isoformat(): f"{energy:f}" for day, energy in statement.days.items()},
    }


def make_sums_data(view: PagedSubcommand, fields: StatementFields, amounts: Amounts) -> dict[str, Any]:
    """Returns sums as JSON values, by the names of their fields."""
    return {
        view.noun: amounts.count,
        fields.energy: f"{amounts.energy:f}",
        fields.costs_without_vat: f"{amounts.costs_without_vat:f}",
        VAT_AMOUNT: f"{amounts.vat:f}",
        fields.costs: f"{amounts.costs:f}",
        "incomplete": amounts.incomplete,
    }


def make_settlement_data(
    view: PagedSubcommand, fields: StatementFields, parts: Mapping[str | None, Amounts]
) -> dict[str, Any]:
    """Returns the sums of the settled items, and those of the other items for each reason."""
    return {
        "settled": make_sums_data(view, fields, parts.get(None, Amounts())),
        "not_settled": [
            {fields.reason: reason} | make_sums_data(view, fields, amounts)
            for reason, amounts in parts.items()
            if reason is not None
        ],
    }
