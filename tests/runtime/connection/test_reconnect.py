"""Tests reconnecting, and what happens to calls meanwhile."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection

from bluecurrent._runtime.core.connection_events import Disconnected, Reconnected
from bluecurrent._runtime.core.errors import ConnectionLost, RequestTimeout
from tests.runtime.client_socket import transport_of
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import ScriptedServer, answer_heat, make_refusal

End = Callable[[ScriptedServer], Awaitable[object]]


async def _drop(server: ScriptedServer) -> None:
    server.abort_connections()


def _closing(code: int) -> End:
    return lambda server: server.close(code)


ENDS: dict[str, End] = {"1000": _closing(1000), "1001": _closing(1001), "1011": _closing(1011), "1006": _drop}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
async def test_client_reconnects_and_publishes_events(client: KettleClient, server: ScriptedServer, end: End) -> None:
    events = client.messages(Disconnected, Reconnected)
    await end(server)
    lost = await anext(events)
    assert isinstance(lost, Disconnected)
    assert isinstance(lost.error, ConnectionLost)
    assert await anext(events) == Reconnected()
    assert client.is_connected()
    assert server.commands() == ["ENTER", "HI", "HI"]
    assert await client.get_heat("K3") == 3.0


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
async def test_client_without_reconnect_stays_disconnected(server: ScriptedServer, end: End) -> None:
    client = KettleClient(API_TOKEN, url=server.url, reconnect=False)
    async with client:
        messages = client.messages()
        await end(server)
        assert isinstance(await anext(messages), Disconnected)
        assert not client.is_connected()
        with pytest.raises(ConnectionLost):
            await anext(messages)
        with pytest.raises(ConnectionLost):
            await client.get_heat("K1")
    assert server.opened == 2


async def test_repeatable_read_is_sent_again(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["GET_HEAT"] = None
    call = asyncio.create_task(client.get_heat("K5"))
    await server.wait_for_command("GET_HEAT")
    server.answers["GET_HEAT"] = answer_heat
    server.abort_connections()
    assert await call == 5.0
    assert server.commands().count("GET_HEAT") == 2


async def test_action_is_never_repeated(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["BOIL"] = None
    call = asyncio.create_task(client.boil("K5"))
    await server.wait_for_command("BOIL")
    events = client.messages(Reconnected)
    server.abort_connections()
    with pytest.raises(ConnectionLost, match="not known") as caught:
        await call
    assert (caught.value.command, caught.value.evse_id) == ("BOIL", "K5")
    await anext(events)
    assert server.commands().count("BOIL") == 1


async def test_calls_wait_during_a_reconnect(client: KettleClient, server: ScriptedServer) -> None:
    server.next_refusals = [make_refusal("not now", 503) for _ in range(2)]
    events = client.messages(Disconnected)
    server.abort_connections()
    await anext(events)
    assert not client.is_connected()
    read, action = asyncio.create_task(client.get_heat("K1")), asyncio.create_task(client.boil("K2"))
    assert await read == 1.0
    assert await action is not None
    assert server.commands().count("BOIL") == 1


async def test_calls_during_a_reconnect_time_out(client: KettleClient, server: ScriptedServer) -> None:
    server.refusal = make_refusal("not now", 503)(server.peer)
    events = client.messages(Disconnected)
    server.abort_connections()
    await anext(events)
    with pytest.raises(RequestTimeout, match="no connection"):
        await client.get_heat("K1", timeout=0.1)


async def test_missing_pong_causes_a_reconnect(server: ScriptedServer) -> None:
    async with KettleClient(API_TOKEN, url=server.url, ping_interval=0.05, ping_timeout=0.1) as client:
        events = client.messages(Disconnected, Reconnected)
        server.peer.transport.pause_reading()
        lost = await anext(events)
        assert isinstance(lost, Disconnected)
        assert str(lost.error) == "the connection was cut off: the service did not answer a ping"
        assert await anext(events) == Reconnected()


async def test_idle_timeout_causes_a_reconnect(server: ScriptedServer) -> None:
    async with KettleClient(API_TOKEN, url=server.url, idle_timeout=0.1) as client:
        lost = await anext(client.messages(Disconnected))
        assert isinstance(lost, Disconnected)
        assert "nothing was received" in str(lost.error)


async def test_wait_connected_waits_for_the_reconnect(client: KettleClient, server: ScriptedServer) -> None:
    server.next_refusals = [make_refusal("not now", 503)]
    events = client.messages(Disconnected)
    server.abort_connections()
    await anext(events)
    await client.wait_connected()
    assert client.is_connected()


async def test_connection_that_has_just_broken_is_not_used(client: KettleClient, server: ScriptedServer) -> None:
    connection = client._state._connection
    assert connection is not None
    transport_of(connection).abort()
    await asyncio.sleep(0)
    assert not client.is_connected()
    answer = await client.boil("K1")
    assert answer is not None
    assert server.commands().count("BOIL") == 1


async def test_partly_written_action_is_not_repeated(client: KettleClient, server: ScriptedServer) -> None:
    server.peer.transport.pause_reading()
    big = asyncio.create_task(client.boil("K1", random.randbytes(4_000_000).hex()))
    while client._state._connection is not None and not client._state._connection._socket.paused:  # noqa: ASYNC110
        await asyncio.sleep(0)
    events = client.messages(Reconnected)
    server.abort_connections()
    with pytest.raises(ConnectionLost):
        await big
    await anext(events)
    assert await client.get_heat("K1") == 1.0
    assert "BOIL" not in server.commands()


async def test_time_out_of_a_sent_call_names_the_lost_connection(server: ScriptedServer) -> None:
    def lose(server: ScriptedServer, peer: ServerConnection, frame: dict[str, Any]) -> None:
        server.refusal = make_refusal("not now", 503)(peer)
        peer.transport.abort()

    server.answers["GET_HEAT"] = lose
    async with KettleClient(API_TOKEN, url=server.url) as client:
        with pytest.raises(
            RequestTimeout, match=r"the connection ended once before the answer, and there is no connection now$"
        ):
            await client.get_heat("K1", timeout=1)
