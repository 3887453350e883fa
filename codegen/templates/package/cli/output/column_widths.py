"""Calculates the widths of a table's columns so that no word is broken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len

EDGES, BETWEEN = 4, 3
"""Terminal columns that the outer lines and blanks of a table take, and those between two columns."""
WORD = re.compile(r"^\s*\S+|\S+", re.MULTILINE)
"""A word; the first of a line includes its indentation."""


def fit_columns(columns: Sequence[Sequence[str]], terminal_width: int) -> list[int] | None:
    """Returns the width of each column, given its texts; None if a word would have to be broken."""
    widths = [max((cell_len(word) for text in texts for word in WORD.findall(text)), default=1) for texts in columns]
    wanted = [max((cell_len(line) for text in texts for line in text.splitlines()), default=1) for texts in columns]
    spare = terminal_width - EDGES - BETWEEN * (len(columns) - 1) - sum(widths)
    if spare < 0:
        return None
    # The columns that lack least come first, so that the others can use what they leave.
    order = sorted(range(len(columns)), key=lambda column: wanted[column] - widths[column])
    for done, column in enumerate(order):
        extra = min(wanted[column] - widths[column], spare // (len(order) - done))
        widths[column] += extra
        spare -= extra
    return widths
