"""Lets long names break where they may: after an underscore, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

APART = re.compile(r"(<(pre|script|style|svg|title)\b.*?</\2>)", re.DOTALL)
"""What is no running text."""
NAME = re.compile(r">\s*[A-Za-z0-9.]+(?:_[A-Za-z0-9.]+)+\s*<")
"""A text that is nothing but a name."""


def let_names_break(site: Path) -> None:
    """Do so on every page."""
    for page in site.rglob("*.html"):
        page.write_text(with_breaks(page.read_text(encoding="utf-8")), encoding="utf-8")


def with_breaks(html: str) -> str:
    """The same page with a place to break after each underscore of a name; nothing changes when it is done twice."""
    parts = APART.split(html)
    # Of each three parts the first is running text, the second is not, and the third is what the pattern's group took.
    parts[::3] = [NAME.sub(lambda name: name[0].replace("_", "_<wbr>"), part) for part in parts[::3]]
    return "".join(part for number, part in enumerate(parts) if number % 3 != 2)
