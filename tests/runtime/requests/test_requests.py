"""Tests that each request gets its own answer."""

from __future__ import annotations

import asyncio

from tests.runtime.kettle_protocol import API_TOKEN, SESSION_TOKEN, KettleClient, SharedSocketClient
from tests.runtime.scripted_server import ScriptedServer


async def test_a_read_returns_its_answer(client: KettleClient, server: ScriptedServer) -> None:
    assert await client.get_heat("K7") == 7.0
    assert server.received[-1] == {"do": "GET_HEAT", "kettle": "K7", "Pass": f"Ticket {SESSION_TOKEN}"}
    assert list(server.received[-1])[-1] == "Pass"


async def test_the_log_in_uses_a_connection_of_its_own(client: KettleClient, server: ScriptedServer) -> None:
    assert server.commands() == ["ENTER", "HI"]
    assert server.opened == 2
    assert "Pass" not in server.received[0]
    assert client.customer_id == "guest-1"


async def test_the_log_in_can_use_the_long_connection(server: ScriptedServer) -> None:
    async with SharedSocketClient(API_TOKEN, url=server.url) as client:
        assert server.commands() == ["ENTER", "HI"]
        assert server.opened == 1
        assert await client.enter(API_TOKEN) == "guest-1"
        assert server.opened == 1


async def test_requests_with_different_keys_are_answered_in_any_order(
    client: KettleClient, server: ScriptedServer
) -> None:
    server.answers["GET_HEAT"] = None
    calls = [asyncio.create_task(client.get_heat(f"K{number}")) for number in range(20)]
    await server.wait_for_command("GET_HEAT", 20)
    for number in reversed(range(20)):
        await server.push({"object": "HEAT", "kettle": f"K{number}", "degrees": float(number)})
    assert await asyncio.gather(*calls) == [float(number) for number in range(20)]


async def test_an_action_waits_for_the_verdict(client: KettleClient) -> None:
    verdict = await client.boil("K1")
    assert verdict is not None
    assert verdict.object == "DONE_BOIL"


async def test_an_action_can_wait_for_the_receipt_or_not_at_all(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["BOIL"] = {"object": "GOT_BOIL", "kettle": "K1", "fine": True}
    receipt = await client.boil("K1", wait="receipt")
    assert receipt is not None
    assert receipt.object == "GOT_BOIL"
    assert await client.boil("K1", wait="sent") is None


async def test_the_first_acknowledgement_answers_a_command_with_first(
    client: KettleClient, server: ScriptedServer
) -> None:
    server.answers["SING"] = {"object": "GOT_SING", "kettle": "K1"}
    answer = await client.sing("K1")
    assert answer is not None
    assert answer.object == "GOT_SING"


async def test_a_pushed_effect_counts_as_the_answer(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["OPEN_LID"] = [
        {"object": "GOT_OPEN_LID", "kettle": "K1", "fine": True},
        {"object": "LID", "kettle": "K1", "state": "open"},
    ]
    answer = await client.open_lid("K1")
    assert answer is not None
    assert answer.object == "GOT_OPEN_LID"


async def test_an_effect_without_a_receipt_becomes_an_acknowledgement(
    client: KettleClient, server: ScriptedServer
) -> None:
    server.answers["OPEN_LID"] = {"object": "LID", "kettle": "K1", "state": "open"}
    answer = await client.open_lid("K1")
    assert answer is not None
    assert (answer.object, answer.kettle, answer.fine) == ("DONE_OPEN_LID", "K1", True)


async def test_the_receipt_is_the_answer_if_no_effect_comes(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["OPEN_LID"] = [
        {"object": "GOT_OPEN_LID", "kettle": "K1", "fine": True},
        {"object": "LID", "kettle": "K2", "state": "open"},
        {"object": "LID", "kettle": "K1", "state": "shut"},
    ]
    answer = await client.open_lid("K1")
    assert answer is not None
    assert answer.object == "GOT_OPEN_LID"


async def test_standalone_requests_work_without_a_connection(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    assert await client.who_am_i() == "A. Kettle"
    assert await client.enter(API_TOKEN) == "guest-1"
    assert client.customer_id == "guest-1"
    await server.wait_for(lambda server: not server.peers)
    async with client:
        opened = server.opened
        assert await client.who_am_i() == "A. Kettle"
        assert server.opened == opened


async def test_cancelling_a_call_leaves_nothing_behind(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["GET_HEAT"] = None
    call = asyncio.create_task(client.get_heat("K1"))
    await server.wait_for_command("GET_HEAT")
    call.cancel()
    await asyncio.wait([call])
    assert call.cancelled()
    assert not client._request_sender._waiters
    assert not len(client._request_sender._correlation)
