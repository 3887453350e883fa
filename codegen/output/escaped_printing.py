"""Prints text from specs and recordings with control characters escaped, so that it can't control the terminal."""

from __future__ import annotations

from typing import TextIO

from ..shared.printing.printable_text import escape_unprintable_lines


def print_lines(*texts: object, file: TextIO | None = None) -> None:
    r"""Prints texts on lines of their own, with each unprintable character as its escape sequence, such as \x1b."""
    print(*(escape_unprintable_lines(str(text)) for text in texts), sep="\n", file=file)
