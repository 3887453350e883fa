"""Tests that a failed call raises an error that describes what happened."""

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
from tests.runtime.kettle_protocol import API_TOKEN, CARD, SESSION_TOKEN, KettleClient
from tests.runtime.scripted_server import ScriptedServer, answer_heat


@pytest.mark.parametrize("prefix", ["GOT", "DONE"])
async def test_a_refusal_carries_the_text_of_the_service(
    client: KettleClient, server: ScriptedServer, prefix: str
) -> None:
    server.answers["BOIL"] = {"object": f"{prefix}_BOIL", "kettle": "K1", "fine": False, "complaint": "no water"}
    with pytest.raises(CommandRejected, match="BOIL for K1 was refused: no water") as caught:
        await client.boil("K1")
    assert (caught.value.command, caught.value.evse_id, caught.value.text) == ("BOIL", "K1", "no water")


@pytest.mark.parametrize("answer", [{"fine": "false"}, {"fine": 0}, {"fine": "true", "complaint": " no water "}])
async def test_a_refusal_can_be_sent_in_another_type(
    client: KettleClient, server: ScriptedServer, answer: dict[str, object]
) -> None:
    server.answers["BOIL"] = {"object": "DONE_BOIL", "kettle": "K1", **answer}
    with pytest.raises(CommandRejected, match="BOIL for K1 was refused: no"):
        await client.boil("K1")


@pytest.mark.parametrize("answer", [{"fine": "true"}, {"fine": 1}, {"fine": True, "complaint": "  "}])
async def test_a_success_can_be_sent_in_another_type(
    client: KettleClient, server: ScriptedServer, answer: dict[str, object]
) -> None:
    server.answers["BOIL"] = {"object": "DONE_BOIL", "kettle": "K1", **answer}
    verdict = await client.boil("K1")
    assert verdict is not None
    assert verdict.fine is True


@pytest.mark.parametrize(
    ("answer", "problem"),
    [({"fine": "perhaps"}, "fine is text"), ({"fine": True, "complaint": {"code": 5}}, "complaint is an object")],
)
async def test_a_verdict_that_is_not_clear_is_no_success(
    client: KettleClient, server: ScriptedServer, answer: dict[str, object], problem: str
) -> None:
    server.answers["BOIL"] = {"object": "DONE_BOIL", "kettle": "K1", **answer}
    with pytest.raises(ServerError, match=f"the answer to BOIL can't be read: {problem}") as caught:
        await client.boil("K1")
    assert (caught.value.command, caught.value.evse_id) == ("BOIL", "K1")


async def test_a_refusal_contains_no_secret(client: KettleClient, server: ScriptedServer) -> None:
    complaint = f"{CARD} and {SESSION_TOKEN} are not welcome"
    server.answers["BOIL"] = {"object": "DONE_BOIL", "kettle": "K1", "complaint": complaint}
    with pytest.raises(CommandRejected) as caught:
        await client.boil("K1", CARD)
    assert caught.value.text == "*** and *** are not welcome"


async def test_a_timeout_names_what_arrived(client: KettleClient, server: ScriptedServer) -> None:
    server.answers["BOIL"] = {"object": "GOT_BOIL", "kettle": "K1", "fine": True}
    with pytest.raises(TimeoutError) as caught:
        await client.boil("K1", timeout=0.5)
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


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), 10**400, "1", True])
async def test_a_wrong_timeout_is_refused(client: KettleClient, timeout: object) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await client.get_heat("K1", timeout=timeout)  # type: ignore[arg-type]
    assert caught.value.argument == "timeout"


async def test_an_action_that_failed_while_it_was_sent_is_not_sent_again(
    client: KettleClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts = 0

    async def send(connection: Connection, message: object, *, deadline: float) -> None:
        nonlocal attempts
        attempts += 1
        client._request_sender.fail_or_requeue_calls(ConnectionLost("gone"), resend=True)
        raise ConnectionLost("gone")

    monkeypatch.setattr(Connection, "send", send)
    with pytest.raises(ConnectionLost, match="not known"):
        await client.boil("K1", timeout=1)
    assert attempts == 1
