# generated from codegen/templates/package/cli/commands/paged_subcommand_table.py.j2 by `python -m codegen generate`; changes here are lost
"""Describes the subcommands that print the items of all pages of a command over HTTP."""

from __future__ import annotations

from typing import NamedTuple


class PagedSubcommand(NamedTuple):
    """Names the method, its arguments and the fields of its items."""

    method: str
    item: str
    """The class of an item."""
    identities: str
    first_day: str
    last_day: str
    order: str
    largest_first: str
    """The order with the largest first."""
    smallest_first: str
    columns: tuple[str, ...]
    sums: tuple[str, ...]
    """The columns whose sums are shown."""
    card: tuple[str, ...]
    """The fields by which the items of one card are found."""


PAGED_SUBCOMMANDS = {
    "transactions": PagedSubcommand(
        method="transactions",
        item="Transaction",
        identities="evse_ids",
        first_day="start",
        last_day="end",
        order="order",
        largest_first="newest",
        smallest_first="oldest",
        columns=("end_time", "duration", "chargepoint_id", "card_name", "kwh", "total_costs", "settled"),
        sums=("kwh", "total_costs_ex_vat", "total_costs"),
        card=("card_name", "card_id"),
    ),
}
"""The views by the names of the subcommands."""
