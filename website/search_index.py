"""Adds entries for single fields, and synonyms, to the search index of a built site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SYNONYMS = {"time-out": "timeout", "log-in": "login", "log in": "login", "request limit": "rate limit"}
"""Words for which readers search, by the words that the pages use."""

FIELD_PAGES = ("reference/types.html", "reference/objects/*.html")
"""The pages whose tables have a row for each field. The first that describes a field is the one that is found."""

HEADING_OR_ROW = re.compile(
    r'<h[1-4] id="(?P<heading>[^"]+)"|<tr>(?P<start>\n<td>(?:<span id="(?P<id>[^"]+)"></span>)?)'
    r"<code>(?P<name>[^<]+)</code>(?P<rest>.*?)</tr>",
    re.DOTALL,
)
CELL = re.compile(r"<td>(.*?)</td>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")

Entry = dict[str, Any]


def complete_search_index(site: Path) -> None:
    """Completes the index of a site, which is stored as JSON and as a script. A second run changes nothing."""
    index = json.loads((site / "search.json").read_text(encoding="utf-8"))
    pages = {path.relative_to(site).as_posix(): path for pattern in FIELD_PAGES for path in sorted(site.glob(pattern))}
    known = {entry["location"]: entry for entry in index["items"]}
    described: set[tuple[str, str]] = set()
    for location, path in pages.items():
        page = path.read_text(encoding="utf-8")
        for entry in field_entries(location, page, known):
            if (entry["title"], entry["text"]) not in described and entry["location"] not in known:
                index["items"].append(entry)
            described.add((entry["title"], entry["text"]))
        path.write_text(with_row_anchors(page), encoding="utf-8")
    for entry in index["items"]:
        entry["text"] += missing_synonyms(entry)
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / "search.json").write_text(text, encoding="utf-8")
    (site / "search.js").write_text(f"var __index = {text};", encoding="utf-8")


def field_entries(location: str, page: str, known: dict[str, Entry]) -> Iterator[Entry]:
    """Yields an entry for each row of a page that describes a field. Titles and texts of the index are HTML."""
    heading = ""
    for found in HEADING_OR_ROW.finditer(page):
        if found["heading"]:
            heading = found["heading"]
            continue
        parent = known.get(f"{location}#{heading}") or known[location]
        cells = (TAG.sub("", cell) for cell in CELL.findall(found["rest"])[:3])
        yield {
            "location": f"{location}#{row_anchor(found, heading)}",
            "level": parent["level"] + 1,
            "title": found["name"],
            "text": " ".join(filter(None, cells)),
            "path": [*parent["path"], parent["title"]],
            "tags": [],
        }


def with_row_anchors(page: str) -> str:
    """Returns a page on which each row of a field has an anchor."""
    heading = ""

    def add_anchor(found: re.Match[str]) -> str:
        nonlocal heading
        heading = found["heading"] or heading
        if found["heading"] or found["id"]:
            return found[0]
        return found[0].replace("<tr>", f'<tr id="{row_anchor(found, heading)}">', 1)

    return HEADING_OR_ROW.sub(add_anchor, page)


def row_anchor(row: re.Match[str], heading: str) -> str:
    """Returns the anchor that a row has, or the one that it gets."""
    return row["id"] or f"{heading}.{row['name']}"


def missing_synonyms(entry: Entry) -> str:
    """Returns the synonyms of the words in an entry that the entry does not contain, to append to its text."""
    text = f"{entry['title']} {entry['text']}".lower()
    missing = {synonym for words, synonym in SYNONYMS.items() if words in text and synonym not in text}
    return "".join(f" ({synonym})" for synonym in sorted(missing))
