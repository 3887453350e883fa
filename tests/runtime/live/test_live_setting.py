"""Tests that the methods of a charge point send its commands, and that the live state follows only the service."""

from __future__ import annotations

import inspect

import pytest

from bluecurrent import (
    Client,
    CommandRejected,
    InvalidRequest,
    LiveChargePoint,
    LiveGrid,
    LiveSocket,
    UpdatePriceBasedSettingsPayload,
)
from tests.runtime.live.conftest import FIRST, Scene


async def test_a_setting_changes_when_the_service_says_so(scene: Scene) -> None:
    before = scene.live.requests_made
    setting = scene.point.plug_and_charge
    assert setting is not None
    assert setting.value
    verdict = await scene.point.set_plug_and_charge(False)
    assert (verdict.success, verdict.evse_id) == (True, FIRST)
    point = await scene.live.wait_for(
        FIRST, lambda point: point.plug_and_charge is not None and point.plug_and_charge.value is False, timeout=60
    )
    assert point is scene.point
    assert scene.live.requests_made == before + 1
    assert scene.account.commands[-1] == {"command": "SET_PLUG_AND_CHARGE", "evse_id": FIRST, "value": False}


async def test_a_refused_setting_stays(scene: Scene) -> None:
    scene.account.fail_next("SET_PLUG_AND_CHARGE")
    with pytest.raises(CommandRejected):
        await scene.point.set_plug_and_charge(False)
    assert scene.point.plug_and_charge is not None
    assert scene.point.plug_and_charge.value


async def test_a_session_is_started_with_a_card_and_stopped(scene: Scene) -> None:
    await scene.point.start(card="00000000000001")
    await scene.point.stop()
    assert await scene.point.start("BCU-APP", wait="sent") is None
    await scene.client.get_account()
    sent = [command for command in scene.account.commands if command["command"].endswith("_SESSION")]
    assert [(command["evse_id"], command.get("session_token")) for command in sent] == [
        *((FIRST, "00000000000001"), (FIRST, None), (FIRST, "BCU-APP")),
    ]


async def test_a_wrong_argument_is_refused_before_it_is_sent(scene: Scene) -> None:
    sent = len(scene.account.commands)
    with pytest.raises(InvalidRequest) as raised:
        await scene.point.start(card="")
    assert raised.value.argument == "card"
    with pytest.raises(InvalidRequest):
        await scene.point.update_price_based_charging_settings(UpdatePriceBasedSettingsPayload())
    with pytest.raises(AttributeError):
        scene.point.activity = "available"  # type: ignore[misc]
    assert len(scene.account.commands) == sent


async def test_a_variant_chooses_the_command(scene: Scene) -> None:
    await scene.point.block(True)
    await scene.point.block(False)
    assert [command["command"] for command in scene.account.commands][-2:] == ["SET_INOPERATIVE", "SET_OPERATIVE"]


def test_the_methods_are_those_of_the_client_without_the_charge_point() -> None:
    methods = dict(inspect.getmembers(LiveChargePoint, inspect.iscoroutinefunction))
    own_methods = {"start", "stop", "limit_current", "clear_limit"}
    choosing_methods = {"boost"}  # they read the settings before, which the live state knows
    for name in methods.keys() - own_methods:
        own, other = (inspect.signature(getattr(owner, name)) for owner in (LiveChargePoint, Client))
        assert [*own.parameters.values()] == [item for item in other.parameters.values() if item.name != "evse_id"]
        assert own.return_annotation == other.return_annotation
    acting = [
        name
        for name, method in inspect.getmembers(Client, inspect.iscoroutinefunction)
        if [*inspect.signature(method).parameters][1:2] == ["evse_id"]
        and "wait" in inspect.signature(method).parameters
    ]
    assert {*acting, *own_methods} - choosing_methods == methods.keys()


@pytest.mark.parametrize("live_class", [LiveGrid, LiveSocket])
def test_parts_of_a_charge_point_have_only_attributes(live_class: type[object]) -> None:
    public = [name for name in dir(live_class) if not name.startswith("_")]
    assert [name for name in public if not isinstance(getattr(live_class, name), property)] == []
