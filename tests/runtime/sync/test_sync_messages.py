"""Tests iterating over messages with a synchronous client."""

from __future__ import annotations

import gc
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from bluecurrent import Account, ChStatus, ConnectionFailed, Disconnected, GridCurrent, InvalidRequest, Lost
from bluecurrent.sync import Client
from bluecurrent.testing import API_TOKEN, ThreadedAccount
from tests.runtime.sync.conftest import FIRST


def grid_current(value: int) -> dict[str, Any]:
    return {"object": "GRID_CURRENT", "evse_id": FIRST, "grid_actual_p1": value}


def values(messages: Any) -> list[Any]:
    return [message.grid_actual_p1 if isinstance(message, GridCurrent) else message for message in messages]


def test_the_loop_ends_when_nothing_came_in_time(client: Client, account: ThreadedAccount) -> None:
    messages = client.messages(GridCurrent, timeout=0.3)
    for value in range(3):
        account.push(grid_current(value))
    client.get_account()  # answered after the pushes
    assert values(messages) == [0, 1, 2]
    account.push(grid_current(3))
    client.get_account()
    assert values(messages) == [3]


def test_messages_are_typed_as_they_were_asked_for(client: Client, account: ThreadedAccount) -> None:
    messages = client.messages(ChStatus, Disconnected, timeout=60)
    client.get_status(FIRST)
    assert isinstance(next(messages), ChStatus)
    account.drop()
    assert isinstance(next(messages), Disconnected)
    with pytest.raises(InvalidRequest, match="no message or event"):
        client.messages(int)
    with pytest.raises(InvalidRequest, match="timeout"):
        client.messages(ChStatus, timeout=0)


def test_the_end_of_the_client_ends_the_loop(client: Client, account: ThreadedAccount) -> None:
    messages = client.messages(GridCurrent)
    account.push(grid_current(1))
    client.get_account()
    client.disconnect()
    assert values(messages) == [1]
    assert values(messages) == []


def test_an_error_that_ends_the_client_is_raised() -> None:
    with ThreadedAccount(speed=None) as account, Client(API_TOKEN, url=account.url, reconnect=False) as client:
        messages = client.messages(GridCurrent)
        account.drop()
        with pytest.raises(Exception, match="connection") as raised:
            next(messages)
        assert type(raised.value).__name__ in ("ConnectionLost", "ConnectionFailed")


def test_a_client_that_was_never_connected_refuses_to_iterate() -> None:
    client = Client(API_TOKEN)
    with pytest.raises(ConnectionFailed, match="connect"):
        next(client.messages())


def test_a_loop_that_falls_behind_gets_a_lost_event(account: ThreadedAccount) -> None:
    with Client(API_TOKEN, url=account.url, queue_size=2) as client:
        messages = client.messages(GridCurrent, timeout=0.3)
        for value in range(5):
            account.push(grid_current(value))
        client.get_account()
        assert values(messages) == [Lost(3), 3, 4]


def test_each_message_goes_to_one_of_several_threads(client: Client, account: ThreadedAccount) -> None:
    messages = client.messages(GridCurrent)
    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(values, messages) for _ in range(4)]
        for value in range(200):
            account.push(grid_current(value))
        client.get_account()  # answered after the pushes
        messages.close()
        read = [reader.result(60) for reader in readers]
    assert sorted(value for part in read for value in part) == [*range(200)]
    assert all(part == sorted(part) for part in read)


@pytest.mark.usefixtures("frozen_heap")
def test_a_dropped_iterator_frees_its_queue_in_the_background_thread(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages = client.messages(GridCurrent)
    publisher, threads = client._client._publisher, list[str]()
    unsubscribe = publisher.unsubscribe

    def note_thread(queue: Any) -> None:
        threads.append(threading.current_thread().name)
        unsubscribe(queue)

    monkeypatch.setattr(publisher, "unsubscribe", note_thread)
    assert publisher.has_subscribers
    del messages
    gc.collect()
    client.get_account()
    assert not publisher.has_subscribers
    assert threads[0] == "bluecurrent client"


def test_a_closed_iterator_ends_after_what_has_come(client: Client, account: ThreadedAccount) -> None:
    messages = client.messages(GridCurrent)
    account.push(grid_current(1))
    client.get_account()
    messages.close()
    account.push(grid_current(2))
    assert values(messages) == [1]


@pytest.mark.usefixtures("frozen_heap")
def test_an_iterator_keeps_its_client(account: ThreadedAccount) -> None:
    def subscribe() -> Any:
        client = Client(API_TOKEN, url=account.url)
        client.connect()
        return client.messages(GridCurrent)

    messages = subscribe()
    gc.collect()
    account.push(grid_current(1))
    assert next(messages).grid_actual_p1 == 1
    del messages
    gc.collect()


def test_handlers_run_one_at_a_time(client: Client, account: ThreadedAccount) -> None:
    running, most, done = [0], [0], threading.Semaphore(0)
    pause = threading.Event()

    def handle(message: GridCurrent) -> None:
        running[0] += 1
        most[0] = max(most[0], running[0])
        pause.wait(0.01)
        running[0] -= 1
        done.release()

    for _ in range(3):
        client.on(GridCurrent, handle)
    for value in range(3):
        account.push(grid_current(value))
    assert all(done.acquire(timeout=60) for _ in range(9))
    assert most == [1]


def test_a_busy_reader_leaves_the_messages_to_the_others(client: Client, account: ThreadedAccount) -> None:
    messages, read, all_read = client.messages(GridCurrent), list[float | None](), threading.Event()

    def read_slowly() -> None:
        for message in messages:
            assert isinstance(message, GridCurrent)
            read.append(message.grid_actual_p1)
            if len(read) == 3:
                all_read.set()
            if message.grid_actual_p1 == 0:
                assert all_read.wait(60)

    def receive_all_at_once(message: Account) -> None:
        for value in range(3):
            account.push(grid_current(value))

    client.on(Account, receive_all_at_once)
    with ThreadPoolExecutor(2) as pool:
        readers = [pool.submit(read_slowly) for _ in range(2)]
        while messages._waiting < 2:
            time.sleep(0.01)
        client.get_account()
        assert all_read.wait(60)
        messages.close()
        for reader in readers:
            reader.result(60)
    assert read == [0, 1, 2]
