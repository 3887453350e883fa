# generated from codegen/templates/package/testing/simulation/rest/http_answer_table.py.j2 by `python -m codegen generate`; changes here are lost
"""Describes how a simulated account answers each HTTP command: a read, a page or an action."""

from __future__ import annotations

from .http_answer_table_types import ActionTemplate, AnswerTemplate, PageTemplate

ANSWERS: dict[str, AnswerTemplate] = {
    "getcontracts": AnswerTemplate(
        content="contracts",
        example=[
            {
                "contract_id": "BCU10000001",
                "contact_email": "driver@example.org",
                "subscription_type": "BASIS",
                "beneficiary_name": "A. Driver",
                "iban_beneficiary": "NL91ABNA0417164300",
            }
        ],
    ),
    "getgrids": AnswerTemplate(
        content="grids",
        example=[
            {
                "id": "GRID-BCU100001",
                "smart_charging": True,
                "address": {
                    "street": "Examplestreet",
                    "housenumber": "1",
                    "postal_code": "1234 AB",
                    "city": "Exampletown",
                    "country": "NL",
                    "region": "",
                },
            }
        ],
        identity="BCU100001",
    ),
    "chargepointstatus": AnswerTemplate(
        content="items",
        object="CH_STATUS",
    ),
    "gethomeautomationkey": AnswerTemplate(
        content="key",
        example="<api token>",
    ),
}
"""The answers that are read as a whole, by the names of their commands."""

PAGES: dict[str, PageTemplate] = {
    "gettransactions": PageTemplate(
        content="data",
        page={"current_page": 1, "next_page": 2, "max_per_page": 25, "total_pages": 2, "total_transactions": 26},
        next="next_page",
        items="transactions",
        item={
            "transaction_id": 7000001,
            "chargepoint_id": "BCU100001",
            "socket_id": "1",
            "chargepoint_type": "UMOVE",
            "evse_name": "Home left",
            "started_at": "03-07-2026 10:00:00",
            "end_time": "03-07-2026 12:30:00",
            "kwh": 10.5,
            "card_id": "NL-XXX-000001-0",
            "card_name": "Company card",
            "total_costs": "    2.42",
            "total_costs_ex_vat": "    2.00",
            "reimbursement_tariff_ex_vat": "    0.19",
            "vat": 21,
            "currency": "EUR",
            "reason_no_settlement": "No contract",
        },
        number_parameter="page",
        order_parameter="sort_field_order",
        newest_first="DESC",
        first_day_parameter="start_date",
        last_day_parameter="end_date",
        day_format="%-d-%-m-%Y",
    ),
}
"""The answers that are read page by page, by the names of their commands."""

ACTIONS: dict[str, ActionTemplate] = {
    "generatehomeautomationkey": ActionTemplate(
        effects_of="generatehomeautomationkey",
    ),
    "setcapacitytariff": ActionTemplate(
        effects_of="setcapacitytariff",
    ),
    "setdelayedcharging": ActionTemplate(
        effects_of="SET_DELAYED_CHARGING",
    ),
    "savescheduledelayedcharging": ActionTemplate(
        effects_of="SAVE_SCHEDULE_DELAYED_CHARGING",
    ),
    "setpricebasedcharging": ActionTemplate(
        effects_of="SET_PRICE_BASED_CHARGING",
    ),
    "setpricebasedsettings": ActionTemplate(
        effects_of="SET_PRICE_BASED_SETTINGS",
    ),
    "overridechargingprofiles": ActionTemplate(
        effects_of="OVERRIDE_CHARGING_PROFILES",
        given={"value": True},
    ),
    "overridedelayedchargingtimeout": ActionTemplate(
        effects_of="OVERRIDE_DELAYED_CHARGING_TIMEOUT",
        given={"value": True},
    ),
    "setinoperative": ActionTemplate(
        effects_of="SET_INOPERATIVE",
    ),
    "setoperative": ActionTemplate(
        effects_of="SET_OPERATIVE",
    ),
    "unlockconnector": ActionTemplate(
        effects_of="UNLOCK_CONNECTOR",
        is_plain=True,
    ),
}
"""The commands that change something, by their names."""
