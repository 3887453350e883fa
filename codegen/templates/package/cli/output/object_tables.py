"""Prints received objects as tables, with a label and a unit for each field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from rich.table import Table
from rich.text import Text

from ..._printing.printable_text import escape_unprintable
from ..._runtime.decoding.received_model_base_classes import ReceivedModel
from .column_widths import fit_columns
from .console_factory import open_console
from .csv_lines import format_duration
from .field_labels import FIELD_LABELS, FieldLabel
from .json_values import find_derived_names
from .spec_text_constants import SETTING_CHANGEABLE, SETTING_PERMISSION, SETTING_VALUE

NARROW = 70
"""A terminal with fewer columns shows a list as one table per object."""
NO_VALUE = "-"
NO_UNITS: Mapping[str, str] = MappingProxyType({})


def print_tables(result: Any, columns: Sequence[str] = (), units: Mapping[str, str] = NO_UNITS) -> None:
    """Prints an object, or a list of objects; `units` replaces units of the spec."""
    console = open_console()
    if not isinstance(result, list):
        table = build_object_table(result, console.width, units=units)
        return console.print(table if table.row_count else "The answer is empty.")
    if not result:
        return console.print("The list is empty.")
    listed = build_list_table(result, columns, console.width, units) if console.width >= NARROW else None
    for table in [listed] if listed else [build_object_table(item, console.width, columns, units) for item in result]:
        console.print(table)
    return None


def build_object_table(
    item: Any, width: int, columns: Sequence[str] = (), units: Mapping[str, str] = NO_UNITS
) -> Table:
    """Returns a table with a row for each field; on a narrow terminal the value is below its label."""
    is_received = isinstance(item, ReceivedModel)
    rows = (
        make_field_rows(item, columns, units=units)
        if is_received
        else ((name, make_printable(item[name])) for name in item)
    )
    pairs = [(Text(escape_unprintable(label), style="dim"), value) for label, value in rows]
    if table := build_fitting_table(("", ""), pairs, width):
        return table
    table = Table(show_header=False)
    table.add_column(overflow="fold")
    for pair in pairs:
        table.add_row(Text("\n").join(pair))
    return table


def build_list_table(
    items: Sequence[ReceivedModel], columns: Sequence[str], width: int, units: Mapping[str, str]
) -> Table | None:
    """Returns a table with a row for each object and a column for each field; None if the table does not fit."""
    labels = find_labels(items[0], units)
    names = columns or [name for name in labels if any(name in item.model_fields_set for item in items)]
    known = [labels.get(name, FieldLabel(name)) for name in names]
    heads = [f"{field.label} ({field.unit})" if field.unit else field.label for field in known]
    rows = [[format_cell(get_value_to_show(item, name)) for name in names] for item in items]
    return build_fitting_table(heads, rows, width)


def format_cell(value: Any) -> Text:
    """Formats a value as one cell; an object that is no setting shows all values that were sent."""
    if not isinstance(value, ReceivedModel) or SETTING_VALUE in value.model_fields_set:
        return format_value(value, FieldLabel(""))
    parts = [str(part) for name in type(value).model_fields if (part := getattr(value, name)) not in (None, "")]
    return make_printable(", ".join(dict.fromkeys(parts)))


def build_fitting_table(heads: Sequence[str], rows: Sequence[Sequence[Text]], width: int) -> Table | None:
    """Returns a table of these cells; None if a word would be broken."""
    widths = fit_columns([[head, *(row[column].plain for row in rows)] for column, head in enumerate(heads)], width)
    if widths is None:
        return None
    table = Table(show_header=any(heads))
    for head, column_width in zip(heads, widths, strict=True):
        table.add_column(Text(head), width=column_width)  # rich reads a str as markup
    for row in rows:
        table.add_row(*row)
    return table


def make_field_rows(
    item: ReceivedModel, columns: Sequence[str] = (), indent: str = "", units: Mapping[str, str] = NO_UNITS
) -> Iterator[tuple[str, Text]]:
    """Yields the label and the value of each received field and derived value; nested fields follow their parent."""
    labels = find_labels(item, units)
    derived = find_derived_names(type(item))
    unknown = [name for name in item.model_fields_set if name not in type(item).model_fields]
    for name in columns or [*(n for n in labels if n in item.model_fields_set), *derived, *sorted(unknown)]:
        label = labels.get(name, FieldLabel(name))
        value = get_value_to_show(item, name)
        if name in (SETTING_VALUE, SETTING_PERMISSION) and indent:  # shown in the row of the setting itself
            continue
        yield indent + label.label, format_value(value, label)
        for nested in value if isinstance(value, list) else [value]:
            if isinstance(nested, ReceivedModel):
                yield from make_field_rows(nested, indent=indent + "  ")


def find_labels(item: ReceivedModel, units: Mapping[str, str]) -> Mapping[str, FieldLabel]:
    """Returns the labels of the fields of an object, with the units that `units` has for some of them."""
    labels = FIELD_LABELS.get(type(item).__name__, {})
    return {**labels, **{name: labels[name]._replace(unit=unit) for name, unit in units.items() if name in labels}}


def get_value_to_show(item: ReceivedModel, name: str) -> Any:
    """Returns a sent field unchanged, since it may be an amount to pay, or a derived value with three decimals."""
    value = getattr(item, name, None)
    return round(value, 3) if isinstance(value, float) and name in find_derived_names(type(item)) else value


def format_value(value: Any, label: FieldLabel) -> Text:
    """Formats a value with its unit and its meaning."""
    if isinstance(value, ReceivedModel):
        return format_setting(value)
    if value is None or value == "":
        return Text(NO_VALUE, style="dim")
    if isinstance(value, bool):
        return Text("yes" if value else "no", style="green" if value else "")
    if isinstance(value, datetime):
        return Text(value.strftime("%Y-%m-%d %H:%M:%S"))
    if isinstance(value, list):
        is_nested = any(isinstance(item, ReceivedModel) for item in value)
        return Text("") if is_nested else make_printable(", ".join(map(str, value)))
    if isinstance(value, timedelta):
        return Text(format_duration(value))
    text = format_number(value) if isinstance(value, float) else str(value)
    meaning = label.values.get(text, "")
    return make_printable(text + (f" {label.unit}" if label.unit else "") + (f" ({meaning})" if meaning else ""))


def make_printable(value: Any) -> Text:
    """Returns a value as text without control characters."""
    return Text(escape_unprintable(str(value)))


def format_number(value: float) -> str:
    """Formats a number with all its digits, and without an exponent."""
    return f"{Decimal(repr(value)):f}".removesuffix(".0")


def format_setting(value: ReceivedModel) -> Text:
    """Formats the value of a setting, and notes if it can't be changed; returns an empty text for any other object."""
    if SETTING_VALUE not in value.model_fields_set:
        return Text("")
    text = format_value(getattr(value, SETTING_VALUE, None), FieldLabel(""))
    if getattr(value, SETTING_PERMISSION, None) not in (SETTING_CHANGEABLE, None):
        text.append(" (can't be changed)", style="dim")
    return text
