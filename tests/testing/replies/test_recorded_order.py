"""Tests over real sockets that with `strict=True` only the recorded order is answered."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from bluecurrent.testing import (
    FixtureServer,
    ThreadedServer,
    UnexpectedCommand,
    UnplayedRecording,
)

SPEC = Path(__file__).parents[3] / "spec" / "recordings"

TWO = """
    1 open
    1 > {"command": "GET_CHARGE_POINTS"}
    1 < {"object": "CHARGE_POINTS", "n": 1}
    1 > {"command": "GET_CH_STATUS", "evse_id": "BCU1"}
    1 < {"object": "CH_STATUS", "evse_id": "BCU1"}
    1 < {"object": "GRID_CURRENT", "evse_id": "BCU1"}
"""


async def test_commands_in_the_recorded_order_are_answered(make_recording: Any, open_client: Any) -> None:
    async with FixtureServer(make_recording("two", TWO), strict=True) as server, open_client(server) as client:
        assert (await client.request("GET_CHARGE_POINTS"))["n"] == 1
        assert not server.finished
        assert (await client.request("GET_CH_STATUS", evse_id="BCU7"))["evse_id"] == "BCU7"
        assert (await client.receive())["evse_id"] == "BCU7"
        await server.until(lambda: server.finished)


async def test_a_command_in_another_order_is_a_mismatch(make_recording: Any, open_client: Any) -> None:
    async with FixtureServer(make_recording("two", TWO), strict=True) as server, open_client(server) as client:
        assert (await client.request("GET_CH_STATUS", evse_id="BCU1"))["error"] == 0
        assert str(server.mismatches.pop()).splitlines()[0] == (
            "GET_CH_STATUS is not what was recorded; next is two.jsonl:3:"
        )
        assert (await client.request("GET_CHARGE_POINTS"))["n"] == 1
        assert (await client.request("GET_CH_STATUS", evse_id="BCU1"))["object"] == "CH_STATUS"


async def test_an_unplayed_rest_is_raised(make_recording: Any, open_client: Any) -> None:
    with pytest.raises(UnplayedRecording, match=r"two\.jsonl:5, a frame that the client sends, never came"):
        async with FixtureServer(make_recording("two", TWO), strict=True) as server, open_client(server) as client:
            assert (await client.request("GET_CHARGE_POINTS"))["n"] == 1
    with pytest.raises(UnplayedRecording, match=r"two\.jsonl:2, a connection, never came"):
        async with FixtureServer(make_recording("two", TWO), strict=True):
            pass
    with pytest.raises(UnplayedRecording), ThreadedServer(make_recording("two", TWO), strict=True):
        pass


async def test_an_error_in_the_block_is_raised_unchanged(make_recording: Any) -> None:
    with pytest.raises(ZeroDivisionError):
        async with FixtureServer(make_recording("two", TWO), strict=True):
            raise ZeroDivisionError


async def test_commands_after_the_end_are_unexpected(make_recording: Any, open_client: Any) -> None:
    server = FixtureServer(make_recording("one", '1 open\n1 > {"command": "GET_CHARGE_POINTS"}'), strict=True)
    with pytest.raises(UnexpectedCommand, match="GET_CHARGE_POINTS came, but the recording has ended"):
        async with server, open_client(server) as client:
            await client.send("GET_CHARGE_POINTS")
            await server.until(lambda: server.finished)
            assert (await client.request("GET_CHARGE_POINTS"))["error"] == 0


async def test_uncompared_frames_are_reported(make_recording: Any, open_client: Any) -> None:
    scene = """
        1 open
        2 open
        1 > {"command": "GET_CHARGE_POINTS"}
    """
    server = FixtureServer(make_recording("scene", scene), strict=True)
    with pytest.raises(UnexpectedCommand, match=r"REBOOT came, but the recording is at scene\.jsonl:3"):
        async with server, open_client(server) as client:
            await client.send("REBOOT")
            await server.until(lambda: server.received)


async def test_an_unrecorded_log_in_is_answered(make_recording: Any, open_client: Any) -> None:
    async with FixtureServer(make_recording("two", TWO), strict=True) as server:
        async with open_client(server) as client:
            assert (await client.request("VALIDATE_API_TOKEN", token="<api token>"))["success"] is True
        async with open_client(server) as client:
            await client.greet()
            assert (await client.request("GET_CHARGE_POINTS"))["n"] == 1
            await client.greet()
            assert (await client.request("GET_CH_STATUS", evse_id="BCU1"))["object"] == "CH_STATUS"


async def test_one_connection_can_log_in_and_greet(make_recording: Any, open_client: Any) -> None:
    async with FixtureServer(make_recording("two", TWO), strict=True) as server, open_client(server) as client:
        assert (await client.request("VALIDATE_API_TOKEN", token="<api token>"))["success"] is True
        await client.greet()
        assert (await client.request("GET_CHARGE_POINTS"))["n"] == 1
        assert (await client.request("GET_CH_STATUS", evse_id="BCU1"))["object"] == "CH_STATUS"


async def test_a_push_waits_for_an_unrecorded_greeting(make_recording: Any, open_client: Any) -> None:
    scene = '1 open\n1 < {"object": "GRID_CURRENT"}\n1 close 1001 server\n2 reject Already connected\n3 open'
    async with FixtureServer(make_recording("scene", scene), strict=True) as server:
        async with open_client(server) as client:
            assert (await client.request("VALIDATE_API_TOKEN", token="<api token>"))["success"] is True
        async with open_client(server) as client:
            await client.greet()
            assert await client.receive() == {"object": "GRID_CURRENT"}
            with pytest.raises(ConnectionClosed):
                await client.receive()
        with pytest.raises(InvalidStatus):
            await open_client(server).__aenter__()
        async with open_client(server) as client:
            await client.greet()
            await server.until(lambda: server.finished)


async def test_recordings_are_played_one_after_another(make_recording: Any, open_client: Any) -> None:
    server = FixtureServer(make_recording("one", TWO), make_recording("two", TWO), strict=True)
    async with server:
        for _ in range(2):
            async with open_client(server) as client:
                assert (await client.request("GET_CHARGE_POINTS"))["n"] == 1
                assert (await client.request("GET_CH_STATUS", evse_id="BCU1"))["object"] == "CH_STATUS"
                assert (await client.receive())["object"] == "GRID_CURRENT"
        await server.until(lambda: server.finished)


async def test_without_log_in_an_unrecorded_connection_is_refused(
    make_recording: Any, open_client: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr("bluecurrent.testing.replies.recorded_order_replies.HANDSHAKE_PATIENCE", 0.1)
    server = FixtureServer(make_recording("one", '1 open\n1 > {"command": "X"}'), strict=True, log_in=False)
    async with server, open_client(server) as client:
        with pytest.raises(InvalidStatus) as refused:
            await open_client(server).__aenter__()
        assert refused.value.response.status_code == 503
        assert str(server.mismatches.pop()) == "a connection came, but the recording is at one.jsonl:3"
        await client.send("X")
        await server.until(lambda: server.finished)


async def test_speed_keeps_the_recorded_times(make_recording: Any, open_client: Any) -> None:
    loop = asyncio.get_running_loop()
    async with (
        FixtureServer(make_recording("two", TWO), strict=True, speed=0.5) as server,
        open_client(server) as client,
    ):
        for expected, sent in [(0.2, "GET_CHARGE_POINTS"), (0.2, "GET_CH_STATUS")]:
            began = loop.time()
            await client.request(sent, **({"evse_id": "BCU1"} if sent == "GET_CH_STATUS" else {}))
            assert loop.time() - began > expected - 0.02
        await client.receive()
        assert loop.time() - began > 0.38


def test_strict_needs_a_recording() -> None:
    with pytest.raises(ValueError, match="strict needs a recording"):
        FixtureServer(strict=True)
