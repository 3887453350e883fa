"""Tests that the link check finds broken links, missing anchors and scripts of other hosts."""

from __future__ import annotations

from pathlib import Path

import pytest

from website.link_check import site_problems


def write_site(folder: Path, **pages: str) -> Path:
    """Writes a site with these pages."""
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
def test_valid_addresses_pass(tmp_path: Path, body: str) -> None:
    assert site_problems(write_site(tmp_path, index=body, other="<h2 id='place'>")) == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<a href='none.html'>", "none.html: there is no such file"),
        ("<a href='../outside.html'>", "../outside.html: there is no such file"),
        ("<a href='other.html#none'>", "other.html#none: the page has no such anchor"),
        ("<a href='#none'>", "#none: the page has no such anchor"),
        ("<img src='none.svg'>", "none.svg: there is no such file"),
        ("<script src='https://example.org/x.js'>", "loads https://example.org/x.js from another host"),
        ("<script src='//example.org/x.js'>", "loads //example.org/x.js from another host"),
        (
            "<link rel='stylesheet' href='https://example.org/x.css'>",
            "loads https://example.org/x.css from another host",
        ),
    ],
)
def test_a_problem_names_page_and_address(tmp_path: Path, body: str, problem: str) -> None:
    assert site_problems(write_site(tmp_path, index=body, other="")) == [f"index.html: {problem}"]
