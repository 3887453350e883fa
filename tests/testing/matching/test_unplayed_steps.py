"""Tests that with `strict=True` each recorded step that a client leaves out is found, however the client ends."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect

from bluecurrent.testing import FixtureServer, ThreadedServer, UnexpectedCommand, UnplayedRecording

RUNS = 100
HELLO = json.dumps({"command": "HELLO", "header": "homeassistant", "Authorization": "Token <session token>"})
REBOOT = json.dumps({"command": "REBOOT", "evse_id": "BCU1", "Authorization": "Token <session token>"})

TWO_COMMANDS = """
    1 open
    1 > {"command": "REBOOT", "evse_id": "BCU1"}
    1 < {"object": "RECEIVED_REBOOT"}
    1 > {"command": "SOFT_RESET", "evse_id": "BCU1"}
    1 < {"object": "RECEIVED_SOFT_RESET"}
"""


async def close(socket: ClientConnection) -> None:
    await socket.close()


async def abort(socket: ClientConnection) -> None:
    socket.transport.abort()


async def stay(socket: ClientConnection) -> None:
    """Leaves the connection open until the server stops."""


@pytest.mark.parametrize("leave", [close, abort, stay])
async def test_a_command_that_was_never_sent_fails_every_run(reboot: Path, leave: Callable[..., Any]) -> None:
    for _ in range(RUNS):
        server = FixtureServer(reboot, strict=True)
        with pytest.raises(UnplayedRecording, match=r"reboot\.jsonl:3, .* never came"):
            async with server:
                socket = await connect(server.url, ping_interval=None)
                await socket.send(HELLO)
                await socket.recv()
                await leave(socket)
        assert not server.finished
        await socket.close()


async def test_a_command_that_was_never_sent_fails_a_threaded_server(reboot: Path) -> None:
    for _ in range(RUNS):
        with pytest.raises(UnplayedRecording), ThreadedServer(reboot, strict=True) as server:
            async with connect(server.url) as socket:
                await socket.send(HELLO)


@pytest.mark.parametrize("leave", [close, stay])
async def test_a_client_that_sends_everything_passes_every_run(reboot: Path, leave: Callable[..., Any]) -> None:
    for _ in range(RUNS):
        async with FixtureServer(reboot, strict=True) as server:
            socket = await connect(server.url, ping_interval=None)
            await socket.send(REBOOT)
            await leave(socket)
        assert server.finished
        await socket.close()


async def test_the_end_of_a_connection_ends_the_recording(make_recording: Any, open_client: Any) -> None:
    server = FixtureServer(make_recording("two", TWO_COMMANDS), strict=True)
    with pytest.raises(UnplayedRecording, match=r"two\.jsonl:5"):
        async with server:
            async with open_client(server) as client:
                await client.request("REBOOT", evse_id="BCU1")
            async with open_client(server) as client:
                assert (await client.request("SOFT_RESET", evse_id="BCU1"))["error"] == 0
            expected = "SOFT_RESET came, but the recording can't go on: its connection ended before two.jsonl:5"
            assert str(server.mismatches.pop()) == expected


async def test_frames_of_other_connections_are_refused_when_the_recording_ends(
    make_recording: Any, open_client: Any
) -> None:
    scene = """
        1 open
        2 open
        1 > {"command": "REBOOT", "evse_id": "BCU1"}
        1 > {"command": "SOFT_RESET", "evse_id": "BCU1"}
        2 > {"command": "GET_CHARGE_POINTS"}
    """
    server = FixtureServer(make_recording("scene", scene), strict=True)
    with pytest.raises(UnexpectedCommand, match="GET_CHARGE_POINTS came, but the recording can't go on"):
        async with server, open_client(server) as second:
            async with open_client(server) as first:
                await first.send("REBOOT", evse_id="BCU1")
                await server.until(lambda: server.received)
                await second.send("GET_CHARGE_POINTS")
                await server.until(lambda: len(server.received) == 2)
            assert (await second.receive())["error"] == 0


async def test_a_connection_without_recorded_commands_is_replaced_by_the_next(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot, strict=True) as server:
        async with open_client(server) as client:
            await client.greet()
        async with open_client(server) as client:
            await client.greet()
            assert (await client.request("REBOOT", evse_id="BCU1"))["object"] == "RECEIVED_REBOOT"


async def test_a_restarted_server_goes_on_where_it_stopped(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot, strict=True) as server:
        async with open_client(server) as client:
            await client.greet()
            await server.stop()
        await server.start()
        async with open_client(server) as client:
            await client.greet()
            assert (await client.request("REBOOT", evse_id="BCU1"))["object"] == "RECEIVED_REBOOT"


async def test_a_close_by_the_client_must_come_before_the_server_stops(make_recording: Any, open_client: Any) -> None:
    recording = make_recording("closed", '1 open\n1 > {"command": "GET_CHARGE_POINTS"}\n1 close 1000 client')
    async with FixtureServer(recording, strict=True) as server, open_client(server) as client:
        await client.send("GET_CHARGE_POINTS")
    server = FixtureServer(recording, strict=True)
    with pytest.raises(UnplayedRecording, match=r"closed\.jsonl:4, a close by the client, never came"):
        async with server:
            client = await open_client(server).__aenter__()
            await client.send("GET_CHARGE_POINTS")


async def test_stop_does_not_wait_for_recorded_times(make_recording: Any, open_client: Any) -> None:
    server = FixtureServer(make_recording("two", TWO_COMMANDS), strict=True, speed=0.0001)
    with pytest.raises(UnplayedRecording, match=r"two\.jsonl:5"):
        async with asyncio.timeout(60), server, open_client(server) as client:
            await client.send("REBOOT", evse_id="BCU1")


def test_a_program_that_exits_with_success_must_have_sent_everything(reboot: Path) -> None:
    with pytest.raises(UnplayedRecording), ThreadedServer(reboot, strict=True):
        raise SystemExit(0)
    with pytest.raises(SystemExit), ThreadedServer(reboot, strict=True):
        raise SystemExit(1)
