"""Tests replies of a simulated account that do not depend on effects: their order, the log-in, time-outs, pushes."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bluecurrent.testing import SimulatedAccount

FREE = "BCU100003"


async def test_receipt_verdict_and_push_come_in_this_order(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        await client.greet()
        await client.send("SET_PLUG_AND_CHARGE", evse_id=FREE, value=False)
        receipt, verdict, push = [await client.receive() for _ in range(3)]
    common = {"success": True, "flow_id": "", "evse_id": FREE, "error": ""}
    assert receipt == {"object": "RECEIVED_SET_PLUG_AND_CHARGE", "result": {}, **common}
    assert verdict == {"object": "STATUS_SET_PLUG_AND_CHARGE", "result": {"setting": "set false"}, **common}
    assert push["object"] == "CH_SETTINGS"
    assert push["evse_id"] == push["data"]["evse_id"] == FREE
    assert push["data"]["plug_and_charge"] == {"value": False, "permission": "write"}


async def test_setting_that_is_the_same_is_not_pushed(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        await client.greet()
        await client.send("SET_PLUG_AND_CHARGE", evse_id=FREE, value=True)
        assert await client.receive_names(2) == ["RECEIVED_SET_PLUG_AND_CHARGE", "STATUS_SET_PLUG_AND_CHARGE"]
        assert await client.is_quiet()


async def test_push_takes_the_place_of_the_verdict_of_blocking(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        await client.greet()
        await client.send("SET_INOPERATIVE", evse_id=FREE)
        assert await client.receive_names(2) == ["RECEIVED_SET_INOPERATIVE", "CH_STATUS"]
        await client.send("SET_INOPERATIVE", evse_id=FREE)
        assert await client.receive_names(1) == ["RECEIVED_SET_INOPERATIVE"]
        assert await client.is_quiet()


async def test_all_that_have_greeted_get_verdicts_and_pushes(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client, open_client(account) as other, open_client(account) as silent:
        await other.greet()
        await client.send("SET_PLUG_AND_CHARGE", evse_id=FREE, value=False)
        assert await client.receive_names(2) == ["RECEIVED_SET_PLUG_AND_CHARGE", "STATUS_SET_PLUG_AND_CHARGE"]
        assert await other.receive_names(2) == ["STATUS_SET_PLUG_AND_CHARGE", "CH_SETTINGS"]
        for each in (client, other, silent):
            assert await each.is_quiet()


async def test_flow_id_of_a_command_is_repeated(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        for answer in await client.request("REBOOT", evse_id=FREE, flow_id="7"), await client.receive():
            assert answer["flow_id"] == "7"
        assert (await client.request("BOIL", flow_id="8"))["flow_id"] == "8"


async def test_session_token_expires_and_is_renewed(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.expire()
        assert (await client.request("GET_ACCOUNT"))["error"] == 1
        log_in = await client.request("VALIDATE_API_TOKEN", token=account.api_token)
        answer = await client.request("GET_ACCOUNT", Authorization=f"Token {log_in['token']}")
        assert answer["object"] == "ACCOUNT"


async def test_command_for_an_offline_charge_point_times_out(open_client: Any) -> None:
    points = {FREE: {"activity": "available"}}  # no other charge point pushes anything
    server = SimulatedAccount(speed=1000.0, push_interval=1e9, charge_points=points)
    async with server as account, open_client(account) as client:
        await client.greet()
        account.charge_points[FREE].go_offline()
        status = await client.receive()
        assert (status["object"], status["data"]["activity"]) == ("CH_STATUS", "offline")
        assert status["data"]["offline_since"].startswith("2026")
        await client.send("SET_PLUG_AND_CHARGE", evse_id=FREE, value=False)
        receipt, verdict = [await client.receive() for _ in range(2)]
        assert (receipt["success"], verdict["success"], verdict["error"]) == (True, False, "TIMEOUT")
        assert (await client.request("GET_CH_STATUS", evse_id=FREE))["data"]["activity"] == "offline"
        account.charge_points[FREE].go_online()
        assert (await client.receive())["data"]["activity"] == "available"
        await client.send("SET_PLUG_AND_CHARGE", evse_id=FREE, value=False)
        assert (await client.receive())["success"]
        assert (await client.receive())["success"]


async def test_answer_to_an_override_holds_its_schedule(account: SimulatedAccount, open_client: Any) -> None:
    override = {
        "chargepoints": [FREE],
        "overridestarttime": "10:00",
        "overridestartdays": ["MO", "TH"],
        "overridestoptime": "20:00",
        "overridestopdays": ["MO", "TH"],
    }
    async with open_client(account) as client:
        first = await client.request("POST_SET_OVERRIDE_CURRENT", **override, overridevalue=6)
        second = await client.request("POST_SET_OVERRIDE_CURRENT", **override, overridevalue=7)
        schedule = {
            "charge_points": [FREE],
            "start_time": "10:00",
            "override_start_days": "MO,TH",
            "stop_time": "20:00",
            "override_end_days": "MO,TH",
        }
        assert first["data"] == {"schedule_id": 2, "override_current": 6, **schedule}
        edited = await client.request("POST_EDIT_OVERRIDE_CURRENT", schedule_id="3", **override | {"overridevalue": 8})
        assert edited["data"] == second["data"] | {"override_current": 8}
        cleared = await client.request("POST_CLEAR_OVERRIDE_CURRENT", schedule_id=2)
        assert "data" not in cleared
        [_, schedule] = (await client.request("LIST_OVERRIDE_CURRENT"))["data"]
        assert schedule == edited["data"]


async def test_silent_account_answers_nothing_until_it_recovers(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.silence()
        await client.send("GET_SUSTAINABILITY_STATUS")
        await account.until(lambda: account.commands)
        account.recover()
        assert await client.is_quiet()


async def test_delay_comes_before_each_answer(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.delay = 60
        await client.send("GET_ACCOUNT")
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.receive(), 0.05)


async def test_commands_are_kept_without_authorization(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        await client.request("VALIDATE_API_TOKEN", token=account.api_token)
        await client.greet()
        await client.socket.send("text")
        await client.receive()
        await client.request("GET_CH_STATUS", evse_id=FREE)
        assert account.commands == [{"command": "GET_CH_STATUS", "evse_id": FREE}]
        assert len(account.received) == 4
        assert account.history[-1] == f"connection 1: GET_CH_STATUS for {FREE}"
