"""Opens the built site in a headless Chromium. A test fails on any error message and any request to another host."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

SITE = Path(__file__).parents[2] / "site"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
# Tests run as root in containers, where Chromium has no sandbox. The other flags stop its own network requests.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

TIMEOUT = 20_000
"""Milliseconds that each step may take, enough for a busy machine."""

expect.set_options(timeout=TIMEOUT)


class QuietRequestHandler(SimpleHTTPRequestHandler):
    """Serves files without writing a log."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def site_url() -> Iterator[str]:
    """Serves the site on the loopback interface, and gives its URL."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietRequestHandler, directory=str(SITE)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Starts the Chromium of the system."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    """Opens an empty page, and fails the test on errors and on requests to other hosts."""
    problems: list[str] = []
    allowed = (site_url, SITE.as_uri(), "data:", "blob:")
    context = browser.new_context()
    context.set_default_timeout(TIMEOUT)
    page = context.new_page()
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(allowed) else problems.append(request.url))
    yield page
    context.close()
    assert not problems
