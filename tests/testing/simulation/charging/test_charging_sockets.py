"""Tests a charge point of a simulated account that has two sockets."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bluecurrent.testing import SimulatedAccount

TWO = "BCU100007"
FIELDS = {
    "socket_ids": [1, 2],
    "activity": "available",
    "vehicle_status": "A",
    "plug_and_charge": {"value": False},
    "smart_charging": False,
    "delayed_charging": {"value": False},
    "price_based_charging": {"value": False},
}


@pytest.fixture
async def account() -> AsyncIterator[SimulatedAccount]:
    async with SimulatedAccount(speed=None, charge_points={TWO: FIELDS}) as account:
        yield account


async def sockets(client: Any) -> list[dict[str, Any]]:
    """Returns the status of both sockets."""
    status = await client.request("GET_CH_STATUS", evse_id=TWO)
    assert status.keys() == {"object", "evse_id", "items", "socket_id", "socket_ids"}
    assert (status["evse_id"], status["socket_id"], status["socket_ids"]) == (TWO, None, [1, 2])
    assert [each["socket_id"] for each in status["items"]] == [1, 2]
    return list(status["items"])


async def activities(client: Any) -> list[str]:
    return [each["activity"] for each in await sockets(client)]


async def act(client: Any, command: str, **parameters: Any) -> str:
    """Sends a command for the charge point and returns the error of its verdict."""
    await client.request(command, evse_id=TWO, **parameters)
    error = (await client.receive())["error"]
    assert isinstance(error, str)
    return error


async def test_commands_reach_the_sockets_that_they_fit(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        assert await act(client, "START_SESSION", session_token="BCU-APP") == "REJECTED"
        account.charge_points[TWO].plug_in(socket_id=2)
        assert await act(client, "START_SESSION", session_token="BCU-APP") == ""
        assert await activities(client) == ["available", "charging"]
        [listed] = (await client.request("GET_CHARGE_POINTS"))["data"]
        assert (listed["activity"], listed["socket_ids"]) == ("charging", [1, 2])
        account.charge_points[TWO].plug_in()
        assert await act(client, "START_SESSION", session_token="BCU-APP") == ""
        assert await activities(client) == ["charging", "charging"]
        account.charge_points[TWO].unplug(socket_id=2)
        assert await activities(client) == ["charging", "available"]
        assert await act(client, "STOP_SESSION") == ""
        assert await activities(client) == ["available", "available"]
        await client.request("SET_INOPERATIVE", evse_id=TWO)
        assert await activities(client) == ["unavailable", "unavailable"]


async def test_sockets_share_the_grid_connection(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        for socket_id in (1, 2):
            account.charge_points[TWO].plug_in(socket_id=socket_id, phases=1, max_current=12)
        assert await act(client, "START_SESSION", session_token="BCU-APP") == ""
        assert [each["actual_p1"] for each in await sockets(client)] == [12, 8]  # of 20 A that are reserved
        grid = (await client.request("GET_GRID_STATUS", evse_id=TWO))["data"]
        assert 20 < grid["grid_actual_p1"] <= grid["grid_max_install"]
        account.advance(hours=1)
        energies = [each["actual_kwh"] for each in await sockets(client)]
        assert energies == pytest.approx([12 * 0.23, 7.75 * 0.23], rel=0.01)  # the house draws more from 12:00


async def test_push_shows_both_sockets(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        await client.greet()
        account.charge_points[TWO].plug_in(socket_id=2)
        push = await client.receive()
        assert push["object"] == "CH_STATUS"
        assert [each["vehicle_status"] for each in push["items"]] == ["A", "B"]


def test_unknown_socket_is_refused() -> None:
    with pytest.raises(ValueError, match="BCU100007 has no socket 3; it has 1, 2"):
        SimulatedAccount(charge_points={TWO: FIELDS}).charge_points[TWO].plug_in(socket_id=3)
