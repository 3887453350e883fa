# generated from codegen/templates/package/cli/history/page_listing.py by `python -m codegen generate`; changes here are lost
"""Prints all items of a paged HTTP answer: as a table with sums, as CSV or as JSON."""

from __future__ import annotations

import sys
from datetime import datetime

from ..._runtime.decoding.received_models import ReceivedModel
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
    """Prints the items; returns 1 if everything was refused."""
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
    """Prints each item when it comes, as JSON or CSV, or a table at the end."""

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
            self._printer.print_result(self._items, self._view.columns)
            if self._items:
                print_sums(self._view, self._items)
        sys.stdout.flush()


def print_sums(view: PagedSubcommand, items: list[ReceivedModel]) -> None:
    """Prints the number of items, and the sum of each column that has one."""
    labels = FIELD_LABELS[view.item]
    texts = []
    for name in view.sums:
        total = sum(value for item in items if (value := getattr(item, name)) is not None)
        label = labels[name]
        texts.append(f"{label.label} {total} {label.unit}".rstrip())
    print(f"Sums of {len(items)}: {', '.join(texts)}")
