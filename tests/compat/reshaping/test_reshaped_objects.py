"""Tests the messages that a program's receiver gets for each object but CH_STATUS."""

from __future__ import annotations

from typing import Any

import pytest

from bluecurrent._runtime.decoding.json_parsing import parse_json
from bluecurrent.compat.frames_to_old_messages import Decode, convert_frame, load_fast_decoder
from bluecurrent.compat.reshaping import Reshaper
from tests.compat.reshaping.reshaped_messages import EVSE, reshaped

PERMITTED = {"value": True, "permission": "write"}
LINKED = "linked_charge_cards_only"


@pytest.mark.parametrize("name", ["CH_STATUS", "CH_SETTINGS"])
def test_the_evse_id_is_added_to_the_data(name: str) -> None:
    assert reshaped({"object": name, "evse_id": EVSE, "data": {}})["data"]["evse_id"] == EVSE
    assert reshaped({"object": name, "evse_id": "BCU2", "data": {"evse_id": EVSE}})["data"]["evse_id"] == EVSE
    for incomplete in ({"data": {}}, {"evse_id": EVSE}, {"evse_id": EVSE, "data": None}, {"evse_id": 5, "data": {}}):
        assert reshaped({"object": name, **incomplete}) is None


@pytest.mark.parametrize(
    ("plug", "public", "expected"),
    [
        (PERMITTED, PERMITTED, (True, False)),
        ({"value": False}, {"value": False}, (False, True)),
        (True, False, (True, True)),
        (None, None, (None, None)),
        ("yes", {}, (None, None)),
        ({"value": "true"}, {"value": "false"}, (True, True)),
        ({"value": 0}, {"value": 1}, (False, False)),
        ({"value": "perhaps"}, {"value": []}, (None, None)),
        ([], "yes", (None, None)),
    ],
)
def test_settings_become_their_values(plug: Any, public: Any, expected: tuple[Any, Any]) -> None:
    data = {"evse_id": EVSE, "plug_and_charge": plug, "public_charging": public}
    got = reshaped({"object": "CH_SETTINGS", "evse_id": EVSE, "data": data})["data"]
    assert (got["plug_and_charge"], got[LINKED]) == expected
    if got["public_charging"] is not None:
        assert got["public_charging"]["value"] is (None if got[LINKED] is None else not got[LINKED])


def test_programs_can_read_the_settings_and_texts_of_a_charge_point() -> None:
    settings = {"plug_and_charge": True, "public_charging": {"value": "false", "permission": "read"}, "led": True}
    points = [{"evse_id": EVSE, **settings}, {"evse_id": "BCU2", "plug_and_charge": "x", "public_charging": {}}]
    first, second = reshaped({"object": "CHARGE_POINTS", "data": points})["data"]
    assert first["plug_and_charge"] is True  # as bluecurrent-api delivers it
    assert first["public_charging"] == {"value": False, "permission": "read"}
    assert first["led"] is True
    assert second == {"evse_id": "BCU2", "plug_and_charge": None, "public_charging": {"value": None}}
    odd = {"object": "CHARGE_POINTS", "data": [{"evse_id": EVSE, "name": 5, "model_type": {}, "activity": None}]}
    assert reshaped(odd)["data"] == [{"evse_id": EVSE, "name": None, "model_type": None, "activity": None}]
    whole = {"object": "CHARGE_POINTS", "data": [{"evse_id": EVSE, "plug_and_charge": PERMITTED}, {"evse_id": "BCU2"}]}
    assert reshaped(whole) == whole


def test_a_program_can_read_a_name_and_a_model_that_were_not_sent() -> None:
    sent = {"object": "CHARGE_POINTS", "data": [{"evse_id": EVSE}]}
    delivered = reshaped(sent)
    assert delivered == sent
    (entry,) = delivered["data"]
    assert (entry["name"], entry["model_type"], "name" in entry, entry.get("name")) == ("", None, False, None)
    with pytest.raises(KeyError, match="tariff"):
        entry["tariff"]


def test_partial_settings_get_only_what_was_sent_and_plug_and_charge() -> None:
    sent = {"object": "CH_SETTINGS", "evse_id": EVSE, "data": {"smart_charging": True}}
    assert reshaped(sent)["data"] == {"evse_id": EVSE, "smart_charging": True, "plug_and_charge": None}


def test_grid_objects_get_average_and_maximum() -> None:
    phases = {"grid_actual_p1": 12, "grid_actual_p2": 0, "grid_actual_p3": 15}
    added = {"grid_avg_current": 13.5, "grid_max_current": 15}
    asked = {"object": "GRID_STATUS", "data": {"id": f"GRID-{EVSE}", **phases}}
    assert reshaped(asked) == {"object": "GRID_STATUS", "data": {"id": f"GRID-{EVSE}", **phases, **added}}
    pushed = {"object": "GRID_CURRENT", "evse_id": EVSE, **phases}
    assert reshaped(pushed) == {"object": "GRID_CURRENT", "evse_id": EVSE, "data": phases | added}
    some = {"grid_actual_p1": 7, "grid_actual_p2": None}
    assert reshaped({"object": "GRID_CURRENT", **some})["data"] == {
        **some,
        "grid_avg_current": 7,
        "grid_max_current": 7,
    }
    assert reshaped({"object": "GRID_CURRENT", "data": some})["data"]["grid_max_current"] == 7
    assert reshaped({"object": "GRID_CURRENT"})["data"] == {}
    assert reshaped({"object": "GRID_STATUS", "data": {"grid_max_install": 25}})["data"] == {"grid_max_install": 25}
    unreadable = {"grid_actual_p1": None, "grid_avg_current": None, "grid_max_current": None}
    assert reshaped({"object": "GRID_CURRENT", "grid_actual_p1": "much"})["data"] == unreadable
    assert reshaped({"object": "GRID_STATUS"}) is None


@pytest.mark.parametrize(
    ("result", "plug", "cards_only"),
    [
        ({"setting": "set true"}, True, False),
        ({"setting": "set false"}, False, True),
        ({"setting": None}, None, None),
        ({}, None, None),
        (None, None, None),
        ("missing", None, None),
    ],
)
def test_a_changed_setting_becomes_its_value(result: Any, plug: bool | None, cards_only: bool | None) -> None:
    for name, delivered, value in (
        ("SET_PLUG_AND_CHARGE", "PLUG_AND_CHARGE", plug),
        ("SET_PUBLIC_CHARGING", "LINKED_CHARGE_CARDS_ONLY", cards_only),
    ):
        message = {"object": f"STATUS_{name}", "evse_id": EVSE, "success": True, "error": ""}
        sent = message if result == "missing" else {**message, "result": result}
        expected = {} if result == "missing" else {"result": value}
        assert reshaped(sent) == {**message, "object": delivered, **expected}


@pytest.mark.parametrize("command", ["START_SESSION", "STOP_SESSION", "SOFT_RESET", "REBOOT"])
def test_acknowledgements_of_sessions_get_the_name_of_the_command(command: str) -> None:
    verdict = {"object": f"STATUS_{command}", "evse_id": EVSE, "success": True, "error": ""}
    assert reshaped(verdict) == {**verdict, "object": command}
    refused = reshaped({**verdict, "success": False, "error": "REJECTED"})
    assert refused["error"] == f"{command.lower()} rejected for chargepoint: {EVSE}"
    assert reshaped({"object": f"STATUS_{command}", "error": 5})["error"].startswith(f"{command.lower()} 5")
    receipt = {"object": f"RECEIVED_{command}", "evse_id": EVSE, "error": ""}
    assert reshaped(receipt) is None
    assert reshaped({**receipt, "error": "NO"}) == {**receipt, "object": command, "error": "NO"}


def test_days_of_schedules_become_lists() -> None:
    days = {"override_start_days": "MO,TH", "override_end_days": "FR"}
    split = {"override_start_days": ["MO", "TH"], "override_end_days": ["FR"]}
    listed = {"object": "LIST_OVERRIDE_CURRENT", "data": [days, {}, {"override_start_days": None}]}
    assert reshaped(listed)["data"] == [split, {}, {"override_start_days": None}]
    assert reshaped({"object": "LIST_OVERRIDE_CURRENT", "result": [{"schedule_id": 1}]})["data"] == [{"schedule_id": 1}]
    also_null = {"object": "LIST_OVERRIDE_CURRENT", "data": None, "result": [{"schedule_id": 1}]}
    assert reshaped(also_null)["data"] == [{"schedule_id": 1}]
    for name in ("POST_SET_OVERRIDE_CURRENT", "POST_EDIT_OVERRIDE_CURRENT"):
        assert reshaped({"object": name, "data": dict(days)})["data"] == split
        assert reshaped({"object": name, "success": False, "error": "overlaps"}) is None
    cleared = {"object": "POST_CLEAR_OVERRIDE_CURRENT", "success": False, "error": "no"}
    assert reshaped(cleared) == cleared


@pytest.mark.parametrize("decode", [load_fast_decoder(), parse_json])
def test_a_text_that_ends_within_an_emoji_is_delivered_so_that_it_can_be_saved(decode: Decode) -> None:
    cards = b'{"object": "CHARGE_CARDS", "cards": [{"uid": "1", "name": "Car \\ud83d"}, {"name": "\\ud83d\\ude97"}]}'
    converted = convert_frame(cards, Reshaper(), decode)
    assert converted is not None
    assert converted.message is not None
    assert converted.message["cards"] == [{"uid": "1", "name": "Car ?"}, {"name": "\U0001f697"}]


@pytest.mark.parametrize(
    "name",
    ["HELLO", "STATUS_SET_OPERATIVE", "RECEIVED_SET_INOPERATIVE", "ACCOUNT", "STATUS_API_TOKEN", "NEW", "GRID_NEW"],
)
def test_other_objects_are_not_delivered(name: str) -> None:
    assert reshaped({"object": name, "error": "E", "data": {}}) is None
