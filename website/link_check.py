"""Finds what is broken in a built site: links, anchors, and anything that is loaded from another host."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href", "asyncapi-viewer": "src"}
"""Which attribute of an element the browser loads by itself."""

UNCHECKED = {"data", "mailto", "javascript"}


@dataclass
class Page(HTMLParser):
    """What a page defines and refers to."""

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
        if LOADED.get(tag) in values and values.get("rel") != "canonical":
            self.loaded.append(values[LOADED[tag]])


def broken(site: Path) -> list[str]:
    """All that is wrong with the site, one sentence each; a page of errors may stand anywhere, so it is left out."""
    pages = {path: read(path) for path in sorted(site.rglob("*.html")) if path.name != "404.html"}
    return [
        f"{path.relative_to(site)}: {problem}"
        for path, page in pages.items()
        for problem in problems(site, path, page, pages)
    ]


def read(path: Path) -> Page:
    """Parse a page."""
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def problems(site: Path, path: Path, page: Page, pages: dict[Path, Page]) -> Iterator[str]:
    """What is wrong with one page."""
    for url in page.loaded:
        if urlsplit(url).netloc:
            yield f"loads {url} from another host"
        else:
            yield from missing(site, path, url, pages)
    for url in page.links:
        parts = urlsplit(url)
        if not parts.netloc and parts.scheme not in UNCHECKED:
            yield from missing(site, path, url, pages)


def missing(site: Path, path: Path, url: str, pages: dict[Path, Page]) -> Iterator[str]:
    """What an address within the site lacks: the file, or the place in it."""
    parts = urlsplit(url)
    if parts.scheme in UNCHECKED:
        return
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if target.is_dir():
        target /= "index.html"
    if not target.is_relative_to(site) or not target.is_file():
        yield f"{url} leads nowhere"
    elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
        yield f"{url} leads to a page without that place"
