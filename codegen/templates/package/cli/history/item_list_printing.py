"""Runs a subcommand that reads all pages of an HTTP list, and prints the items as a table, CSV or JSON."""

from __future__ import annotations

import sys
from datetime import datetime
from decimal import Decimal

import click

from ..._printing.printable_text import escape_unprintable
from ..._runtime.decoding.received_model_base_classes import ReceivedModel
from ..arguments.global_options import GlobalOptions
from ..output.csv_lines import CsvLines
from ..output.field_labels import FIELD_LABELS
from ..output.printer import Printer
from .page_reading import ReadingResult, Selection, read_pages
from .paged_subcommand_table import PAGED_SUBCOMMANDS, PagedSubcommand


def run(
    options: GlobalOptions,
    *,
    view_name: str,
    identities: tuple[str, ...],
    first_day: datetime | None,
    last_day: datetime | None,
    card: str | None,
    oldest_first: bool,
) -> int:
    """Prints the items; returns the exit status, which is 1 if the service refused every identity."""
    if first_day and last_day and first_day > last_day:
        raise click.UsageError(f"--from {first_day:%Y-%m-%d} is after --to {last_day:%Y-%m-%d}")
    view = PAGED_SUBCOMMANDS[view_name]
    listing = Listing(options, view)
    selection = Selection(
        identities,
        first_day.date() if first_day else None,
        last_day.date() if last_day else None,
        card,
        oldest_first,
    )
    return read_pages(options, view, selection, listing)


class Listing:
    """Prints each item as JSON or CSV when it comes, or all items as a table at the end."""

    def __init__(self, options: GlobalOptions, view: PagedSubcommand) -> None:
        self._view = view
        self._printer = Printer(options)
        self._columns = [*FIELD_LABELS[view.item]]
        self._lines = CsvLines(self._columns) if options.output == "csv" else None
        self._items: list[ReceivedModel] = []
        self._count = 0

    def receive(self, item: ReceivedModel) -> None:
        """Prints an item, or keeps it for the table."""
        if self._lines is not None:
            if not self._count:
                self._lines.print_header()
            self._lines.print_item(item)
        elif self._printer.is_json:
            self._printer.print_json(item)
        else:
            self._items.append(item)
        self._count += 1

    def finish(self, result: ReadingResult) -> None:
        """Prints the table with its sums, or the header of an empty CSV."""
        if self._lines is not None and not self._count:
            self._lines.print_header()
        elif self._lines is None and not self._printer.is_json:
            units = find_units(self._view, self._items)
            self._printer.print_result(self._items, choose_columns(self._view, self._items), units)
            if self._items:
                print_sums(self._view, self._items)
        sys.stdout.flush()


def find_units(view: PagedSubcommand, items: list[ReceivedModel]) -> dict[str, str]:
    """Returns the unit of each cost: the currency of the items, or an empty text if there are several."""
    if view.statement is None or not items:
        return {}
    fields, labels = view.statement, FIELD_LABELS[view.item]
    names = (fields.costs, fields.costs_without_vat)
    currencies = {str(getattr(item, fields.currency) or labels[fields.costs].unit) for item in items}
    return dict.fromkeys(names, currencies.pop() if len(currencies) == 1 else "")


def choose_columns(view: PagedSubcommand, items: list[ReceivedModel]) -> tuple[str, ...]:
    """Returns the columns of the table; also the currency if an item has another one than the label."""
    if view.statement is None:
        return view.columns
    unit, name = FIELD_LABELS[view.item][view.statement.costs].unit, view.statement.currency
    is_usual = all(getattr(item, name) in (None, unit) for item in items)
    return view.columns if is_usual or name in view.columns else (*view.columns, name)


def print_sums(view: PagedSubcommand, items: list[ReceivedModel]) -> None:
    """Prints a line for each currency, with the number of its items and the sums of some columns."""
    labels, statement = FIELD_LABELS[view.item], view.statement
    money = (statement.costs, statement.costs_without_vat) if statement else ()
    currencies = [statement and (getattr(item, statement.currency) or "") for item in items]
    for currency in dict.fromkeys(currencies):
        chosen = [item for item, own in zip(items, currencies, strict=True) if own == currency]
        texts = []
        for name in view.sums:
            total = sum((value for item in chosen if (value := getattr(item, name)) is not None), Decimal(0))
            unit = currency if name in money else labels[name].unit
            texts.append(f"{labels[name].label} {total:f} {unit}".rstrip())
        print(f"Sums of {len(chosen)}: {escape_unprintable(', '.join(texts))}")
