"""Tests the choice between the WebSocket and HTTP, and the actions that are the same on both."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bluecurrent import Client, CommandRejected, InvalidRequest
from bluecurrent.testing import FixtureServer, ThreadedServer
from tests.runtime.rest.conftest import make_client

DROP_IN = """
import asyncio, sys
sys.modules["aiohttp"] = None
from bluecurrent.compat.client import Client
from bluecurrent.rest_protocol import REST

async def receive(message):
    pass

async def main():
    client = Client(url=sys.argv[1])
    await client.validate_api_token("<api token>")
    opened = asyncio.Event()

    async def open():
        opened.set()

    connection = asyncio.create_task(client.connect(receive, open))
    await opened.wait()
    await client.block("BCU100001", True)
    await client.set_delayed_charging("BCU100001", True)
    await client.override_price_based_charging_profile("BCU100001", True)
    await client.disconnect()
    await connection
    assert "bluecurrent._runtime.rest.rest_caller" not in sys.modules

asyncio.run(main())
"""


async def test_setter_over_http_returns_the_acknowledgement(server: FixtureServer, client: Client) -> None:
    server.answer_http({"success": True, "of_tomorrow": 1, "result": 5})
    done = await client.set_delayed_charging("BCU1", True, transport="rest")
    assert (done.object, done.evse_id, done.success) == ("STATUS_SET_DELAYED_CHARGING", "BCU1", True)
    assert (done.model_extra, done.result, len(done.problems)) == ({"of_tomorrow": 1}, None, 1)
    [request] = server.requests
    assert request.headers == {"Authorization": "Token <session token>", "Content-Type": "application/json"}


async def test_days_are_text_and_energies_are_numbers(server: FixtureServer, client: Client) -> None:
    await client.set_delayed_charging_settings("BCU1", [1, 2, 3], "23:00", "07:00", transport="rest")
    await client.set_price_based_settings("BCU1", "07:30", 25.1, 6.5, transport="rest")
    first, second = (request.body for request in server.requests)
    assert first == {"evse_id": "BCU1", "start_time": "23:00", "end_time": "07:00", "days": "[1,2,3]"}
    assert (second["expected_kwh"], second["minimum_kwh"]) == (25.1, 6.5)


async def test_websocket_is_the_default(server: FixtureServer) -> None:
    async with make_client(server) as client:
        await client.set_delayed_charging("BCU100001", True)
        await client.set_delayed_charging("BCU100001", True, transport="socket")
    assert not server.requests


async def test_override_can_only_be_turned_on_over_http(server: FixtureServer, client: Client) -> None:
    await client.override_price_based_charging_profile("BCU1", True, transport="rest")
    await client.override_delayed_charging_profile("BCU1", True, transport="rest")
    assert [request.body for request in server.requests] == [{"boost": True, "evse_id": "BCU1"}, {"evse_id": "BCU1"}]
    with pytest.raises(InvalidRequest, match="it must be True with transport='rest'") as raised:
        await client.override_delayed_charging_profile("BCU1", False, transport="rest")
    assert raised.value.argument == "value"


async def test_unlock_is_sent_over_http_unless_it_is_known_to_need_the_socket(server: FixtureServer) -> None:
    async with make_client(server) as client:
        done = await client.unlock_connector("BCU100001", socket_id=1)
        assert (done.object, server.requests[0].body["flow_id"]) == ("STATUS_UNLOCK_CONNECTOR", "flow")
        await client.get_charge_points()
        await client.unlock_connector("BCU100002", socket_id=1)  # has a fixed cable
        assert len(server.requests) == 2
        await client.unlock_connector("BCU100001")  # a portable one
        assert len(server.requests) == 2
        await client.unlock_connector("BCU100001", transport="rest", socket_id=1)
        assert len(server.requests) == 3


@pytest.mark.parametrize("html", [None, "", "OK", "<html/>"])
async def test_any_successful_answer_unlocks(server: FixtureServer, client: Client, html: str | None) -> None:
    server.answer_http({}, html=html)
    assert (await client.unlock_connector("BCU1", socket_id=1)).success is True


async def test_refused_unlock_is_raised(server: FixtureServer, client: Client) -> None:
    server.answer_http({"success": False, "error": "REJECTED"})
    with pytest.raises(CommandRejected, match="unlockconnector for BCU1 was refused: REJECTED"):
        await client.unlock_connector("BCU1", socket_id=1)


async def test_live_state_sends_over_http_too(server: FixtureServer) -> None:
    async with make_client(server) as client, client.live() as live:
        await live.wait_ready()
        point = live.charge_points["BCU100002"]
        await point.unlock_connector(socket_id=1)
        await point.block(True, socket_id=2)
        assert [request.body["chargepoint_id"] for request in server.requests] == ["BCU100002"] * 2


def test_drop_in_never_uses_http() -> None:
    with ThreadedServer() as server:
        done = run(DROP_IN, server.url)
        assert done.stderr == ""
        assert not server.requests


def run(program: str, *arguments: str) -> Any:
    folder = str(Path(__file__).parents[3] / "generated")
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env={"PYTHONPATH": folder})
