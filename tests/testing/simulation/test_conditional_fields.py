"""Tests that a simulated account sends the fields of a setting that is off only after it is turned on."""

from __future__ import annotations

from typing import Any

import pytest

from bluecurrent.testing import SimulatedAccount

FREE = "BCU100003"
OFF = {"value": False, "permission": "write"}
DELAYED = {"start_time", "end_time", "selected_days", "smart_current_heartbeat_timeout"}
PRICE_BASED = {"expected_leave_time", "expected_kwh", "minimum_kwh"}


@pytest.mark.parametrize(
    ("command", "setting", "names"),
    [
        ("SET_DELAYED_CHARGING", "delayed_charging", DELAYED),
        ("SET_PRICE_BASED_CHARGING", "price_based_charging", PRICE_BASED),
    ],
)
async def test_schedule_is_sent_while_it_is_on(command: str, setting: str, names: set[str], open_client: Any) -> None:
    async with SimulatedAccount(speed=None) as account, open_client(account) as client:
        for is_on in (False, True, False):
            await client.request(command, evse_id=FREE, value=is_on)
            await client.receive()
            settings = (await client.request("GET_CH_SETTINGS", evse_id=FREE))["data"]
            [listed] = [each for each in (await client.request("GET_CHARGE_POINTS"))["data"] if each["evse_id"] == FREE]
            assert settings[setting] == listed[setting]
            if is_on:
                assert settings[setting].keys() - OFF.keys() == names
            else:
                assert settings[setting] == OFF


async def test_schedule_that_was_set_while_it_was_off_is_kept(open_client: Any) -> None:
    schedule = {"days": "[6, 7]", "start_time": "01:30", "end_time": "05:00"}
    async with SimulatedAccount(speed=None) as account, open_client(account) as client:
        for command in (schedule | {"command": "SAVE_SCHEDULE_DELAYED_CHARGING"}, {"command": "SET_DELAYED_CHARGING"}):
            await client.request(**command, evse_id=FREE, value=True)
            await client.receive()
        shown = (await client.request("GET_CH_SETTINGS", evse_id=FREE))["data"]["delayed_charging"]
        assert (shown["selected_days"], shown["start_time"], shown["end_time"]) == ([6, 7], "01:30", "05:00")
