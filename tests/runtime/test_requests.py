"""Checks that each request gets its own answer, or an error that describes what happened."""

from __future__ import annotations

import asyncio

import pytest

from bluecurrent._runtime.core.errors import (
    CommandRejected,
    ConnectionFailed,
    ConnectionLost,
    InvalidRequest,
    NotAuthorized,
    RequestTimeout,
    ServerError,
)
from bluecurrent._runtime.transport.connection import Connection
from tests.runtime.kettle_protocol import API_TOKEN, CARD, SESSION_TOKEN, KettleClient, SharedSocketClient
from tests.runtime.scripted_server import ScriptedServer, answer_heat

pytestmark = pytest.mark.timeout(20)


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


@pytest.mark.parametrize("prefix", ["GOT", "DONE"])
async def test_a_refusal_carries_the_text_of_the_service(
    client: KettleClient, server: ScriptedServer, prefix: str
) -> None:
    server.answers["BOIL"] = {"object": f"{prefix}_BOIL", "kettle": "K1", "fine": False, "complaint": "no water"}
    with pytest.raises(CommandRejected, match="BOIL for K1 was refused: no water") as caught:
        await client.boil("K1")
    assert (caught.value.command, caught.value.evse_id, caught.value.text) == ("BOIL", "K1", "no water")


async def test_a_refusal_contains_no_secret(client: KettleClient, server: ScriptedServer) -> None:
    complaint = f"{CARD} and {SESSION_TOKEN} are not welcome"
    server.answers["BOIL"] = {"object": "DONE_BOIL", "kettle": "K1", "complaint": complaint}
    with pytest.raises(CommandRejected) as caught:
        await client.boil("K1", CARD)
    assert caught.value.text == "*** and *** are not welcome"


async def test_a_timeout_names_what_arrived(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["BOIL"] = {"object": "GOT_BOIL", "kettle": "K1", "fine": True}
    with pytest.raises(TimeoutError) as caught:
        await client.boil("K1", timeout=0.1)
    assert isinstance(caught.value, RequestTimeout)
    assert caught.value.arrived == ("GOT_BOIL",)


async def test_after_a_timeout_the_same_request_is_answered(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["BOIL"] = {"object": "GOT_BOIL", "kettle": "K1", "fine": True}
    with pytest.raises(RequestTimeout):
        await client.boil("K1", timeout=0.1)
    server.answers["BOIL"] = [{"object": name, "kettle": "K1", "fine": True} for name in ("GOT_BOIL", "DONE_BOIL")]
    assert await client.boil("K1") is not None


@pytest.mark.parametrize(("number", "kind"), [(2, NotAuthorized), (9, ServerError), ("odd", ServerError)])
async def test_an_error_goes_to_the_waiting_call(
    client: KettleClient, server: ScriptedServer, number: object, kind: type[Exception]
) -> None:
    server.answers["GET_HEAT"] = {"object": "OOPS", "number": number, "words": f"sorry, {SESSION_TOKEN}"}
    with pytest.raises(kind, match="GET_HEAT") as caught:
        await client.get_heat("K1")
    assert SESSION_TOKEN not in str(caught.value)
    server.answers["GET_HEAT"] = answer_heat
    assert await client.get_heat("K1") == 1.0


async def test_an_error_without_a_waiting_call_is_a_message(client: KettleClient, server: ScriptedServer) -> None:
    messages = client.messages()
    await server.push({"object": "OOPS", "number": 9})
    assert (await anext(messages)).object == "OOPS"
    assert client.is_connected()


async def test_an_error_is_assigned_by_its_flow_id(server: ScriptedServer) -> None:
    async with KettleClient(API_TOKEN, url=server.url, send_flow_id=True) as client:
        server.answers["BOIL"] = None
        first, second = (asyncio.create_task(client.boil(name)) for name in ("K1", "K2"))
        await server.wait_for_command("BOIL", 2)
        refs = {frame["kettle"]: frame["ref"] for frame in server.received if frame["do"] == "BOIL"}
        await server.push({"object": "OOPS", "number": 2, "ref": refs["K2"]})
        with pytest.raises(NotAuthorized):
            await second
        await server.push({"object": "DONE_BOIL", "fine": True, "ref": "somebody else's"})
        await server.push({"object": "DONE_BOIL", "kettle": "K1", "fine": True, "ref": refs["K1"]})
        answer = await first
        assert answer is not None
        assert answer.ref == refs["K1"]
        server.answers["GET_HEAT"] = answer_heat
        await client.get_heat("K1")
        assert "ref" not in server.received[-1]


async def test_an_answer_that_cannot_be_read_is_a_server_error(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["GET_HEAT"] = {"object": "HEAT", "kettle": "K1", "degrees": "warm"}
    with pytest.raises(ServerError, match="GET_HEAT"):
        await client.get_heat("K1")


async def test_requests_without_a_connection_fail_at_once(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    with pytest.raises(ConnectionFailed, match="connect"):
        await client.get_heat("K1")
    with pytest.raises(ConnectionFailed, match="connect"):
        await anext(client.messages())
    async with client:
        pass
    with pytest.raises(ConnectionLost, match="disconnected"):
        await client.get_heat("K1")
    assert [message async for message in client.messages()] == []


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


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), 10**400, "1", True])
async def test_a_wrong_timeout_is_refused(client: KettleClient, timeout: object) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await client.get_heat("K1", timeout=timeout)  # type: ignore[arg-type]
    assert caught.value.argument == "timeout"


async def test_cancelling_a_call_leaves_nothing_behind(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["GET_HEAT"] = None
    call = asyncio.create_task(client.get_heat("K1"))
    await server.wait_for_command("GET_HEAT")
    call.cancel()
    await asyncio.wait([call])
    assert call.cancelled()
    assert not client._request_sender._waiters
    assert not len(client._request_sender._correlation)


async def test_an_action_that_failed_while_it_was_sent_is_not_sent_again(
    client: KettleClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts = 0

    async def send(connection: Connection, message: object, *, deadline: float) -> None:
        nonlocal attempts
        attempts += 1
        client._request_sender.end_connection(ConnectionLost("gone"), repeat=True)
        raise ConnectionLost("gone")

    monkeypatch.setattr(Connection, "send", send)
    with pytest.raises(ConnectionLost, match="not known"):
        await client.boil("K1", timeout=1)
    assert attempts == 1
