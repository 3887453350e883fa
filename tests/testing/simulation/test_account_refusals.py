"""Tests how a simulated account refuses: wrong commands, fixed settings, limits on requests and connections."""

from __future__ import annotations

from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from bluecurrent.testing import SimulatedAccount
from tests.testing.simulation.prepared_accounts import FREE, OVERRIDE


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


@pytest.mark.parametrize(
    ("command", "parameters", "missing"),
    [
        ("SET_PLUG_AND_CHARGE", {"evse_id": FREE}, "value"),
        ("SET_DELAYED_CHARGING", {"evse_id": FREE, "value": None}, "value"),
        ("SAVE_SCHEDULE_DELAYED_CHARGING", {"evse_id": FREE, "days": "[1]"}, "start_time, end_time"),
        ("POST_SET_OVERRIDE_CURRENT", {**OVERRIDE, "overridevalue": None}, "overridevalue"),
        ("POST_EDIT_OVERRIDE_CURRENT", OVERRIDE, "schedule_id"),
    ],
)
async def test_command_without_a_parameter_is_refused(
    account: SimulatedAccount, open_client: Any, command: str, parameters: dict[str, Any], missing: str
) -> None:
    async with open_client(account) as client:
        answer = await client.request(command, **parameters)
        assert answer == {"object": "ERROR", "error": 0, "message": f"{command} needs {missing}"}
        assert await client.is_quiet()


@pytest.mark.parametrize(
    ("command", "parameters", "reason"),
    [
        ("SET_PLUG_AND_CHARGE", {"value": 1}, "value must be of the type boolean"),
        ("SET_PLUG_AND_CHARGE", {"value": "true"}, "value must be of the type boolean"),
        ("SAVE_SCHEDULE_DELAYED_CHARGING", {"days": [1]}, "days must be of the type string"),
        ("POST_SET_OVERRIDE_CURRENT", OVERRIDE | {"overridevalue": True}, "overridevalue must be of the type integer"),
        ("POST_SET_OVERRIDE_CURRENT", OVERRIDE | {"overridestartdays": "MO"}, "overridestartdays must be of the type"),
    ],
)
async def test_parameter_of_a_wrong_type_is_refused(
    account: SimulatedAccount, open_client: Any, command: str, parameters: dict[str, Any], reason: str
) -> None:
    others = {"start_time": "22:00", "end_time": "06:00"} if command.startswith("SAVE") else {}
    async with open_client(account) as client:
        answer = await client.request(command, evse_id=FREE, **others, **parameters)
        assert (answer["object"], answer["error"]) == ("ERROR", 0)
        assert answer["message"].startswith(f"{command}: {reason}")
        assert await client.is_quiet()


async def test_setting_that_can_only_be_read_is_not_set(open_client: Any) -> None:
    fixed = {"plug_and_charge": {"permission": "read"}, "delayed_charging": {"permission": "none"}}
    async with (
        SimulatedAccount(speed=None, charge_points={FREE: fixed, "BCU7": {}}) as account,
        open_client(account) as client,
    ):
        schedule = {"days": "[1]", "start_time": "22:00", "end_time": "06:00"}
        for command, parameters in (
            ("SET_PLUG_AND_CHARGE", {"value": False}),
            ("SET_DELAYED_CHARGING", {"value": True}),
            ("SAVE_SCHEDULE_DELAYED_CHARGING", schedule),
        ):
            answer = await client.request(command, evse_id=FREE, **parameters)
            assert answer == {"object": "ERROR", "error": 2, "message": "not authorized"}
            assert (await client.request(command, evse_id="BCU7", **parameters))["error"] == ""
            await client.receive()
        assert account.charge_points[FREE].fields["plug_and_charge"]["value"] is True
        answer = await client.request("SET_PUBLIC_CHARGING", evse_id=FREE, value=False)
        assert answer["success"]


async def test_start_is_refused_if_the_car_goes_before_the_verdict(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        await client.request("SET_PLUG_AND_CHARGE", evse_id=FREE, value=False)
        account.charge_points[FREE].plug_in()
        account.speed = 1.0
        await client.send("START_SESSION", evse_id=FREE, session_token="BCU-APP")
        while (receipt := await client.receive())["object"] != "RECEIVED_START_SESSION":
            pass
        assert receipt["success"]
        account.speed = None  # the verdict is due at the next `advance`
        account.charge_points[FREE].unplug()
        account.advance(seconds=2)
        while (answer := await client.receive())["object"] != "STATUS_START_SESSION":
            pass
        assert (answer["success"], answer["error"]) == (False, "REJECTED")


async def test_unknown_schedules_and_cards_are_refused(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        for command in ("POST_EDIT_OVERRIDE_CURRENT", "POST_CLEAR_OVERRIDE_CURRENT"):
            answer = await client.request(command, schedule_id=5, **OVERRIDE)
            assert (answer["object"], answer["success"]) == (command, False)
            assert answer["error"] == "unknown schedule_id: 5"
        await client.send("SET_PLUG_AND_CHARGE_CHARGE_CARD", evse_id=FREE, token_uid="9")
        assert [(await client.receive())["error"] for _ in range(2)] == ["", "unknown uid: 9"]
        await client.send("SET_PLUG_AND_CHARGE_CHARGE_CARD", evse_id=FREE, token_uid="BCU-APP")
        assert [(await client.receive())["error"] for _ in range(2)] == ["", ""]
        settings = await client.request("GET_CH_SETTINGS", evse_id=FREE)
        assert settings["data"]["plug_and_charge_charge_card"] == {"uid": "BCU-APP"}


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
