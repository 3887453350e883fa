# generated from codegen/templates/package/testing/record/anonymization/spec_examples.py.j2 by `python -m codegen generate`; changes here are lost
"""Lists the examples that replace private values in recordings, and the public values that are kept."""

from __future__ import annotations

FIELD_EXAMPLES: dict[str, dict[str, object]] = {
    "Account": {
        "login": "driver@example.org",
        "email": "driver@example.org",
        "full_name": "A. Driver",
        "should_reset_password": False,
        "developer_mode_enabled": False,
        "tel": "",
        "marketing_target": "bluecurrent",
        "first_login_app": "2020-01-15T13:33:52",
        "hubspot_user_identity": "<identity>",
    },
    "Acknowledgement": {
        "evse_id": "BCU100001",
    },
    "ApiTokenAnswer": {
        "key": "<api token>",
    },
    "ApiTokenStatus": {
        "token": "<session token>",
        "customer_id": "<customer id>",
    },
    "Card": {
        "uid": "00000000000001",
        "id": "NL-XXX-000001-0",
        "name": "Company card",
        "customer_name": "A. Driver",
    },
    "CardReference": {
        "uid": "00000000000001",
        "id": "NL-XXX-000001-0",
    },
    "ChSettings": {
        "evse_id": "BCU100001",
    },
    "ChStatus": {
        "evse_id": "BCU100001",
    },
    "ChargeCard": {
        "uid": "00000000000001",
        "id": "NL-XXX-000001-0",
        "name": "Company card",
        "customer_name": "A. Driver",
    },
    "ChargePoint": {
        "evse_id": "BCU100001",
        "x_coord": 0,
        "y_coord": 0,
        "name": "Home left",
    },
    "ChargePointSettings": {
        "evse_id": "BCU100001",
        "x_coord": 0,
        "y_coord": 0,
        "chargepoint_name": "Home left",
    },
    "ChargePointStatus": {
        "evse_id": "BCU100001",
    },
    "Chargepointstatus": {
        "evse_id": "BCU100001",
    },
    "Contract": {
        "contract_id": "<contract id>",
        "contact_email": "driver@example.org",
        "beneficiary_name": "A. Driver",
        "iban_beneficiary": "<iban>",
    },
    "GetChSettings": {
        "evse_id": "BCU100001",
    },
    "GetChStatus": {
        "evse_id": "BCU100001",
    },
    "GetGridStatus": {
        "evse_id": "BCU100001",
    },
    "Gettransactions": {
        "chargepoints": "BCU100001",
    },
    "GridAddress": {
        "street": "Examplestreet",
        "housenumber": "1",
        "postal_code": "1234 AB",
        "city": "Exampletown",
        "country": "NL",
        "region": "",
    },
    "GridCurrent": {
        "evse_id": "BCU100001",
    },
    "Location": {
        "x_coord": 0,
        "y_coord": 0,
        "street": "Examplestreet",
        "housenumber": "1",
        "zipcode": "1234 AB",
        "city": "Exampletown",
        "country": "NL",
    },
    "OverrideChargingProfiles": {
        "evse_id": "BCU100001",
    },
    "OverrideDelayedChargingTimeout": {
        "evse_id": "BCU100001",
    },
    "OverrideSchedule": {
        "charge_points": "BCU100001",
        "chargepoint_id": "BCU100001",
    },
    "Overridechargingprofiles": {
        "evse_id": "BCU100001",
    },
    "Overridedelayedchargingtimeout": {
        "evse_id": "BCU100001",
    },
    "PatchPriceBasedChargingSettings": {
        "evse_id": "BCU100001",
    },
    "PostEditOverrideCurrent": {
        "chargepoints": "BCU100001",
    },
    "PostSetOverrideCurrent": {
        "chargepoints": "BCU100001",
    },
    "Reboot": {
        "evse_id": "BCU100001",
    },
    "SaveScheduleDelayedCharging": {
        "evse_id": "BCU100001",
    },
    "Savescheduledelayedcharging": {
        "evse_id": "BCU100001",
    },
    "SetDelayedCharging": {
        "evse_id": "BCU100001",
    },
    "SetInoperative": {
        "evse_id": "BCU100001",
    },
    "SetOperative": {
        "evse_id": "BCU100001",
    },
    "SetPlugAndCharge": {
        "evse_id": "BCU100001",
    },
    "SetPlugAndChargeChargeCard": {
        "evse_id": "BCU100001",
        "token_uid": "00000000000001",
    },
    "SetPriceBasedCharging": {
        "evse_id": "BCU100001",
    },
    "SetPriceBasedSettings": {
        "evse_id": "BCU100001",
    },
    "SetPublicCharging": {
        "evse_id": "BCU100001",
    },
    "Setcapacitytariff": {
        "evse_id": "BCU100001",
    },
    "Setdelayedcharging": {
        "evse_id": "BCU100001",
    },
    "Setinoperative": {
        "chargepoint_id": "BCU100001",
    },
    "Setoperative": {
        "chargepoint_id": "BCU100001",
    },
    "Setpricebasedcharging": {
        "evse_id": "BCU100001",
    },
    "Setpricebasedsettings": {
        "evse_id": "BCU100001",
    },
    "SoftReset": {
        "evse_id": "BCU100001",
    },
    "StartSession": {
        "evse_id": "BCU100001",
        "session_token": "00000000000001",
    },
    "StopSession": {
        "evse_id": "BCU100001",
    },
    "Transaction": {
        "chargepoint_id": "BCU100001",
        "evse_name": "Home left",
        "card_id": "NL-XXX-000001-0",
        "card_name": "Company card",
    },
    "UnlockConnector": {
        "evse_id": "BCU100001",
    },
    "Unlockconnector": {
        "chargepoint_id": "BCU100001",
    },
    "ValidateApiToken": {
        "token": "<api token>",
    },
}
"""The examples of sensitive fields, by the class of a message or a part of it, and the key in it."""

PLACEHOLDER_EXAMPLES: tuple[str, ...] = ("BCU100001",)
"""The examples of identities that commands name."""

PUBLIC_VALUES: frozenset[str] = frozenset(
    {
        "BCU-APP",
        "BCU_HOME_USE",
    }
)
"""Values of sensitive fields that are not replaced, since they belong to nobody."""

HTTP_ANSWERS: dict[str, str] = {
    "gettransactions": "TransactionsAnswer",
    "getcontracts": "ContractsAnswer",
    "getgrids": "GridsAnswer",
    "chargepointstatus": "ChStatus",
    "gethomeautomationkey": "ApiTokenAnswer",
    "generatehomeautomationkey": "ActionAnswer",
    "setcapacitytariff": "ActionAnswer",
    "setdelayedcharging": "ActionAnswer",
    "savescheduledelayedcharging": "ActionAnswer",
    "setpricebasedcharging": "ActionAnswer",
    "setpricebasedsettings": "ActionAnswer",
    "overridechargingprofiles": "ActionAnswer",
    "overridedelayedchargingtimeout": "ActionAnswer",
    "setinoperative": "ActionAnswer",
    "setoperative": "ActionAnswer",
    "unlockconnector": "ActionAnswer",
}
"""The classes of the answers to HTTP commands, by the names of the commands."""
