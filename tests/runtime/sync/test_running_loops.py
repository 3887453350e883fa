"""Tests synchronous calls where an event loop runs: in coroutines, threads, notebooks and handlers."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bluecurrent import (
    Account,
    WrongEventLoop,
)
from bluecurrent.sync import Client
from bluecurrent.testing import ThreadedAccount
from tests.runtime.sync.conftest import FIRST


def test_a_call_in_a_coroutine_is_refused_with_advice(client: Client) -> None:
    async def call() -> None:
        await asyncio.sleep(0)
        client.get_status(FIRST)

    async def call_later() -> object:
        failed: asyncio.Future[object] = asyncio.get_running_loop().create_future()

        def call() -> None:
            try:
                client.get_status(FIRST)
            except WrongEventLoop as error:
                failed.set_result(error)

        asyncio.get_running_loop().call_soon(call)
        return await failed

    with pytest.raises(WrongEventLoop, match=r"bluecurrent\.Client"):
        asyncio.run(call())
    assert isinstance(asyncio.run(call_later()), WrongEventLoop)
    assert client.get_status(FIRST).evse_id == FIRST


def test_a_coroutine_can_call_in_another_thread(client: Client) -> None:
    async def call() -> str | None:
        return (await asyncio.to_thread(client.get_status, FIRST)).evse_id

    assert asyncio.run(call()) == FIRST


def test_code_of_a_notebook_can_call_while_its_loop_runs(client: Client) -> None:
    names = {"client": client, "evse_id": FIRST}

    async def run_cell() -> None:
        exec("def status():\n    return client.get_status(evse_id)\n\nfound = status().evse_id", names)

    asyncio.run(run_cell())
    assert names["found"] == FIRST


def test_a_call_in_a_handler_is_refused_with_the_reason(client: Client, account: ThreadedAccount) -> None:
    found: list[object] = []
    called = threading.Event()

    def handle(message: Account) -> None:
        try:
            found.extend((threading.current_thread().name, client.is_connected()))
            client.get_status(FIRST)
        except WrongEventLoop as error:
            found.append(str(error))
        called.set()

    remove = client.on(Account, handle)
    client.get_account()
    assert called.wait(60)
    remove()
    client.get_account()
    assert found[:2] == ["bluecurrent client", True]
    assert "bluecurrent.Client" in str(found[2])
    assert len(found) == 3
