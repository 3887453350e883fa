"""Tests the errors that a client and a test get for a command that is in no recording."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus

from bluecurrent import Client, ServerError
from bluecurrent.testing import FixtureServer, UnexpectedCommand


async def test_a_mismatch_is_raised_with_the_nearest_recorded_command(
    make_recording: Any, reboot: Path, open_client: Any
) -> None:
    setting = """
        1 open
        1 > {"command": "SET_PLUG_AND_CHARGE", "evse_id": "BCU1", "value": true}
    """
    server = FixtureServer(reboot, make_recording("setting", setting))
    with pytest.raises(UnexpectedCommand) as failed:
        async with server, open_client(server) as client:
            answer = await client.request("SET_PLUG_AND_CHARGE", evse_id="BCU2", value="yes", extra=None)
            assert answer == {
                "object": "ERROR",
                "error": 0,
                "message": "the fixture server has no answer: SET_PLUG_AND_CHARGE matches nothing recorded; "
                'the nearest is setting.jsonl:3: value: recorded true, received "yes"; '
                "extra: recorded nothing, received null",
            }
    assert str(failed.value).splitlines() == [
        "SET_PLUG_AND_CHARGE matches nothing recorded; the nearest is setting.jsonl:3:",
        '  value: recorded true, received "yes"',
        "  extra: recorded nothing, received null",
    ]


async def test_a_mismatch_is_added_as_a_note_to_another_error(reboot: Path, open_client: Any) -> None:
    server = FixtureServer(reboot)
    with pytest.raises(KeyError) as failed:
        async with server, open_client(server) as client:
            await client.request("REBOT")
            raise KeyError("the test's own")
    assert "REBOT matches nothing recorded" in failed.value.__notes__[0]


@pytest.mark.parametrize("frame", ["no JSON", "[]", '"REBOOT"', b"\xff", '{"command": 1}', "{}", "[" * 100_000])
async def test_frames_that_are_no_command_are_mismatches(reboot: Path, open_client: Any, frame: str | bytes) -> None:
    async with FixtureServer(reboot, log_in=False) as server, open_client(server) as client:
        await client.socket.send(frame)
        assert (await client.receive())["error"] == 0
        assert len(server.mismatches) == 1
        assert "a frame that is not a command matches nothing" in str(server.mismatches.pop())


async def test_the_error_of_a_call_tells_the_mismatch_and_no_secret(reboot: Path) -> None:
    with pytest.raises(ServerError) as failed:
        async with FixtureServer(reboot) as server, Client(server.api_token, url=server.url) as client:
            await client.start_session("BCU1", "MY-OWN-CARD")
    text = str(failed.value)
    assert "START_SESSION matches nothing recorded; the nearest is reboot.jsonl:3: " in text
    assert 'command: recorded "REBOOT", received "START_SESSION"' in text
    assert "MY-OWN-CARD" not in text
    assert not hasattr(failed.value, "__notes__"), "told twice"


async def test_the_error_of_a_group_tells_the_mismatch_once(reboot: Path) -> None:
    with pytest.raises(ExceptionGroup) as failed:
        async with (
            FixtureServer(reboot) as server,
            Client(server.api_token, url=server.url) as client,
            asyncio.TaskGroup() as group,
        ):
            group.create_task(client.reset("BCU1"))
    assert not hasattr(failed.value, "__notes__")


async def test_a_refused_connection_says_where_the_recording_stands(
    reboot: Path, open_client: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr("bluecurrent.testing.replies.recorded_order_replies.HANDSHAKE_PATIENCE", 0.05)
    async with FixtureServer(reboot, strict=True, log_in=False) as server, open_client(server) as client:
        with pytest.raises(InvalidStatus) as refused:
            await open_client(server).__aenter__()
        reason = refused.value.response.headers["x-websocket-reject-reason"]
        assert reason == "a connection came, but the recording is at reboot.jsonl:3" == str(server.mismatches.pop())
        await client.send("REBOOT", evse_id="BCU1")


async def test_long_frames_are_described_in_short_texts(reboot: Path, open_client: Any) -> None:
    async with FixtureServer(reboot) as server, open_client(server) as client:
        for command in ({"command": "X" * 100_000}, {"command": "REBOOT"} | {f"key {n}": n for n in range(5000)}):
            assert len((await client.request(**command))["message"]) < 2000
        assert str(server.mismatches.pop()).endswith("other differences")
        server.mismatches.clear()
