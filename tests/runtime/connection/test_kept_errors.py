"""Tests that a client keeps no error with its traceback, whose frames would keep variables and connections alive."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from typing import Any

import pytest

from bluecurrent._runtime.core.connection_events import AttemptFailed, Disconnected, Reconnected
from bluecurrent._runtime.core.errors import BlueCurrentError
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import ScriptedServer, make_refusal

pytestmark = pytest.mark.usefixtures("frozen_heap")


def errors_with_tracebacks() -> list[BlueCurrentError]:
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, BlueCurrentError) and each.__traceback__ is not None]


async def limited(client: KettleClient, server: ScriptedServer) -> None:
    """Uses up the request limit."""
    events = client.messages(Disconnected)
    await server.close(4001)
    await anext(events)


async def failed(client: KettleClient, server: ScriptedServer) -> None:
    """Makes the service refuse the API token."""
    messages = client.messages(Disconnected)
    server.answers["ENTER"] = {"object": "ENTERED", "ok": False}
    server.session_token += "-2"
    server.abort_connections()
    with suppress(BlueCurrentError):
        while True:
            await anext(messages)


async def connecting(client: KettleClient, server: ScriptedServer) -> None:
    """Refuses the client's attempts to connect."""
    events = client.messages(AttemptFailed)
    server.refusal = make_refusal("not now", 503)(server.peer)
    server.abort_connections()
    for _ in range(3):
        await anext(events)


@pytest.mark.parametrize("end", [limited, failed, connecting])
async def test_no_error_is_kept_with_its_traceback(
    client: KettleClient, server: ScriptedServer, end: Callable[[KettleClient, ScriptedServer], Awaitable[None]]
) -> None:
    messages = client.messages()
    before = errors_with_tracebacks()
    await end(client, server)
    if end is not connecting:
        with suppress(BlueCurrentError):
            await client.get_heat("K1")
    assert [error for error in errors_with_tracebacks() if error not in before] == []
    del messages


class Variable:
    """Stands for a large object in a program's function."""


ACTIONS: dict[str, Callable[[KettleClient, AsyncIterator[Any]], Awaitable[object]]] = {
    "call": lambda client, messages: client.get_heat("K1"),
    "wait": lambda client, messages: client.wait_connected(),
    "log-in": lambda client, messages: client.enter(API_TOKEN),
    "messages": lambda client, messages: anext(messages),
}


@pytest.mark.parametrize(
    ("end", "action"),
    [(limited, "call"), (limited, "log-in"), (failed, "call"), (failed, "wait"), (failed, "messages")],
)
async def test_an_error_that_is_raised_again_keeps_no_variable(
    client: KettleClient,
    server: ScriptedServer,
    end: Callable[[KettleClient, ScriptedServer], Awaitable[None]],
    action: str,
) -> None:
    messages = client.messages(Reconnected)
    await end(client, server)

    async def use() -> weakref.ref[Variable]:
        variable = Variable()
        with suppress(BlueCurrentError):
            await ACTIONS[action](client, messages)
            pytest.fail("no error")
        return weakref.ref(variable)

    reference = await use()
    gc.collect()
    assert reference() is None


@pytest.mark.parametrize(("end", "event_class"), [(limited, Disconnected), (connecting, AttemptFailed)])
async def test_the_client_keeps_no_traceback_of_an_error_of_an_event_that_is_raised(
    client: KettleClient,
    server: ScriptedServer,
    end: Callable[[KettleClient, ScriptedServer], Awaitable[None]],
    event_class: type[Disconnected] | type[AttemptFailed],
) -> None:
    raised: asyncio.Queue[weakref.ref[Variable]] = asyncio.Queue()

    def handle(event: Disconnected | AttemptFailed) -> None:
        variable = Variable()
        with suppress(BlueCurrentError):
            raise event.error
        raised.put_nowait(weakref.ref(variable))

    client.on(event_class, handle)
    await end(client, server)
    reference = await raised.get()
    while not raised.empty():
        reference = raised.get_nowait()  # of the last error, which the client still holds
    gc.collect()
    assert reference() is None
