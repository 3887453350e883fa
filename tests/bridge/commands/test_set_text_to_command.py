"""Checks the commands that texts on the topics of entities become."""

from __future__ import annotations

from typing import Any

import pytest

from bluecurrent.bridge.entities.set_text_to_command import InvalidSet, find_settable, make_set_command
from tests.bridge.harness.charge_points import FIRST, WITHOUT_PERMISSIONS
from tests.bridge.harness.live_scene import OpenScene

SCHEDULE = {"value": True, "permission": "write", "start_time": "23:00", "end_time": "07:00", "selected_days": [1, 2]}
DAYS = {"days": [1, 2]}
SET = [
    ("plug_and_charge", "ON", "SET_PLUG_AND_CHARGE", {"value": True}),
    ("linked_cards_only", "ON", "SET_PUBLIC_CHARGING", {"value": True}),
    ("linked_cards_only", "OFF", "SET_PUBLIC_CHARGING", {"value": False}),
    ("available", "ON", "SET_OPERATIVE", {}),
    ("available", "OFF", "SET_INOPERATIVE", {}),
    ("departure_time", "07:30:00", "PATCH_PRICE_BASED_CHARGING_SETTINGS", {"expected_departure_time": "07:30"}),
    (
        "delayed_charging_start",
        "22:15",
        "SAVE_SCHEDULE_DELAYED_CHARGING",
        {"start_time": "22:15", "end_time": "07:00", **DAYS},
    ),
    (
        "delayed_charging_end",
        "08:00",
        "SAVE_SCHEDULE_DELAYED_CHARGING",
        {"start_time": "23:00", "end_time": "08:00", **DAYS},
    ),
    ("current_limit", "16.0", "POST_SET_OVERRIDE_CURRENT", {"overridevalue": 16}),
    ("charge_now_delayed", "PRESS", "OVERRIDE_DELAYED_CHARGING_TIMEOUT", {"value": True}),
    ("start", "PRESS", "START_SESSION", {"session_token": "00000000000001"}),
    ("stop", "PRESS", "STOP_SESSION", {}),
]


@pytest.mark.parametrize(("key", "text", "command", "arguments"), SET, ids=[f"{key} {text}" for key, text, *_ in SET])
async def test_a_text_becomes_a_command(
    open_scene: OpenScene, key: str, text: str, command: str, arguments: dict[str, Any]
) -> None:
    async with open_scene({FIRST: {"delayed_charging": SCHEDULE}}) as scene:
        made = make_set_command(scene.point, find_settable(scene.point, key), text, card_uid="00000000000001")
    assert (made.command, made.arguments) == (command, arguments)
    assert made.amps == (16 if key == "current_limit" else None)


REFUSED = [
    ("plug_and_charge", "on", "plug_and_charge takes ON or OFF"),
    ("plug_and_charge", "x" * 70_000, "plug_and_charge takes ON or OFF"),
    ("current_limit", "5", "current_limit takes a number from 6 to 16"),
    ("current_limit", "17", "current_limit takes a number from 6 to 16"),
    ("current_limit", "nan", "current_limit takes a number from 6 to 16"),
    ("current_limit", "1_0", "current_limit takes a number from 6 to 16"),
    ("current_limit", "\u0661\u0666", "current_limit takes a number from 6 to 16"),  # Arabic digits
    ("current_limit", "9" * 70_000, "current_limit takes a shorter text"),
    ("departure_time", "7:30", "departure_time takes a time of day such as 07:30"),
    ("departure_time", "\u0660\u0667:\u0663\u0660", "departure_time takes a time of day such as 07:30"),
    ("expected_energy", "10", "expected_leave_time and price_based_charging.minimum_kwh are not known"),
    ("start", "PRESS", "no card is selected"),
    ("power", "1", "there is no entity 'power' that can be set"),
    ("x" * 70_000, "1", "there is no entity"),
]


@pytest.mark.parametrize(
    ("key", "text", "message"), REFUSED, ids=[f"{key[:20]} {text[:9]}" for key, text, _ in REFUSED]
)
async def test_another_text_is_refused(open_scene: OpenScene, key: str, text: str, message: str) -> None:
    async with open_scene({FIRST: {"max_usage": 16}}) as scene:
        with pytest.raises(InvalidSet, match=message) as caught:
            make_set_command(scene.point, find_settable(scene.point, key), text)
    assert len(str(caught.value)) < 200


async def test_a_setting_without_the_permission_is_refused(open_scene: OpenScene) -> None:
    async with open_scene({FIRST: WITHOUT_PERMISSIONS}) as scene:
        with pytest.raises(InvalidSet, match=r"its plug_and_charge\.permission does not allow it"):
            find_settable(scene.point, "plug_and_charge")
