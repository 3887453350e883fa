"""Tests the selector of versions, on a site that is published twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from website.published_versions import main

from .conftest import SITE, QuietRequestHandler


@pytest.fixture(scope="module")
def site_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serves the folder of two versions, and gives its URL."""
    folder = tmp_path_factory.mktemp("versions")
    for version in ("0.1.0", "0.2.0"):
        assert main([str(folder), version, "--site", str(SITE)]) == 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietRequestHandler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_a_reader_changes_the_version(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}0.1.0/guides/live.html")
    selector = page.locator(".md-version__current").locator("visible=true")
    expect(selector).to_have_text(re.compile("0.1.0"))
    selector.focus()
    page.locator(".md-version__link", has_text="0.2.0").locator("visible=true").click()
    expect(selector).to_have_text(re.compile("0.2.0"))
    assert page.url.startswith(f"{site_url}0.2.0/")


def test_the_start_page_is_that_of_the_newest_version(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.wait_for_url(f"{site_url}latest/index.html")
    expect(page.locator(".md-version__current").locator("visible=true")).to_have_text(re.compile("0.2.0"))


def test_the_page_for_missing_addresses_leads_to_the_start(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}404.html")
    page.get_by_role("link", name="Go to the start page").click()
    assert page.url == f"{site_url}latest/index.html"
