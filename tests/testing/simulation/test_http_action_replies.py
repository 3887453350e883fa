"""Tests the HTTP commands that change something in a simulated account, and the pushes that follow."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from bluecurrent import Acknowledgement, ChSettings, ChStatus, Client, CommandRejected, NotAuthorized
from bluecurrent.rest_protocol import REST
from bluecurrent.testing import SimulatedAccount
from bluecurrent.testing.simulation.rest.http_answer_table import ACTIONS
from bluecurrent.testing.simulation.state.effect_table import EFFECTS

FREE = "BCU100003"
TWO_SOCKETS = {"activity": "available", "vehicle_status": "A", "socket_ids": [1, 2]}
Call = Callable[[Client], Awaitable[object]]


@pytest.fixture
async def client(account: SimulatedAccount) -> AsyncIterator[Client]:
    async with Client(account.api_token, url=account.url, rest_url=account.rest_url) as client:
        yield client


def note_messages(client: Client, *types: Any) -> list[str]:
    """Returns a list to which the names of the messages of these types are added."""
    names: list[str] = []
    for each in types:
        client.on(each, lambda message: names.append(message.object))
    return names


def test_every_http_action_is_carried_out() -> None:
    assert ACTIONS.keys() == {name for name, route in REST.routes.items() if route.acts}
    known = {name for name, action in ACTIONS.items() if action.effects_of in EFFECTS}
    assert {"setcapacitytariff", "setdelayedcharging", "setpricebasedsettings", "setoperative"} <= known


async def test_capacity_tariff_is_read_back(account: SimulatedAccount, client: Client) -> None:
    pushed = note_messages(client, ChSettings)
    await client.set_capacity_tariff(FREE, True, 1.23)
    settings = await client.get_settings(FREE)
    assert settings.capacity_tariff is not None
    assert (settings.capacity_tariff.value, settings.capacity_tariff.capacitytariffmaxkwh) == (True, 1.23)
    await client.set_capacity_tariff(FREE, False)
    settings = await client.get_settings(FREE)
    assert settings.capacity_tariff is not None
    assert (settings.capacity_tariff.value, settings.capacity_tariff.capacitytariffmaxkwh) == (False, 1.23)
    assert account.requests[-1].body == {"evse_id": FREE, "value": False}
    assert len(pushed) >= 2


async def test_setters_change_what_the_same_commands_on_the_socket_change() -> None:
    """Makes the same changes over both transports, and compares all fields."""
    calls: list[Call] = [
        lambda client: client.set_price_based_charging(FREE, True),
        lambda client: client.set_price_based_settings(FREE, "06:30", 25.1, 4.5),
        lambda client: client.set_delayed_charging(FREE, True),
        lambda client: client.set_delayed_charging_settings(FREE, [7, 1], "22:00", "06:00"),
    ]
    over_http: list[Call] = [
        lambda client: client.set_price_based_charging(FREE, True, transport="rest"),
        lambda client: client.set_price_based_settings(FREE, "06:30", 25.1, 4.5, transport="rest"),
        lambda client: client.set_delayed_charging(FREE, True, transport="rest"),
        lambda client: client.set_delayed_charging_settings(FREE, [7, 1], "22:00", "06:00", transport="rest"),
    ]
    found = []
    for chosen in (calls, over_http):
        async with SimulatedAccount(speed=None) as account:
            async with Client(account.api_token, url=account.url, rest_url=account.rest_url) as client:
                for call in chosen:
                    await call(client)
            found.append((account.charge_points[FREE].fields, len(account.requests)))
    assert found[0][0] == found[1][0]
    assert [count for _, count in found] == [0, 4]
    delayed = found[1][0]["delayed_charging"]
    assert (delayed["value"], delayed["start_time"], delayed["selected_days"]) == (True, "22:00", [7, 1])
    assert found[1][0]["price_based_charging"]["expected_kwh"] == 25.1


@pytest.mark.parametrize("is_first", [False, True])
async def test_verdict_is_pushed_before_or_after_the_answer(account: SimulatedAccount, is_first: bool) -> None:
    account.verdicts_first = is_first
    async with Client(account.api_token, url=account.url, rest_url=account.rest_url) as client:
        pushed = note_messages(client, Acknowledgement, ChStatus)
        await client.block(FREE, True, transport="rest", socket_id=1)
        assert account.charge_points[FREE].fields["activity"] == "unavailable"
        answer = await client.block(FREE, False, transport="rest", socket_id=1)
        await account.until(lambda: len(pushed) >= 3)
    assert (answer.object, answer.success) == ("STATUS_SET_OPERATIVE", True)
    assert "STATUS_SET_OPERATIVE" in pushed
    assert account.charge_points[FREE].fields["activity"] == "available"
    names = [request.name for request in account.requests if request.method == "POST"]
    assert names == ["POST setinoperative", "POST setoperative"]


async def test_one_socket_of_two_is_blocked() -> None:
    async with (
        SimulatedAccount(speed=None, charge_points={"BCU7": TWO_SOCKETS}) as account,
        Client(account.api_token, url=account.url, rest_url=account.rest_url) as client,
    ):
        await client.block("BCU7", True, socket_id=2)
        statuses = await client.get_statuses("BCU7")
        assert [(status.socket_id, status.activity) for status in statuses] == [(1, "available"), (2, "unavailable")]
        with pytest.raises(CommandRejected, match="unknown socket_id"):
            await client.block("BCU7", True, socket_id=3)
        await client.block("BCU7", False, socket_id=2)
        assert {status.activity for status in await client.get_statuses("BCU7")} == {"available"}


async def test_boost_over_http_is_read_back(account: SimulatedAccount, client: Client) -> None:
    await client.override_delayed_charging_profile("BCU100002", True, transport="rest")
    [status] = await client.get_statuses("BCU100002")
    assert status.boosting is True
    assert account.requests[0].body == {"evse_id": "BCU100002"}


async def test_cable_is_unlocked_with_a_plain_answer(account: SimulatedAccount, client: Client) -> None:
    await client.unlock_connector(FREE, socket_id=1, transport="rest")
    assert account.requests[-1].headers["Authorization"] == "<session token>"


async def test_scripted_and_unauthorized_actions_are_refused(account: SimulatedAccount, client: Client) -> None:
    account.fail_next("setdelayedcharging", "busy")
    with pytest.raises(CommandRejected, match="busy"):
        await client.set_delayed_charging(FREE, True, transport="rest")
    account.charge_points[FREE].fail_next("setinoperative", "REJECTED")
    with pytest.raises(CommandRejected, match="REJECTED") as raised:
        await client.block(FREE, True, socket_id=1)
    assert raised.value.command == "setinoperative"
    account.charge_points[FREE].fail_next("setinoperative", "no", by_service=True)
    with pytest.raises(CommandRejected, match="no"):
        await client.block(FREE, True, socket_id=1)
    account.fail_next("setcapacitytariff", 2)
    with pytest.raises(NotAuthorized):
        await client.set_capacity_tariff(FREE, False)
    for call in (
        client.set_capacity_tariff("BCU100009", False),
        client.set_delayed_charging("BCU100004", True, transport="rest"),  # its permission is to read
    ):
        with pytest.raises(NotAuthorized):
            await call
    assert account.charge_points[FREE].fields["activity"] == "available"


async def test_verdict_of_a_charge_point_that_is_offline_comes_late() -> None:
    async with (
        SimulatedAccount(speed=1000) as account,
        Client(account.api_token, url=account.url, rest_url=account.rest_url) as client,
    ):
        begin = account.clock.elapsed()
        with pytest.raises(CommandRejected, match="TIMEOUT"):
            await client.block("BCU100004", True, socket_id=1)
        assert account.clock.elapsed() - begin >= 30
