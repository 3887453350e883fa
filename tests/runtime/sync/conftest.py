"""Provides a simulated account, and checks that no test leaves the thread of a client behind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from bluecurrent.sync import Client
from bluecurrent.testing import API_TOKEN, ThreadedAccount
from tests.runtime.sync.client_programs import Start, program_starter

FIRST = "BCU100001"


def client_threads() -> list[threading.Thread]:
    """Returns the threads of clients that run."""
    return [thread for thread in threading.enumerate() if thread.name == "bluecurrent client"]


@pytest.fixture(autouse=True)
def no_thread_stays() -> Iterator[None]:
    yield
    for thread in client_threads():
        thread.join(60)
    assert client_threads() == []


@pytest.fixture
def account() -> Iterator[ThreadedAccount]:
    with ThreadedAccount(speed=None, charge_points={FIRST: {}}) as account:
        yield account


@pytest.fixture
def make_client(account: ThreadedAccount) -> Callable[[], Client]:
    return lambda: Client(API_TOKEN, url=account.url)


@pytest.fixture
def client(make_client: Callable[[], Client]) -> Iterator[Client]:
    with make_client() as client:
        yield client


@pytest.fixture
def start(account: ThreadedAccount) -> Iterator[Start]:
    with program_starter(account.url) as start:
        yield start
