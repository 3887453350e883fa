"""Escapes plain text for Markdown, docstrings and XML."""

from __future__ import annotations

import re
import textwrap
from html import escape

LINE_WIDTH = 116
"""The width of a docstring's lines with their indent, so that the quotes around a single line fit as well."""

SPECIAL = re.compile(
    r"""
      \A(?:[#>] | [-+](?=\ |\Z) | -(?=--) | \d{1,9}[.)](?=\ |\Z) | ([!?:=])(?=\1\1))
    | [\\`*\[\]{}|<~$]
    | &(?=[#]?\w+;)
    | (?<![^\W_])_
    | :(?=[a-z+-]\w*:)
    """,
    re.VERBOSE,
)
"""Texts that Markdown, its extensions or GitHub replace: the start of a block, and characters within a line."""
PLAIN_CODE = re.compile(r"(?!#!|:::)[^\s`|]+(?: [^\s`|]+)*")
"""A text that can stand between backticks, in a table as well."""


class Markdown(str):
    """Marks a text that is Markdown already, so that it is not escaped again."""

    __slots__ = ()


def markdown_text(text: str) -> Markdown:
    """Returns a plain text as Markdown that shows it unchanged in a paragraph, a heading, a list or a table.

    Each special character becomes a character reference, since GitHub and the site read it the same way everywhere.
    """
    return Markdown(SPECIAL.sub(character_reference, " ".join(text.splitlines())))


def character_reference(found: re.Match[str]) -> str:
    """Replaces the last character of a matched text by a character reference."""
    return f"{found[0][:-1]}&#{ord(found[0][-1])};"


def markdown_code(text: str) -> Markdown:
    """Returns a plain text as code in Markdown."""
    if PLAIN_CODE.fullmatch(text):
        return Markdown(f"`{text}`")
    return Markdown(f"<code>{markdown_text(text)}</code>")


def docstring_text(text: str, indent: int | None = None) -> str:
    """Returns a plain text as part of a docstring, wrapped if its lines have an indent."""
    lines = [text] if indent is None else textwrap.wrap(text, LINE_WIDTH - indent)
    escaped = [line.replace("\\", "\\\\").replace('"""', r"\"\"\"") for line in lines]
    joined = ("\n" + " " * (indent or 0)).join(escaped)
    return re.sub(r'(?<!\\)((?:\\\\)*)"$', r'\1\\"', joined)


def xml_text(text: str) -> str:
    """Returns a plain text escaped for XML, as content or as an attribute's value."""
    return escape(text)
