"""The pytest plugin: the fixture `bluecurrent_server`. Pytest loads it at every start, so it imports nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .server.threaded_server import ThreadedServer

MARKER = "bluecurrent_server"
PASSED = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", f"{MARKER}(*recordings, **options): what the fixture {MARKER} replays, as FixtureServer takes it"
    )


def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    if call.when == "call":
        item.stash[PASSED] = call.excinfo is None


@pytest.fixture
def bluecurrent_server(request: pytest.FixtureRequest) -> Iterator[ThreadedServer]:
    """A server that answers as recorded; a command that matches nothing fails the test, unless it clears `mismatches`.

    `@pytest.mark.bluecurrent_server("start_session", speed=1.0)` chooses recordings and options. With `strict=True` a
    test that has passed fails if its client has not sent all that was recorded.
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
    if request.node.stash.get(PASSED, False):  # not where a test failed or was skipped on the way
        try:
            server.check_played()
        except AssertionError as unplayed:
            pytest.fail(str(unplayed), pytrace=False)
