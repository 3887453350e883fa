"""Prints text that may come from a spec or a recording, so that a terminal obeys none of its control characters."""

from __future__ import annotations

from typing import TextIO


def print_lines(*texts: object, file: TextIO | None = None) -> None:
    r"""Prints texts on lines of their own, with each unprintable character as its escape sequence, such as \x1b."""
    lines = "\n".join(map(str, texts)).split("\n")
    print(*("".join(map(_escape, line)) for line in lines), sep="\n", file=file)


def _escape(character: str) -> str:
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
