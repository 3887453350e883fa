"""Tests `boost`, which reads the settings and overrides the smart-charging profile that is on."""

from __future__ import annotations

from typing import Any

import pytest

from bluecurrent import Client, ConnectionFailed, InvalidRequest
from bluecurrent.testing import FixtureServer
from tests.runtime.rest.conftest import make_client

SETTINGS = {
    "price": "get_ch_settings_price_based_charging",
    "delayed": "get_ch_settings_delayed_charging",
    "none": "get_ch_settings_old",
}


def sent(server: FixtureServer) -> list[Any]:
    """Returns the commands that were sent after the greeting, without the session token."""
    frames = [frame for frame in server.received if isinstance(frame, dict)]
    start = next(place for place, frame in enumerate(frames) if frame["command"] == "GET_CH_SETTINGS")
    return [{key: value for key, value in frame.items() if key != "Authorization"} for frame in frames[start + 1 :]]


@pytest.mark.parametrize(
    ("profile", "command"),
    [("price", "OVERRIDE_CHARGING_PROFILES"), ("delayed", "OVERRIDE_DELAYED_CHARGING_TIMEOUT")],
)
async def test_profile_that_is_on_is_overridden(server: FixtureServer, profile: str, command: str) -> None:
    server.use(SETTINGS[profile])
    async with make_client(server) as client:
        done = await client.boost("BCU100001")
    assert done.evse_id == "BCU100001"
    assert sent(server) == [{"command": command, "evse_id": "BCU100001", "value": True}]
    assert not server.requests


async def test_boost_is_sent_over_http(server: FixtureServer) -> None:
    server.use(SETTINGS["price"])
    async with make_client(server) as client:
        done = await client.boost("BCU100001", transport="rest")
    assert done.object == "STATUS_OVERRIDE_CHARGING_PROFILES"
    assert sent(server) == []
    assert [request.body for request in server.requests] == [{"boost": True, "evse_id": "BCU100001"}]


async def test_boost_without_an_active_profile_is_refused(server: FixtureServer) -> None:
    server.use(SETTINGS["none"])
    async with make_client(server) as client:
        with pytest.raises(InvalidRequest, match="boost for BCU100001: no smart-charging profile is on, so") as raised:
            await client.boost("BCU100001")
    assert raised.value.argument == "evse_id"
    assert sent(server) == []


async def test_settings_need_a_connection(client: Client) -> None:
    with pytest.raises(ConnectionFailed):
        await client.boost("BCU100001", transport="rest")
