"""The built site as a reader meets it."""

from __future__ import annotations

import contextlib

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from .conftest import PATIENCE, SITE

TABS = ("Guides", "Reference", "Protocol", "Python API", "Start")
PHONE = ViewportSize(width=390, height=844)
PAGES = ("index.html", "guides/reconnecting.html", "reference/index.html", "reference/types.html", "api/messages.html")


def search(page: Page, words: str, result: str) -> None:
    """Look for something with the site's own search, and follow the result that leads to a page."""
    page.get_by_role("button", name="Search").first.click()
    field, found = page.locator("input:focus"), page.locator(f"a[href*='{result}']").locator("visible=true").last
    for _ in range(5):
        field.fill(words)  # again, if the search has emptied it: it does when its index comes
        with contextlib.suppress(AssertionError):
            expect(found).to_be_visible(timeout=PATIENCE / 5)
            break
    found.click()


def test_the_navigation_leads_everywhere(page: Page, served: str) -> None:
    page.goto(served)
    for tab in TABS:
        page.locator(".md-tabs__link", has_text=tab).click()
        expect(page.locator(".md-tabs__item--active")).to_contain_text(tab)
        expect(page.locator("h1")).to_be_visible()


@pytest.mark.timeout(300)
def test_every_page_opens(page: Page, served: str) -> None:
    for path in sorted(SITE.rglob("*.html")):
        page.goto(served + path.relative_to(SITE).as_posix(), wait_until="domcontentloaded")


@pytest.mark.parametrize("place", ["http", "file"])
def test_a_command_is_found(page: Page, served: str, place: str) -> None:
    page.goto(served if place == "http" else (SITE / "index.html").as_uri())
    search(page, "START_SESSION", "commands/start_session.html")
    expect(page.locator("h1")).to_contain_text("START_SESSION")
    expect(page.locator("img.diagram")).to_be_visible()
    assert page.evaluate("document.querySelector('img.diagram').naturalWidth") > 0


@pytest.mark.parametrize("place", ["http", "file"])
def test_the_protocol_is_shown(page: Page, served: str, place: str) -> None:
    page.goto((served if place == "http" else f"{SITE.as_uri()}/") + "protocol.html")
    viewer = page.locator("asyncapi-viewer")
    expect(viewer.get_by_role("heading", name="send.START_SESSION")).to_be_visible()
    expect(viewer.get_by_text("AsyncAPI 3")).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_is_wide_enough(page: Page, served: str, path: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(served + path)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_commands_fit_a_desktop_and_leave_room_for_what_they_do(page: Page, served: str) -> None:
    page.set_viewport_size(ViewportSize(width=1280, height=900))
    page.goto(served + "reference/index.html")
    table = page.locator("#commands ~ .md-typeset__scrollwrap table, #commands ~ * table").first
    assert table.evaluate("table => table.parentElement.scrollWidth <= table.parentElement.clientWidth + 1")
    assert table.locator("tbody tr").first.locator("td").nth(1).evaluate("cell => cell.clientWidth") >= 180


@pytest.mark.parametrize("width", [390, 1280])
def test_names_break_only_after_an_underscore(page: Page, served: str, width: int) -> None:
    page.set_viewport_size(ViewportSize(width=width, height=900))
    page.goto(served + "reference/commands/patch_price_based_charging_settings.html")
    # Each piece between two places to break is a text of its own, and lies on one line.
    broken = page.evaluate(
        """() => [...document.querySelectorAll(".md-nav--primary .md-ellipsis, .md-content td a")].flatMap((name) =>
          [...name.childNodes].filter((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            const lines = new Set([...range.getClientRects()].map((rectangle) => Math.round(rectangle.top)));
            return node.nodeType === Node.TEXT_NODE && node.data.includes("_") && lines.size > 1;
          })).map((node) => node.data)"""
    )
    assert not broken


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_follows_the_system(page: Page, served: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(served)
    expected = "slate" if scheme == "dark" else "default"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
