"""Checks the payloads that announce devices, against what Home Assistant accepts."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

import pytest

from bluecurrent.bridge.discovery.discovery_inputs import collect_discovery_inputs
from bluecurrent.bridge.discovery.discovery_payloads import (
    make_charge_point_payload,
    make_discovery_payloads,
    make_grid_payload,
    make_removal_payload,
)
from bluecurrent.bridge.payloads.state_payloads import make_state_payloads
from bluecurrent.bridge.topics import Topics
from tests.bridge.harness.charge_points import FIRST, SECOND, WITHOUT_PERMISSIONS
from tests.bridge.harness.live_scene import OpenScene
from tests.home_assistant.discovery_check import find_errors

ORIGIN = {"name": "bluecurrent", "sw_version": "1.2.3"}
CARDS = ["Company card", "Private card"]
SETTABLE = {"plug_and_charge", "linked_cards_only", "delayed_charging", "price_based_charging", "departure_time"}
TWO_SOCKETS = {FIRST: {"socket_ids": [1, 2]}}


def announce(live: Any, cards: list[str] = CARDS) -> dict[str, dict[str, Any]]:
    return make_discovery_payloads(live, Topics(), "homeassistant", ORIGIN, cards=cards)


def of_first(payloads: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Returns the components of the first charge point."""
    components: dict[str, dict[str, Any]] = payloads[f"homeassistant/device/bluecurrent_{FIRST}/config"]["components"]
    return components


@pytest.mark.parametrize(
    "charge_points",
    [None, {FIRST: {}}, TWO_SOCKETS, {FIRST: WITHOUT_PERMISSIONS}, {"A/B+#_x": {"name": "\0\n" + "ü" * 70_000}}],
    ids=["example", "one", "two sockets", "no permissions", "hostile names"],
)
async def test_home_assistant_accepts_every_payload(open_scene: OpenScene, charge_points: dict[str, Any]) -> None:
    async with open_scene(charge_points) as scene:
        payloads = announce(scene.live)
    assert len(payloads) == len(scene.live.charge_points) + 1
    ids: list[str] = []
    for topic, payload in payloads.items():
        assert re.fullmatch(r"homeassistant/device/[A-Za-z0-9_-]+/config", topic)
        assert find_errors(payload) == []
        assert payload["availability_mode"] == "all"
        assert payload["origin"] == ORIGIN
        assert payload["device"]["name"].isprintable()
        assert len(json.dumps(payload)) < 30_000
        ids += [component["unique_id"] for component in payload["components"].values()]
        for component in payload["components"].values():
            assert re.fullmatch(rf"{component['platform']}\.[a-z0-9]+(_[a-z0-9]+)*", component["default_entity_id"])
    assert len(set(ids)) == len(ids)


async def test_the_grid_comes_last_and_names_a_charge_point(open_scene: OpenScene) -> None:
    async with open_scene() as scene:
        payloads = announce(scene.live)
    *_, last = payloads
    assert last == f"homeassistant/device/bluecurrent_GRID-{FIRST}/config"
    assert payloads[last]["device"]["via_device"] == f"bluecurrent_{FIRST}"
    assert payloads[last]["components"]["grid_current_l1"]["state_topic"] == f"bluecurrent/{FIRST}/grid"


async def test_what_can_not_be_changed_has_no_entity(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {}, SECOND: WITHOUT_PERMISSIONS}) as scene:
        payloads = announce(scene.live)
    others = payloads[f"homeassistant/device/bluecurrent_{SECOND}/config"]["components"]
    assert of_first(payloads).keys() >= SETTABLE
    assert not others.keys() & SETTABLE
    assert others.keys() >= {"available", "stop", "current_limit", "result"}


async def test_two_sockets_have_entities_of_their_own(open_scene: OpenScene) -> None:
    async with open_scene(TWO_SOCKETS) as scene:
        components = of_first(announce(scene.live))
    assert "activity" not in components
    assert components["power"]["state_topic"] == f"bluecurrent/{FIRST}/status"
    second = components["2_activity"]
    assert second["state_topic"] == f"bluecurrent/{FIRST}/2/status"
    assert (second["name"], second["unique_id"]) == ("Socket 2 activity", f"bluecurrent_{FIRST}_2_activity")
    assert "2_plug_and_charge" not in components


async def test_only_some_of_very_many_sockets_are_announced(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {"socket_ids": list(range(1, 2000))}}) as scene:
        components = of_first(announce(scene.live))
        assert len(make_state_payloads(Topics(), scene.point)) < 50
    assert "16_activity" in components
    assert "17_activity" not in components


async def test_the_maximum_of_the_current_is_that_of_the_charge_point(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {"max_usage": 16}}) as scene:
        before = of_first(announce(scene.live))["current_limit"]
        await scene.push(max_usage=20)
        after = of_first(announce(scene.live))["current_limit"]
    assert (before["min"], before["max"], after["max"]) == (6, 16, 20)


class ReadFields:
    """Gives the attributes of an object, and records their names."""

    def __init__(self, holder: Any) -> None:
        self._holder = holder
        self.names: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        self.names.add(name)
        return getattr(self._holder, name)


async def test_payloads_depend_on_nothing_but_their_inputs(open_scene: OpenScene) -> None:
    async with open_scene() as scene:
        for_inputs, for_payloads = ReadFields(scene.point), ReadFields(scene.point)
        collect_discovery_inputs(for_inputs)
        make_charge_point_payload(for_payloads, Topics(), "homeassistant", ORIGIN, cards=CARDS)
        make_grid_payload(for_payloads, Topics(), "homeassistant", ORIGIN)
    assert for_payloads.names - for_inputs.names == {"evse_id"}


async def test_inputs_change_with_a_maximum_and_not_with_a_current(open_scene: OpenScene) -> None:
    async with open_scene() as scene:
        before = collect_discovery_inputs(scene.point)
        await scene.push(actual_p1=7)
        assert collect_discovery_inputs(scene.point) == before
        await scene.push(max_usage=11)
        assert collect_discovery_inputs(scene.point) != before


async def test_the_identities_stay_while_everything_else_changes(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {"name": "Left"}}) as scene:
        before = of_first(announce(scene.live))
        await scene.push(activity="error", max_usage=10, vehicle_status="F")
        after = of_first(announce(scene.live))
    assert {key: item["unique_id"] for key, item in after.items()} == {
        key: item["unique_id"] for key, item in before.items()
    }


async def test_without_cards_no_session_can_be_started(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {}}) as scene:
        with_cards, without = of_first(announce(scene.live)), of_first(announce(scene.live, []))
    assert with_cards["card"]["options"] == CARDS
    assert with_cards.keys() - without.keys() == {"card", "start"}


async def test_only_a_certain_model_has_its_cable_unlocked(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {"chargepoint_type": "UMOVE"}, SECOND: {"chargepoint_type": "HIDDEN"}}) as scene:
        payloads = announce(scene.live)
    assert of_first(payloads)["unlock"]["enabled_by_default"] is False
    assert "unlock" not in payloads[f"homeassistant/device/bluecurrent_{SECOND}/config"]["components"]


async def test_a_component_that_is_gone_is_published_with_its_platform_only(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {}}) as scene:
        [old, _] = announce(scene.live).values()
        [new, _] = announce(scene.live, []).values()
    dropping = make_removal_payload(old, new)
    assert dropping is not None
    assert dropping["components"] == {
        **new["components"],
        "card": {"platform": "select"},
        "start": {"platform": "button"},
    }
    assert make_removal_payload(new, new) is None
    assert make_removal_payload({"components": [1]}, new) is None


async def test_the_check_finds_what_home_assistant_refuses(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {}}) as scene:
        [payload, _] = announce(scene.live).values()
    wrong = copy.deepcopy(payload)
    wrong["object_id"] = "x"
    wrong["components"]["power"] |= {"state_class": "total", "unit_of_measurement": "A", "object_id": "x"}
    del wrong["components"]["result"]["event_types"]
    assert sorted(find_errors(wrong)) == [
        "payload: unknown key object_id",
        "power: power in A",
        "power: power with the state class total",
        "power: unknown key object_id",
        "result: no event_types",
    ]
