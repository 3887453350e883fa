"""Tests commands over HTTP whose verdict is pushed on the WebSocket: `block` for one socket."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bluecurrent import (
    Client,
    CommandRejected,
    ConnectionFailed,
    ConnectionLost,
    NotAuthorized,
    RequestTimeout,
    ServiceUnavailable,
)
from bluecurrent.testing import FixtureServer
from tests.runtime.rest.actions.block_calls import answered, block, posted, status, verdict

OLD_TOKEN = {"object": "ERROR", "error": 1, "message": "invalid auth token"}


async def test_verdict_can_come_before_the_answer(server: FixtureServer, connected: Client) -> None:
    server.answer_http(push=verdict(), delay=60)
    assert (await block(connected)).object == "STATUS_SET_INOPERATIVE"


async def test_verdict_of_another_is_ignored(server: FixtureServer, connected: Client) -> None:
    server.answer_http({"success": True}, push=verdict(flow_id="of another", success=False, error="TIMEOUT"))
    call = block(connected)
    body = await posted(server)
    await answered(server, connected)
    assert not call.done()
    await server.push(verdict(flow_id=body["flow_id"], error=""))
    assert (await call).flow_id == body["flow_id"]


@pytest.mark.parametrize("flow_id", [{}, {"flow_id": ""}, {"flow_id": None}])
async def test_verdict_without_a_request_id_counts(server: FixtureServer, connected: Client, flow_id: Any) -> None:
    server.answer_http({"success": True}, push=verdict(**flow_id))
    assert (await block(connected)).success is True


async def test_refusal_in_the_verdict_is_raised(server: FixtureServer, connected: Client) -> None:
    server.answer_http({"success": True}, push=verdict(success=False, error="TIMEOUT"))
    with pytest.raises(CommandRejected, match="setinoperative for BCU1 was refused: TIMEOUT"):
        await block(connected)


async def test_error_for_no_other_call_ends_the_wait(server: FixtureServer, connected: Client) -> None:
    server.answer_http({"success": True}, push={"object": "ERROR", "error": 2, "message": "forbidden"})
    with pytest.raises(NotAuthorized, match=r"^setinoperative for BCU1: forbidden$") as raised:
        await block(connected)
    assert (raised.value.command, raised.value.evse_id) == ("setinoperative", "BCU1")


@pytest.mark.parametrize(
    "push",
    [
        status("unavailable"),
        status("unavailable", socket_id=2),
        {
            "object": "CH_STATUS",
            "evse_id": "BCU1",
            "items": [{"socket_id": 1}, {"socket_id": 2, "activity": "unavailable"}],
        },
    ],
    ids=["no socket", "its socket", "items"],
)
@pytest.mark.parametrize("is_early", [False, True])
async def test_status_that_shows_the_change_counts(
    server: FixtureServer, connected: Client, push: dict[str, Any], is_early: bool
) -> None:
    server.answer_http({"success": True}, push=push if is_early else None)
    call = block(connected)
    await posted(server)
    await answered(server, connected)
    if not is_early:
        assert not call.done()
        await server.push(push)
    done = await call
    assert (done.object, done.success, done.evse_id) == ("STATUS_SET_INOPERATIVE", True, "BCU1")


@pytest.mark.parametrize(
    "push",
    [
        status("available"),
        status("unavailable", socket_id=1),
        status("unavailable", evse_id="BCU2"),
        {
            "object": "CH_STATUS",
            "evse_id": "BCU1",
            "items": [{"socket_id": 1, "activity": "unavailable"}, {"socket_id": 2}],
        },
    ],
    ids=["activity", "other socket", "other charge point", "items"],
)
async def test_other_status_does_not_count(server: FixtureServer, connected: Client, push: dict[str, Any]) -> None:
    server.answer_http({"success": True}, push=push)
    with pytest.raises(RequestTimeout):
        await block(connected, timeout=0.3)


async def test_missing_verdict_is_a_timeout(server: FixtureServer, connected: Client) -> None:
    server.answer_http({"success": True})
    with pytest.raises(
        RequestTimeout, match=r"the service accepted it, but no verdict came within 1 s; it is not known"
    ):
        await block(connected, timeout=1)
    assert len(server.requests) == 1


async def test_refusal_over_http_ends_the_wait(server: FixtureServer, connected: Client) -> None:
    server.answer_http({"success": False, "error": "busy"})
    with pytest.raises(CommandRejected, match=r"setinoperative.*busy"):
        await block(connected)
    server.answer_http(status=503, html="<html/>")
    with pytest.raises(ServiceUnavailable):
        await block(connected)
    assert len(server.requests) == 2


async def test_second_call_is_sent_after_the_verdict_of_the_first(server: FixtureServer, connected: Client) -> None:
    server.answer_http({"success": True})
    first, second = block(connected), block(connected)
    await posted(server)
    await answered(server, connected)
    assert [request.name for request in server.requests] == ["POST setinoperative", "GET getgrids"]
    server.answer_http({"success": True})
    await server.push(verdict())
    await first
    await posted(server, 3)
    await server.push(verdict())
    await second


async def test_lost_connection_ends_the_wait(server: FixtureServer, connected: Client) -> None:
    server.answer_http({"success": True})
    call = block(connected)
    await posted(server)
    server.drop()
    with pytest.raises(ConnectionLost, match="it is not known whether it was carried out"):
        await call


async def test_refused_session_token_is_renewed_before_the_verdict(server: FixtureServer, connected: Client) -> None:
    server.answer_http(OLD_TOKEN, status=401)
    assert (await block(connected)).success is True
    assert len({request.body["flow_id"] for request in server.requests}) == 2


async def test_verdict_needs_a_connection(server: FixtureServer, client: Client) -> None:
    with pytest.raises(ConnectionFailed, match="call connect\\(\\), or use wait='receipt'"):
        await client.block("BCU1", True, socket_id=1)
    assert not server.requests


async def test_receipt_needs_no_connection(server: FixtureServer, client: Client) -> None:
    receipt = await client.block("BCU1", True, socket_id=2, wait="receipt")
    assert (receipt.object, receipt.evse_id, receipt.success) == ("RECEIVED_SET_INOPERATIVE", "BCU1", True)
    await client.block("BCU1", True, socket_id=2, wait="sent")
    assert len(server.requests) == 2


async def test_cancelled_call_leaves_nothing_behind(server: FixtureServer, connected: Client) -> None:
    server.answer_http(delay=60)
    call = block(connected)
    await posted(server)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert not connected._request_sender.waiting_calls
    assert (await block(connected)).success is True
