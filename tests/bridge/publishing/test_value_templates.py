"""Renders the templates of the entities with the payloads of the state topics, as Home Assistant does."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bluecurrent.bridge.discovery.discovery_payloads import make_discovery_payloads
from bluecurrent.bridge.discovery.value_templates import RESULT
from bluecurrent.bridge.payloads.state_payloads import make_state_payloads
from bluecurrent.bridge.topics import Topics
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.live_scene import OpenScene, Scene

SCHEDULE = {"value": True, "permission": "write", "start_time": "23:00", "end_time": "07:00", "selected_days": [1]}
NIGHT = {"activity": "delayed", "vehicle_status": "B", "actual_p1": 0, "offline_since": "20260102 09:15:00"}


def render(template: str, value_json: Any) -> str:
    environment = ImmutableSandboxedEnvironment()
    environment.filters["to_json"] = json.dumps
    return environment.from_string(template).render(value_json=value_json)


def states(scene: Scene) -> dict[str, str]:
    """Returns the state of every entity that reads JSON, as Home Assistant would have it."""
    topics = Topics()
    payloads = {
        topic: json.loads(json.dumps(payload, allow_nan=False))
        for topic, payload in make_state_payloads(topics, scene.point, card="Company card").items()
    }
    announced = make_discovery_payloads(scene.live, topics, "homeassistant", {"name": "test"}, cards=["Company card"])
    return {
        key: render(component["value_template"], payloads[component["state_topic"]])
        for device in announced.values()
        for key, component in device["components"].items()
        if component.get("state_topic") in payloads
    }


async def test_states_are_what_the_charge_point_reports(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {"delayed_charging": SCHEDULE}}) as scene:
        await scene.push(**NIGHT)
        found = states(scene)
    expected = {
        "activity": "delayed",
        "vehicle_status": "vehicle detected",
        "cable": "ON",
        "charging": "OFF",
        "available": "ON",
        "delayed_charging": "ON",
        "delayed_charging_start": "23:00",
        "linked_cards_only": "OFF",
        "current_l1": "0.0",
        "offline_since": "2026-01-02T09:15:00+01:00",
        "current_limit": "None",
        "card": "Company card",
        "expected_energy": "None",
    }
    assert {key: found[key] for key in expected} == expected


async def test_every_unknown_value_is_none(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {}}) as scene:
        announced = make_discovery_payloads(scene.live, Topics(), "homeassistant", {"name": "test"}, cards=["A"])
    for device in announced.values():
        for key, component in device["components"].items():
            if "value_template" in component and key != "result":
                assert render(component["value_template"], {}) == "None", key
                assert render(component["value_template"], {component["name"]: None}) == "None", key


@pytest.mark.parametrize(
    ("pushed", "key", "state"),
    [
        ({"activity": "dancing"}, "activity", "None"),
        ({"activity": "dancing"}, "charging", "OFF"),
        ({"activity": "x" * 70_000}, "activity", "None"),
        ({"activity": "unavailable"}, "available", "OFF"),
        ({"vehicle_status": "standby"}, "vehicle_status", "standby"),
        ({"vehicle_status": "standby"}, "cable", "OFF"),
        ({"vehicle_status": "A"}, "cable", "OFF"),
        ({"total_cost": 2**70}, "session_cost", "None"),
    ],
)
async def test_odd_values_become_states_that_home_assistant_takes(
    open_scene: OpenScene, pushed: dict[str, Any], key: str, state: str
) -> None:
    async with open_scene({FIRST: {}}) as scene:
        await scene.push(**pushed)
        assert states(scene)[key] == state


async def test_a_switch_is_not_available_while_a_car_charges(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {}}) as scene:
        [device, _] = make_discovery_payloads(scene.live, Topics(), "homeassistant", {"name": "test"}).values()
    *others, own = device["components"]["available"]["availability"]
    assert others == device["availability"]
    words = {activity: render(own["value_template"], {"activity": activity}) for activity in ("charging", "available")}
    assert words == {"charging": "offline", "available": "online"}
    assert render(own["value_template"], {"activity": None}) == "online"


def test_a_result_becomes_an_event_with_its_status_as_type() -> None:
    result = {"id": "1", "command": "REBOOT", "status": "rejected", "error": 'a "quoted" one', "at": "2026-01-02"}
    assert json.loads(render(RESULT, result)) == {**result, "event_type": "rejected"}
