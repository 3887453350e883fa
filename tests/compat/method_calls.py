"""Every method that sends a command, called as the README of bluecurrent-api lists it, and what must leave."""

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


class Sending(NamedTuple):
    """A call and its frame, but for the authorization; a dictionary with a `type` stands for a payload."""

    method: str
    arguments: tuple[Any, ...]
    frame: dict[str, Any]


def payload(kind: str, **fields: Any) -> dict[str, Any]:
    return {"type": kind, "fields": fields}


def on_charge_point(method: str, command: str, *arguments: Any, **more: Any) -> Sending:
    return Sending(method, (EVSE, *arguments), {"command": command, "evse_id": EVSE, **more})


SCHEDULE = payload("OverrideCurrentPayload", **OVERRIDE)
PRICES = payload(
    "UpdatePriceBasedSettingsPayload",
    expected_departure_time="07:30",
    current_battery_percentage=40,
    minimum_percentage=50,
    battery_size_kwh=77,
)

SHARED = (
    Sending("get_charge_points", (), {"command": "GET_CHARGE_POINTS"}),
    Sending("get_charge_cards", (), {"command": "GET_CHARGE_CARDS", "limit": 100}),
    on_charge_point("get_status", "GET_CH_STATUS"),
    on_charge_point("get_settings", "GET_CH_SETTINGS"),
    on_charge_point("get_grid_status", "GET_GRID_STATUS"),
    Sending("get_user_override_currents_list", (), {"command": "LIST_OVERRIDE_CURRENT"}),
    on_charge_point("set_linked_charge_cards_only", "SET_PUBLIC_CHARGING", True, value=False),
    on_charge_point("set_linked_charge_cards_only", "SET_PUBLIC_CHARGING", False, value=True),
    on_charge_point("set_plug_and_charge", "SET_PLUG_AND_CHARGE", True, value=True),
    on_charge_point("set_plug_and_charge", "SET_PLUG_AND_CHARGE", None),
    on_charge_point("block", "SET_INOPERATIVE", True),
    on_charge_point("block", "SET_OPERATIVE", False),
    on_charge_point("block", "SET_OPERATIVE", 1),
    on_charge_point("reset", "SOFT_RESET"),
    on_charge_point("reboot", "REBOOT"),
    on_charge_point("start_session", "START_SESSION", "00000000000001", session_token="00000000000001"),
    on_charge_point("stop_session", "STOP_SESSION"),
    on_charge_point("set_delayed_charging", "SET_DELAYED_CHARGING", True, value=True),
    on_charge_point(
        "set_delayed_charging_settings",
        "SAVE_SCHEDULE_DELAYED_CHARGING",
        [1, 2],
        "23:00",
        "07:00",
        days="[1,2]",
        start_time="23:00",
        end_time="07:00",
    ),
    on_charge_point("set_price_based_charging", "SET_PRICE_BASED_CHARGING", False, value=False),
    on_charge_point(
        "update_price_based_charging_settings",
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        PRICES,
        expected_departure_time="07:30",
        current_battery_pct=40,
        minimum_pct=50,
        battery_size_kwh=77,
    ),
    on_charge_point(
        "update_price_based_charging_settings",
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        payload("UpdatePriceBasedSettingsPayload", minimum_percentage=0),
        minimum_pct=0,
    ),
    on_charge_point("override_price_based_charging_profile", "OVERRIDE_CHARGING_PROFILES", True, value=True),
    on_charge_point("override_delayed_charging_profile", "OVERRIDE_DELAYED_CHARGING_TIMEOUT", True, value=True),
    Sending("set_user_override_current", (SCHEDULE,), {"command": "POST_SET_OVERRIDE_CURRENT", **OVERRIDE}),
    Sending(
        "edit_user_override_current",
        ("1", SCHEDULE),
        {"command": "POST_EDIT_OVERRIDE_CURRENT", "schedule_id": "1", **OVERRIDE},
    ),
    Sending("clear_user_override_current", ("1",), {"command": "POST_CLEAR_OVERRIDE_CURRENT", "schedule_id": 1}),
)
"""What bluecurrent-api 1.3.3 has."""

OLDER = (
    on_charge_point(
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
"""What it had up to 1.3.2, and its README lists still."""

SENDINGS = (*SHARED, *OLDER)
