"""Checks the JSON of the state topics."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, FormatChecker

from bluecurrent.bridge.payloads.json_values import to_json_value
from bluecurrent.bridge.payloads.state_payloads import make_state_payloads
from bluecurrent.bridge.topics import Topics
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.live_scene import OpenScene

ROOT = Path(__file__).parents[3]


async def test_a_charge_point_with_one_socket_has_four_topics(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {}}) as scene:
        await scene.push(start_datetime="20260102 10:30:00")
        payloads = make_state_payloads(Topics(), scene.point, card="Company card")
    assert [*payloads] == [f"bluecurrent/{FIRST}/{part}" for part in ("status", "settings", "session", "grid")]
    settings, session = payloads[f"bluecurrent/{FIRST}/settings"], payloads[f"bluecurrent/{FIRST}/session"]
    assert settings["plug_and_charge"] == {"value": True, "permission": "write"}
    assert session["start_datetime"] == "2026-01-02T10:30:00+01:00"
    assert session["limit"] is None
    assert session["card"] == "Company card"


async def test_no_payload_has_secret_or_personal_values(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {"name": "Home left"}}) as scene:
        text = json.dumps([*make_state_payloads(Topics(), scene.point).values()])
    for secret in ("Home left", "Examplestreet", "1234 AB", "00000000000001", "NL-XXX", "Driver"):
        assert secret not in text


async def test_two_sockets_have_topics_of_their_own_and_a_sum(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {"socket_ids": [1, 2]}}) as scene:
        payloads = make_state_payloads(Topics(), scene.point)
        powers = [socket.power_kw for socket in scene.point.sockets.values()]
    of_sockets = [payloads[f"bluecurrent/{FIRST}/{socket_id}/status"]["power_kw"] for socket_id in (1, 2)]
    assert of_sockets == powers
    assert payloads[f"bluecurrent/{FIRST}/status"]["power_kw"] == sum(power or 0 for power in powers)
    assert payloads[f"bluecurrent/{FIRST}/status"]["activity"] is None
    assert f"bluecurrent/{FIRST}/2/session" in payloads


async def test_a_limit_is_part_of_the_session(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: {}}) as scene:
        await scene.point.limit_current(10)
        limit = make_state_payloads(Topics(), scene.point)[f"bluecurrent/{FIRST}/session"]["limit"]
    assert limit["amps"] == 10
    assert limit["until"].endswith("+00:00")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, None),
        (True, True),
        (1e999, None),
        (-(2**60), None),
        (float("nan"), None),
        ("a\0b\nc\u2028", "a b c"),
        ("x" * 70_000, "x" * 255),
        ("\ud800", ""),
        ([1, 2], [1, 2]),
        (object(), None),
    ],
)
def test_values_are_safe_in_json(value: Any, shown: Any) -> None:
    assert to_json_value(value) == shown
    json.dumps(to_json_value(value), allow_nan=False).encode()


async def test_payloads_match_the_document_for_other_tools(open_scene: OpenScene) -> None:
    document = yaml.safe_load((ROOT / "docs/asyncapi-mqtt.yaml").read_text(encoding="utf-8"))
    schemas = document["components"]["schemas"]
    async with open_scene({FIRST: {"socket_ids": [1, 2]}}) as scene:
        await scene.point.limit_current(10)
        payloads = make_state_payloads(Topics(), scene.point, card="Company card")
    for topic, payload in payloads.items():
        name = topic.rpartition("/")[2]
        Draft7Validator(schemas[name], format_checker=FormatChecker()).validate(payload)
        assert payload.keys() <= schemas[name]["properties"].keys()
        if "/1/" not in topic and "/2/" not in topic:
            assert payload.keys() == schemas[name]["properties"].keys()
