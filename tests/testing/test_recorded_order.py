"""Strict mode over real sockets: the recorded order and nothing else, faithful enough to be recorded again."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from bluecurrent.testing import (
    FixtureServer,
    Recording,
    ThreadedServer,
    UnexpectedCommand,
    UnplayedRecording,
    read_recording,
)
from bluecurrent.testing.recording_format.exchange import frame_data
from bluecurrent.testing.recording_format.recording import Close, Event, Frame, Open, Raw, Reject

SPEC = Path(__file__).parents[2] / "spec" / "recordings"

TWO = """
    1 open
    1 > {"command": "GET_CHARGE_POINTS"}
    1 < {"object": "CHARGE_POINTS", "n": 1}
    1 > {"command": "GET_CH_STATUS", "evse_id": "BCU1"}
    1 < {"object": "CH_STATUS", "evse_id": "BCU1"}
    1 < {"object": "GRID_CURRENT", "evse_id": "BCU1"}
"""

ALL_KINDS = """
    1 open
    1 > {"command": "VALIDATE_API_TOKEN", "token": "<api token>"}
    1 < {"object": "STATUS_API_TOKEN", "success": true}
    1 close 1000 client
    2 reject Already connected
    3 open
    3 > {"command": "HELLO", "header": "homeassistant"}
    4 open
    3 < {"object": "HELLO"}
    4 <raw not JSON
    3 > {"command": "REBOOT", "evse_id": "BCU1"}
    4 > {"command": "SOFT_RESET", "evse_id": "BCU2"}
    4 < {"object": "RECEIVED_SOFT_RESET", "evse_id": "BCU2"}
    3 < {"object": "RECEIVED_REBOOT", "evse_id": "BCU1"}
    4 close 1006 server
    3 > {"command": "NO_SUCH_COMMAND"}
    3 < {"object": "ERROR", "error": 0, "message": "unknown command"}
    3 close 4001 server
    5 reject Request limit reached
    6 open
    6 < {"object": "UNASKED"}
    6 close 1001 client
"""


class Recorder:
    """Plays the client's part of a recording and writes down what the server did."""

    def __init__(self, recording: Recording, url: str) -> None:
        self.recording = recording
        self.url = url
        self.sockets: dict[int, ClientConnection] = {}

    async def play(self) -> list[Event]:
        seen = [await self.step(event) for event in self.recording.events]
        for socket in self.sockets.values():
            await socket.close()
        return seen

    async def step(self, event: Event) -> Event:
        number, common = event.connection, {"at": event.at, "connection": event.connection}
        match event:
            case Open() | Reject():
                return await self.dial(common)
            case Frame(direction="sent") | Raw(direction="sent"):
                sent = frame_data(event)
                await self.sockets[number].send(json.dumps(sent) if isinstance(sent, dict) else sent)
                return event
            case Close(by="client"):
                await self.sockets[number].close(event.code)
                return event
            case _:
                return await self.receive(number, common)

    async def dial(self, common: dict[str, Any]) -> Event:
        try:
            self.sockets[common["connection"]] = await connect(self.url)
        except InvalidStatus as refused:
            reason = refused.response.headers["x-websocket-reject-reason"]
            return Reject(**common, reason=reason, status=refused.response.status_code)
        return Open(**common)

    async def receive(self, number: int, common: dict[str, Any]) -> Event:
        try:
            data = await self.sockets[number].recv()
        except ConnectionClosed as closed:
            return Close(**common, code=closed.rcvd.code if closed.rcvd else 1006, by="server")
        try:
            message = json.loads(data)
        except ValueError:
            message = None
        if isinstance(message, dict) and isinstance(data, str):
            return Frame(**common, direction="received", message=message)
        return Raw(**common, direction="received", data=data)


async def replayed(recording: Recording) -> list[Event]:
    async with FixtureServer(recording, strict=True, log_in=False) as server:
        seen = await Recorder(recording, server.url).play()
        await server.until(lambda: server.finished)
    return seen


@pytest.mark.parametrize("path", sorted(SPEC.glob("*.jsonl")), ids=lambda path: path.stem)
async def test_every_recording_can_be_recorded_again(path: Path) -> None:
    recording = read_recording(path)
    expected = [replace(event, odd=None) if isinstance(event, Frame) else event for event in recording.events]
    seen = [replace(event, odd=None) if isinstance(event, Frame) else event for event in await replayed(recording)]
    assert seen == expected


async def test_connections_closes_rejects_and_raw_frames_come_in_their_order(record: Any) -> None:
    recording = read_recording(record("all_kinds", ALL_KINDS))
    assert await replayed(recording) == list(recording.events)


async def test_binary_frames_and_empty_close_frames(tmp_path: Path, record: Any) -> None:
    recording = read_recording(record("odd", "1 open"))
    events = (
        *recording.events,
        Raw(at=0.1, connection=1, direction="sent", data=b"\x00\xff"),
        Raw(at=0.2, connection=1, direction="received", data=b"\xff{}"),
        Raw(at=0.2, connection=1, direction="sent", data="[1]"),
        Close(at=0.3, connection=1, code=1005, by="server"),
    )
    assert await replayed(replace(recording, events=events)) == list(events)


async def test_the_recorded_order_answers(record: Any, dial: Any) -> None:
    async with FixtureServer(record("two", TWO), strict=True) as server, dial(server) as client:
        assert (await client.ask("GET_CHARGE_POINTS"))["n"] == 1
        assert not server.finished
        assert (await client.ask("GET_CH_STATUS", evse_id="BCU7"))["evse_id"] == "BCU7"
        assert (await client.receive())["evse_id"] == "BCU7"
        await server.until(lambda: server.finished)


async def test_another_order_does_not(record: Any, dial: Any) -> None:
    async with FixtureServer(record("two", TWO), strict=True) as server, dial(server) as client:
        assert (await client.ask("GET_CH_STATUS", evse_id="BCU1"))["error"] == 0
        assert str(server.mismatches.pop()).splitlines()[0] == (
            "GET_CH_STATUS is not what was recorded; next is two.jsonl:3:"
        )
        assert (await client.ask("GET_CHARGE_POINTS"))["n"] == 1
        assert (await client.ask("GET_CH_STATUS", evse_id="BCU1"))["object"] == "CH_STATUS"


async def test_it_is_to_be_played_to_the_end(record: Any, dial: Any) -> None:
    with pytest.raises(UnplayedRecording, match=r"two\.jsonl:5, a frame that the client sends, never came"):
        async with FixtureServer(record("two", TWO), strict=True) as server, dial(server) as client:
            assert (await client.ask("GET_CHARGE_POINTS"))["n"] == 1
    with pytest.raises(UnplayedRecording, match=r"two\.jsonl:2, a connection, never came"):
        async with FixtureServer(record("two", TWO), strict=True):
            pass
    with pytest.raises(UnplayedRecording), ThreadedServer(record("two", TWO), strict=True):
        pass


async def test_an_error_of_the_block_is_raised_as_it_is(record: Any) -> None:
    with pytest.raises(ZeroDivisionError):
        async with FixtureServer(record("two", TWO), strict=True):
            raise ZeroDivisionError


async def test_nothing_more_is_answered_after_the_end(record: Any, dial: Any) -> None:
    server = FixtureServer(record("one", '1 open\n1 > {"command": "GET_CHARGE_POINTS"}'), strict=True)
    with pytest.raises(UnexpectedCommand, match="GET_CHARGE_POINTS came, but the recording has ended"):
        async with server, dial(server) as client:
            await client.send("GET_CHARGE_POINTS")
            await server.until(lambda: server.finished)
            assert (await client.ask("GET_CHARGE_POINTS"))["error"] == 0


async def test_what_was_never_compared_is_reported(record: Any, dial: Any) -> None:
    scene = """
        1 open
        2 open
        1 > {"command": "GET_CHARGE_POINTS"}
    """
    server = FixtureServer(record("scene", scene), strict=True)
    with pytest.raises(UnexpectedCommand, match=r"REBOOT came, but the recording is at scene\.jsonl:3"):
        async with server, dial(server) as client:
            await client.send("REBOOT")
            await server.until(lambda: server.received)


async def test_a_log_in_that_was_not_recorded_is_answered_aside(record: Any, dial: Any) -> None:
    async with FixtureServer(record("two", TWO), strict=True) as server:
        async with dial(server) as client:
            assert (await client.ask("VALIDATE_API_TOKEN", token="<api token>"))["success"] is True
        async with dial(server) as client:
            await client.greet()
            assert (await client.ask("GET_CHARGE_POINTS"))["n"] == 1
            await client.greet()
            assert (await client.ask("GET_CH_STATUS", evse_id="BCU1"))["object"] == "CH_STATUS"


async def test_the_same_socket_can_log_in_and_greet(record: Any, dial: Any) -> None:
    async with FixtureServer(record("two", TWO), strict=True) as server, dial(server) as client:
        assert (await client.ask("VALIDATE_API_TOKEN", token="<api token>"))["success"] is True
        await client.greet()
        assert (await client.ask("GET_CHARGE_POINTS"))["n"] == 1
        assert (await client.ask("GET_CH_STATUS", evse_id="BCU1"))["object"] == "CH_STATUS"


async def test_a_push_waits_for_the_greeting_that_was_not_recorded(record: Any, dial: Any) -> None:
    scene = '1 open\n1 < {"object": "GRID_CURRENT"}\n1 close 1001 server\n2 reject Already connected\n3 open'
    async with FixtureServer(record("scene", scene), strict=True) as server:
        async with dial(server) as client:
            assert (await client.ask("VALIDATE_API_TOKEN", token="<api token>"))["success"] is True
        async with dial(server) as client:
            await client.greet()
            assert await client.receive() == {"object": "GRID_CURRENT"}
            with pytest.raises(ConnectionClosed):
                await client.receive()
        with pytest.raises(InvalidStatus):
            await dial(server).__aenter__()
        async with dial(server) as client:
            await client.greet()
            await server.until(lambda: server.finished)


async def test_recordings_follow_one_another(record: Any, dial: Any) -> None:
    server = FixtureServer(record("one", TWO), record("two", TWO), strict=True)
    async with server:
        for _ in range(2):
            async with dial(server) as client:
                assert (await client.ask("GET_CHARGE_POINTS"))["n"] == 1
                assert (await client.ask("GET_CH_STATUS", evse_id="BCU1"))["object"] == "CH_STATUS"
                assert (await client.receive())["object"] == "GRID_CURRENT"
        await server.until(lambda: server.finished)


async def test_without_log_in_a_connection_too_many_is_refused(record: Any, dial: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("bluecurrent.testing.replies.recorded_order.HANDSHAKE_PATIENCE", 0.1)
    server = FixtureServer(record("one", '1 open\n1 > {"command": "X"}'), strict=True, log_in=False)
    async with server, dial(server) as client:
        with pytest.raises(InvalidStatus) as refused:
            await dial(server).__aenter__()
        assert refused.value.response.status_code == 503
        assert str(server.mismatches.pop()) == "a connection came, but the recording is at one.jsonl:3"
        await client.send("X")
        await server.until(lambda: server.finished)


async def test_the_recorded_times_are_kept_when_asked_for(record: Any, dial: Any) -> None:
    loop = asyncio.get_running_loop()
    async with FixtureServer(record("two", TWO), strict=True, speed=0.5) as server, dial(server) as client:
        for expected, sent in [(0.2, "GET_CHARGE_POINTS"), (0.2, "GET_CH_STATUS")]:
            began = loop.time()
            await client.ask(sent, **({"evse_id": "BCU1"} if sent == "GET_CH_STATUS" else {}))
            assert loop.time() - began > expected - 0.02
        await client.receive()
        assert loop.time() - began > 0.38


def test_an_order_needs_a_recording() -> None:
    with pytest.raises(ValueError, match="strict needs a recording"):
        FixtureServer(strict=True)
