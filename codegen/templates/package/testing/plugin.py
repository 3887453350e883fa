"""Defines the pytest fixture `bluecurrent_server`; imports little, since pytest loads it at every start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .server.threaded_server import ThreadedServer

MARKER = "bluecurrent_server"
HAS_PASSED = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    """Registers the marker that chooses recordings and options."""
    config.addinivalue_line(
        "markers", f"{MARKER}(*recordings, **options): arguments for the FixtureServer of the fixture {MARKER}"
    )


def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """Remembers whether the test has passed, for the fixture."""
    if call.when == "call":
        item.stash[HAS_PASSED] = call.excinfo is None


@pytest.fixture
def bluecurrent_server(request: pytest.FixtureRequest) -> Iterator[ThreadedServer]:
    """Starts a server that answers as recorded.

    The test fails if its client sent a command that is in no recording, unless the test took it from `mismatches`.

    `@pytest.mark.bluecurrent_server("start_session", speed=1.0)` chooses recordings and options. With `strict=True` a
    test that has passed also fails if its client has not sent everything that was recorded.
    """
    from .server.threaded_server import ThreadedServer

    marker = request.node.get_closest_marker(MARKER)
    server = ThreadedServer(*marker.args, **marker.kwargs) if marker else ThreadedServer()
    server.start()
    yield server
    server.stop()
    mismatches = server.unexpected()
    if mismatches:
        pytest.fail("\n".join(map(str, mismatches)), pytrace=False)
    if request.node.stash.get(HAS_PASSED, False):  # a test that failed or was skipped has sent only a part
        try:
            server.check_played()
        except AssertionError as unplayed:
            pytest.fail(str(unplayed), pytrace=False)
