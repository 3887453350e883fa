"""A connection that comes back, and tells the truth meanwhile."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable

import pytest

from bluecurrent._runtime.core.connection_events import Disconnected, Reconnected
from bluecurrent._runtime.core.errors import ConnectionLost, RequestTimeout
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import Script, heat, refusing

pytestmark = pytest.mark.timeout(20)

End = Callable[[Script], Awaitable[object]]


async def _drop(script: Script) -> None:
    script.drop()


def _closing(code: int) -> End:
    return lambda script: script.close(code)


ENDS: dict[str, End] = {"1000": _closing(1000), "1001": _closing(1001), "1011": _closing(1011), "1006": _drop}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
async def test_it_reconnects_and_says_so(client: KettleClient, script: Script, end: End) -> None:
    events = client.messages(Disconnected, Reconnected)
    await end(script)
    lost = await anext(events)
    assert isinstance(lost, Disconnected)
    assert isinstance(lost.error, ConnectionLost)
    assert await anext(events) == Reconnected()
    assert client.is_connected()
    assert script.commands() == ["ENTER", "HI", "HI"]
    assert await client.get_heat("K3") == 3.0


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
async def test_without_reconnecting_it_stays_down(script: Script, end: End) -> None:
    client = KettleClient(API_TOKEN, url=script.url, reconnect=False)
    async with client:
        messages = client.messages()
        await end(script)
        assert isinstance(await anext(messages), Disconnected)
        assert not client.is_connected()
        with pytest.raises(ConnectionLost):
            await anext(messages)
        with pytest.raises(ConnectionLost):
            await client.get_heat("K1")
    assert script.opened == 2


async def test_a_safe_read_is_sent_again_after_a_drop(client: KettleClient, script: Script) -> None:
    script.answers["GET_HEAT"] = None
    call = asyncio.create_task(client.get_heat("K5"))
    await script.got("GET_HEAT")
    script.answers["GET_HEAT"] = heat
    script.drop()
    assert await call == 5.0
    assert script.commands().count("GET_HEAT") == 2


async def test_an_action_is_never_repeated(client: KettleClient, script: Script) -> None:
    script.answers["BOIL"] = None
    call = asyncio.create_task(client.boil("K5"))
    await script.got("BOIL")
    events = client.messages(Reconnected)
    script.drop()
    with pytest.raises(ConnectionLost, match="not known") as caught:
        await call
    assert (caught.value.command, caught.value.evse_id) == ("BOIL", "K5")
    await anext(events)
    assert script.commands().count("BOIL") == 1


async def test_calls_made_while_disconnected_wait(client: KettleClient, script: Script) -> None:
    script.refusals = [refusing("not now", 503) for _ in range(2)]
    events = client.messages(Disconnected)
    script.drop()
    await anext(events)
    assert not client.is_connected()
    read, action = asyncio.create_task(client.get_heat("K1")), asyncio.create_task(client.boil("K2"))
    assert await read == 1.0
    assert await action is not None
    assert script.commands().count("BOIL") == 1


async def test_they_wait_no_longer_than_their_timeout(client: KettleClient, script: Script) -> None:
    script.refusing = refusing("not now", 503)(script.peer)
    script.drop()
    with pytest.raises(RequestTimeout, match="no connection"):
        await client.get_heat("K1", timeout=0.1)


async def test_a_half_open_link_is_noticed(script: Script) -> None:
    async with KettleClient(API_TOKEN, url=script.url, ping_interval=0.05, ping_timeout=0.1) as client:
        events = client.messages(Disconnected, Reconnected)
        script.peer.transport.pause_reading()
        assert isinstance(await anext(events), Disconnected)
        assert await anext(events) == Reconnected()


async def test_silence_can_be_turned_into_a_reconnect(script: Script) -> None:
    async with KettleClient(API_TOKEN, url=script.url, idle_timeout=0.1) as client:
        lost = await anext(client.messages(Disconnected))
        assert isinstance(lost, Disconnected)
        assert "nothing was received" in str(lost.error)


async def test_wait_connected(client: KettleClient, script: Script) -> None:
    script.refusals = [refusing("not now", 503)]
    events = client.messages(Disconnected)
    script.drop()
    await anext(events)
    await client.wait_connected()
    assert client.is_connected()


async def test_a_connection_that_has_just_broken_is_none(client: KettleClient, script: Script) -> None:
    connection = client._state._connection
    assert connection is not None
    connection._socket.transport.abort()
    await asyncio.sleep(0)
    assert not client.is_connected()
    answer = await client.boil("K1")
    assert answer is not None
    assert script.commands().count("BOIL") == 1


async def test_an_action_whose_sending_was_cut_off_is_not_repeated(client: KettleClient, script: Script) -> None:
    script.peer.transport.pause_reading()
    big = asyncio.create_task(client.boil("K1", random.randbytes(4_000_000).hex()))
    while client._state._connection is not None and not client._state._connection._socket.paused:  # noqa: ASYNC110
        await asyncio.sleep(0)
    events = client.messages(Reconnected)
    script.drop()
    with pytest.raises(ConnectionLost):
        await big
    await anext(events)
    assert await client.get_heat("K1") == 1.0
    assert "BOIL" not in script.commands()
