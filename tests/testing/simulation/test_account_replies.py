"""Tests the replies of a simulated account that no effect decides: order, refusals, time-outs, limits, pushes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from bluecurrent.testing import SimulatedAccount

FREE = "BCU100003"


@pytest.fixture
async def account() -> AsyncIterator[SimulatedAccount]:
    async with SimulatedAccount(speed=None) as account:
        yield account


async def objects(client: Any, count: int) -> list[str]:
    return [(await client.receive())["object"] for _ in range(count)]


async def is_quiet(client: Any) -> bool:
    """Tells if nothing is on its way to a client: the next answer is the one to a command sent now."""
    return bool((await client.request("GET_ACCOUNT"))["object"] == "ACCOUNT")


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
        assert await objects(client, 2) == ["RECEIVED_SET_PLUG_AND_CHARGE", "STATUS_SET_PLUG_AND_CHARGE"]
        assert await is_quiet(client)


async def test_push_takes_the_place_of_the_verdict_of_blocking(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        await client.greet()
        await client.send("SET_INOPERATIVE", evse_id=FREE)
        assert await objects(client, 2) == ["RECEIVED_SET_INOPERATIVE", "CH_STATUS"]
        await client.send("SET_INOPERATIVE", evse_id=FREE)
        assert await objects(client, 1) == ["RECEIVED_SET_INOPERATIVE"]
        assert await is_quiet(client)


async def test_all_that_have_greeted_get_verdicts_and_pushes(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client, open_client(account) as other, open_client(account) as silent:
        await other.greet()
        await client.send("SET_PLUG_AND_CHARGE", evse_id=FREE, value=False)
        assert await objects(client, 2) == ["RECEIVED_SET_PLUG_AND_CHARGE", "STATUS_SET_PLUG_AND_CHARGE"]
        assert await objects(other, 2) == ["STATUS_SET_PLUG_AND_CHARGE", "CH_SETTINGS"]
        for each in (client, other, silent):
            assert await is_quiet(each)


async def test_flow_id_of_a_command_is_repeated(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        for answer in await client.request("REBOOT", evse_id=FREE, flow_id="7"), await client.receive():
            assert answer["flow_id"] == "7"
        assert (await client.request("BOIL", flow_id="8"))["flow_id"] == "8"


async def test_wrong_credentials_and_commands_are_refused(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        log_in = await client.request("VALIDATE_API_TOKEN", token="another")
        assert log_in == {"object": "STATUS_API_TOKEN", "success": False, "error": ""}
        assert (await client.request("GET_ACCOUNT", Authorization="Token x"))["error"] == 1
        assert (await client.request("BOIL"))["error"] == 0
        assert (await client.request("GET_CH_STATUS", evse_id="BCU9"))["error"] == 2
        assert (await client.request("GET_CH_STATUS"))["error"] == 2
        assert (await client.request("REBOOT", evse_id="BCU9"))["error"] == 2
        assert (await client.request("POST_SET_OVERRIDE_CURRENT", chargepoints=[FREE, "BCU9"]))["error"] == 2
        for odd in ("text", b"bytes", "[]"):
            await client.socket.send(odd)
            assert (await client.receive())["object"] == "ERROR"


async def test_session_token_expires_and_is_renewed(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.expire()
        assert (await client.request("GET_ACCOUNT"))["error"] == 1
        log_in = await client.request("VALIDATE_API_TOKEN", token=account.api_token)
        answer = await client.request("GET_ACCOUNT", Authorization=f"Token {log_in['token']}")
        assert answer["object"] == "ACCOUNT"


async def test_scripted_refusals_are_used_once(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.charge_points[FREE].fail_next("REBOOT")
        await client.send("REBOOT", evse_id="BCU100001")
        assert [(await client.receive())["error"] for _ in range(2)] == ["", ""]
        await client.send("REBOOT", evse_id=FREE)
        assert [(await client.receive())["error"] for _ in range(2)] == ["", "REJECTED"]
        await client.send("REBOOT", evse_id=FREE)
        assert [(await client.receive())["success"] for _ in range(2)] == [True, True]


async def test_refused_command_changes_nothing(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.fail_next("SET_PLUG_AND_CHARGE", "broken")
        await client.send("SET_PLUG_AND_CHARGE", evse_id=FREE, value=False)
        receipt, verdict = [await client.receive() for _ in range(2)]
        assert (receipt["success"], verdict["success"], verdict["error"]) == (True, False, "broken")
        assert verdict["result"] == {}
        settings = await client.request("GET_CH_SETTINGS", evse_id=FREE)
        assert settings["data"]["plug_and_charge"]["value"] is True


async def test_service_refuses_with_the_receipt(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.fail_next("REBOOT", "no such charge point", by_service=True)
        receipt = await client.request("REBOOT", evse_id=FREE)
        assert (receipt["object"], receipt["success"]) == ("RECEIVED_REBOOT", False)
        assert receipt["error"] == "no such charge point"
        assert await is_quiet(client)


async def test_refused_block_has_a_verdict(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.fail_next("SET_INOPERATIVE")
        await client.send("SET_INOPERATIVE", evse_id=FREE)
        assert await objects(client, 2) == ["RECEIVED_SET_INOPERATIVE", "STATUS_SET_INOPERATIVE"]


async def test_error_code_is_sent_once(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.charge_points[FREE].fail_next("GET_CH_STATUS", 9)
        assert (await client.request("GET_CH_STATUS", evse_id="BCU100001"))["object"] == "CH_STATUS"
        answer = await client.request("GET_CH_STATUS", evse_id=FREE)
        assert answer == {"object": "ERROR", "error": 9, "message": "unknown error"}
        assert (await client.request("GET_CH_STATUS", evse_id=FREE))["object"] == "CH_STATUS"


@pytest.mark.parametrize(("name", "nearest"), [("REBOT", "REBOOT"), ("GET_CH_STATUS", "")])
def test_script_for_a_command_that_does_not_act_is_refused(name: str, nearest: str) -> None:
    with pytest.raises(ValueError, match=f"'{name}' is no command that changes something; .*{nearest}"):
        SimulatedAccount().fail_next(name)


async def test_command_for_an_offline_charge_point_times_out(open_client: Any) -> None:
    async with SimulatedAccount(speed=1000.0, push_interval=1e9) as account, open_client(account) as client:
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


async def test_unknown_schedules_and_cards_are_refused(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        for command in ("POST_EDIT_OVERRIDE_CURRENT", "POST_CLEAR_OVERRIDE_CURRENT"):
            answer = await client.request(command, schedule_id=5, chargepoints=[FREE])
            assert (answer["object"], answer["success"]) == (command, False)
            assert answer["error"] == "unknown schedule_id: 5"
        await client.send("SET_PLUG_AND_CHARGE_CHARGE_CARD", evse_id=FREE, token_uid="9")
        assert [(await client.receive())["error"] for _ in range(2)] == ["", "unknown uid: 9"]
        await client.send("SET_PLUG_AND_CHARGE_CHARGE_CARD", evse_id=FREE, token_uid="BCU-APP")
        assert [(await client.receive())["error"] for _ in range(2)] == ["", ""]
        settings = await client.request("GET_CH_SETTINGS", evse_id=FREE)
        assert settings["data"]["plug_and_charge_charge_card"] == {"uid": "BCU-APP"}


async def test_answer_to_an_override_holds_its_schedule(account: SimulatedAccount, open_client: Any) -> None:
    override = {"chargepoints": [FREE], "overridestarttime": "10:00", "overridestartdays": ["MO", "TH"]}
    async with open_client(account) as client:
        first = await client.request("POST_SET_OVERRIDE_CURRENT", **override, overridevalue=6)
        second = await client.request("POST_SET_OVERRIDE_CURRENT", **override, overridevalue=7)
        schedule = {"charge_points": [FREE], "start_time": "10:00", "override_start_days": "MO,TH"}
        assert first["data"] == {"schedule_id": 1, "override_current": 6, **schedule}
        edited = await client.request("POST_EDIT_OVERRIDE_CURRENT", schedule_id="2", overridevalue=8)
        assert edited["data"] == second["data"] | {"override_current": 8}
        cleared = await client.request("POST_CLEAR_OVERRIDE_CURRENT", schedule_id=1)
        assert "data" not in cleared
        assert (await client.request("LIST_OVERRIDE_CURRENT"))["data"] == [edited["data"]]


async def test_request_limit_lasts_until_midnight(open_client: Any) -> None:
    async with SimulatedAccount(speed=None, request_limit=2) as account:
        async with open_client(account) as client:
            for _ in range(2):
                assert (await client.request("GET_ACCOUNT"))["object"] == "ACCOUNT"
            assert (await client.request("GET_ACCOUNT"))["error"] == 42
            with pytest.raises(ConnectionClosed) as closed:
                await client.receive()
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == 4001
        with pytest.raises(InvalidStatus) as refused:
            await connect(account.url)
        assert refused.value.response.status_code == 403
        assert refused.value.response.headers["x-websocket-reject-reason"] == "Request limit reached"
        account.advance(hours=13)
        async with open_client(account) as client:
            assert (await client.request("GET_ACCOUNT"))["object"] == "ACCOUNT"


async def test_second_connection_is_refused_where_asked_for(open_client: Any) -> None:
    async with SimulatedAccount(one_connection=True) as account, open_client(account):
        with pytest.raises(InvalidStatus) as refused:
            await connect(account.url)
        assert refused.value.response.headers["x-websocket-reject-reason"] == "Already connected"


async def test_silent_account_answers_nothing_until_it_recovers(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.silence()
        await client.send("GET_SUSTAINABILITY_STATUS")
        await account.until(lambda: account.commands)
        account.recover()
        assert await is_quiet(client)


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
