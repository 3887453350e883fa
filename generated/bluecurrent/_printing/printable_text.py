# generated from codegen/shared/printing/printable_text.py by `python -m codegen generate`; changes here are lost
"""Replaces control characters and invisible characters in a text by escape sequences, to protect terminals."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

NAMES = {"\t": "tab", "\n": "line break", "\r": "carriage return", "\ufeff": "byte order mark"}
"""Names of characters that have no name in Unicode, or a name for another use."""


def escape_unprintable(text: str) -> str:
    r"""Returns the text with each unprintable character as its escape sequence, such as \x1b; blanks stay."""
    return text if text.isprintable() else "".join(map(_escape, text))


def escape_unprintable_lines(text: str) -> str:
    """Returns the text with every unprintable character except line breaks as its escape sequence."""
    return "\n".join(map(escape_unprintable, text.split("\n")))


def find_unprintable(text: str) -> str | None:
    """Returns the number of the first unprintable character, such as U+FEFF (byte order mark), or None."""
    found = next((character for character in text if not character.isprintable()), None)
    if found is None:
        return None
    name = NAMES.get(found) or unicodedata.name(found, "").lower()
    return f"U+{ord(found):04X}" + (f" ({name})" if name else "")


def printable_json(value: Any, *, ascii_only: bool = False) -> str:
    """Returns a value as JSON on one line, with every unprintable character as its escape sequence in JSON."""
    text = json.dumps(value, ensure_ascii=ascii_only)
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else json.dumps(character)[1:-1] for character in text)


def _escape(character: str) -> str:
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
