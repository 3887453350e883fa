"""Lists a call of every method that sends a command, with the frame that it must send."""

from __future__ import annotations

from typing import Any, NamedTuple

EVSE = "BCU100001"
OVERRIDE = {
    "chargepoints": [EVSE, "BCU100002"],
    "overridestarttime": "10:00",
    "overridestartdays": ["MO", "TH"],
    "overridestoptime": "20:00",
    "overridestopdays": ["WE", "FR"],
    "overridevalue": 10.0,
}


class MethodCall(NamedTuple):
    """Holds a call and its frame without the authorization; an argument with a `type` describes a payload."""

    method: str
    arguments: tuple[Any, ...]
    frame: dict[str, Any]


def payload(type_name: str, **fields: Any) -> dict[str, Any]:
    return {"type": type_name, "fields": fields}


def charge_point_call(method: str, command: str, *arguments: Any, **more: Any) -> MethodCall:
    return MethodCall(method, (EVSE, *arguments), {"command": command, "evse_id": EVSE, **more})


SCHEDULE = payload("OverrideCurrentPayload", **OVERRIDE)
PRICES = payload(
    "UpdatePriceBasedSettingsPayload",
    expected_departure_time="07:30",
    current_battery_percentage=40,
    minimum_percentage=50,
    battery_size_kwh=77,
)

SHARED = (
    MethodCall("get_charge_points", (), {"command": "GET_CHARGE_POINTS"}),
    MethodCall("get_charge_cards", (), {"command": "GET_CHARGE_CARDS", "limit": 100}),
    charge_point_call("get_status", "GET_CH_STATUS"),
    charge_point_call("get_settings", "GET_CH_SETTINGS"),
    charge_point_call("get_grid_status", "GET_GRID_STATUS"),
    MethodCall("get_user_override_currents_list", (), {"command": "LIST_OVERRIDE_CURRENT"}),
    charge_point_call("set_linked_charge_cards_only", "SET_PUBLIC_CHARGING", True, value=False),
    charge_point_call("set_linked_charge_cards_only", "SET_PUBLIC_CHARGING", False, value=True),
    charge_point_call("set_plug_and_charge", "SET_PLUG_AND_CHARGE", True, value=True),
    charge_point_call("set_plug_and_charge", "SET_PLUG_AND_CHARGE", None),
    charge_point_call("block", "SET_INOPERATIVE", True),
    charge_point_call("block", "SET_OPERATIVE", False),
    charge_point_call("block", "SET_OPERATIVE", 1),
    charge_point_call("reset", "SOFT_RESET"),
    charge_point_call("reboot", "REBOOT"),
    charge_point_call("start_session", "START_SESSION", "00000000000001", session_token="00000000000001"),
    charge_point_call("stop_session", "STOP_SESSION"),
    charge_point_call("set_delayed_charging", "SET_DELAYED_CHARGING", True, value=True),
    charge_point_call(
        "set_delayed_charging_settings",
        "SAVE_SCHEDULE_DELAYED_CHARGING",
        [1, 2],
        "23:00",
        "07:00",
        days="[1,2]",
        start_time="23:00",
        end_time="07:00",
    ),
    charge_point_call("set_price_based_charging", "SET_PRICE_BASED_CHARGING", False, value=False),
    charge_point_call(
        "update_price_based_charging_settings",
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        PRICES,
        expected_departure_time="07:30",
        current_battery_pct=40,
        minimum_pct=50,
        battery_size_kwh=77,
    ),
    charge_point_call(
        "update_price_based_charging_settings",
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        payload("UpdatePriceBasedSettingsPayload", minimum_percentage=0),
        minimum_pct=0,
    ),
    charge_point_call("override_price_based_charging_profile", "OVERRIDE_CHARGING_PROFILES", True, value=True),
    charge_point_call("override_delayed_charging_profile", "OVERRIDE_DELAYED_CHARGING_TIMEOUT", True, value=True),
    MethodCall("set_user_override_current", (SCHEDULE,), {"command": "POST_SET_OVERRIDE_CURRENT", **OVERRIDE}),
    MethodCall(
        "edit_user_override_current",
        ("1", SCHEDULE),
        {"command": "POST_EDIT_OVERRIDE_CURRENT", "schedule_id": "1", **OVERRIDE},
    ),
    MethodCall("clear_user_override_current", ("1",), {"command": "POST_CLEAR_OVERRIDE_CURRENT", "schedule_id": 1}),
)
"""The methods of bluecurrent-api 1.3.3."""

OLDER = (
    charge_point_call(
        "set_price_based_settings",
        "SET_PRICE_BASED_SETTINGS",
        "07:30",
        12,
        6.5,
        expected_departure_time="07:30",
        expected_kwh="12",
        minimum_kwh="6.5",
    ),
)
"""The methods that it had up to 1.3.2, and that its README still lists."""

METHOD_CALLS = (*SHARED, *OLDER)
