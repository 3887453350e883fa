"""The built site's broken links, anchors and foreign scripts are found; what is whole passes."""

from __future__ import annotations

from pathlib import Path

import pytest

from website.link_check import broken


def site(folder: Path, **pages: str) -> Path:
    """A site of these pages."""
    for name, body in pages.items():
        (folder / f"{name}.html").write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "body",
    [
        "<a href='other.html'>page</a>",
        "<a href='other.html#place'>place</a>",
        "<a href='#here'>here</a><p id='here'>",
        "<a href='https://example.org/anything#else'>elsewhere</a>",
        "<a href='mailto:driver@example.org'>mail</a>",
        "<a href='.'>start</a>",
        "<img src='data:image/png;base64,AA=='>",
        "<link rel='canonical' href='https://example.org/'>",
    ],
)
def test_what_is_whole_passes(tmp_path: Path, body: str) -> None:
    assert broken(site(tmp_path, index=body, other="<h2 id='place'>")) == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<a href='none.html'>", "none.html leads nowhere"),
        ("<a href='../outside.html'>", "../outside.html leads nowhere"),
        ("<a href='other.html#none'>", "other.html#none leads to a page without that place"),
        ("<a href='#none'>", "#none leads to a page without that place"),
        ("<img src='none.svg'>", "none.svg leads nowhere"),
        ("<script src='https://example.org/x.js'>", "loads https://example.org/x.js from another host"),
        ("<script src='//example.org/x.js'>", "loads //example.org/x.js from another host"),
        (
            "<link rel='stylesheet' href='https://example.org/x.css'>",
            "loads https://example.org/x.css from another host",
        ),
    ],
)
def test_what_is_broken_is_named(tmp_path: Path, body: str, problem: str) -> None:
    assert broken(site(tmp_path, index=body, other="")) == [f"index.html: {problem}"]
