"""Finds broken links, missing anchors and files from other hosts in a built site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADING_ATTRIBUTES = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "link": "href",
    "asyncapi-viewer": "src",
}
"""The attribute of each element whose address the browser loads by itself."""

UNCHECKED_SCHEMES = {"data", "mailto", "javascript"}


@dataclass
class Page(HTMLParser):
    """The anchors that a page defines, and the addresses that it links to or loads."""

    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attrs if value is not None}
        self.anchors.update(values[name] for name in ("id", "name") if name in values)
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if LOADING_ATTRIBUTES.get(tag) in values and values.get("rel") != "canonical":
            self.loaded.append(values[LOADING_ATTRIBUTES[tag]])


def site_problems(site: Path) -> list[str]:
    """Returns a line for each problem. Leaves out the page 404.html, which is served at any address."""
    pages = {path: parse_page(path) for path in sorted(site.rglob("*.html")) if path.name != "404.html"}
    return [
        f"{path.relative_to(site)}: {problem}"
        for path, page in pages.items()
        for problem in page_problems(site, path, page, pages)
    ]


def llms_text_problems(site: Path) -> list[str]:
    """Returns a line for each page that llms.txt lists and that does not exist."""
    links = re.findall(r"\]\(([^)]+)\)", (site / "llms.txt").read_text(encoding="utf-8"))
    return [f"llms.txt: {link}: there is no such file" for link in links if not (site / link).is_file()]


def parse_page(path: Path) -> Page:
    """Parses a page."""
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def page_problems(site: Path, path: Path, page: Page, pages: dict[Path, Page]) -> Iterator[str]:
    """Finds the problems of one page."""
    for url in page.loaded:
        if urlsplit(url).netloc:
            yield f"loads {url} from another host"
        else:
            yield from address_problems(site, path, url, pages)
    for url in page.links:
        parts = urlsplit(url)
        if not parts.netloc and parts.scheme not in UNCHECKED_SCHEMES:
            yield from address_problems(site, path, url, pages)


def address_problems(site: Path, path: Path, url: str, pages: dict[Path, Page]) -> Iterator[str]:
    """Checks that the file and the anchor of an address exist within the site."""
    parts = urlsplit(url)
    if parts.scheme in UNCHECKED_SCHEMES:
        return
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if target.is_dir():
        target /= "index.html"
    if not target.is_relative_to(site) or not target.is_file():
        yield f"{url}: there is no such file"
    elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
        yield f"{url}: the page has no such anchor"
