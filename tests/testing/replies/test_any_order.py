"""Tests over real sockets that each command gets its recorded answer, in any order."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from bluecurrent.testing import FixtureServer

REBOOT = """
    1 open
    1 > {"command": "REBOOT", "evse_id": "BCU100001"}
    1 < {"object": "RECEIVED_REBOOT", "evse_id": "BCU100001", "success": true, "flow_id": "", "error": ""}
    1 < {"object": "STATUS_REBOOT", "evse_id": "BCU100001", "success": true, "error": ""}
"""


async def test_log_in_and_greeting_are_answered_without_a_recording(make_recording: Any, open_client: Any) -> None:
    async with FixtureServer(make_recording("reboot", REBOOT)) as server, open_client(server) as client:
        accepted = await client.request("VALIDATE_API_TOKEN", token="<api token>")
        assert accepted == {
            "object": "STATUS_API_TOKEN",
            "success": True,
            "token": "<session token>",
            "customer_id": "<customer id>",
        }
        assert await client.request("HELLO", header="homeassistant") == {"object": "HELLO"}
        refused = await client.request("VALIDATE_API_TOKEN", token="another")
        assert refused == {"object": "STATUS_API_TOKEN", "success": False, "error": ""}


@pytest.mark.parametrize("authorization", ["Token x", "<session token>", "", None])
async def test_wrong_authorization_is_error_1(make_recording: Any, open_client: Any, authorization: str | None) -> None:
    async with FixtureServer(make_recording("reboot", REBOOT)) as server, open_client(server) as client:
        answer = await client.request("REBOOT", evse_id="BCU1", Authorization=authorization)
        assert (answer["object"], answer["error"]) == ("ERROR", 1)
        answer = await client.request("HELLO", header="homeassistant", Authorization=authorization)
        assert (answer["object"], answer["error"]) == ("ERROR", 1)


async def test_only_the_given_api_token_is_accepted(make_recording: Any, open_client: Any) -> None:
    async with (
        FixtureServer(make_recording("reboot", REBOOT), api_token="mine") as server,
        open_client(server) as client,
    ):
        assert (await client.request("VALIDATE_API_TOKEN", token="mine"))["success"] is True
        assert (await client.request("VALIDATE_API_TOKEN", token="<api token>"))["success"] is False


async def test_one_recording_answers_for_any_charge_point(make_recording: Any, open_client: Any) -> None:
    grid = """
        1 open
        1 > {"command": "GET_GRID_STATUS", "evse_id": "BCU100001"}
        1 < {"object": "GRID_STATUS", "data": {"id": "GRID-BCU100001", "grid_max_install": 25}}
    """
    async with (
        FixtureServer(make_recording("reboot", REBOOT), make_recording("grid", grid)) as server,
        open_client(server) as client,
    ):
        assert (await client.request("REBOOT", evse_id="BCU7"))["evse_id"] == "BCU7"
        assert (await client.receive())["evse_id"] == "BCU7"
        assert (await client.request("GET_GRID_STATUS", evse_id="BCU8"))["data"]["id"] == "GRID-BCU8"


async def test_other_parameters_can_be_templated(make_recording: Any, open_client: Any) -> None:
    start = """
        1 open
        1 > {"command": "START_SESSION", "evse_id": "BCU1", "session_token": "CARD"}
        1 < {"object": "STATUS_START_SESSION", "evse_id": "BCU1", "result": {"card": "CARD"}}
    """
    path = make_recording("start", start)
    async with FixtureServer(path, templated=["session_token"]) as server, open_client(server) as client:
        answer = await client.request("START_SESSION", evse_id="BCU1", session_token="MINE")
        assert answer["result"] == {"card": "MINE"}
        assert (await client.request("START_SESSION", evse_id="BCU2", session_token="MINE"))["error"] == 0
        assert str(server.mismatches.pop()).endswith('evse_id: recorded "BCU1", received "BCU2"')


async def test_a_repeated_command_is_answered_in_turn(make_recording: Any, open_client: Any) -> None:
    twice = """
        1 open
        1 > {"command": "GET_CH_STATUS", "evse_id": "BCU1"}
        1 < {"object": "CH_STATUS", "evse_id": "BCU1", "n": 1}
        1 > {"command": "GET_CH_STATUS", "evse_id": "BCU2"}
        1 < {"object": "CH_STATUS", "evse_id": "BCU2", "n": 10}
        1 > {"command": "GET_CH_STATUS", "evse_id": "BCU1"}
        1 < {"object": "CH_STATUS", "evse_id": "BCU1", "n": 2}
    """
    async with FixtureServer(make_recording("twice", twice)) as server, open_client(server) as client:
        asked = ["BCU1", "BCU2", "BCU1", "BCU1", "BCU9", "BCU8", "BCU9"]
        answers = [await client.request("GET_CH_STATUS", evse_id=name) for name in asked]
        assert [answer["n"] for answer in answers] == [1, 10, 2, 2, 1, 1, 2]
        assert [answer["evse_id"] for answer in answers] == asked


async def test_answers_to_simultaneous_requests_are_assigned_by_identity(make_recording: Any, open_client: Any) -> None:
    both = """
        1 open
        1 > {"command": "GET_CH_STATUS", "evse_id": "BCU1"}
        1 > {"command": "GET_CH_STATUS", "evse_id": "BCU2"}
        1 < {"object": "CH_STATUS", "evse_id": "BCU2"}
        1 < {"object": "CH_STATUS", "evse_id": "BCU1"}
    """
    async with FixtureServer(make_recording("both", both)) as server, open_client(server) as client:
        for name in ("BCU1", "BCU2"):
            assert await client.request("GET_CH_STATUS", evse_id=name) == {"object": "CH_STATUS", "evse_id": name}
        await client.greet()


async def test_the_first_recording_answers_until_use_adds_another(make_recording: Any, open_client: Any) -> None:
    def points(name: str) -> Any:
        answer = json.dumps({"object": "CHARGE_POINTS", "data": name})
        return make_recording(name, f'1 open\n1 > {{"command": "GET_CHARGE_POINTS"}}\n1 < {answer}')

    async with FixtureServer(points("one"), points("two")) as server, open_client(server) as client:
        assert (await client.request("GET_CHARGE_POINTS"))["data"] == "one"
        server.use(points("three"))
        assert (await client.request("GET_CHARGE_POINTS"))["data"] == "three"


async def test_recorded_pushes_reach_only_the_connection_that_sent_the_command(
    make_recording: Any, open_client: Any
) -> None:
    recording = make_recording(
        "push", '1 open\n1 > {"command": "REBOOT"}\n1 < {"object": "RECEIVED_REBOOT"}\n1 < {"object": "CH_STATUS"}'
    )
    async with FixtureServer(recording) as server, open_client(server) as sender, open_client(server) as other:
        for client in (sender, other):
            await client.greet()
        await sender.request("REBOOT")
        assert await server.push({"object": "GRID_CURRENT"}) == 2
        assert [(await sender.receive())["object"] for _ in range(2)] == ["CH_STATUS", "GRID_CURRENT"]
        assert (await other.receive())["object"] == "GRID_CURRENT"


async def test_pushes_close_and_reject_follow_the_command_before_them(make_recording: Any, open_client: Any) -> None:
    limit = """
        1 open
        1 > {"command": "HELLO", "header": "homeassistant"}
        1 < {"object": "HELLO"}
        1 < {"object": "CH_STATUS"}
        1 <raw not JSON
        1 close 4001 server
        2 reject Request limit reached
    """
    async with FixtureServer(make_recording("limit", limit)) as server:
        async with open_client(server) as client:
            await client.greet()
            assert await client.receive() == {"object": "CH_STATUS"}
            assert await client.socket.recv() == "not JSON"
            with pytest.raises(ConnectionClosed) as closed:
                await client.receive()
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == 4001
        with pytest.raises(InvalidStatus) as refused:
            await open_client(server).__aenter__()
        assert refused.value.response.status_code == 403
        assert refused.value.response.headers["x-websocket-reject-reason"] == "Request limit reached"
        async with open_client(server):
            pass


async def test_events_before_any_request_follow_the_greeting(make_recording: Any, open_client: Any) -> None:
    push = make_recording("push", '1 open\n1 < {"object": "GRID_CURRENT"}')
    async with FixtureServer(push) as server, open_client(server) as client:
        await client.greet()
        assert await client.receive() == {"object": "GRID_CURRENT"}


async def test_a_reject_at_the_start_refuses_the_next_handshake(make_recording: Any, open_client: Any) -> None:
    async with FixtureServer(make_recording("reject", "1 reject Already connected")) as server:
        with pytest.raises(InvalidStatus):
            await open_client(server).__aenter__()
        async with open_client(server) as client:
            await client.greet()


async def test_speed_keeps_the_recorded_times(make_recording: Any, open_client: Any) -> None:
    async with FixtureServer(make_recording("reboot", REBOOT), speed=0.5) as server, open_client(server) as client:
        began = time.monotonic()
        await client.send("REBOOT", evse_id="BCU1")
        await client.greet()  # is answered while the other answer still waits for its time
        for due in (0.2, 0.4):
            await client.receive()
            assert time.monotonic() - began > due - 0.02


async def test_stopping_during_an_answer_leaves_no_task(make_recording: Any, open_client: Any) -> None:
    async with FixtureServer(make_recording("reboot", REBOOT), speed=0.001) as server, open_client(server) as client:
        await client.send("REBOOT", evse_id="BCU1")
        await server.until(lambda: server.received)
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == {asyncio.current_task()}
