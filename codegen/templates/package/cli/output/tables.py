"""Tables of what was received, in the spec's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..._runtime.decoding.message import ReceivedModel
from .column_widths import widths
from .field_labels import WORDS, Word

NARROW = 70
"""Columns of a terminal below which a list is shown as one table an item; so it is where a word would be broken."""
NONE = "-"


def show(result: Any, columns: Sequence[str] = ()) -> None:
    """Print an object, or a list of them."""
    console = Console(soft_wrap=False, highlight=False)
    if not isinstance(result, list):
        table = one(result, console.width)
        return console.print(table if table.row_count else "received, and there is nothing in it")
    if not result:
        return console.print("none")
    listed = many(result, columns, console.width) if console.width >= NARROW else None
    for table in [listed] if listed else [one(item, console.width, columns) for item in result]:
        console.print(table)
    return None


def one(item: Any, width: int, columns: Sequence[str] = ()) -> Table:
    """What an object says, a line for each field that was sent; two where there is no room for label and value."""
    rows = lines(item, columns) if isinstance(item, ReceivedModel) else ((name, Text(str(item[name]))) for name in item)
    pairs = [(Text(label, style="dim"), value) for label, value in rows]
    if table := filled(("", ""), pairs, width):
        return table
    table = Table(show_header=False)
    table.add_column(overflow="fold")
    for pair in pairs:
        table.add_row(Text("\n").join(pair))
    return table


def many(items: Sequence[ReceivedModel], columns: Sequence[str], width: int) -> Table | None:
    """A line for each object, a column for each field that one of them has; None if a word would be broken."""
    words = WORDS.get(type(items[0]).__name__, {})
    names = columns or [name for name in words if any(name in item.model_fields_set for item in items)]
    units = [words[name].unit if name in words else "" for name in names]
    heads = [name.replace("_", " ") + (f" ({unit})" if unit else "") for name, unit in zip(names, units, strict=True)]
    rows = [[shown(getattr(item, name, None), Word("")) for name in names] for item in items]
    return filled(heads, rows, width)


def filled(heads: Sequence[str], rows: Sequence[Sequence[Text]], width: int) -> Table | None:
    """A table with these cells; None if a word would be broken."""
    found = widths([[head, *(row[at].plain for row in rows)] for at, head in enumerate(heads)], width)
    if found is None:
        return None
    table = Table(show_header=any(heads))
    for head, wide in zip(heads, found, strict=True):
        table.add_column(head, width=wide)
    for row in rows:
        table.add_row(*row)
    return table


def lines(item: ReceivedModel, columns: Sequence[str] = (), indent: str = "") -> Iterator[tuple[str, Text]]:
    """Label and value of every field that was sent, nested ones below their own."""
    words = WORDS.get(type(item).__name__, {})
    derived = [name for name in words if name not in type(item).model_fields]
    extra = [name for name in item.model_fields_set if name not in type(item).model_fields]
    for name in columns or [*(n for n in words if n in item.model_fields_set), *derived, *sorted(extra)]:
        word = words.get(name, Word(name))
        value = getattr(item, name, None)
        if name in ("value", "permission") and indent:
            continue
        yield indent + word.label, shown(value, word)
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, ReceivedModel):
                yield from lines(inner, indent=indent + "  ")


def shown(value: Any, word: Word) -> Text:
    """A value for a person."""
    if isinstance(value, ReceivedModel):
        return setting(value)
    if value is None or value == "":
        return Text(NONE, style="dim")
    if isinstance(value, bool):
        return Text("yes" if value else "no", style="green" if value else "")
    if isinstance(value, datetime):
        return Text(value.strftime("%Y-%m-%d %H:%M:%S"))
    if isinstance(value, list):
        return Text("" if any(isinstance(item, ReceivedModel) for item in value) else ", ".join(map(str, value)))
    text = number(value) if isinstance(value, float) else str(value.isoformat() if isinstance(value, date) else value)
    meaning = word.values.get(text, "")
    return Text(text + (f" {word.unit}" if word.unit else "") + (f" ({meaning})" if meaning else ""))


def number(value: float) -> str:
    """A number without what nobody measures."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def setting(value: ReceivedModel) -> Text:
    """A setting's own value, and that it can't be changed if so; nothing of any other object."""
    if "value" not in value.model_fields_set:
        return Text("")
    text = shown(getattr(value, "value", None), Word(""))
    if getattr(value, "permission", "write") not in ("write", None):
        text.append(" (can't be changed)", style="dim")
    return text
