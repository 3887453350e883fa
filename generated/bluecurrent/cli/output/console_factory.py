# generated from codegen/templates/package/cli/output/console_factory.py by `python -m codegen generate`; changes here are lost
"""Creates the rich console for output that depends on the size of the terminal."""

from __future__ import annotations

import shutil

from rich.console import Console

NARROWEST, USUAL_SIZE = 20, (80, 25)
"""Columns below which the terminal itself breaks the lines, and the size if none is known."""


def open_console(*, on_stderr: bool = False) -> Console:
    """Creates a console of at least `NARROWEST` columns; rich by itself prints nothing if COLUMNS or LINES is 0."""
    console = Console(stderr=on_stderr, highlight=False)
    columns, lines = shutil.get_terminal_size(USUAL_SIZE)  # takes 0 for unknown
    if console.width < NARROWEST:
        console.width = max(columns, NARROWEST)
    if console.height < 1:
        console.height = lines
    return console
