"""Reads all items of a paged HTTP answer, shows the progress, and reports missing items at the end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import aclosing
from datetime import date
from typing import Any, NamedTuple

from ..._runtime.core.errors import BlueCurrentError
from ..._runtime.decoding.received_models import ReceivedModel
from ..arguments.global_options import GlobalOptions
from ..commands.client_factory import check_rest_endpoint, prepare_clients
from ..output.progress import Progress
from ..output.warning_lines import warn
from .paged_subcommand_table import PagedSubcommand

REFUSED = 1


class Selection(NamedTuple):
    """Holds the choices of the user: which items are read, and in which order."""

    identities: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    card: str | None
    oldest_first: bool


class Ending(NamedTuple):
    """Says what is missing at the end."""

    is_complete: bool = True
    skipped: tuple[str, ...] = ()
    """The identities that the service refused."""


def read_pages(
    options: GlobalOptions,
    view: PagedSubcommand,
    selection: Selection,
    *,
    receive: Callable[[ReceivedModel], None],
    finish: Callable[[Ending], None],
) -> int:
    """Calls `receive` with each item, and `finish` at the end, after an error or Ctrl-C too.

    Returns the exit status, which is 1 if everything was refused.
    """
    check_rest_endpoint(options)
    arguments: dict[str, Any] = {
        view.first_day: selection.first_day,
        view.last_day: selection.last_day,
        view.order: view.smallest_first if selection.oldest_first else view.largest_first,
    }
    clients = prepare_clients(options)

    async def read() -> int:
        count = chosen = 0
        with Progress(options) as progress:
            async with clients.open_client() as client:
                identities = selection.identities or await clients.find_identities(client, progress)
                if not identities:
                    finish(Ending())
                    return 0
                progress.show(f"reading {view.noun}")
                pages = getattr(client, view.method)(**arguments, **{view.identities: identities})
                try:
                    async with aclosing(pages):
                        async for item in pages:
                            count += 1
                            progress.show(f"{count} {view.noun} read")
                            if is_of_card(item, view, selection.card):
                                chosen += 1
                                receive(item)
                except (asyncio.CancelledError, BlueCurrentError):
                    progress.hide()
                    if count:
                        warn(f"incomplete: only the first {count} {view.noun} were read")
                        finish(Ending(False, warn_of_skipped(pages.skipped)))
                    raise
        skipped = warn_of_skipped(pages.skipped)
        if skipped and len(skipped) == len(pages.requested):
            return REFUSED
        if selection.card is not None and count and not chosen:
            warn(f"the card {selection.card} has none of the {count} {view.noun}")
        finish(Ending(skipped=skipped))
        return 0

    return asyncio.run(read())


def is_of_card(item: ReceivedModel, view: PagedSubcommand, card: str | None) -> bool:
    """Tells whether an item is one of a card, by any of its names; every item is if no card is chosen."""
    return card is None or card.casefold() in {str(getattr(item, field) or "").casefold() for field in view.card}


def warn_of_skipped(skipped: Mapping[str, BlueCurrentError]) -> tuple[str, ...]:
    """Prints a line for each identity that was skipped; returns the identities."""
    for identity, error in skipped.items():
        warn(f"{identity} was skipped: {error}")
    return tuple(skipped)
