# generated from codegen/templates/package/cli/history/page_reading.py by `python -m codegen generate`; changes here are lost
"""Reads all pages of an HTTP list, shows the progress, and reports missing items at the end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Mapping, Sequence
from contextlib import aclosing
from datetime import date
from typing import Any, NamedTuple
from typing import Protocol as Interface

from ..._runtime.core.errors import BlueCurrentError
from ..._runtime.decoding.received_model_base_classes import ReceivedModel
from ..._runtime.rest.pages import Pages
from ...client import Client
from ..account_access.client_factory import ClientFactory, check_rest_endpoint, prepare_clients
from ..arguments.global_options import GlobalOptions
from ..output.exit_statuses import REFUSED
from ..output.progress import Progress
from ..output.warning_lines import warn
from .paged_subcommand_table import PagedSubcommand

NO_CARD = "no card"


class Selection(NamedTuple):
    """Holds the choices of the user: which items are read, and in which order."""

    identities: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    card: str | None
    oldest_first: bool


class ReadingResult(NamedTuple):
    """Holds whether all items were read, and which identities were skipped."""

    is_complete: bool = True
    skipped: tuple[str, ...] = ()
    """The identities that the service refused."""


class ItemReceiver(Interface):
    """Takes the items of all pages, and prints them."""

    def receive(self, item: ReceivedModel) -> None:
        """Takes an item."""

    def finish(self, result: ReadingResult) -> None:
        """Prints what has not been printed yet; called at the end, after an error or Ctrl-C too."""


def read_pages(options: GlobalOptions, view: PagedSubcommand, selection: Selection, receiver: ItemReceiver) -> int:
    """Reads the chosen items; returns the exit status, which is 1 if the service refused every identity."""
    check_rest_endpoint(options)
    # Without --debug, a line at the end names what was skipped.
    logging.getLogger(Pages.__module__).setLevel(logging.NOTSET if options.debug else logging.ERROR)
    return asyncio.run(PageReading(prepare_clients(options), view, selection, receiver).run())


class PageReading:
    """Reads the items of all pages of one run."""

    def __init__(
        self, clients: ClientFactory, view: PagedSubcommand, selection: Selection, receiver: ItemReceiver
    ) -> None:
        self._clients = clients
        self._view = view
        self._selection = selection
        self._receiver = receiver
        self._count = self._chosen = 0
        self._cards: set[str] = set()

    async def run(self) -> int:
        """Reads until the end; returns the exit status."""
        with Progress(self._clients.options) as progress:
            async with self._clients.open_client() as client:
                identities = self._selection.identities or await self._clients.find_identities(client, progress)
                progress.show(f"reading {self._view.noun}")
                pages = self._request_pages(client, identities) if identities else None
                if pages is not None:
                    await self._receive_all(pages, progress)
        if pages is None:
            self._receiver.finish(ReadingResult())
            return 0
        skipped = warn_of_skipped(pages.skipped)
        if skipped and len(skipped) == len(pages.requested):
            return REFUSED
        if self._selection.card is not None and self._count and not self._chosen:
            warn(describe_missing_card(self._selection.card, self._view.noun, self._cards))
        self._receiver.finish(ReadingResult(skipped=skipped))
        return 0

    def _request_pages(self, client: Client, identities: Sequence[str]) -> Pages[ReceivedModel]:
        view, selection = self._view, self._selection
        arguments: dict[str, Any] = {
            view.identities: identities,
            view.first_day: selection.first_day,
            view.last_day: selection.last_day,
            view.order: view.smallest_first if selection.oldest_first else view.largest_first,
        }
        pages: Pages[ReceivedModel] = getattr(client, view.method)(**arguments)
        return pages

    async def _receive_all(self, pages: Pages[ReceivedModel], progress: Progress) -> None:
        """Passes the chosen items to the receiver; after an error, prints what was read, and raises the error again."""
        try:
            async with aclosing(pages):
                async for item in pages:
                    self._count += 1
                    self._cards.add(name_card(item, self._view))
                    progress.show(f"{self._view.noun} read: {self._count}")
                    if is_of_card(item, self._view, self._selection.card):
                        self._chosen += 1
                        self._receiver.receive(item)
        except (asyncio.CancelledError, BlueCurrentError):
            progress.hide()
            if self._count:
                warn(f"incomplete, {self._view.noun} read: {self._count}")
                self._receiver.finish(ReadingResult(False, warn_of_skipped(pages.skipped)))
            raise


def is_of_card(item: ReceivedModel, view: PagedSubcommand, card: str | None) -> bool:
    """Tells whether an item is of a card, given by its name or number; True for all items if no card is chosen."""
    return card is None or card.casefold() in {str(getattr(item, field) or "").casefold() for field in view.card}


def name_card(item: ReceivedModel, view: PagedSubcommand) -> str:
    """Returns the name of an item's card, or its number if it has no name."""
    return next((str(name) for field in view.card if (name := getattr(item, field))), NO_CARD)


def describe_missing_card(card: str, noun: str, cards: Collection[str]) -> str:
    """Returns a text that says that a card has no items, and lists the cards that have some."""
    missing = f"no {noun} of the card {card}" if card else f"no {noun} without a card"
    return f"{missing}; there are some of: {', '.join(sorted(cards, key=str.casefold))}"


def warn_of_skipped(skipped: Mapping[str, BlueCurrentError]) -> tuple[str, ...]:
    """Prints a line for each identity that was skipped; returns the identities."""
    for identity, error in skipped.items():
        warn(f"{identity} was skipped: {error}")
    return tuple(skipped)
