"""Tests the calls of a synchronous client: from several threads, from event loops, from handlers, and after the end."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from bluecurrent import (
    Account,
    ChStatus,
    ConnectionFailed,
    ConnectionLost,
    InvalidApiToken,
    InvalidRequest,
    RequestTimeout,
)
from bluecurrent.sync import Client
from bluecurrent.testing import API_TOKEN, ThreadedAccount
from tests.runtime.sync.conftest import FIRST, client_threads

MakeClient = Callable[[], Client]


def test_calls_return_answers_and_raise_errors(client: Client, account: ThreadedAccount) -> None:
    assert [point.evse_id for point in client.get_charge_points()] == [FIRST]
    assert client.is_connected()
    assert client.session is not None
    assert client.customer_id == client.session.customer_id
    assert client.set_plug_and_charge(FIRST, False).success
    assert client.set_plug_and_charge(FIRST, True, wait="sent") is None
    with pytest.raises(InvalidRequest, match="evse_id"):
        client.get_status("")
    account.silence()
    with pytest.raises(RequestTimeout):
        client.get_status(FIRST, timeout=0.01)
    assert repr(client) == "<Client connected>"
    assert API_TOKEN not in str(client.diagnostics())


def test_each_block_has_one_thread(make_client: MakeClient) -> None:
    for _ in range(2):
        with make_client() as client:
            assert client.get_status(FIRST).evse_id == FIRST
            assert len(client_threads()) == 1
        assert client_threads() == []


def test_a_client_without_a_connection_keeps_no_thread(make_client: MakeClient) -> None:
    client = make_client()
    assert client.validate_api_token(API_TOKEN)
    with pytest.raises(InvalidApiToken):
        client.validate_api_token("wrong")
    with pytest.raises(ConnectionFailed, match="connect"):
        client.get_status(FIRST)
    with client:
        pass
    with pytest.raises(ConnectionLost, match="disconnected"):
        client.get_status(FIRST)
    assert not client.is_connected()


def test_a_failed_connection_leaves_no_thread() -> None:
    with pytest.raises(ConnectionFailed), Client(API_TOKEN, url="ws://127.0.0.1:9", reconnect=False):
        pass


def test_connect_and_disconnect_work_without_a_block(make_client: MakeClient) -> None:
    client = make_client()
    for _ in range(2):
        client.connect()
        client.wait_connected(timeout=60)
        assert client.get_status(FIRST).evse_id == FIRST
        client.disconnect()
        client.disconnect()
        assert client_threads() == []


def test_several_threads_call_at_once(client: Client, account: ThreadedAccount) -> None:
    with ThreadPoolExecutor(8) as pool:
        statuses = [*pool.map(lambda _: client.get_status(FIRST), range(40))]
    assert {status.evse_id for status in statuses} == {FIRST}
    assert sum(command["command"] == "GET_CH_STATUS" for command in account.commands) == 40
    assert len(client_threads()) == 1


def test_threads_connect_and_disconnect_at_the_same_time(make_client: MakeClient) -> None:
    client = make_client()

    def use(number: int) -> None:
        try:
            client.connect()
            client.get_status(FIRST)
        except ConnectionLost:
            pass
        client.disconnect()

    with ThreadPoolExecutor(8) as pool:
        for future in [pool.submit(use, number) for number in range(24)]:
            future.result(60)


def test_a_disconnect_ends_the_calls_of_other_threads(make_client: MakeClient, account: ThreadedAccount) -> None:
    with ThreadPoolExecutor(2) as pool, make_client() as client:
        account.silence()
        waiting = pool.submit(client.get_status, FIRST)
        iterating = pool.submit(list, client.messages(ChStatus))
        account.until(lambda: account.commands)
        client.disconnect()
        with pytest.raises(ConnectionLost):
            waiting.result(60)
        assert iterating.result(60) == []


@pytest.mark.usefixtures("frozen_heap")
def test_a_garbage_collected_client_ends_its_thread(make_client: MakeClient, account: ThreadedAccount) -> None:
    client = make_client()
    client.connect()
    (thread,) = client_threads()
    del client
    gc.collect()
    thread.join(60)
    assert not thread.is_alive()
    account.until(lambda: not account._server.connections)


def test_a_handler_can_disconnect(client: Client) -> None:
    disconnected = threading.Event()

    def handle(message: Account) -> None:
        client.disconnect()
        disconnected.set()

    client.on(Account, handle)
    (thread,) = client_threads()
    client.get_account()
    assert disconnected.wait(60)
    thread.join(60)
    assert not thread.is_alive()


@pytest.mark.usefixtures("frozen_heap")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_handler_that_exits_ends_the_thread_alone(make_client: MakeClient, account: ThreadedAccount) -> None:
    client = make_client()
    remove = client.on(Account, lambda message: sys.exit(3))
    with ThreadPoolExecutor(1) as pool, client:
        iterating = pool.submit(list, client.messages(ChStatus))
        (thread,) = client_threads()
        client.get_account()
        assert iterating.result(60) == []
        thread.join(60)
    assert repr(client) == "<Client disconnected>"
    account.until(lambda: "closed, code 1000" in account.history[-1])
    remove()
    with client:
        assert client.get_status(FIRST).evse_id == FIRST
    gc.collect()  # the task that exited is in a cycle, and asyncio reports it when it is found


def test_handlers_stay_across_connections(make_client: MakeClient) -> None:
    client, found = make_client(), threading.Semaphore(0)
    client.on(Account, lambda message: found.release())
    for _ in range(2):
        with client:
            client.get_account()
            assert found.acquire(timeout=60)
