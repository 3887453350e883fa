# generated from codegen/templates/tests/cases/argument_cases.py.j2 by `python -m codegen generate`; changes here are lost
"""Lists valid and invalid values for every argument of every method."""

from __future__ import annotations

from typing import Any

from bluecurrent import OverrideCurrentPayload, UpdatePriceBasedSettingsPayload

INVALID_CALLS: list[tuple[str, str, dict[str, Any]]] = [
    ("validate_api_token", "api_token", {"api_token": None}),
    ("validate_api_token", "api_token", {"api_token": True}),
    ("validate_api_token", "api_token", {"api_token": 1}),
    ("validate_api_token", "api_token", {"api_token": 1.5}),
    ("validate_api_token", "api_token", {"api_token": ""}),
    ("validate_api_token", "api_token", {"api_token": b"5"}),
    ("validate_api_token", "api_token", {"api_token": {}}),
    ("get_charge_cards", "limit", {"limit": None}),
    ("get_charge_cards", "limit", {"limit": 0}),
    ("get_charge_cards", "limit", {"limit": 100001}),
    ("get_charge_cards", "limit", {"limit": True}),
    ("get_charge_cards", "limit", {"limit": 1.5}),
    ("get_charge_cards", "limit", {"limit": ""}),
    ("get_charge_cards", "limit", {"limit": "yes"}),
    ("get_charge_cards", "limit", {"limit": "a b"}),
    ("get_charge_cards", "limit", {"limit": b"5"}),
    ("get_charge_cards", "limit", {"limit": {}}),
    ("get_status", "evse_id", {"evse_id": None}),
    ("get_status", "evse_id", {"evse_id": True}),
    ("get_status", "evse_id", {"evse_id": 1}),
    ("get_status", "evse_id", {"evse_id": 1.5}),
    ("get_status", "evse_id", {"evse_id": ""}),
    ("get_status", "evse_id", {"evse_id": "a b"}),
    ("get_status", "evse_id", {"evse_id": b"5"}),
    ("get_status", "evse_id", {"evse_id": {}}),
    ("get_settings", "evse_id", {"evse_id": None}),
    ("get_settings", "evse_id", {"evse_id": True}),
    ("get_settings", "evse_id", {"evse_id": 1}),
    ("get_settings", "evse_id", {"evse_id": 1.5}),
    ("get_settings", "evse_id", {"evse_id": ""}),
    ("get_settings", "evse_id", {"evse_id": "a b"}),
    ("get_settings", "evse_id", {"evse_id": b"5"}),
    ("get_settings", "evse_id", {"evse_id": {}}),
    ("get_grid_status", "evse_id", {"evse_id": None}),
    ("get_grid_status", "evse_id", {"evse_id": True}),
    ("get_grid_status", "evse_id", {"evse_id": 1}),
    ("get_grid_status", "evse_id", {"evse_id": 1.5}),
    ("get_grid_status", "evse_id", {"evse_id": ""}),
    ("get_grid_status", "evse_id", {"evse_id": "a b"}),
    ("get_grid_status", "evse_id", {"evse_id": b"5"}),
    ("get_grid_status", "evse_id", {"evse_id": {}}),
    ("set_linked_charge_cards_only", "evse_id", {"evse_id": None, "value": True}),
    ("set_linked_charge_cards_only", "evse_id", {"evse_id": True, "value": True}),
    ("set_linked_charge_cards_only", "evse_id", {"evse_id": 1, "value": True}),
    ("set_linked_charge_cards_only", "evse_id", {"evse_id": 1.5, "value": True}),
    ("set_linked_charge_cards_only", "evse_id", {"evse_id": "", "value": True}),
    ("set_linked_charge_cards_only", "evse_id", {"evse_id": "a b", "value": True}),
    ("set_linked_charge_cards_only", "evse_id", {"evse_id": b"5", "value": True}),
    ("set_linked_charge_cards_only", "evse_id", {"evse_id": {}, "value": True}),
    ("set_linked_charge_cards_only", "value", {"evse_id": "BCU100001", "value": None}),
    ("set_linked_charge_cards_only", "value", {"evse_id": "BCU100001", "value": 1}),
    ("set_linked_charge_cards_only", "value", {"evse_id": "BCU100001", "value": 1.5}),
    ("set_linked_charge_cards_only", "value", {"evse_id": "BCU100001", "value": ""}),
    ("set_linked_charge_cards_only", "value", {"evse_id": "BCU100001", "value": "yes"}),
    ("set_linked_charge_cards_only", "value", {"evse_id": "BCU100001", "value": "a b"}),
    ("set_linked_charge_cards_only", "value", {"evse_id": "BCU100001", "value": b"5"}),
    ("set_linked_charge_cards_only", "value", {"evse_id": "BCU100001", "value": {}}),
    ("set_plug_and_charge", "evse_id", {"evse_id": None, "value": True}),
    ("set_plug_and_charge", "evse_id", {"evse_id": True, "value": True}),
    ("set_plug_and_charge", "evse_id", {"evse_id": 1, "value": True}),
    ("set_plug_and_charge", "evse_id", {"evse_id": 1.5, "value": True}),
    ("set_plug_and_charge", "evse_id", {"evse_id": "", "value": True}),
    ("set_plug_and_charge", "evse_id", {"evse_id": "a b", "value": True}),
    ("set_plug_and_charge", "evse_id", {"evse_id": b"5", "value": True}),
    ("set_plug_and_charge", "evse_id", {"evse_id": {}, "value": True}),
    ("set_plug_and_charge", "value", {"evse_id": "BCU100001", "value": None}),
    ("set_plug_and_charge", "value", {"evse_id": "BCU100001", "value": 1}),
    ("set_plug_and_charge", "value", {"evse_id": "BCU100001", "value": 1.5}),
    ("set_plug_and_charge", "value", {"evse_id": "BCU100001", "value": ""}),
    ("set_plug_and_charge", "value", {"evse_id": "BCU100001", "value": "yes"}),
    ("set_plug_and_charge", "value", {"evse_id": "BCU100001", "value": "a b"}),
    ("set_plug_and_charge", "value", {"evse_id": "BCU100001", "value": b"5"}),
    ("set_plug_and_charge", "value", {"evse_id": "BCU100001", "value": {}}),
    ("set_plug_and_charge_charge_card", "evse_id", {"evse_id": None, "uid": "00000000000001"}),
    ("set_plug_and_charge_charge_card", "evse_id", {"evse_id": True, "uid": "00000000000001"}),
    ("set_plug_and_charge_charge_card", "evse_id", {"evse_id": 1, "uid": "00000000000001"}),
    ("set_plug_and_charge_charge_card", "evse_id", {"evse_id": 1.5, "uid": "00000000000001"}),
    ("set_plug_and_charge_charge_card", "evse_id", {"evse_id": "", "uid": "00000000000001"}),
    ("set_plug_and_charge_charge_card", "evse_id", {"evse_id": "a b", "uid": "00000000000001"}),
    ("set_plug_and_charge_charge_card", "evse_id", {"evse_id": b"5", "uid": "00000000000001"}),
    ("set_plug_and_charge_charge_card", "evse_id", {"evse_id": {}, "uid": "00000000000001"}),
    ("set_plug_and_charge_charge_card", "uid", {"evse_id": "BCU100001", "uid": None}),
    ("set_plug_and_charge_charge_card", "uid", {"evse_id": "BCU100001", "uid": True}),
    ("set_plug_and_charge_charge_card", "uid", {"evse_id": "BCU100001", "uid": 1}),
    ("set_plug_and_charge_charge_card", "uid", {"evse_id": "BCU100001", "uid": 1.5}),
    ("set_plug_and_charge_charge_card", "uid", {"evse_id": "BCU100001", "uid": ""}),
    ("set_plug_and_charge_charge_card", "uid", {"evse_id": "BCU100001", "uid": "a b"}),
    ("set_plug_and_charge_charge_card", "uid", {"evse_id": "BCU100001", "uid": b"5"}),
    ("set_plug_and_charge_charge_card", "uid", {"evse_id": "BCU100001", "uid": {}}),
    ("block", "evse_id", {"evse_id": None, "value": True}),
    ("block", "evse_id", {"evse_id": True, "value": True}),
    ("block", "evse_id", {"evse_id": 1, "value": True}),
    ("block", "evse_id", {"evse_id": 1.5, "value": True}),
    ("block", "evse_id", {"evse_id": "", "value": True}),
    ("block", "evse_id", {"evse_id": "a b", "value": True}),
    ("block", "evse_id", {"evse_id": b"5", "value": True}),
    ("block", "evse_id", {"evse_id": {}, "value": True}),
    ("block", "value", {"evse_id": "BCU100001", "value": 1}),
    ("block", "evse_id", {"evse_id": None, "value": False}),
    ("block", "evse_id", {"evse_id": True, "value": False}),
    ("block", "evse_id", {"evse_id": 1, "value": False}),
    ("block", "evse_id", {"evse_id": 1.5, "value": False}),
    ("block", "evse_id", {"evse_id": "", "value": False}),
    ("block", "evse_id", {"evse_id": "a b", "value": False}),
    ("block", "evse_id", {"evse_id": b"5", "value": False}),
    ("block", "evse_id", {"evse_id": {}, "value": False}),
    ("block", "value", {"evse_id": "BCU100001", "value": 1}),
    ("reset", "evse_id", {"evse_id": None}),
    ("reset", "evse_id", {"evse_id": True}),
    ("reset", "evse_id", {"evse_id": 1}),
    ("reset", "evse_id", {"evse_id": 1.5}),
    ("reset", "evse_id", {"evse_id": ""}),
    ("reset", "evse_id", {"evse_id": "a b"}),
    ("reset", "evse_id", {"evse_id": b"5"}),
    ("reset", "evse_id", {"evse_id": {}}),
    ("reboot", "evse_id", {"evse_id": None}),
    ("reboot", "evse_id", {"evse_id": True}),
    ("reboot", "evse_id", {"evse_id": 1}),
    ("reboot", "evse_id", {"evse_id": 1.5}),
    ("reboot", "evse_id", {"evse_id": ""}),
    ("reboot", "evse_id", {"evse_id": "a b"}),
    ("reboot", "evse_id", {"evse_id": b"5"}),
    ("reboot", "evse_id", {"evse_id": {}}),
    ("start_session", "evse_id", {"evse_id": None, "card_uid": "00000000000001"}),
    ("start_session", "evse_id", {"evse_id": True, "card_uid": "00000000000001"}),
    ("start_session", "evse_id", {"evse_id": 1, "card_uid": "00000000000001"}),
    ("start_session", "evse_id", {"evse_id": 1.5, "card_uid": "00000000000001"}),
    ("start_session", "evse_id", {"evse_id": "", "card_uid": "00000000000001"}),
    ("start_session", "evse_id", {"evse_id": "a b", "card_uid": "00000000000001"}),
    ("start_session", "evse_id", {"evse_id": b"5", "card_uid": "00000000000001"}),
    ("start_session", "evse_id", {"evse_id": {}, "card_uid": "00000000000001"}),
    ("start_session", "card_uid", {"evse_id": "BCU100001", "card_uid": None}),
    ("start_session", "card_uid", {"evse_id": "BCU100001", "card_uid": True}),
    ("start_session", "card_uid", {"evse_id": "BCU100001", "card_uid": 1}),
    ("start_session", "card_uid", {"evse_id": "BCU100001", "card_uid": 1.5}),
    ("start_session", "card_uid", {"evse_id": "BCU100001", "card_uid": ""}),
    ("start_session", "card_uid", {"evse_id": "BCU100001", "card_uid": "a b"}),
    ("start_session", "card_uid", {"evse_id": "BCU100001", "card_uid": b"5"}),
    ("start_session", "card_uid", {"evse_id": "BCU100001", "card_uid": {}}),
    ("stop_session", "evse_id", {"evse_id": None}),
    ("stop_session", "evse_id", {"evse_id": True}),
    ("stop_session", "evse_id", {"evse_id": 1}),
    ("stop_session", "evse_id", {"evse_id": 1.5}),
    ("stop_session", "evse_id", {"evse_id": ""}),
    ("stop_session", "evse_id", {"evse_id": "a b"}),
    ("stop_session", "evse_id", {"evse_id": b"5"}),
    ("stop_session", "evse_id", {"evse_id": {}}),
    ("unlock_connector", "evse_id", {"evse_id": None}),
    ("unlock_connector", "evse_id", {"evse_id": True}),
    ("unlock_connector", "evse_id", {"evse_id": 1}),
    ("unlock_connector", "evse_id", {"evse_id": 1.5}),
    ("unlock_connector", "evse_id", {"evse_id": ""}),
    ("unlock_connector", "evse_id", {"evse_id": "a b"}),
    ("unlock_connector", "evse_id", {"evse_id": b"5"}),
    ("unlock_connector", "evse_id", {"evse_id": {}}),
    ("set_delayed_charging", "evse_id", {"evse_id": None, "value": True}),
    ("set_delayed_charging", "evse_id", {"evse_id": True, "value": True}),
    ("set_delayed_charging", "evse_id", {"evse_id": 1, "value": True}),
    ("set_delayed_charging", "evse_id", {"evse_id": 1.5, "value": True}),
    ("set_delayed_charging", "evse_id", {"evse_id": "", "value": True}),
    ("set_delayed_charging", "evse_id", {"evse_id": "a b", "value": True}),
    ("set_delayed_charging", "evse_id", {"evse_id": b"5", "value": True}),
    ("set_delayed_charging", "evse_id", {"evse_id": {}, "value": True}),
    ("set_delayed_charging", "value", {"evse_id": "BCU100001", "value": None}),
    ("set_delayed_charging", "value", {"evse_id": "BCU100001", "value": 1}),
    ("set_delayed_charging", "value", {"evse_id": "BCU100001", "value": 1.5}),
    ("set_delayed_charging", "value", {"evse_id": "BCU100001", "value": ""}),
    ("set_delayed_charging", "value", {"evse_id": "BCU100001", "value": "yes"}),
    ("set_delayed_charging", "value", {"evse_id": "BCU100001", "value": "a b"}),
    ("set_delayed_charging", "value", {"evse_id": "BCU100001", "value": b"5"}),
    ("set_delayed_charging", "value", {"evse_id": "BCU100001", "value": {}}),
    (
        "set_delayed_charging_settings",
        "evse_id",
        {"evse_id": None, "days": [1, 2], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "evse_id",
        {"evse_id": True, "days": [1, 2], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "evse_id",
        {"evse_id": 1, "days": [1, 2], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "evse_id",
        {"evse_id": 1.5, "days": [1, 2], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "evse_id",
        {"evse_id": "", "days": [1, 2], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "evse_id",
        {"evse_id": "a b", "days": [1, 2], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "evse_id",
        {"evse_id": b"5", "days": [1, 2], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "evse_id",
        {"evse_id": {}, "days": [1, 2], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": None, "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": "text", "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": [], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": [0], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": [8], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": [True], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": [1.5], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": [""], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": ["yes"], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": ["a b"], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": [b"5"], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "days",
        {"evse_id": "BCU100001", "days": [{}], "start_time": "23:00", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "start_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": None, "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "start_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": True, "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "start_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": 1, "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "start_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": 1.5, "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "start_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "start_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "yes", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "start_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "a b", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "start_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": b"5", "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "start_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": {}, "end_time": "07:00"},
    ),
    (
        "set_delayed_charging_settings",
        "end_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "23:00", "end_time": None},
    ),
    (
        "set_delayed_charging_settings",
        "end_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "23:00", "end_time": True},
    ),
    (
        "set_delayed_charging_settings",
        "end_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "23:00", "end_time": 1},
    ),
    (
        "set_delayed_charging_settings",
        "end_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "23:00", "end_time": 1.5},
    ),
    (
        "set_delayed_charging_settings",
        "end_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "23:00", "end_time": ""},
    ),
    (
        "set_delayed_charging_settings",
        "end_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "23:00", "end_time": "yes"},
    ),
    (
        "set_delayed_charging_settings",
        "end_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "23:00", "end_time": "a b"},
    ),
    (
        "set_delayed_charging_settings",
        "end_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "23:00", "end_time": b"5"},
    ),
    (
        "set_delayed_charging_settings",
        "end_time",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "23:00", "end_time": {}},
    ),
    ("set_price_based_charging", "evse_id", {"evse_id": None, "value": True}),
    ("set_price_based_charging", "evse_id", {"evse_id": True, "value": True}),
    ("set_price_based_charging", "evse_id", {"evse_id": 1, "value": True}),
    ("set_price_based_charging", "evse_id", {"evse_id": 1.5, "value": True}),
    ("set_price_based_charging", "evse_id", {"evse_id": "", "value": True}),
    ("set_price_based_charging", "evse_id", {"evse_id": "a b", "value": True}),
    ("set_price_based_charging", "evse_id", {"evse_id": b"5", "value": True}),
    ("set_price_based_charging", "evse_id", {"evse_id": {}, "value": True}),
    ("set_price_based_charging", "value", {"evse_id": "BCU100001", "value": None}),
    ("set_price_based_charging", "value", {"evse_id": "BCU100001", "value": 1}),
    ("set_price_based_charging", "value", {"evse_id": "BCU100001", "value": 1.5}),
    ("set_price_based_charging", "value", {"evse_id": "BCU100001", "value": ""}),
    ("set_price_based_charging", "value", {"evse_id": "BCU100001", "value": "yes"}),
    ("set_price_based_charging", "value", {"evse_id": "BCU100001", "value": "a b"}),
    ("set_price_based_charging", "value", {"evse_id": "BCU100001", "value": b"5"}),
    ("set_price_based_charging", "value", {"evse_id": "BCU100001", "value": {}}),
    (
        "set_price_based_settings",
        "evse_id",
        {"evse_id": None, "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "evse_id",
        {"evse_id": True, "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "evse_id",
        {"evse_id": 1, "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "evse_id",
        {"evse_id": 1.5, "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "evse_id",
        {"evse_id": "", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "evse_id",
        {"evse_id": "a b", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "evse_id",
        {"evse_id": b"5", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "evse_id",
        {"evse_id": {}, "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_departure_time",
        {"evse_id": "BCU100001", "expected_departure_time": None, "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_departure_time",
        {"evse_id": "BCU100001", "expected_departure_time": True, "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_departure_time",
        {"evse_id": "BCU100001", "expected_departure_time": 1, "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_departure_time",
        {"evse_id": "BCU100001", "expected_departure_time": 1.5, "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_departure_time",
        {"evse_id": "BCU100001", "expected_departure_time": "", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_departure_time",
        {"evse_id": "BCU100001", "expected_departure_time": "yes", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_departure_time",
        {"evse_id": "BCU100001", "expected_departure_time": "a b", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_departure_time",
        {"evse_id": "BCU100001", "expected_departure_time": b"5", "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_departure_time",
        {"evse_id": "BCU100001", "expected_departure_time": {}, "expected_kwh": 12, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": None, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": -1, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 1001, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": True, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": "", "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": "yes", "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": "a b", "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": b"5", "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "expected_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": {}, "minimum_kwh": 6.5},
    ),
    (
        "set_price_based_settings",
        "minimum_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": None},
    ),
    (
        "set_price_based_settings",
        "minimum_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": -1},
    ),
    (
        "set_price_based_settings",
        "minimum_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 1001},
    ),
    (
        "set_price_based_settings",
        "minimum_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": True},
    ),
    (
        "set_price_based_settings",
        "minimum_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": ""},
    ),
    (
        "set_price_based_settings",
        "minimum_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": "yes"},
    ),
    (
        "set_price_based_settings",
        "minimum_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": "a b"},
    ),
    (
        "set_price_based_settings",
        "minimum_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": b"5"},
    ),
    (
        "set_price_based_settings",
        "minimum_kwh",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": {}},
    ),
    (
        "update_price_based_charging_settings",
        "evse_id",
        {
            "evse_id": None,
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "evse_id",
        {
            "evse_id": True,
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "evse_id",
        {
            "evse_id": 1,
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "evse_id",
        {
            "evse_id": 1.5,
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "evse_id",
        {
            "evse_id": "",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "evse_id",
        {
            "evse_id": "a b",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "evse_id",
        {
            "evse_id": b"5",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "evse_id",
        {
            "evse_id": {},
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "expected_departure_time",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time=True, current_battery_percentage=40, minimum_percentage=50, battery_size_kwh=77
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "expected_departure_time",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time=1, current_battery_percentage=40, minimum_percentage=50, battery_size_kwh=77
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "expected_departure_time",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time=1.5, current_battery_percentage=40, minimum_percentage=50, battery_size_kwh=77
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "expected_departure_time",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="", current_battery_percentage=40, minimum_percentage=50, battery_size_kwh=77
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "expected_departure_time",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="yes", current_battery_percentage=40, minimum_percentage=50, battery_size_kwh=77
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "expected_departure_time",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="a b", current_battery_percentage=40, minimum_percentage=50, battery_size_kwh=77
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "expected_departure_time",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time=b"5", current_battery_percentage=40, minimum_percentage=50, battery_size_kwh=77
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "expected_departure_time",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time={}, current_battery_percentage=40, minimum_percentage=50, battery_size_kwh=77
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "current_battery_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=-1,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "current_battery_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=101,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "current_battery_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=True,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "current_battery_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=1.5,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "current_battery_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage="",
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "current_battery_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage="yes",
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "current_battery_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage="a b",
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "current_battery_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=b"5",
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "current_battery_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage={},
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "minimum_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=-1,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "minimum_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=101,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "minimum_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=True,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "minimum_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=1.5,
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "minimum_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage="",
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "minimum_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage="yes",
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "minimum_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage="a b",
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "minimum_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=b"5",
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "minimum_percentage",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage={},
                battery_size_kwh=77,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "battery_size_kwh",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=-1,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "battery_size_kwh",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=1001,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "battery_size_kwh",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=True,
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "battery_size_kwh",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh="",
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "battery_size_kwh",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh="yes",
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "battery_size_kwh",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh="a b",
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "battery_size_kwh",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=b"5",
            ),
        },
    ),
    (
        "update_price_based_charging_settings",
        "battery_size_kwh",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh={},
            ),
        },
    ),
    ("update_price_based_charging_settings", "payload", {"evse_id": "BCU100001", "payload": {}}),
    (
        "update_price_based_charging_settings",
        "payload",
        {"evse_id": "BCU100001", "payload": UpdatePriceBasedSettingsPayload()},
    ),
    ("override_price_based_charging_profile", "evse_id", {"evse_id": None, "value": True}),
    ("override_price_based_charging_profile", "evse_id", {"evse_id": True, "value": True}),
    ("override_price_based_charging_profile", "evse_id", {"evse_id": 1, "value": True}),
    ("override_price_based_charging_profile", "evse_id", {"evse_id": 1.5, "value": True}),
    ("override_price_based_charging_profile", "evse_id", {"evse_id": "", "value": True}),
    ("override_price_based_charging_profile", "evse_id", {"evse_id": "a b", "value": True}),
    ("override_price_based_charging_profile", "evse_id", {"evse_id": b"5", "value": True}),
    ("override_price_based_charging_profile", "evse_id", {"evse_id": {}, "value": True}),
    ("override_price_based_charging_profile", "value", {"evse_id": "BCU100001", "value": None}),
    ("override_price_based_charging_profile", "value", {"evse_id": "BCU100001", "value": 1}),
    ("override_price_based_charging_profile", "value", {"evse_id": "BCU100001", "value": 1.5}),
    ("override_price_based_charging_profile", "value", {"evse_id": "BCU100001", "value": ""}),
    ("override_price_based_charging_profile", "value", {"evse_id": "BCU100001", "value": "yes"}),
    ("override_price_based_charging_profile", "value", {"evse_id": "BCU100001", "value": "a b"}),
    ("override_price_based_charging_profile", "value", {"evse_id": "BCU100001", "value": b"5"}),
    ("override_price_based_charging_profile", "value", {"evse_id": "BCU100001", "value": {}}),
    ("override_delayed_charging_profile", "evse_id", {"evse_id": None, "value": True}),
    ("override_delayed_charging_profile", "evse_id", {"evse_id": True, "value": True}),
    ("override_delayed_charging_profile", "evse_id", {"evse_id": 1, "value": True}),
    ("override_delayed_charging_profile", "evse_id", {"evse_id": 1.5, "value": True}),
    ("override_delayed_charging_profile", "evse_id", {"evse_id": "", "value": True}),
    ("override_delayed_charging_profile", "evse_id", {"evse_id": "a b", "value": True}),
    ("override_delayed_charging_profile", "evse_id", {"evse_id": b"5", "value": True}),
    ("override_delayed_charging_profile", "evse_id", {"evse_id": {}, "value": True}),
    ("override_delayed_charging_profile", "value", {"evse_id": "BCU100001", "value": None}),
    ("override_delayed_charging_profile", "value", {"evse_id": "BCU100001", "value": 1}),
    ("override_delayed_charging_profile", "value", {"evse_id": "BCU100001", "value": 1.5}),
    ("override_delayed_charging_profile", "value", {"evse_id": "BCU100001", "value": ""}),
    ("override_delayed_charging_profile", "value", {"evse_id": "BCU100001", "value": "yes"}),
    ("override_delayed_charging_profile", "value", {"evse_id": "BCU100001", "value": "a b"}),
    ("override_delayed_charging_profile", "value", {"evse_id": "BCU100001", "value": b"5"}),
    ("override_delayed_charging_profile", "value", {"evse_id": "BCU100001", "value": {}}),
    (
        "set_user_override_current",
        "chargepoints",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=None,
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "chargepoints",
        {
            "payload": OverrideCurrentPayload(
                chargepoints="text",
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "chargepoints",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=[],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "chargepoints",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=[True],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "chargepoints",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=[1],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "chargepoints",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=[1.5],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "chargepoints",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=[""],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "chargepoints",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["a b"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "chargepoints",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=[b"5"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "chargepoints",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=[{}],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestarttime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime=None,
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestarttime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime=True,
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestarttime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime=1,
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestarttime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime=1.5,
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestarttime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestarttime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="yes",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestarttime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="a b",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestarttime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime=b"5",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestarttime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime={},
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestartdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=None,
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestartdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays="text",
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestartdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestartdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[True],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestartdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[1],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestartdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[1.5],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestartdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[""],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestartdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["yes"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestartdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["a b"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestartdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[b"5"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestartdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[{}],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestoptime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime=None,
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestoptime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime=True,
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestoptime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime=1,
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestoptime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime=1.5,
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestoptime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestoptime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="yes",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestoptime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="a b",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestoptime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime=b"5",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestoptime",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime={},
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestopdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=None,
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestopdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays="text",
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestopdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestopdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[True],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestopdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[1],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestopdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[1.5],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestopdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[""],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestopdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["yes"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestopdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["a b"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestopdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[b"5"],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridestopdays",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[{}],
                overridevalue=6,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridevalue",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=None,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridevalue",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=-1,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridevalue",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=71,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridevalue",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=True,
            )
        },
    ),
    (
        "set_user_override_current",
        "overridevalue",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue="",
            )
        },
    ),
    (
        "set_user_override_current",
        "overridevalue",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue="yes",
            )
        },
    ),
    (
        "set_user_override_current",
        "overridevalue",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue="a b",
            )
        },
    ),
    (
        "set_user_override_current",
        "overridevalue",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=b"5",
            )
        },
    ),
    (
        "set_user_override_current",
        "overridevalue",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue={},
            )
        },
    ),
    ("set_user_override_current", "payload", {"payload": {}}),
    (
        "edit_user_override_current",
        "schedule_id",
        {
            "schedule_id": None,
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "schedule_id",
        {
            "schedule_id": -1,
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "schedule_id",
        {
            "schedule_id": 1000000000000000000,
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "schedule_id",
        {
            "schedule_id": True,
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "schedule_id",
        {
            "schedule_id": 1.5,
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "schedule_id",
        {
            "schedule_id": "",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "schedule_id",
        {
            "schedule_id": "a b",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "schedule_id",
        {
            "schedule_id": b"5",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "schedule_id",
        {
            "schedule_id": {},
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "chargepoints",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=None,
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "chargepoints",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints="text",
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "chargepoints",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=[],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "chargepoints",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=[True],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "chargepoints",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=[1],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "chargepoints",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=[1.5],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "chargepoints",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=[""],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "chargepoints",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["a b"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "chargepoints",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=[b"5"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "chargepoints",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=[{}],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestarttime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime=None,
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestarttime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime=True,
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestarttime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime=1,
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestarttime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime=1.5,
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestarttime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestarttime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="yes",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestarttime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="a b",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestarttime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime=b"5",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestarttime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime={},
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestartdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=None,
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestartdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays="text",
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestartdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestartdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[True],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestartdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[1],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestartdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[1.5],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestartdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[""],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestartdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["yes"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestartdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["a b"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestartdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[b"5"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestartdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=[{}],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestoptime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime=None,
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestoptime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime=True,
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestoptime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime=1,
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestoptime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime=1.5,
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestoptime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestoptime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="yes",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestoptime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="a b",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestoptime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime=b"5",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestoptime",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime={},
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestopdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=None,
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestopdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays="text",
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestopdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestopdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[True],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestopdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[1],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestopdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[1.5],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestopdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[""],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestopdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["yes"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestopdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["a b"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestopdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[b"5"],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridestopdays",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=[{}],
                overridevalue=6,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridevalue",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=None,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridevalue",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=-1,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridevalue",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=71,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridevalue",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=True,
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridevalue",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue="",
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridevalue",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue="yes",
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridevalue",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue="a b",
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridevalue",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=b"5",
            ),
        },
    ),
    (
        "edit_user_override_current",
        "overridevalue",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue={},
            ),
        },
    ),
    ("edit_user_override_current", "payload", {"schedule_id": "1", "payload": {}}),
    ("clear_user_override_current", "schedule_id", {"schedule_id": None}),
    ("clear_user_override_current", "schedule_id", {"schedule_id": -1}),
    ("clear_user_override_current", "schedule_id", {"schedule_id": 1000000000000000000}),
    ("clear_user_override_current", "schedule_id", {"schedule_id": True}),
    ("clear_user_override_current", "schedule_id", {"schedule_id": 1.5}),
    ("clear_user_override_current", "schedule_id", {"schedule_id": ""}),
    ("clear_user_override_current", "schedule_id", {"schedule_id": "yes"}),
    ("clear_user_override_current", "schedule_id", {"schedule_id": "a b"}),
    ("clear_user_override_current", "schedule_id", {"schedule_id": b"5"}),
    ("clear_user_override_current", "schedule_id", {"schedule_id": {}}),
]
"""The method, the invalid argument, and all arguments."""

VALID_CALLS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("VALIDATE_API_TOKEN", {"api_token": "<api token>"}, {"command": "VALIDATE_API_TOKEN", "token": "<api token>"}),
    ("GET_ACCOUNT", {}, {"command": "GET_ACCOUNT"}),
    ("GET_CHARGE_POINTS", {}, {"command": "GET_CHARGE_POINTS"}),
    ("GET_CHARGE_CARDS", {"limit": 100}, {"command": "GET_CHARGE_CARDS", "limit": 100}),
    ("GET_CHARGE_CARDS", {}, {"command": "GET_CHARGE_CARDS", "limit": 100}),
    ("GET_CHARGE_CARDS", {"limit": 1}, {"command": "GET_CHARGE_CARDS", "limit": 1}),
    ("GET_CHARGE_CARDS", {"limit": 100000}, {"command": "GET_CHARGE_CARDS", "limit": 100000}),
    ("GET_CHARGE_CARDS", {"limit": 7}, {"command": "GET_CHARGE_CARDS", "limit": 7}),
    ("GET_CH_STATUS", {"evse_id": "BCU100001"}, {"command": "GET_CH_STATUS", "evse_id": "BCU100001"}),
    ("GET_CH_SETTINGS", {"evse_id": "BCU100001"}, {"command": "GET_CH_SETTINGS", "evse_id": "BCU100001"}),
    ("GET_GRID_STATUS", {"evse_id": "BCU100001"}, {"command": "GET_GRID_STATUS", "evse_id": "BCU100001"}),
    ("LIST_OVERRIDE_CURRENT", {}, {"command": "LIST_OVERRIDE_CURRENT"}),
    ("GET_SUSTAINABILITY_STATUS", {}, {"command": "GET_SUSTAINABILITY_STATUS"}),
    (
        "SET_PUBLIC_CHARGING",
        {"evse_id": "BCU100001", "value": True},
        {"command": "SET_PUBLIC_CHARGING", "evse_id": "BCU100001", "value": False},
    ),
    (
        "SET_PUBLIC_CHARGING",
        {"evse_id": "BCU100001", "value": True},
        {"command": "SET_PUBLIC_CHARGING", "evse_id": "BCU100001", "value": False},
    ),
    (
        "SET_PUBLIC_CHARGING",
        {"evse_id": "BCU100001", "value": False},
        {"command": "SET_PUBLIC_CHARGING", "evse_id": "BCU100001", "value": True},
    ),
    (
        "SET_PLUG_AND_CHARGE",
        {"evse_id": "BCU100001", "value": True},
        {"command": "SET_PLUG_AND_CHARGE", "evse_id": "BCU100001", "value": True},
    ),
    (
        "SET_PLUG_AND_CHARGE",
        {"evse_id": "BCU100001", "value": True},
        {"command": "SET_PLUG_AND_CHARGE", "evse_id": "BCU100001", "value": True},
    ),
    (
        "SET_PLUG_AND_CHARGE",
        {"evse_id": "BCU100001", "value": False},
        {"command": "SET_PLUG_AND_CHARGE", "evse_id": "BCU100001", "value": False},
    ),
    (
        "SET_PLUG_AND_CHARGE_CHARGE_CARD",
        {"evse_id": "BCU100001", "uid": "00000000000001"},
        {"command": "SET_PLUG_AND_CHARGE_CHARGE_CARD", "evse_id": "BCU100001", "token_uid": "00000000000001"},
    ),
    ("SET_INOPERATIVE", {"evse_id": "BCU100001"}, {"command": "SET_INOPERATIVE", "evse_id": "BCU100001"}),
    ("SET_OPERATIVE", {"evse_id": "BCU100001"}, {"command": "SET_OPERATIVE", "evse_id": "BCU100001"}),
    ("SOFT_RESET", {"evse_id": "BCU100001"}, {"command": "SOFT_RESET", "evse_id": "BCU100001"}),
    ("REBOOT", {"evse_id": "BCU100001"}, {"command": "REBOOT", "evse_id": "BCU100001"}),
    (
        "START_SESSION",
        {"evse_id": "BCU100001", "card_uid": "00000000000001"},
        {"command": "START_SESSION", "evse_id": "BCU100001", "session_token": "00000000000001"},
    ),
    ("STOP_SESSION", {"evse_id": "BCU100001"}, {"command": "STOP_SESSION", "evse_id": "BCU100001"}),
    ("UNLOCK_CONNECTOR", {"evse_id": "BCU100001"}, {"command": "UNLOCK_CONNECTOR", "evse_id": "BCU100001"}),
    (
        "SET_DELAYED_CHARGING",
        {"evse_id": "BCU100001", "value": True},
        {"command": "SET_DELAYED_CHARGING", "evse_id": "BCU100001", "value": True},
    ),
    (
        "SET_DELAYED_CHARGING",
        {"evse_id": "BCU100001", "value": True},
        {"command": "SET_DELAYED_CHARGING", "evse_id": "BCU100001", "value": True},
    ),
    (
        "SET_DELAYED_CHARGING",
        {"evse_id": "BCU100001", "value": False},
        {"command": "SET_DELAYED_CHARGING", "evse_id": "BCU100001", "value": False},
    ),
    (
        "SAVE_SCHEDULE_DELAYED_CHARGING",
        {"evse_id": "BCU100001", "days": [1, 2], "start_time": "23:00", "end_time": "07:00"},
        {
            "command": "SAVE_SCHEDULE_DELAYED_CHARGING",
            "evse_id": "BCU100001",
            "days": "[1,2]",
            "start_time": "23:00",
            "end_time": "07:00",
        },
    ),
    (
        "SAVE_SCHEDULE_DELAYED_CHARGING",
        {"evse_id": "BCU100001", "days": [1], "start_time": "23:00", "end_time": "07:00"},
        {
            "command": "SAVE_SCHEDULE_DELAYED_CHARGING",
            "evse_id": "BCU100001",
            "days": "[1]",
            "start_time": "23:00",
            "end_time": "07:00",
        },
    ),
    (
        "SAVE_SCHEDULE_DELAYED_CHARGING",
        {"evse_id": "BCU100001", "days": [7], "start_time": "23:00", "end_time": "07:00"},
        {
            "command": "SAVE_SCHEDULE_DELAYED_CHARGING",
            "evse_id": "BCU100001",
            "days": "[7]",
            "start_time": "23:00",
            "end_time": "07:00",
        },
    ),
    (
        "SAVE_SCHEDULE_DELAYED_CHARGING",
        {"evse_id": "BCU100001", "days": [7], "start_time": "23:00", "end_time": "07:00"},
        {
            "command": "SAVE_SCHEDULE_DELAYED_CHARGING",
            "evse_id": "BCU100001",
            "days": "[7]",
            "start_time": "23:00",
            "end_time": "07:00",
        },
    ),
    (
        "SET_PRICE_BASED_CHARGING",
        {"evse_id": "BCU100001", "value": True},
        {"command": "SET_PRICE_BASED_CHARGING", "evse_id": "BCU100001", "value": True},
    ),
    (
        "SET_PRICE_BASED_CHARGING",
        {"evse_id": "BCU100001", "value": True},
        {"command": "SET_PRICE_BASED_CHARGING", "evse_id": "BCU100001", "value": True},
    ),
    (
        "SET_PRICE_BASED_CHARGING",
        {"evse_id": "BCU100001", "value": False},
        {"command": "SET_PRICE_BASED_CHARGING", "evse_id": "BCU100001", "value": False},
    ),
    (
        "SET_PRICE_BASED_SETTINGS",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 6.5},
        {
            "command": "SET_PRICE_BASED_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "expected_kwh": "12",
            "minimum_kwh": "6.5",
        },
    ),
    (
        "SET_PRICE_BASED_SETTINGS",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 0, "minimum_kwh": 6.5},
        {
            "command": "SET_PRICE_BASED_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "expected_kwh": "0",
            "minimum_kwh": "6.5",
        },
    ),
    (
        "SET_PRICE_BASED_SETTINGS",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 1000, "minimum_kwh": 6.5},
        {
            "command": "SET_PRICE_BASED_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "expected_kwh": "1000",
            "minimum_kwh": "6.5",
        },
    ),
    (
        "SET_PRICE_BASED_SETTINGS",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 0, "minimum_kwh": 6.5},
        {
            "command": "SET_PRICE_BASED_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "expected_kwh": "0",
            "minimum_kwh": "6.5",
        },
    ),
    (
        "SET_PRICE_BASED_SETTINGS",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 7, "minimum_kwh": 6.5},
        {
            "command": "SET_PRICE_BASED_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "expected_kwh": "7",
            "minimum_kwh": "6.5",
        },
    ),
    (
        "SET_PRICE_BASED_SETTINGS",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 2.5, "minimum_kwh": 6.5},
        {
            "command": "SET_PRICE_BASED_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "expected_kwh": "2.5",
            "minimum_kwh": "6.5",
        },
    ),
    (
        "SET_PRICE_BASED_SETTINGS",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 0},
        {
            "command": "SET_PRICE_BASED_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "expected_kwh": "12",
            "minimum_kwh": "0",
        },
    ),
    (
        "SET_PRICE_BASED_SETTINGS",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 1000},
        {
            "command": "SET_PRICE_BASED_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "expected_kwh": "12",
            "minimum_kwh": "1000",
        },
    ),
    (
        "SET_PRICE_BASED_SETTINGS",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 0},
        {
            "command": "SET_PRICE_BASED_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "expected_kwh": "12",
            "minimum_kwh": "0",
        },
    ),
    (
        "SET_PRICE_BASED_SETTINGS",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 7},
        {
            "command": "SET_PRICE_BASED_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "expected_kwh": "12",
            "minimum_kwh": "7",
        },
    ),
    (
        "SET_PRICE_BASED_SETTINGS",
        {"evse_id": "BCU100001", "expected_departure_time": "07:30", "expected_kwh": 12, "minimum_kwh": 2.5},
        {
            "command": "SET_PRICE_BASED_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "expected_kwh": "12",
            "minimum_kwh": "2.5",
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "minimum_pct": 50,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                current_battery_percentage=40, minimum_percentage=50, battery_size_kwh=77
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "current_battery_pct": 40,
            "minimum_pct": 50,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30", minimum_percentage=50, battery_size_kwh=77
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "minimum_pct": 50,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=0,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 0,
            "minimum_pct": 50,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=100,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 100,
            "minimum_pct": 50,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=0,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 0,
            "minimum_pct": 50,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=7,
                minimum_percentage=50,
                battery_size_kwh=77,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 7,
            "minimum_pct": 50,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30", current_battery_percentage=40, battery_size_kwh=77
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=0,
                battery_size_kwh=77,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "minimum_pct": 0,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=100,
                battery_size_kwh=77,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "minimum_pct": 100,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=0,
                battery_size_kwh=77,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "minimum_pct": 0,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=7,
                battery_size_kwh=77,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "minimum_pct": 7,
            "battery_size_kwh": 77,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30", current_battery_percentage=40, minimum_percentage=50
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "minimum_pct": 50,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=0,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "minimum_pct": 50,
            "battery_size_kwh": 0,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=1000,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "minimum_pct": 50,
            "battery_size_kwh": 1000,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=0,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "minimum_pct": 50,
            "battery_size_kwh": 0,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=7,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "minimum_pct": 50,
            "battery_size_kwh": 7,
        },
    ),
    (
        "PATCH_PRICE_BASED_CHARGING_SETTINGS",
        {
            "evse_id": "BCU100001",
            "payload": UpdatePriceBasedSettingsPayload(
                expected_departure_time="07:30",
                current_battery_percentage=40,
                minimum_percentage=50,
                battery_size_kwh=2.5,
            ),
        },
        {
            "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "evse_id": "BCU100001",
            "expected_departure_time": "07:30",
            "current_battery_pct": 40,
            "minimum_pct": 50,
            "battery_size_kwh": 2.5,
        },
    ),
    (
        "OVERRIDE_CHARGING_PROFILES",
        {"evse_id": "BCU100001", "value": True},
        {"command": "OVERRIDE_CHARGING_PROFILES", "evse_id": "BCU100001", "value": True},
    ),
    (
        "OVERRIDE_CHARGING_PROFILES",
        {"evse_id": "BCU100001", "value": True},
        {"command": "OVERRIDE_CHARGING_PROFILES", "evse_id": "BCU100001", "value": True},
    ),
    (
        "OVERRIDE_CHARGING_PROFILES",
        {"evse_id": "BCU100001", "value": False},
        {"command": "OVERRIDE_CHARGING_PROFILES", "evse_id": "BCU100001", "value": False},
    ),
    (
        "OVERRIDE_DELAYED_CHARGING_TIMEOUT",
        {"evse_id": "BCU100001", "value": True},
        {"command": "OVERRIDE_DELAYED_CHARGING_TIMEOUT", "evse_id": "BCU100001", "value": True},
    ),
    (
        "OVERRIDE_DELAYED_CHARGING_TIMEOUT",
        {"evse_id": "BCU100001", "value": True},
        {"command": "OVERRIDE_DELAYED_CHARGING_TIMEOUT", "evse_id": "BCU100001", "value": True},
    ),
    (
        "OVERRIDE_DELAYED_CHARGING_TIMEOUT",
        {"evse_id": "BCU100001", "value": False},
        {"command": "OVERRIDE_DELAYED_CHARGING_TIMEOUT", "evse_id": "BCU100001", "value": False},
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["TU"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["TU"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["WE"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["WE"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["FR"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["FR"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["SA"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["SA"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["SU"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["SU"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["TU"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["TU"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["WE"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["WE"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["TH"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["FR"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["FR"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["SA"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["SA"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["SU"],
                overridevalue=6,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["SU"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=0,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 0,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=70,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 70,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=0,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 0,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=7,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 7,
        },
    ),
    (
        "POST_SET_OVERRIDE_CURRENT",
        {
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=2.5,
            )
        },
        {
            "command": "POST_SET_OVERRIDE_CURRENT",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 2.5,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": 0,
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": 0,
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": 999999999999999999,
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": 999999999999999999,
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": 0,
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": 0,
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": 7,
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": 7,
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["TU"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["TU"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["WE"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["WE"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["FR"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["FR"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["SA"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["SA"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["SU"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["SU"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["TU"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["TU"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["WE"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["WE"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["TH"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["TH"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["FR"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["FR"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["SA"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["SA"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["SU"],
                overridevalue=6,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["SU"],
            "overridevalue": 6,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=0,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 0,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=70,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 70,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=0,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 0,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=7,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 7,
        },
    ),
    (
        "POST_EDIT_OVERRIDE_CURRENT",
        {
            "schedule_id": "1",
            "payload": OverrideCurrentPayload(
                chargepoints=["BCU100001"],
                overridestarttime="10:00",
                overridestartdays=["MO", "TH"],
                overridestoptime="14:00",
                overridestopdays=["MO", "TH"],
                overridevalue=2.5,
            ),
        },
        {
            "command": "POST_EDIT_OVERRIDE_CURRENT",
            "schedule_id": "1",
            "chargepoints": ["BCU100001"],
            "overridestarttime": "10:00",
            "overridestartdays": ["MO", "TH"],
            "overridestoptime": "14:00",
            "overridestopdays": ["MO", "TH"],
            "overridevalue": 2.5,
        },
    ),
    ("POST_CLEAR_OVERRIDE_CURRENT", {"schedule_id": 1}, {"command": "POST_CLEAR_OVERRIDE_CURRENT", "schedule_id": 1}),
    ("POST_CLEAR_OVERRIDE_CURRENT", {"schedule_id": 0}, {"command": "POST_CLEAR_OVERRIDE_CURRENT", "schedule_id": 0}),
    (
        "POST_CLEAR_OVERRIDE_CURRENT",
        {"schedule_id": 999999999999999999},
        {"command": "POST_CLEAR_OVERRIDE_CURRENT", "schedule_id": 999999999999999999},
    ),
    ("POST_CLEAR_OVERRIDE_CURRENT", {"schedule_id": 0}, {"command": "POST_CLEAR_OVERRIDE_CURRENT", "schedule_id": 0}),
    ("POST_CLEAR_OVERRIDE_CURRENT", {"schedule_id": 7}, {"command": "POST_CLEAR_OVERRIDE_CURRENT", "schedule_id": 7}),
]
"""The command, its arguments, and the frame that they make, without the authorization."""
