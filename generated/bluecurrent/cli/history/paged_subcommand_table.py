# generated from codegen/templates/package/cli/history/paged_subcommand_table.py.j2 by `python -m codegen generate`; changes here are lost
"""Lists the subcommands that print paged HTTP lists, each with its client method and its columns."""

from __future__ import annotations

from typing import NamedTuple


class StatementFields(NamedTuple):
    """Describes a monthly statement: the fields that are summed or grouped, and the time zone of the month."""

    name: str
    zone: str
    """The time zone in which a month begins and ends."""
    time: str
    """The field with the time that decides the month and the day of an item."""
    device_field: str
    """The field that identifies the device of an item, such as its charge point."""
    energy: str
    costs: str
    costs_without_vat: str
    currency: str
    reason: str
    """The field with the reason why an item is not settled."""
    columns: tuple[str, ...]
    """The fields in a line of CSV."""


class PagedSubcommand(NamedTuple):
    """Describes a subcommand that prints paged answers: the method, the names of its arguments, and fields of an item."""

    method: str
    item: str
    """The class of an item."""
    noun: str
    """The word for several items."""
    identities: str
    first_day: str
    last_day: str
    order: str
    largest_first: str
    """The value of `order` with which the largest come first."""
    smallest_first: str
    columns: tuple[str, ...]
    sums: tuple[str, ...]
    """The columns whose sums are shown."""
    card: tuple[str, ...]
    """The fields by which the items of one card are found: its name, then its number."""
    statement: StatementFields | None = None


PAGED_SUBCOMMANDS = {
    "transactions": PagedSubcommand(
        method="transactions",
        item="Transaction",
        noun="sessions",
        identities="evse_ids",
        first_day="start",
        last_day="end",
        order="order",
        largest_first="newest",
        smallest_first="oldest",
        columns=("end_time", "duration", "chargepoint_id", "card_name", "kwh", "total_costs", "settled"),
        sums=("kwh", "total_costs_ex_vat", "total_costs"),
        card=("card_name", "card_id"),
        statement=StatementFields(
            name="statement",
            zone="Europe/Amsterdam",
            time="end_time",
            device_field="chargepoint_id",
            energy="kwh",
            costs="total_costs",
            costs_without_vat="total_costs_ex_vat",
            currency="currency",
            reason="reason_no_settlement",
            columns=(
                "card_name",
                "card_id",
                "chargepoint_id",
                "transaction_id",
                "started_at",
                "end_time",
                "duration",
                "kwh",
                "total_costs_ex_vat",
                "vat",
                "total_costs",
                "currency",
                "settled",
                "reason_no_settlement",
            ),
        ),
    ),
}
"""The views by the names of the subcommands."""
