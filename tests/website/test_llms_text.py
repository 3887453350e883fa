"""Tests the list of all pages for language models."""

from __future__ import annotations

import json
from pathlib import Path

from website.link_check import llms_text_problems
from website.llms_text import write_llms_text

PAGES = {
    "index.html": ("Start", "bluecurrent", "<h1>bluecurrent</h1><p>An SDK. It is typed.</p>"),
    "guides/live.html": (
        "Guides",
        "Live &amp; <code>on</code>",
        "<h1>Live</h1><pre>x</pre><p>Keeps <b>a</b>\npicture: so</p>",
    ),
    "reference/limits.html": ("Reference", "Limits", "<h1>Limits</h1><table></table>"),
    "other.html": ("Another section", "Other", "<h1>Other</h1><p>Other</p>"),
}


def write_site(folder: Path) -> None:
    """Writes pages and their search index, which has entries for headings, too."""
    items = [
        {"location": location, "path": [section], "title": title} for location, (section, title, _) in PAGES.items()
    ]
    items.append({"location": "index.html#install", "path": ["Start"], "title": "Install"})
    (folder / "search.json").write_text(json.dumps({"items": items}), encoding="utf-8")
    for location, (_, _, text) in PAGES.items():
        (folder / location).parent.mkdir(exist_ok=True)
        (folder / location).write_text(text, encoding="utf-8")
    write_llms_text(folder)


def test_each_page_is_listed_with_its_first_sentence(tmp_path: Path) -> None:
    write_site(tmp_path)
    assert (
        (tmp_path / "llms.txt").read_text(encoding="utf-8")
        == """\
# bluecurrent

> An SDK.

## Start

- [bluecurrent](index.html): An SDK.

## Guides

- [Live & on](guides/live.html): Keeps a picture

## Reference

- [Limits](reference/limits.html)

## Another section

- [Other](other.html): Other
"""
    )


def test_a_link_to_a_missing_page_is_a_problem(tmp_path: Path) -> None:
    write_site(tmp_path)
    assert llms_text_problems(tmp_path) == []
    (tmp_path / "other.html").unlink()
    assert llms_text_problems(tmp_path) == ["llms.txt: other.html: there is no such file"]
