# generated from codegen/templates/package/cli/history/statement_tables.py by `python -m codegen generate`; changes here are lost
"""Prints a monthly statement as tables, with a bar chart of the energy of each day."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich.console import Console
from rich.text import Text

from ..output.console_factory import open_console
from ..output.field_labels import FIELD_LABELS
from ..output.object_tables import NARROW, NO_VALUE, build_fitting_table, build_object_table, make_printable
from .bar_chart import draw_bars
from .page_reading import ReadingResult
from .paged_subcommand_table import PagedSubcommand
from .statement_sums import Amounts, GroupKey, Statement

WITHOUT_CARD = "without a card"


def print_statement_tables(view: PagedSubcommand, statement: Statement, result: ReadingResult) -> None:
    """Prints a table for each currency, and the chart; if there are no items, one line that says so."""
    console = open_console()
    missing = "" if result.is_complete and not result.skipped else " (incomplete)"
    if not statement.currencies:
        return console.print(f"No {view.noun} in {statement.month}{missing}.")
    console.print(f"Statement of {statement.month}{missing}, in the time of {statement.fields.zone}")
    for currency in statement.currencies:
        print_table(console, view, statement, currency)
    labels = FIELD_LABELS[view.item]
    energy = labels[statement.fields.energy]
    console.print(f"\n{energy.label} in {energy.unit}, by the day of the end")
    is_unicode = (console.encoding or "").lower().startswith("utf")
    for line in draw_bars(statement.days, console.width, is_unicode=is_unicode):
        console.print(line)
    return None


def print_table(console: Console, view: PagedSubcommand, statement: Statement, currency: str) -> None:
    """Prints the rows of one currency; one block of lines for each row on a narrow terminal."""
    heads = make_table_heads(view, statement, currency)
    rows = [*make_group_rows(statement, currency), *make_total_rows(statement, currency)]
    shown, before = [], ""
    for name, *cells in rows:
        shown.append([make_printable("" if name == before else name), *cells])
        before = name
    table = build_fitting_table(heads, shown, console.width) if console.width >= NARROW else None
    if table is not None:
        console.print(table)
    else:
        for name, *cells in rows:
            values = dict(zip(heads, [name, *(cell.plain for cell in cells)], strict=True))
            console.print(build_object_table(values, console.width))
    if incomplete := statement.amounts(currency=currency).incomplete:
        console.print(
            f"{view.noun.capitalize()} without a part of their amounts, so that sums may be too small: {incomplete}"
        )


def make_table_heads(view: PagedSubcommand, statement: Statement, currency: str) -> list[str]:
    """Returns the texts in the head of the table."""
    fields, labels = statement.fields, FIELD_LABELS[view.item]
    energy = labels[fields.energy]
    unit = f" ({currency})" if currency else ""
    return [
        f"{labels[view.card[0]].label} and {labels[fields.device_field].label.lower()}",
        "Settled",
        view.noun.capitalize(),
        f"{energy.label} ({energy.unit})",
        f"{labels[fields.costs_without_vat].label}{unit}",
        f"VAT{unit}",
        f"{labels[fields.costs].label}{unit}",
    ]


Row = tuple[str, Text, Text, Text, Text, Text, Text]


def make_group_rows(statement: Statement, currency: str) -> Iterator[Row]:
    """Yields a row for the settled items of each group, and one for each reason why items are not settled."""
    groups = {key: group for key, group in statement.groups.items() if key.currency == currency}
    for key, group in groups.items():
        for reason, amounts in sorted(group.by_reason.items(), key=lambda entry: entry[0] or ""):
            yield make_row(make_group_name(key, [*groups]), "yes" if reason is None else f"no: {reason}", amounts)


def make_total_rows(statement: Statement, currency: str) -> Iterator[Row]:
    """Yields a row for all settled items, one for all others, and one for both together."""
    settled = statement.amounts(currency=currency, is_settled=True)
    others = statement.amounts(currency=currency, is_settled=False)
    if settled.count and others.count:
        yield make_row("Total", "yes", settled)
        yield make_row("Total", "no", others)
    yield make_row("Total", "all", statement.amounts(currency=currency))


def make_group_name(key: GroupKey, groups: list[GroupKey]) -> str:
    """Returns the card and the device; the card with its number if another card has the same name."""
    name = key.card_name or WITHOUT_CARD
    if any(other.card_name == key.card_name and other.card_id != key.card_id for other in groups):
        name = f"{name} {key.card_id}"
    return f"{name}, {key.device or NO_VALUE}"


def make_row(name: str, settled: str, amounts: Amounts) -> Row:
    """Returns the cells of a row."""
    texts = (
        str(amounts.count),
        f"{amounts.energy:f}",
        *map(format_money, (amounts.costs_without_vat, amounts.vat, amounts.costs)),
    )
    count, energy, without_vat, vat, costs = (Text(text, justify="right") for text in texts)
    return name, make_printable(settled), count, energy, without_vat, vat, costs


def format_money(amount: Decimal) -> str:
    """Formats an amount with all its digits, and at least two decimals."""
    whole, _, decimals = f"{amount:f}".partition(".")
    return f"{whole}.{decimals:0<2}"
