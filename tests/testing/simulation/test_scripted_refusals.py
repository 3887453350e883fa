"""Tests the refusals that a test scripts: used once, without effect, by the service or the charge point."""

from __future__ import annotations

from typing import Any

import pytest

from bluecurrent import Client, CommandRejected
from bluecurrent.testing import SimulatedAccount
from tests.testing.simulation.prepared_accounts import FREE, OVERRIDE


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


async def test_refusal_ends_a_call_that_the_receipt_ends(account: SimulatedAccount) -> None:
    async with Client(account.api_token, url=account.url) as client:
        account.fail_next("SET_DELAYED_CHARGING")
        with pytest.raises(CommandRejected, match="REJECTED"):
            await client.set_delayed_charging(FREE, True)
        account.charge_points[FREE].go_offline()
        with pytest.raises(CommandRejected, match="TIMEOUT"):
            await client.set_delayed_charging(FREE, True)
        settings = await client.get_settings(FREE)
        assert settings.delayed_charging is not None
        assert settings.delayed_charging.value is False


@pytest.mark.parametrize(
    ("command", "parameters", "answer"),
    [
        ("REBOOT", {"evse_id": FREE}, "STATUS_REBOOT"),
        ("SET_DELAYED_CHARGING", {"evse_id": FREE, "value": True}, "RECEIVED_SET_DELAYED_CHARGING"),
        ("POST_SET_OVERRIDE_CURRENT", OVERRIDE, "POST_SET_OVERRIDE_CURRENT"),
    ],
)
async def test_time_out_verdict_comes_after_half_a_minute(
    open_client: Any, command: str, parameters: dict[str, Any], answer: str
) -> None:
    async with SimulatedAccount(speed=1e-9) as account, open_client(account) as client:
        account.fail_next(command, "TIMEOUT")
        await client.send(command, **parameters)
        await account.until(lambda: account.commands)
        account.advance(seconds=29)
        if answer == "STATUS_REBOOT":
            assert (await client.receive())["object"] == "RECEIVED_REBOOT"
        await client.send("GET_ACCOUNT")
        await account.until(lambda: len(account.commands) == 2)
        account.advance(seconds=0.5)
        assert (await client.receive())["object"] == "ACCOUNT"
        account.advance(seconds=2)
        found = await client.receive()
        assert (found["object"], found["success"], found["error"]) == (answer, False, "TIMEOUT")


async def test_service_refuses_with_the_receipt(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.fail_next("REBOOT", "no such charge point", by_service=True)
        receipt = await client.request("REBOOT", evse_id=FREE)
        assert (receipt["object"], receipt["success"]) == ("RECEIVED_REBOOT", False)
        assert receipt["error"] == "no such charge point"
        assert await client.is_quiet()


async def test_refused_block_has_a_verdict(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.fail_next("SET_INOPERATIVE")
        await client.send("SET_INOPERATIVE", evse_id=FREE)
        assert await client.receive_names(2) == ["RECEIVED_SET_INOPERATIVE", "STATUS_SET_INOPERATIVE"]


async def test_error_code_is_sent_once(account: SimulatedAccount, open_client: Any) -> None:
    async with open_client(account) as client:
        account.charge_points[FREE].fail_next("GET_CH_STATUS", 9)
        assert (await client.request("GET_CH_STATUS", evse_id="BCU100001"))["object"] == "CH_STATUS"
        answer = await client.request("GET_CH_STATUS", evse_id=FREE)
        assert answer == {"object": "ERROR", "error": 9, "message": "unknown error"}
        assert (await client.request("GET_CH_STATUS", evse_id=FREE))["object"] == "CH_STATUS"


@pytest.mark.parametrize(("name", "nearest"), [("REBOT", "REBOOT"), ("GET_CH_STATUS", "")])
def test_script_for_a_command_that_does_not_act_is_refused(name: str, nearest: str) -> None:
    with pytest.raises(ValueError, match=f"'{name}' is not a command that changes something; .*{nearest}"):
        SimulatedAccount().fail_next(name)


@pytest.mark.parametrize("error", ["", True])
def test_script_without_an_error_is_refused(error: Any) -> None:
    account = SimulatedAccount()
    for owner in (account, account.charge_points[FREE]):
        with pytest.raises(ValueError, match=f"must be a code, or a text that is not empty, not {error!r}"):
            owner.fail_next("REBOOT", error)
