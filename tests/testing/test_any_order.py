"""Keyed mode over a real socket: each command gets what was recorded for it, and nothing else does."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import suppress
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from bluecurrent.testing import FixtureServer, UnexpectedCommand, exchanges, find_recording, shipped_recordings
from bluecurrent.testing.recording_format.recording import Close, Frame, Raw

REBOOT = """
    1 open
    1 > {"command": "REBOOT", "evse_id": "BCU100001"}
    1 < {"object": "RECEIVED_REBOOT", "evse_id": "BCU100001", "success": true, "flow_id": "", "error": ""}
    1 < {"object": "STATUS_REBOOT", "evse_id": "BCU100001", "success": true, "error": ""}
"""


async def test_the_log_in_is_answered_without_a_recording(record: Any, dial: Any) -> None:
    async with FixtureServer(record("reboot", REBOOT)) as server, dial(server) as client:
        accepted = await client.ask("VALIDATE_API_TOKEN", token="<api token>")
        assert accepted == {
            "object": "STATUS_API_TOKEN",
            "success": True,
            "token": "<session token>",
            "customer_id": "<customer id>",
        }
        assert await client.ask("HELLO", header="homeassistant") == {"object": "HELLO"}
        refused = await client.ask("VALIDATE_API_TOKEN", token="another")
        assert refused == {"object": "STATUS_API_TOKEN", "success": False, "error": ""}


@pytest.mark.parametrize("authorization", ["Token x", "<session token>", "", None])
async def test_wrong_authorization_is_error_1(record: Any, dial: Any, authorization: str | None) -> None:
    async with FixtureServer(record("reboot", REBOOT)) as server, dial(server) as client:
        answer = await client.ask("REBOOT", evse_id="BCU1", Authorization=authorization)
        assert (answer["object"], answer["error"]) == ("ERROR", 1)
        answer = await client.ask("HELLO", header="homeassistant", Authorization=authorization)
        assert (answer["object"], answer["error"]) == ("ERROR", 1)


async def test_one_api_token_of_ones_own(record: Any, dial: Any) -> None:
    async with FixtureServer(record("reboot", REBOOT), api_token="mine") as server, dial(server) as client:
        assert (await client.ask("VALIDATE_API_TOKEN", token="mine"))["success"] is True
        assert (await client.ask("VALIDATE_API_TOKEN", token="<api token>"))["success"] is False


async def test_one_recording_serves_any_charge_point(record: Any, dial: Any) -> None:
    grid = """
        1 open
        1 > {"command": "GET_GRID_STATUS", "evse_id": "BCU100001"}
        1 < {"object": "GRID_STATUS", "data": {"id": "GRID-BCU100001", "grid_max_install": 25}}
    """
    async with FixtureServer(record("reboot", REBOOT), record("grid", grid)) as server, dial(server) as client:
        assert (await client.ask("REBOOT", evse_id="BCU7"))["evse_id"] == "BCU7"
        assert (await client.receive())["evse_id"] == "BCU7"
        assert (await client.ask("GET_GRID_STATUS", evse_id="BCU8"))["data"]["id"] == "GRID-BCU8"


async def test_other_parameters_can_be_templated(record: Any, dial: Any) -> None:
    start = """
        1 open
        1 > {"command": "START_SESSION", "evse_id": "BCU1", "session_token": "CARD"}
        1 < {"object": "STATUS_START_SESSION", "evse_id": "BCU1", "result": {"card": "CARD"}}
    """
    path = record("start", start)
    async with FixtureServer(path, templated=["session_token"]) as server, dial(server) as client:
        answer = await client.ask("START_SESSION", evse_id="BCU1", session_token="MINE")
        assert answer["result"] == {"card": "MINE"}
        assert (await client.ask("START_SESSION", evse_id="BCU2", session_token="MINE"))["error"] == 0
        assert str(server.mismatches.pop()).endswith('evse_id: recorded "BCU1", received "BCU2"')


async def test_a_mismatch_fails_and_shows_the_nearest(record: Any, dial: Any) -> None:
    setting = """
        1 open
        1 > {"command": "SET_PLUG_AND_CHARGE", "evse_id": "BCU1", "value": true}
    """
    server = FixtureServer(record("reboot", REBOOT), record("setting", setting))
    with pytest.raises(UnexpectedCommand) as failed:
        async with server, dial(server) as client:
            answer = await client.ask("SET_PLUG_AND_CHARGE", evse_id="BCU2", value="yes", extra=None)
            assert answer == {"object": "ERROR", "error": 0, "message": "unknown command"}
    assert str(failed.value).splitlines() == [
        "SET_PLUG_AND_CHARGE matches nothing recorded; the nearest is setting.jsonl:3:",
        '  value: recorded true, received "yes"',
        "  extra: recorded nothing, received null",
    ]


async def test_a_mismatch_joins_the_failure_of_the_test(record: Any, dial: Any) -> None:
    server = FixtureServer(record("reboot", REBOOT))
    with pytest.raises(KeyError) as failed:
        async with server, dial(server) as client:
            await client.ask("REBOT")
            raise KeyError("the test's own")
    assert "REBOT matches nothing recorded" in failed.value.__notes__[0]


@pytest.mark.parametrize("frame", ["no JSON", "[]", '"REBOOT"', b"\xff", '{"command": 1}', "{}", "[" * 100_000])
async def test_odd_frames_are_mismatches(record: Any, dial: Any, frame: str | bytes) -> None:
    async with FixtureServer(record("reboot", REBOOT), log_in=False) as server, dial(server) as client:
        await client.socket.send(frame)
        assert (await client.receive())["error"] == 0
        assert len(server.mismatches) == 1
        assert "a frame that is no command matches nothing" in str(server.mismatches.pop())


async def test_a_repeated_command_gets_its_answers_in_turn(record: Any, dial: Any) -> None:
    twice = """
        1 open
        1 > {"command": "GET_CH_STATUS", "evse_id": "BCU1"}
        1 < {"object": "CH_STATUS", "evse_id": "BCU1", "n": 1}
        1 > {"command": "GET_CH_STATUS", "evse_id": "BCU2"}
        1 < {"object": "CH_STATUS", "evse_id": "BCU2", "n": 10}
        1 > {"command": "GET_CH_STATUS", "evse_id": "BCU1"}
        1 < {"object": "CH_STATUS", "evse_id": "BCU1", "n": 2}
    """
    async with FixtureServer(record("twice", twice)) as server, dial(server) as client:
        asked = ["BCU1", "BCU2", "BCU1", "BCU1", "BCU9", "BCU8", "BCU9"]
        answers = [await client.ask("GET_CH_STATUS", evse_id=name) for name in asked]
        assert [answer["n"] for answer in answers] == [1, 10, 2, 2, 1, 1, 2]
        assert [answer["evse_id"] for answer in answers] == asked


async def test_answers_to_requests_under_way_together_go_to_their_own(record: Any, dial: Any) -> None:
    both = """
        1 open
        1 > {"command": "GET_CH_STATUS", "evse_id": "BCU1"}
        1 > {"command": "GET_CH_STATUS", "evse_id": "BCU2"}
        1 < {"object": "CH_STATUS", "evse_id": "BCU2"}
        1 < {"object": "CH_STATUS", "evse_id": "BCU1"}
    """
    async with FixtureServer(record("both", both)) as server, dial(server) as client:
        for name in ("BCU1", "BCU2"):
            assert await client.ask("GET_CH_STATUS", evse_id=name) == {"object": "CH_STATUS", "evse_id": name}
        await client.greet()


async def test_the_first_recording_answers_and_use_puts_another_before_it(record: Any, dial: Any) -> None:
    def points(name: str) -> Any:
        answer = json.dumps({"object": "CHARGE_POINTS", "data": name})
        return record(name, f'1 open\n1 > {{"command": "GET_CHARGE_POINTS"}}\n1 < {answer}')

    async with FixtureServer(points("one"), points("two")) as server, dial(server) as client:
        assert (await client.ask("GET_CHARGE_POINTS"))["data"] == "one"
        server.use(points("three"))
        assert (await client.ask("GET_CHARGE_POINTS"))["data"] == "three"


async def test_pushes_close_and_reject_follow_their_command(record: Any, dial: Any) -> None:
    limit = """
        1 open
        1 > {"command": "HELLO", "header": "homeassistant"}
        1 < {"object": "HELLO"}
        1 < {"object": "CH_STATUS"}
        1 <raw not JSON
        1 close 4001 server
        2 reject Request limit reached
    """
    async with FixtureServer(record("limit", limit)) as server:
        async with dial(server) as client:
            await client.greet()
            assert await client.receive() == {"object": "CH_STATUS"}
            assert await client.socket.recv() == "not JSON"
            with pytest.raises(ConnectionClosed) as closed:
                await client.receive()
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == 4001
        with pytest.raises(InvalidStatus) as refused:
            await dial(server).__aenter__()
        assert refused.value.response.status_code == 403
        assert refused.value.response.headers["x-websocket-reject-reason"] == "Request limit reached"
        async with dial(server):
            pass


async def test_what_came_before_any_command_follows_the_greeting(record: Any, dial: Any) -> None:
    push = record("push", '1 open\n1 < {"object": "GRID_CURRENT"}')
    async with FixtureServer(push) as server, dial(server) as client:
        await client.greet()
        assert await client.receive() == {"object": "GRID_CURRENT"}


async def test_a_recording_that_begins_with_a_reject_refuses_the_next_handshake(record: Any, dial: Any) -> None:
    async with FixtureServer(record("reject", "1 reject Already connected")) as server:
        with pytest.raises(InvalidStatus):
            await dial(server).__aenter__()
        async with dial(server) as client:
            await client.greet()


@pytest.mark.parametrize(
    ("echo", "sent", "seen"),
    [
        ("recorded", "f-1", ["", "absent", "absent"]),
        ("all", "f-1", ["f-1", "f-1", "f-1"]),
        ("all", None, ["", "absent", "absent"]),
        ("none", "f-1", ["absent", "absent", "absent"]),
        ("blank", "f-1", ["", "", ""]),
    ],
)
async def test_flow_ids(record: Any, dial: Any, echo: Any, sent: str | None, seen: list[str]) -> None:
    flow_id = {"flow_id": sent} if sent else {}
    async with FixtureServer(record("reboot", REBOOT), echo_flow_id=echo) as server, dial(server) as client:
        answers = [await client.ask("REBOOT", evse_id="BCU1", **flow_id), await client.receive()]
        answers.append(await client.ask("REBOT", **flow_id))
        assert [answer.get("flow_id", "absent") for answer in answers] == seen
        server.mismatches.clear()


async def test_a_recorded_flow_id_becomes_the_clients_and_anothers_stays(record: Any, dial: Any) -> None:
    echoed = """
        1 open
        1 > {"command": "REBOOT", "evse_id": "BCU1", "flow_id": "recorded"}
        1 < {"object": "RECEIVED_REBOOT", "flow_id": "recorded"}
        1 < {"object": "STATUS_REBOOT", "flow_id": "somebody"}
    """
    for echo, sent, seen in [("recorded", "mine", "mine"), ("recorded", None, ""), ("all", "mine", "mine")]:
        async with FixtureServer(record("echoed", echoed), echo_flow_id=echo) as server, dial(server) as client:  # type: ignore[arg-type]
            answer = await client.ask("REBOOT", evse_id="BCU1", **({"flow_id": sent} if sent else {}))
            assert answer["flow_id"] == seen
            assert (await client.receive())["flow_id"] == "somebody"


async def test_the_recorded_times_are_kept_when_asked_for(record: Any, dial: Any) -> None:
    async with FixtureServer(record("reboot", REBOOT), speed=0.5) as server, dial(server) as client:
        began = time.monotonic()
        await client.send("REBOOT", evse_id="BCU1")
        await client.greet()  # is answered while the other answer still waits for its time
        for due in (0.2, 0.4):
            await client.receive()
            assert time.monotonic() - began > due - 0.02


async def test_leaving_in_the_middle_of_an_answer_leaves_nothing_behind(record: Any, dial: Any) -> None:
    async with FixtureServer(record("reboot", REBOOT), speed=0.001) as server, dial(server) as client:
        await client.send("REBOOT", evse_id="BCU1")
        await server.until(lambda: server.received)
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_all_shipped_recordings_answer_by_default(dial: Any) -> None:
    async with FixtureServer() as server, dial(server) as client:
        await client.greet()
        points = (await client.ask("GET_CHARGE_POINTS"))["data"]
        assert len(points) > 1
        for point in points:
            answer = await client.ask("GET_CH_STATUS", evse_id=point["evse_id"])
            assert answer["data"]["evse_id"] == point["evse_id"]
        await client.send("START_SESSION", evse_id="BCU5", session_token="00000000000001")
        assert (await client.receive())["object"] == "RECEIVED_START_SESSION"
        verdict = await client.receive()
        assert (verdict["object"], verdict["success"], verdict["evse_id"]) == ("STATUS_START_SESSION", True, "BCU5")


async def test_a_scenario_can_be_chosen_over_the_others(dial: Any) -> None:
    async with FixtureServer() as server, dial(server) as client:
        server.use("start_session_rejected")
        await client.send("START_SESSION", evse_id="BCU5", session_token="00000000000001")
        answers = [await client.receive()]
        while answers[-1]["object"] != "STATUS_START_SESSION" and not answers[-1].get("error"):
            answers.append(await client.receive())
        assert answers[-1]["error"] or answers[-1]["success"] is False


@pytest.mark.parametrize("name", sorted(shipped_recordings()))
async def test_every_shipped_recording_answers_what_it_holds(name: str, dial: Any) -> None:
    async with FixtureServer(name) as server:
        server.recover()  # from a refused handshake that the recording begins with
        for exchange in exchanges(find_recording(name)):
            async with dial(server) as client:
                assert isinstance(exchange.request, dict)
                await client.socket.send(json.dumps(exchange.request))
                for event in exchange.answers:
                    match event:
                        case Frame():
                            assert await client.receive() == event.message
                        case Raw():
                            assert await client.socket.recv() == event.data
                        case Close():
                            with pytest.raises(ConnectionClosed):
                                await client.receive()
                with suppress(ConnectionClosed):  # and nothing follows
                    await (await client.socket.ping())
                    with pytest.raises(TimeoutError):
                        await asyncio.wait_for(client.receive(), 0.001)
            server.recover()
