"""Allows line breaks in long names of a built site, only after underscores."""

from __future__ import annotations

import re
from pathlib import Path

UNCHANGED = re.compile(r"(<(pre|script|style|svg|title)\b.*?</\2>)", re.DOTALL)
"""Elements that are not running text."""
NAME = re.compile(r">\s*[A-Za-z0-9.]+(?:_[A-Za-z0-9.]+)+\s*<")
"""A text that consists of a single name."""


def add_line_breaks(site: Path) -> None:
    """Adds the line breaks on every page of a site."""
    for page in site.rglob("*.html"):
        page.write_text(with_breaks(page.read_text(encoding="utf-8")), encoding="utf-8")


def with_breaks(html: str) -> str:
    """Returns a page with `<wbr>` after each underscore of a name. A page that has them already stays the same."""
    parts = UNCHANGED.split(html)
    # The pattern has two groups, so each running text is followed by an unchanged element and the name of its tag.
    parts[::3] = [NAME.sub(lambda name: name[0].replace("_", "_<wbr>"), part) for part in parts[::3]]
    return "".join(part for number, part in enumerate(parts) if number % 3 != 2)
