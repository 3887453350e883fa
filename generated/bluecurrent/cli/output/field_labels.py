# generated from codegen/templates/package/cli/output/field_labels.py.j2 by `python -m codegen generate`; changes here are lost
"""What is received, in words: for each class its fields and derived values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Word(NamedTuple):
    """What a field is called for a person; `values` says what its values mean."""

    label: str
    unit: str = ""
    values: Mapping[str, str] = {}


WORDS: Mapping[str, Mapping[str, Word]] = {
    "BoolSetting": {
        "value": Word("Whether it is on"),
        "permission": Word(
            "What this account may do with it", "", {"read": "see it", "write": "change it", "none": "neither"}
        ),
    },
    "IntSetting": {
        "value": Word("Its value"),
        "permission": Word(
            "What this account may do with it", "", {"read": "see it", "write": "change it", "none": "neither"}
        ),
    },
    "Card": {
        "uid": Word("The card's identity"),
        "id": Word("The number printed on the card"),
        "name": Word("The name its owner gave it"),
        "customer_name": Word("Whose card it is"),
        "valid": Word("1 while it can be used"),
    },
    "Tariff": {
        "tariff_id": Word("The tariff's identity"),
        "price_ex_vat": Word("Price of energy without VAT", "EUR/kWh"),
        "price_in_vat": Word("Price of energy with VAT", "EUR/kWh"),
        "start_price_ex_vat": Word("Price of starting a session without VAT", "EUR"),
        "start_price_in_vat": Word("Price of starting a session with VAT", "EUR"),
        "currency": Word("The currency of the prices"),
        "vat_percentage": Word("The rate of VAT", "%"),
        "permission": Word("What this account may do with the tariff"),
    },
    "Location": {
        "x_coord": Word("Longitude or latitude as the service orders them", "°"),
        "y_coord": Word("The other coordinate", "°"),
        "street": Word("Street"),
        "housenumber": Word("House number"),
        "zipcode": Word("Postal code"),
        "city": Word("City"),
        "country": Word("Country"),
    },
    "DelayedCharging": {
        "value": Word("Whether it is on"),
        "permission": Word("What this account may do with it"),
        "start_time": Word("Local time at which charging may start"),
        "end_time": Word("Local time at which it must end"),
        "selected_days": Word("The days it applies to, 1 (Monday) to 7 (Sunday)"),
        "smart_current_heartbeat_timeout": Word(
            "Time without a heartbeat after which the charge point acts for itself", "s"
        ),
    },
    "PriceBasedCharging": {
        "value": Word("Whether it is on"),
        "permission": Word("What this account may do with it"),
        "expected_leave_time": Word("Local time at which the car is expected to leave"),
        "expected_kwh": Word("Energy wanted by then", "kWh"),
        "minimum_kwh": Word("Energy to charge at once whatever it costs", "kWh"),
    },
    "CapacityTariff": {
        "value": Word("Whether it is on"),
        "permission": Word("What this account may do with it"),
        "capacitytariffmaxkwh": Word("The most energy in a period", "kWh"),
    },
    "ChargePoint": {
        "evse_id": Word("The charge point's identity"),
        "model_type": Word("The model"),
        "chargepoint_type": Word("The family of models", "", {"UMOVE": "a U:MOVE", "HIDDEN": "an H:MOVE"}),
        "is_cable": Word("Whether it has a cable of its own"),
        "smart_charging": Word("Whether a smart-charging profile limits the current"),
        "smart_charging_dynamic": Word("Whether the limit follows the load of the grid connection"),
        "public_charging": Word("Whether any card may charge here"),
        "plug_and_charge": Word("Whether a session starts without a card when a cable is plugged in"),
        "plug_and_charge_notification": Word("Whether such a start is notified"),
        "led_interaction": Word("Whether the light shows what the charge point does"),
        "publish_location": Word("Whether the location is public"),
        "default_card": Word("The card used when none is shown"),
        "preferred_card": Word("The card its owner prefers"),
        "plug_and_charge_charge_card": Word("The card that plug and charge uses"),
        "plug_and_charge_card": Word("The same under its older name"),
        "tariff": Word("What a session costs"),
        "location": Word("Where it stands"),
        "x_coord": Word("A coordinate, before there was a location (2022)", "°"),
        "y_coord": Word("The other coordinate, before there was a location (2022)", "°"),
        "delayed_charging": Word("Smart charging that waits for a time of day"),
        "price_based_charging": Word("Smart charging that follows the price of energy"),
        "capacity_tariff": Word("A limit for grids that are billed by capacity"),
        "name": Word("The name its owner gave it"),
        "activity": Word(
            "What it is doing",
            "",
            {
                "available": "free",
                "charging": "charging a car",
                "unavailable": "blocked",
                "error": "out of order",
                "offline": "not connected to the service",
                "delayed": "a car waits for its time",
            },
        ),
        "socket_id": Word("A socket of the charge point"),
        "socket_ids": Word("The sockets of the charge point"),
    },
    "ChargePointSettings": {
        "evse_id": Word("The charge point's identity"),
        "model_type": Word("The model"),
        "chargepoint_type": Word("The family of models", "", {"UMOVE": "a U:MOVE", "HIDDEN": "an H:MOVE"}),
        "is_cable": Word("Whether it has a cable of its own"),
        "smart_charging": Word("Whether a smart-charging profile limits the current"),
        "smart_charging_dynamic": Word("Whether the limit follows the load of the grid connection"),
        "public_charging": Word("Whether any card may charge here"),
        "plug_and_charge": Word("Whether a session starts without a card when a cable is plugged in"),
        "plug_and_charge_notification": Word("Whether such a start is notified"),
        "led_interaction": Word("Whether the light shows what the charge point does"),
        "publish_location": Word("Whether the location is public"),
        "default_card": Word("The card used when none is shown"),
        "preferred_card": Word("The card its owner prefers"),
        "plug_and_charge_charge_card": Word("The card that plug and charge uses"),
        "plug_and_charge_card": Word("The same under its older name"),
        "tariff": Word("What a session costs"),
        "location": Word("Where it stands"),
        "x_coord": Word("A coordinate, before there was a location (2022)", "°"),
        "y_coord": Word("The other coordinate, before there was a location (2022)", "°"),
        "delayed_charging": Word("Smart charging that waits for a time of day"),
        "price_based_charging": Word("Smart charging that follows the price of energy"),
        "capacity_tariff": Word("A limit for grids that are billed by capacity"),
        "chargepoint_name": Word("The name its owner gave it"),
        "led_intensity": Word("How bright the light is, in percent"),
    },
    "ChargePointStatus": {
        "evse_id": Word("The charge point's identity"),
        "actual_p1": Word("Current on phase 1", "A"),
        "actual_p2": Word("Current on phase 2", "A"),
        "actual_p3": Word("Current on phase 3", "A"),
        "actual_v1": Word("Voltage of phase 1, to neutral", "V"),
        "actual_v2": Word("Voltage of phase 2, to neutral", "V"),
        "actual_v3": Word("Voltage of phase 3, to neutral", "V"),
        "actual_kwh": Word("Energy of this session", "kWh"),
        "activity": Word(
            "What it is doing",
            "",
            {
                "available": "free",
                "charging": "charging a car",
                "unavailable": "blocked",
                "error": "out of order",
                "offline": "not connected to the service",
                "delayed": "a car waits for its time",
            },
        ),
        "vehicle_status": Word(
            "What the car says",
            "",
            {
                "A": "standby",
                "B": "vehicle detected",
                "C": "ready",
                "D": "ready, with ventilation",
                "E": "no power",
                "F": "vehicle error",
            },
        ),
        "max_usage": Word("The most current per phase", "A"),
        "smartcharging_max_usage": Word("The most current per phase while smart charging", "A"),
        "max_offline": Word("The most current per phase while offline", "A"),
        "offline_since": Word("Since when it is offline"),
        "start_datetime": Word("When the session started"),
        "stop_datetime": Word("When the session stopped"),
        "total_cost": Word("Cost of this session", "EUR"),
        "boosting": Word("Whether a boost is on"),
        "smart_current_heartbeat_timeout": Word(
            "Time without a heartbeat after which the charge point acts for itself", "s"
        ),
        "socket_id": Word("The socket this is about"),
        "avg_voltage": Word("Mean voltage of the phases that carry one", "V"),
        "avg_current": Word("Mean current of the phases that carry one", "A"),
        "power_kw": Word("Power, summed over the phases", "kW"),
    },
    "Grid": {
        "id": Word("GRID- and the identity of the charge point"),
        "grid_actual_p1": Word("Current on phase 1 of the grid connection", "A"),
        "grid_actual_p2": Word("Current on phase 2 of the grid connection", "A"),
        "grid_actual_p3": Word("Current on phase 3 of the grid connection", "A"),
        "grid_max_install": Word("The most current per phase that the grid connection allows", "A"),
        "grid_max_reserved": Word("The most current per phase that charging may take", "A"),
        "grid_avg_current": Word("Mean current of the phases that carry one", "A"),
        "grid_max_current": Word("The largest current of a phase", "A"),
    },
    "ChargeCard": {
        "uid": Word("The card's identity"),
        "id": Word("The number printed on the card"),
        "name": Word("The name its owner gave it"),
        "customer_name": Word("Whose card it is"),
        "valid": Word("1 while it can be used"),
        "date_created": Word("When it was made"),
        "date_modified": Word("When it was last changed"),
        "date_became_invalid": Word("Since when it can no longer be used"),
    },
    "CardReference": {
        "uid": Word("The card's identity"),
        "id": Word("The number printed on the card"),
    },
    "OverrideSchedule": {
        "schedule_id": Word("The schedule's identity"),
        "charge_points": Word("The charge points it applies to"),
        "override_current": Word("The current to charge with", "A"),
        "start_time": Word("Local time at which it starts"),
        "stop_time": Word("Local time at which it stops"),
        "override_start_days": Word("The days it starts on, as text: MO,TH"),
        "override_end_days": Word("The days it stops on, as text: MO,TH"),
        "schedule_type": Word("The kind of schedule"),
        "days_of_week": Word("The days it applies to, as text"),
        "chargepoint_id": Word("The charge point it applies to"),
    },
    "AcknowledgementResult": {
        "setting": Word("For the settings commands: text with true or false in it"),
    },
    "Acknowledgement": {
        "success": Word("Whether all is well"),
        "flow_id": Word("The request's id"),
        "evse_id": Word("The charge point it is about"),
        "result": Word("What it says beyond yes or no"),
        "error": Word("Empty when all is well"),
    },
    "OverrideAnswer": {
        "success": Word("Whether all is well"),
        "flow_id": Word("The request's id"),
        "error": Word("Empty when all is well"),
        "data": Word("The schedule as it is now"),
    },
    "ApiTokenStatus": {
        "success": Word("Whether the token is taken"),
        "token": Word("The session token"),
        "customer_id": Word("The customer's identity"),
        "error": Word("Why not"),
    },
    "Account": {
        "login": Word("The e-mail address that logs in"),
        "email": Word("An e-mail address"),
        "full_name": Word("The owner's name"),
        "should_reset_password": Word("Whether the password must be changed"),
        "developer_mode_enabled": Word("Whether the account is in developer mode"),
        "tel": Word("The telephone number"),
        "marketing_target": Word("The brand that the account belongs to"),
        "first_login_app": Word("When the app was first used"),
        "hubspot_user_identity": Word("The account in the vendor's customer system"),
    },
    "ChargePoints": {
        "data": Word("The charge points"),
    },
    "ChSettings": {
        "evse_id": Word("The charge point's identity"),
        "data": Word("The settings"),
    },
    "ChStatus": {
        "evse_id": Word("The charge point's identity"),
        "data": Word("The status"),
        "items": Word("The status of each socket, in the newer form"),
        "socket_id": Word("A socket, in the newer form"),
        "socket_ids": Word("The sockets, in the newer form"),
    },
    "GridStatus": {
        "data": Word("The grid connection"),
    },
    "GridCurrent": {
        "evse_id": Word("The charge point's identity"),
        "grid_actual_p1": Word("Current on phase 1 of the grid connection", "A"),
        "grid_actual_p2": Word("Current on phase 2 of the grid connection", "A"),
        "grid_actual_p3": Word("Current on phase 3 of the grid connection", "A"),
        "grid_avg_current": Word("Mean current of the phases that carry one", "A"),
        "grid_max_current": Word("The largest current of a phase", "A"),
    },
    "ChargeCards": {
        "cards": Word("The charge cards"),
        "default_card": Word("The card used when none is named"),
    },
    "OverrideSchedules": {
        "data": Word("The schedules"),
        "result": Word("The schedules, in the other form"),
        "command": Word("The command it answers, in the other form"),
        "success": Word("Whether all is well, in the other form"),
        "error": Word("What is not, in the other form"),
    },
    "SustainabilityStatus": {
        "trees": Word("Trees that would have stored as much carbon dioxide, by the service's reckoning"),
        "co2": Word("Carbon dioxide saved, by the service's reckoning"),
    },
    "ErrorMessage": {
        "error": Word("The code"),
        "message": Word("What is wrong"),
        "flow_id": Word("The request's id"),
    },
}
