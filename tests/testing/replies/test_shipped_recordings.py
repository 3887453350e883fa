"""Tests that the shipped recordings answer their own requests."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from bluecurrent.testing import FixtureServer, exchanges, find_recording, shipped_recordings
from bluecurrent.testing.recording_format.recording_types import Close, Frame, Raw


async def test_all_shipped_recordings_answer_by_default(open_client: Any) -> None:
    async with FixtureServer() as server, open_client(server) as client:
        await client.greet()
        points = (await client.request("GET_CHARGE_POINTS"))["data"]
        assert len(points) > 1
        for point in points:
            answer = await client.request("GET_CH_STATUS", evse_id=point["evse_id"])
            assert answer["data"]["evse_id"] == point["evse_id"]
        await client.send("START_SESSION", evse_id="BCU5", session_token="00000000000001")
        assert (await client.receive())["object"] == "RECEIVED_START_SESSION"
        verdict = await client.receive()
        assert (verdict["object"], verdict["success"], verdict["evse_id"]) == ("STATUS_START_SESSION", True, "BCU5")


async def test_use_chooses_one_scenario_of_the_shipped_ones(open_client: Any) -> None:
    async with FixtureServer() as server, open_client(server) as client:
        server.use("start_session_rejected")
        await client.send("START_SESSION", evse_id="BCU5", session_token="00000000000001")
        answers = [await client.receive()]
        while answers[-1]["object"] != "STATUS_START_SESSION" and not answers[-1].get("error"):
            answers.append(await client.receive())
        assert answers[-1]["error"] or answers[-1]["success"] is False


@pytest.mark.parametrize("name", sorted(shipped_recordings()))
async def test_every_shipped_recording_answers_its_own_requests(name: str, open_client: Any) -> None:
    async with FixtureServer(name) as server:
        server.recover()  # from a refused handshake that the recording begins with
        for exchange in exchanges(find_recording(name)):
            async with open_client(server) as client:
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
