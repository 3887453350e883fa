"""Tests the account that is simulated if no other is given."""

from __future__ import annotations

from typing import Any

from bluecurrent.testing import SimulatedAccount


async def test_one_charges_one_waits_one_is_free_and_one_is_offline(open_client: Any) -> None:
    async with SimulatedAccount(speed=None) as account, open_client(account) as client:
        points = (await client.request("GET_CHARGE_POINTS"))["data"]
        statuses = [(await client.request("GET_CH_STATUS", evse_id=point["evse_id"]))["data"] for point in points]
    found = [(status["activity"], status["vehicle_status"], status["actual_p1"]) for status in statuses]
    assert found == [("charging", "C", 16), ("delayed", "B", 0), ("available", "A", 0), ("offline", "E", 0)]
    assert [point["activity"] for point in points] == [status["activity"] for status in statuses]
    assert [bool(status["offline_since"]) for status in statuses] == [False, False, False, True]
    for status in statuses:
        assert status["total_cost"] == round(status["actual_kwh"] * 0.3025, 4)


async def test_three_charge_points_let_every_setting_be_changed(open_client: Any) -> None:
    async with SimulatedAccount(speed=None) as account, open_client(account) as client:
        for identity in list(account.charge_points)[:3]:
            settings = (await client.request("GET_CH_SETTINGS", evse_id=identity))["data"]
            permissions = {name: value["permission"] for name, value in settings.items() if "permission" in str(value)}
            assert len(permissions) > 7
            assert set(permissions.values()) == {"write"}


async def test_car_charges_at_once_at_a_charge_point_without_other_fields(open_client: Any) -> None:
    free = {"activity": "available", "vehicle_status": "A"}
    async with SimulatedAccount(speed=None, charge_points={"BCU7": free}) as account, open_client(account) as client:
        account.charge_points["BCU7"].plug_in(level=0.5)
        status = (await client.request("GET_CH_STATUS", evse_id="BCU7"))["data"]
        assert (status["activity"], status["actual_p1"]) == ("charging", 16)


async def test_charging_goes_on_after_the_account_is_stopped_and_started(open_client: Any) -> None:
    account = SimulatedAccount(speed=None)
    async with account, open_client(account) as client:
        await client.request("GET_ACCOUNT")
    async with account:
        account.advance(hours=12)
        assert account.charge_points["BCU100002"].fields["activity"] == "charging"
