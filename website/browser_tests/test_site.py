"""Tests navigation, search, layout and colours of the built site."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from website.docstring_html import escape_tags

from .conftest import SITE, TIMEOUT

TABS = ("Guides", "Reference", "Protocol", "Python API", "Start")
LAYOUT_PROBLEMS = Path(__file__).with_name("layout_problems.js").read_text(encoding="utf-8")


def search(page: Page, words: str, result: str) -> None:
    """Searches the site, and follows the result that links to a page."""
    page.get_by_role("button", name="Search").first.click()
    field, link = page.locator("input:focus"), page.locator(f"a[href*='{result}']").locator("visible=true").last
    for _ in range(5):
        field.fill(words)  # fill it again, since the search empties the field when its index is loaded
        with contextlib.suppress(AssertionError):
            expect(link).to_be_visible(timeout=TIMEOUT / 5)
            break
    link.click()


def test_the_navigation_opens_every_section(page: Page, site_url: str) -> None:
    page.goto(site_url)
    for tab in TABS:
        page.locator(".md-tabs__link", has_text=tab).click()
        expect(page.locator(".md-tabs__item--active")).to_contain_text(tab)
        expect(page.locator("h1")).to_be_visible()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_on_any_page_is_too_large_or_leaves_its_box(page: Page, site_url: str, width: int) -> None:
    page.set_viewport_size(ViewportSize(width=width, height=900))
    problems: list[str] = []
    for path in sorted(SITE.rglob("*.html")):
        name = path.relative_to(SITE).as_posix()
        page.goto(site_url + name)
        if name == "protocol.html":
            expect(page.locator("asyncapi-viewer").get_by_role("heading", name="send.START_SESSION")).to_be_visible()
        problems += [f"{name}: {problem}" for problem in page.evaluate(LAYOUT_PROBLEMS)]
    assert problems == []


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("<svg viewBox='0 0 24 24'></svg>", "svg in body: an icon of 374 pixels"),
        ("<div style='width: 500px'>Text</div>", "div: wider than the window"),
        ("<p style='width: 40px'>OVERRIDE_CHARGING_PROFILES</p>", 'p: the text "OVERRIDE_CHARGING_PROFILES" leaves it'),
        ("<p style='width: 40px; overflow: hidden'>Unbreakable</p>", 'p: the text "Unbreakable" leaves it'),
        ("<pre style='width: 40px; overflow: auto'>Unbreakable</pre>", ""),
    ],
)
def test_the_layout_check_finds_a_fault(page: Page, content: str, problem: str) -> None:
    page.set_viewport_size(ViewportSize(width=390, height=900))
    page.set_content(f"<!doctype html><title>A page</title><body>{content}")
    found = page.evaluate(LAYOUT_PROBLEMS)
    assert problem in found if problem else not found


@pytest.mark.parametrize("place", ["http", "file"])
def test_the_search_finds_a_command(page: Page, site_url: str, place: str) -> None:
    page.goto(site_url if place == "http" else (SITE / "index.html").as_uri())
    search(page, "START_SESSION", "commands/start_session.html")
    expect(page.locator("h1")).to_contain_text("START_SESSION")
    expect(page.locator("img.diagram")).to_be_visible()
    assert page.evaluate("document.querySelector('img.diagram').naturalWidth") > 0


@pytest.mark.parametrize(
    ("words", "result", "rank"),
    [
        ("kWh", "api/live.html#bluecurrent.live.LiveChargePoint.actual_kwh", 3),
        ("timeout", "guides/connecting.html#timeouts", 1),
        ("time-out", "guides/connecting.html#timeouts", 1),
        ("jupyter", "guides/installing.html#in-jupyter", 1),
        ("install", "guides/installing.html", 1),
        ("login", "reference/objects/account.html#fields.login", 1),
        ("rate limit", "reference/limits.html#limits", 10),
    ],
)
def test_the_search_ranks_what_its_reader_means(page: Page, site_url: str, words: str, result: str, rank: int) -> None:
    page.goto(site_url)
    page.get_by_role("button", name="Search").first.click()
    field, results = page.locator("input:focus"), page.get_by_role("option")
    found: list[str] = []
    for _ in range(10):
        field.fill(words)  # again, since the search empties the field when its index is loaded
        page.wait_for_timeout(TIMEOUT / 20)
        addresses = results.evaluate_all("options => options.map((option) => option.href)")
        found = [re.sub(r"\?h=[^#]*", "", address).removeprefix(site_url) for address in addresses]
        if result in found[:rank]:
            break
    assert result in found[:rank]


@pytest.mark.parametrize("place", ["http", "file"])
def test_the_asyncapi_viewer_shows_the_protocol(page: Page, site_url: str, place: str) -> None:
    page.goto((site_url if place == "http" else f"{SITE.as_uri()}/") + "protocol.html")
    viewer = page.locator("asyncapi-viewer")
    expect(viewer.get_by_role("heading", name="send.START_SESSION")).to_be_visible()
    expect(viewer.get_by_text("AsyncAPI 3")).to_be_visible()


def test_the_table_of_commands_fits_a_desktop(page: Page, site_url: str) -> None:
    page.set_viewport_size(ViewportSize(width=1280, height=900))
    page.goto(site_url + "reference/index.html")
    table = page.locator("#commands ~ .md-typeset__scrollwrap table, #commands ~ * table").first
    assert table.evaluate("table => table.parentElement.scrollWidth <= table.parentElement.clientWidth + 1")
    assert table.locator("tbody tr").first.locator("td").nth(1).evaluate("cell => cell.clientWidth") >= 180


@pytest.mark.parametrize("width", [390, 1280])
def test_names_break_only_after_an_underscore(page: Page, site_url: str, width: int) -> None:
    page.set_viewport_size(ViewportSize(width=width, height=900))
    page.goto(site_url + "reference/commands/patch_price_based_charging_settings.html")
    # Each text node lies between two permitted breaks, so it must lie on one line.
    broken_names = page.evaluate(
        """() => [...document.querySelectorAll(".md-nav--primary .md-ellipsis, .md-content td a")].flatMap((name) =>
          [...name.childNodes].filter((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            const lines = new Set([...range.getClientRects()].map((rectangle) => Math.round(rectangle.top)));
            return node.nodeType === Node.TEXT_NODE && node.data.includes("_") && lines.size > 1;
          })).map((node) => node.data)"""
    )
    assert not broken_names


def test_html_in_docstrings_is_shown_as_text() -> None:
    assert escape_tags("A <b>text</b>, `<code>` & more.") == "A &lt;b>text&lt;/b>, `<code>` & more."


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_system(page: Page, site_url: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(site_url)
    expected = "slate" if scheme == "dark" else "default"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
