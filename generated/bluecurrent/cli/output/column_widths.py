# generated from codegen/templates/package/cli/output/column_widths.py by `python -m codegen generate`; changes here are lost
"""How wide the columns of a table are, so that no word is broken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len

EDGES, BETWEEN = 4, 3
"""Columns of a terminal that the outer lines and blanks of a table take, and those between two columns."""
WORD = re.compile(r"^\s*\S+|\S+", re.MULTILINE)
"""The first of a line with what it is indented by."""


def widths(columns: Sequence[Sequence[str]], terminal: int) -> list[int] | None:
    """The width of each column, given all the texts in it; None if a word would have to be broken."""
    least = [max((cell_len(word) for text in texts for word in WORD.findall(text)), default=1) for texts in columns]
    most = [max((cell_len(line) for text in texts for line in text.splitlines()), default=1) for texts in columns]
    spare = terminal - EDGES - BETWEEN * (len(columns) - 1) - sum(least)
    if spare < 0:
        return None
    # Those that lack little come first, and leave what they do not need to the others.
    order = sorted(range(len(columns)), key=lambda at: most[at] - least[at])
    for done, at in enumerate(order):
        more = min(most[at] - least[at], spare // (len(order) - done))
        least[at] += more
        spare -= more
    return least
