"""Defines pytest fixtures: a fixture server and a simulated account.

This module imports little, since pytest always loads it.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .matching.mismatch import Mismatch
    from .server.threaded_fixture_server import ThreadedServer
    from .simulation.threaded_account import ThreadedAccount

MARKER = "bluecurrent_server"
ACCOUNT_MARKER = "bluecurrent_account"
SERVER = pytest.StashKey["ThreadedServer"]()
SHOWN_MISMATCHES = pytest.StashKey[list["Mismatch"]]()
"""The mismatches that the error message of the test shows already."""
HAS_PASSED = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    """Registers the markers that choose recordings and options."""
    config.addinivalue_line(
        "markers", f"{ACCOUNT_MARKER}(**options): arguments for the SimulatedAccount of the fixture {ACCOUNT_MARKER}"
    )
    config.addinivalue_line(
        "markers", f"{MARKER}(*recordings, **options): arguments for the FixtureServer of the fixture {MARKER}"
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Makes the test itself fail, not its teardown, if the client sent a command that is in no recording."""
    try:
        yield
    except Exception as error:
        if server := item.stash.get(SERVER, None):
            _explain(error, server, item)
        raise
    server = item.stash.get(SERVER, None)
    if server is not None and server.mismatches:
        item.stash[SHOWN_MISMATCHES] = list(server.mismatches)
        pytest.fail("\n".join(map(str, server.mismatches)), pytrace=False)


def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """Remembers whether the test has passed, for the teardown of the fixture."""
    if call.when == "call":
        item.stash[HAS_PASSED] = call.excinfo is None


def _explain(error: Exception, server: ThreadedServer, item: pytest.Item) -> None:
    """Adds the mismatches to the error of a test, and leaves the frames of this package out of its traceback."""
    from .matching.mismatch import add_unmentioned_mismatches
    from .traceback_filter import hide_package_frames

    item.stash[SHOWN_MISMATCHES] = list(server.mismatches)
    add_unmentioned_mismatches(error, server.mismatches)
    if not item.config.getoption("fulltrace"):
        hide_package_frames(error)


@pytest.fixture
def bluecurrent_server(request: pytest.FixtureRequest) -> Iterator[ThreadedServer]:
    """Starts a server that answers from recordings. The test fails if `mismatches` is not empty at the end.

    `@pytest.mark.bluecurrent_server("name_of_a_recording", speed=1.0)` chooses recordings and options. With
    `strict=True` a test that has passed also fails if its client has not sent everything that was recorded.
    """
    from .server.threaded_fixture_server import ThreadedServer

    marker = request.node.get_closest_marker(MARKER)
    server = ThreadedServer(*marker.args, **marker.kwargs) if marker else ThreadedServer()
    server.start()
    request.node.stash[SERVER] = server
    yield server
    server.stop()
    shown = request.node.stash.get(SHOWN_MISMATCHES, [])
    not_shown = [str(mismatch) for mismatch in server.unexpected() if mismatch not in shown]
    if not_shown:
        pytest.fail("\n".join(not_shown), pytrace=False)
    if request.node.stash.get(HAS_PASSED, False):  # a test that failed or was skipped has sent only a part
        reason = None
        try:
            server.check_played()
        except AssertionError as unplayed:
            reason = str(unplayed)
        if reason is not None:  # outside `except`, where pytest would print the reason twice
            pytest.fail(reason, pytrace=False)


@pytest.fixture
def bluecurrent_account(request: pytest.FixtureRequest) -> Iterator[ThreadedAccount]:
    """Starts a simulated account, which keeps state and answers at once.

    `@pytest.mark.bluecurrent_account(speed=60, request_limit=100)` chooses options of the SimulatedAccount.
    """
    from .simulation.threaded_account import ThreadedAccount

    marker = request.node.get_closest_marker(ACCOUNT_MARKER)
    options: dict[str, Any] = {"speed": None} | (marker.kwargs if marker else {})
    with ThreadedAccount(**options) as account:
        yield account
