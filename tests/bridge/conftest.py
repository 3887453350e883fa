"""Provides a broker, simulated accounts, bridges that run, and live states."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from bluecurrent._runtime.connection import event_reporter
from bluecurrent.testing import API_TOKEN, ThreadedAccount

from .harness.bridge_process import make_environment
from .harness.charge_points import FIRST, FREE
from .harness.live_scene import OpenScene, open_scene
from .harness.mosquitto import Mosquitto
from .harness.running_bridge import OpenBridge, RunningBridge, open_bridge


@pytest.fixture(scope="session")
def mosquitto(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    """Provides a broker that all tests share; each uses topics of its own."""
    broker = Mosquitto(tmp_path_factory.mktemp("mosquitto"))
    broker.start()
    yield broker
    broker.stop()


@pytest.fixture(name="open_bridge")
def provide_open_bridge(mosquitto: Mosquitto) -> OpenBridge:
    """Provides the function that runs a bridge at the shared broker."""

    def open_at_shared_broker(*arguments: Any, **options: Any) -> AbstractAsyncContextManager[RunningBridge]:
        return open_bridge(mosquitto, *arguments, **options)

    return open_at_shared_broker


@pytest.fixture
def keep_log_levels() -> Iterator[None]:
    """Restores the loggers that a command line sets up if it runs in the process of the tests."""
    loggers = [logging.getLogger(name) for name in ("", "bluecurrent", event_reporter.__name__)]
    before = [(logger.level, [*logger.handlers]) for logger in loggers]
    yield
    for logger, (level, handlers) in zip(loggers, before, strict=True):
        logger.setLevel(level)
        logger.handlers[:] = handlers


@pytest.fixture(scope="module")
def account() -> Iterator[ThreadedAccount]:
    """Provides an account with one free charge point, for processes."""
    with ThreadedAccount(speed=None, charge_points={FIRST: FREE}) as account:
        yield account


@pytest.fixture
def environment(tmp_path: Path, account: ThreadedAccount, mosquitto: Mosquitto) -> dict[str, str]:
    """Provides the environment variables of a process that knows the account and the shared broker."""
    return make_environment(
        tmp_path, BLUECURRENT_URL=account.url, BLUECURRENT_API_TOKEN=API_TOKEN, BLUECURRENT_MQTT=mosquitto.url
    )


@pytest.fixture(name="open_scene")
def provide_open_scene() -> OpenScene:
    """Provides the function that opens the live state of an account."""
    return open_scene
