"""Prints warnings to standard error, one line each."""

from __future__ import annotations

import click

from ..._printing.printable_text import escape_unprintable


def warn(text: str) -> None:
    """Prints a line after the program's name."""
    click.echo(escape_unprintable(f"bluecurrent: {text}"), err=True)
