# generated from codegen/templates/package/cli/output/field_labels.py.j2 by `python -m codegen generate`; changes here are lost
"""Lists, for each field of each class, the label, the unit and the meanings of the field's values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class FieldLabel(NamedTuple):
    """Holds the label and the unit of a field, and the meanings of its values."""

    label: str
    unit: str = ""
    values: Mapping[str, str] = {}
    """The meanings of its values."""


FIELD_LABELS: Mapping[str, Mapping[str, FieldLabel]] = {
    "BoolSetting": {
        "value": FieldLabel("On or off"),
        "permission": FieldLabel(
            "Permission of this account", "", {"read": "may read it", "write": "may change it", "none": "no access"}
        ),
    },
    "IntSetting": {
        "value": FieldLabel("Value"),
        "permission": FieldLabel(
            "Permission of this account", "", {"read": "may read it", "write": "may change it", "none": "no access"}
        ),
    },
    "Card": {
        "uid": FieldLabel("Uid"),
        "id": FieldLabel("Card number"),
        "name": FieldLabel("Name"),
        "customer_name": FieldLabel("Holder"),
        "valid": FieldLabel("Valid"),
    },
    "Tariff": {
        "tariff_id": FieldLabel("Tariff id"),
        "price_ex_vat": FieldLabel("Energy price without VAT", "EUR/kWh"),
        "price_in_vat": FieldLabel("Energy price with VAT", "EUR/kWh"),
        "start_price_ex_vat": FieldLabel("Start price without VAT", "EUR"),
        "start_price_in_vat": FieldLabel("Start price with VAT", "EUR"),
        "currency": FieldLabel("Currency"),
        "vat_percentage": FieldLabel("VAT rate", "%"),
        "permission": FieldLabel(
            "Permission of this account", "", {"read": "may read it", "write": "may change it", "none": "no access"}
        ),
    },
    "Location": {
        "x_coord": FieldLabel("First coordinate", "°"),
        "y_coord": FieldLabel("Second coordinate", "°"),
        "street": FieldLabel("Street"),
        "housenumber": FieldLabel("House number"),
        "zipcode": FieldLabel("Postal code"),
        "city": FieldLabel("City"),
        "country": FieldLabel("Country"),
    },
    "DelayedCharging": {
        "value": FieldLabel("On or off"),
        "permission": FieldLabel(
            "Permission of this account", "", {"read": "may read it", "write": "may change it", "none": "no access"}
        ),
        "start_time": FieldLabel("Start time"),
        "end_time": FieldLabel("End time"),
        "selected_days": FieldLabel("Days"),
        "smart_current_heartbeat_timeout": FieldLabel("Heartbeat time-out"),
    },
    "PriceBasedCharging": {
        "value": FieldLabel("On or off"),
        "permission": FieldLabel(
            "Permission of this account", "", {"read": "may read it", "write": "may change it", "none": "no access"}
        ),
        "expected_leave_time": FieldLabel("Expected local departure time"),
        "expected_kwh": FieldLabel("Energy wanted", "kWh"),
        "minimum_kwh": FieldLabel("Immediate energy", "kWh"),
    },
    "CapacityTariff": {
        "value": FieldLabel("On or off"),
        "permission": FieldLabel(
            "Permission of this account", "", {"read": "may read it", "write": "may change it", "none": "no access"}
        ),
        "capacitytariffmaxkwh": FieldLabel("Energy limit per period", "kWh"),
    },
    "ChargePoint": {
        "evse_id": FieldLabel("Charge point"),
        "model_type": FieldLabel("Model"),
        "chargepoint_type": FieldLabel("Model family", "", {"UMOVE": "U:MOVE", "HIDDEN": "H:MOVE"}),
        "is_cable": FieldLabel("Attached cable"),
        "smart_charging": FieldLabel("Smart charging"),
        "smart_charging_dynamic": FieldLabel("Dynamic smart charging"),
        "public_charging": FieldLabel("Public charging"),
        "plug_and_charge": FieldLabel("Plug and charge"),
        "plug_and_charge_notification": FieldLabel("Plug and charge notification"),
        "led_interaction": FieldLabel("LED interaction"),
        "publish_location": FieldLabel("Public location"),
        "default_card": FieldLabel("Default card"),
        "preferred_card": FieldLabel("Preferred card of the owner"),
        "plug_and_charge_charge_card": FieldLabel("Plug and charge card"),
        "plug_and_charge_card": FieldLabel("Plug and charge card (older name)"),
        "tariff": FieldLabel("Tariff"),
        "location": FieldLabel("Location"),
        "x_coord": FieldLabel("First coordinate", "°"),
        "y_coord": FieldLabel("Second coordinate", "°"),
        "delayed_charging": FieldLabel("Delayed charging"),
        "price_based_charging": FieldLabel("Price-based charging"),
        "capacity_tariff": FieldLabel("Capacity tariff"),
        "name": FieldLabel("Name"),
        "activity": FieldLabel(
            "Activity",
            "",
            {
                "available": "free",
                "charging": "charging a car",
                "unavailable": "blocked",
                "error": "out of order",
                "offline": "not connected to the service",
                "delayed": "waiting for the start time",
            },
        ),
        "socket_id": FieldLabel("Socket of the charge point"),
        "socket_ids": FieldLabel("Sockets of the charge point"),
    },
    "ChargePointSettings": {
        "evse_id": FieldLabel("Charge point"),
        "model_type": FieldLabel("Model"),
        "chargepoint_type": FieldLabel("Model family", "", {"UMOVE": "U:MOVE", "HIDDEN": "H:MOVE"}),
        "is_cable": FieldLabel("Attached cable"),
        "smart_charging": FieldLabel("Smart charging"),
        "smart_charging_dynamic": FieldLabel("Dynamic smart charging"),
        "public_charging": FieldLabel("Public charging"),
        "plug_and_charge": FieldLabel("Plug and charge"),
        "plug_and_charge_notification": FieldLabel("Plug and charge notification"),
        "led_interaction": FieldLabel("LED interaction"),
        "publish_location": FieldLabel("Public location"),
        "default_card": FieldLabel("Default card"),
        "preferred_card": FieldLabel("Preferred card of the owner"),
        "plug_and_charge_charge_card": FieldLabel("Plug and charge card"),
        "plug_and_charge_card": FieldLabel("Plug and charge card (older name)"),
        "tariff": FieldLabel("Tariff"),
        "location": FieldLabel("Location"),
        "x_coord": FieldLabel("First coordinate", "°"),
        "y_coord": FieldLabel("Second coordinate", "°"),
        "delayed_charging": FieldLabel("Delayed charging"),
        "price_based_charging": FieldLabel("Price-based charging"),
        "capacity_tariff": FieldLabel("Capacity tariff"),
        "chargepoint_name": FieldLabel("Name"),
        "led_intensity": FieldLabel("LED brightness"),
    },
    "ChargePointStatus": {
        "evse_id": FieldLabel("Charge point"),
        "actual_p1": FieldLabel("Current on phase 1", "A"),
        "actual_p2": FieldLabel("Current on phase 2", "A"),
        "actual_p3": FieldLabel("Current on phase 3", "A"),
        "actual_v1": FieldLabel("Voltage on phase 1", "V"),
        "actual_v2": FieldLabel("Voltage on phase 2", "V"),
        "actual_v3": FieldLabel("Voltage on phase 3", "V"),
        "actual_kwh": FieldLabel("Session energy", "kWh"),
        "activity": FieldLabel(
            "Activity",
            "",
            {
                "available": "free",
                "charging": "charging a car",
                "unavailable": "blocked",
                "error": "out of order",
                "offline": "not connected to the service",
                "delayed": "waiting for the start time",
            },
        ),
        "vehicle_status": FieldLabel(
            "Vehicle status",
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
        "max_usage": FieldLabel("Maximum current", "A"),
        "smartcharging_max_usage": FieldLabel("Maximum current, smart charging", "A"),
        "max_offline": FieldLabel("Maximum current, offline", "A"),
        "offline_since": FieldLabel("Offline since"),
        "start_datetime": FieldLabel("Session start"),
        "stop_datetime": FieldLabel("Session end"),
        "total_cost": FieldLabel("Session cost", "EUR"),
        "boosting": FieldLabel("Boost"),
        "smart_current_heartbeat_timeout": FieldLabel("Heartbeat time-out"),
        "socket_id": FieldLabel("Socket"),
        "avg_voltage": FieldLabel("Voltage, mean", "V"),
        "avg_current": FieldLabel("Current, mean", "A"),
        "power_kw": FieldLabel("Power", "kW"),
    },
    "Grid": {
        "id": FieldLabel("Grid connection"),
        "grid_actual_p1": FieldLabel("Grid current on phase 1", "A"),
        "grid_actual_p2": FieldLabel("Grid current on phase 2", "A"),
        "grid_actual_p3": FieldLabel("Grid current on phase 3", "A"),
        "grid_max_install": FieldLabel("Grid maximum", "A"),
        "grid_max_reserved": FieldLabel("Charging maximum", "A"),
        "grid_avg_current": FieldLabel("Grid current, mean", "A"),
        "grid_max_current": FieldLabel("Grid current, largest", "A"),
    },
    "ChargeCard": {
        "uid": FieldLabel("Uid"),
        "id": FieldLabel("Card number"),
        "name": FieldLabel("Name"),
        "customer_name": FieldLabel("Holder"),
        "valid": FieldLabel("Valid"),
        "date_created": FieldLabel("Creation date"),
        "date_modified": FieldLabel("Date of the last change"),
        "date_became_invalid": FieldLabel("Invalid since"),
    },
    "CardReference": {
        "uid": FieldLabel("Uid"),
        "id": FieldLabel("Card number"),
    },
    "OverrideSchedule": {
        "schedule_id": FieldLabel("Schedule"),
        "charge_points": FieldLabel("Charge points"),
        "override_current": FieldLabel("Charging current", "A"),
        "start_time": FieldLabel("Start time"),
        "stop_time": FieldLabel("End time"),
        "override_start_days": FieldLabel("Start days"),
        "override_end_days": FieldLabel("End days"),
        "schedule_type": FieldLabel("Kind of schedule"),
        "days_of_week": FieldLabel("Days"),
        "chargepoint_id": FieldLabel("Charge point"),
    },
    "AcknowledgementResult": {
        "setting": FieldLabel("Setting"),
    },
    "Acknowledgement": {
        "success": FieldLabel("Success"),
        "flow_id": FieldLabel("Request id"),
        "evse_id": FieldLabel("Charge point"),
        "result": FieldLabel("Details"),
        "error": FieldLabel("Error text"),
    },
    "OverrideAnswer": {
        "success": FieldLabel("Success"),
        "flow_id": FieldLabel("Request id"),
        "error": FieldLabel("Error text"),
        "data": FieldLabel("Schedule after the change"),
    },
    "TransactionsAnswer": {
        "data": FieldLabel("Page"),
    },
    "TransactionsPage": {
        "current_page": FieldLabel("Number of the page, from 1"),
        "next_page": FieldLabel("Number of the next page"),
        "max_per_page": FieldLabel("Largest number of sessions on a page"),
        "total_pages": FieldLabel("Number of pages"),
        "total_transactions": FieldLabel("Number of sessions on all pages"),
        "transactions": FieldLabel("Sessions"),
    },
    "Transaction": {
        "transaction_id": FieldLabel("Transaction"),
        "chargepoint_id": FieldLabel("Charge point"),
        "socket_id": FieldLabel("Socket"),
        "chargepoint_type": FieldLabel("Model family", "", {"UMOVE": "U:MOVE", "HIDDEN": "H:MOVE"}),
        "evse_name": FieldLabel("Name"),
        "started_at": FieldLabel("Start"),
        "end_time": FieldLabel("End"),
        "kwh": FieldLabel("Energy", "kWh"),
        "card_id": FieldLabel("Card number"),
        "card_name": FieldLabel("Card"),
        "total_costs": FieldLabel("Costs", "EUR"),
        "total_costs_ex_vat": FieldLabel("Costs without VAT", "EUR"),
        "reimbursement_tariff_ex_vat": FieldLabel("Tariff without VAT", "EUR/kWh"),
        "vat": FieldLabel("VAT", "%"),
        "currency": FieldLabel("Currency"),
        "reason_no_settlement": FieldLabel("Not settled because"),
        "duration": FieldLabel("Duration"),
        "settled": FieldLabel("Settled"),
    },
    "ContractsAnswer": {
        "contracts": FieldLabel("Contracts"),
    },
    "Contract": {
        "contract_id": FieldLabel("Contract"),
        "contact_email": FieldLabel("E-mail"),
        "subscription_type": FieldLabel("Subscription"),
        "beneficiary_name": FieldLabel("Beneficiary"),
        "iban_beneficiary": FieldLabel("IBAN"),
    },
    "ApiTokenAnswer": {
        "key": FieldLabel("API token"),
    },
    "ActionAnswer": {
        "success": FieldLabel("Success"),
        "error": FieldLabel("Error"),
    },
    "GridsAnswer": {
        "grids": FieldLabel("Grid connections"),
    },
    "GridConnection": {
        "id": FieldLabel("Grid connection"),
        "smart_charging": FieldLabel("Smart charging"),
        "address": FieldLabel("Address"),
    },
    "GridAddress": {
        "street": FieldLabel("Street"),
        "housenumber": FieldLabel("House number"),
        "postal_code": FieldLabel("Postal code"),
        "city": FieldLabel("City"),
        "country": FieldLabel("Country"),
        "region": FieldLabel("Region"),
    },
    "ApiTokenStatus": {
        "success": FieldLabel("Log-in accepted"),
        "token": FieldLabel("Session token"),
        "customer_id": FieldLabel("Identity of the customer"),
        "error": FieldLabel("Reason for a refusal"),
    },
    "Account": {
        "login": FieldLabel("Login e-mail address"),
        "email": FieldLabel("E-mail address"),
        "full_name": FieldLabel("Name of the owner"),
        "should_reset_password": FieldLabel("Password change required"),
        "developer_mode_enabled": FieldLabel("Developer mode"),
        "tel": FieldLabel("Telephone number"),
        "marketing_target": FieldLabel("Brand of the account"),
        "first_login_app": FieldLabel("First use of the app"),
        "hubspot_user_identity": FieldLabel("HubSpot identity"),
    },
    "ChargePoints": {
        "data": FieldLabel("Charge points"),
    },
    "ChSettings": {
        "evse_id": FieldLabel("Charge point"),
        "data": FieldLabel("Settings"),
    },
    "ChStatus": {
        "evse_id": FieldLabel("Charge point"),
        "data": FieldLabel("Status"),
        "items": FieldLabel("Status of each socket"),
        "socket_id": FieldLabel("Socket"),
        "socket_ids": FieldLabel("Sockets"),
    },
    "GridStatus": {
        "data": FieldLabel("Grid connection"),
    },
    "GridCurrent": {
        "evse_id": FieldLabel("Charge point"),
        "grid_actual_p1": FieldLabel("Grid current on phase 1", "A"),
        "grid_actual_p2": FieldLabel("Grid current on phase 2", "A"),
        "grid_actual_p3": FieldLabel("Grid current on phase 3", "A"),
        "grid_avg_current": FieldLabel("Grid current, mean", "A"),
        "grid_max_current": FieldLabel("Grid current, largest", "A"),
    },
    "ChargeCards": {
        "cards": FieldLabel("Charge cards"),
        "default_card": FieldLabel("Default card"),
    },
    "OverrideSchedules": {
        "data": FieldLabel("Schedules"),
        "result": FieldLabel("Schedules (form with result)"),
        "command": FieldLabel("Answered command"),
        "success": FieldLabel("Success"),
        "error": FieldLabel("Error text"),
    },
    "SustainabilityStatus": {
        "trees": FieldLabel("Trees"),
        "co2": FieldLabel("CO2 saved"),
    },
    "ErrorMessage": {
        "error": FieldLabel("Error code"),
        "message": FieldLabel("Error text"),
        "flow_id": FieldLabel("Request id"),
    },
}
