"""Writes llms.txt, a list of all pages with their descriptions for language models, into a built site."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

FILE = "llms.txt"
SECTIONS = ("Start", "Guides", "Reference", "Protocol", "Python API")
"""The sections of the navigation, in its order."""

TAG = re.compile(r"<[^>]*>")
FIRST_PARAGRAPH = re.compile(r"</h1>.*?<p>(.*?)</p>", re.DOTALL)
FIRST_SENTENCE = re.compile(r".*?[.:](?=\s|$)")


def write_llms_text(site: Path) -> None:
    """Writes the list. The search index knows the title and the section of each page, the page its first sentence."""
    items = json.loads((site / "search.json").read_text(encoding="utf-8"))["items"]
    pages = sorted((item for item in items if "#" not in item["location"]), key=lambda page: str(page["location"]))
    lines = ["# bluecurrent", "", f"> {describe(site / 'index.html')}"]
    for section in dict.fromkeys((*SECTIONS, *(page["path"][0] for page in pages))):
        entries = [entry(page, site) for page in pages if page["path"][0] == section]
        lines += ["", f"## {section}", "", *entries] if entries else []
    (site / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def entry(page: dict[str, Any], site: Path) -> str:
    """Returns the line of a page: a link, and its description if it has one."""
    description = describe(site / page["location"])
    return f"- [{plain(page['title'])}]({page['location']}){f': {description}' if description else ''}"


def describe(path: Path) -> str:
    """Returns the first sentence of a page, or an empty text."""
    paragraph = FIRST_PARAGRAPH.search(path.read_text(encoding="utf-8"))
    text = plain(paragraph[1]) if paragraph else ""
    sentence = FIRST_SENTENCE.match(text)
    return (sentence[0] if sentence else text).rstrip(":")


def plain(html: str) -> str:
    """Returns the text of HTML on one line."""
    return " ".join(unescape(TAG.sub("", html)).split())
