# generated from codegen/templates/package/cli/output/warning_lines.py by `python -m codegen generate`; changes here are lost
"""Prints warnings to standard error, one line each."""

from __future__ import annotations

import click

from ..._printing.printable_text import escape_unprintable
from ..._runtime.core.connection_events import Lost


def warn(text: str) -> None:
    """Prints a line to standard error that begins with the program's name."""
    click.echo(escape_unprintable(f"bluecurrent: {text}"), err=True)


def warn_of_lost(event: Lost, things: str) -> None:
    """Prints a line about messages or events that were dropped, since they came faster than they were printed."""
    warn(f"{event.count} {things} are missing here, since they came faster than they were printed")
