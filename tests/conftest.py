"""Loads the SDK's pytest plugin, and keeps the user's proxy, signals and state folder out of the tests."""

from __future__ import annotations

import gc
import os
import signal
from importlib.metadata import entry_points

import pytest

PLUGIN = "bluecurrent.testing.plugin"

# Where the SDK is installed, pytest has loaded the plugin already, and refuses to load it twice.
pytest_plugins = [] if any(point.value == PLUGIN for point in entry_points(group="pytest11")) else [PLUGIN]

# Not only the SDK connects to the tests' servers: other clients would use the machine's proxy for them.
os.environ["no_proxy"] = os.environ["NO_PROXY"] = ",".join(
    ("localhost", "127.0.0.1", "::1", os.environ.get("no_proxy") or os.environ.get("NO_PROXY", ""))
).rstrip(",")

# A shell that runs the tests in the background has SIGINT ignored, and every program they start would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def state_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Makes the programs that tests start keep nothing in the user's own state folder."""
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))


@pytest.fixture
def frozen_heap() -> None:
    """Hides earlier objects from the garbage collector, which would take seconds to look at those of other tests."""
    gc.freeze()
