# generated from codegen/templates/package/cli/output/csv_lines.py by `python -m codegen generate`; changes here are lost
"""Prints received objects as CSV (RFC 4180)."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from ..._runtime.decoding.model_introspection import find_model, find_type_alternatives
from ..._runtime.decoding.received_model_base_classes import ReceivedModel

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The characters with which a spreadsheet takes a text for a formula; the last four are wide forms of others."""


class CsvLines:
    """Prints some fields of objects, one object on each line."""

    def __init__(self, columns: Sequence[str]) -> None:
        self._columns = columns
        if isinstance(sys.stdout, io.TextIOWrapper):
            # On Windows, LF would become CR LF, and each line would end with CR CR LF.
            sys.stdout.reconfigure(newline="")
        self._writer = csv.writer(sys.stdout, lineterminator="\r\n")

    def print_header(self) -> None:
        """Prints the names of the fields."""
        self._writer.writerow(self._columns)

    def print_item(self, item: ReceivedModel) -> None:
        """Prints the values of the fields."""
        self.print_values([find_value(item, name) for name in self._columns])

    def print_values(self, values: Iterable[Any]) -> None:
        """Prints one value for each field."""
        self._writer.writerow([format_csv_value(value) for value in values])


def find_value(item: ReceivedModel, name: str) -> Any:
    """Returns the value of a field, or of a field of an object within it; None if there is no such object."""
    value: Any = item
    for part in name.split("."):
        value = getattr(value, part, None)
    return value


def find_csv_columns(model: type[ReceivedModel]) -> list[str]:
    """Returns the names of all fields of a class; those of an object in it as address.city."""
    names = []
    for name, field in model.model_fields.items():
        inner = find_model(find_type_alternatives(field.annotation))
        names += [f"{name}.{each}" for each in inner.model_fields] if inner is not None else [name]
    return names


def format_csv_value(value: Any) -> str:
    """Returns a value as text: plain decimals, times in ISO 8601, durations as hours, and no formulas."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, timedelta):
        return format_duration(value)
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA_STARTS) else text


def format_duration(duration: timedelta) -> str:
    """Returns a duration as hours, minutes and seconds: 26:05:00."""
    minutes, seconds = divmod(round(duration.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"
