# generated from codegen/templates/package/cli/commands/page_listing.py by `python -m codegen generate`; changes here are lost
"""Prints the items of all pages of a command over HTTP: as a table with sums, as CSV or as JSON."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import aclosing
from datetime import datetime

import click

from ..._printing.printable_text import escape_unprintable
from ..._runtime.decoding.received_models import ReceivedModel
from ..arguments.global_options import GlobalOptions
from ..output.csv_lines import CsvLines
from ..output.field_labels import FIELD_LABELS
from ..output.printer import Printer
from ..output.progress import Progress
from .client_factory import prepare_clients
from .paged_subcommand_table import PAGED_SUBCOMMANDS, PagedSubcommand

REFUSED = 1


def run(
    options: GlobalOptions,
    *,
    view_name: str,
    identities: tuple[str, ...],
    first_day: datetime | None,
    last_day: datetime | None,
    card: str | None,
    oldest_first: bool,
    rest_url: str | None,
) -> int:
    """Prints the items; returns 1 if everything was refused."""
    view = PAGED_SUBCOMMANDS[view_name]
    check_endpoint(options, view_name, rest_url)
    arguments = {
        view.identities: identities or None,
        view.first_day: first_day.date() if first_day else None,
        view.last_day: last_day.date() if last_day else None,
        view.order: view.smallest_first if oldest_first else view.largest_first,
    }
    clients = prepare_clients(options)

    async def print_pages() -> int:
        with Progress(options) as progress:
            progress.show("connecting")
            async with clients.open_client(rest_url=rest_url) as client:
                if not identities:
                    await client.connect()
                pages = getattr(client, view.method)(**arguments)
                async with aclosing(pages):
                    await print_items(view, options, progress, pages, card)
        for identity, error in pages.skipped.items():
            click.echo(escape_unprintable(f"bluecurrent: {identity} was skipped: {error}"), err=True)
        return REFUSED if pages.skipped and len(pages.skipped) == len(pages.requested) else 0

    return asyncio.run(print_pages())


def check_endpoint(options: GlobalOptions, name: str, rest_url: str | None) -> None:
    """Refuses a run that would send the session token of another server to the service."""
    if options.demo:
        raise click.UsageError(f"--demo has nothing to show for {name}: the simulated account has no past")
    if options.endpoint and not rest_url:
        raise click.UsageError(
            "--url needs --rest-url (or BLUECURRENT_REST_URL): its log-in is not that of the service"
        )


def is_of_card(item: ReceivedModel, view: PagedSubcommand, card: str | None) -> bool:
    """Tells whether an item is one of a card, by any of its names; every item is if no card is chosen."""
    return card is None or card.casefold() in {str(getattr(item, field) or "").casefold() for field in view.card}


async def print_items(
    view: PagedSubcommand,
    options: GlobalOptions,
    progress: Progress,
    items: AsyncIterator[ReceivedModel],
    card: str | None,
) -> None:
    """Prints each item when it comes, or a table at the end."""
    printer = Printer(options)
    lines = CsvLines([*FIELD_LABELS[view.item]]) if options.output == "csv" else None
    listed: list[ReceivedModel] = []
    count = 0
    if lines is not None:
        lines.print_header()
    async for item in items:
        if not is_of_card(item, view, card):
            continue
        count += 1
        progress.show(f"{count} read")
        if lines is not None:
            lines.print_item(item)
        elif printer.is_json:
            printer.print_json(item)
        else:
            listed.append(item)
    progress.hide()
    if lines is None and not printer.is_json:
        printer.print_result(listed, view.columns)
        if listed:
            print_sums(view, listed)
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
