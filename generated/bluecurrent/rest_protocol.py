# generated from codegen/templates/package/rest_protocol.py.j2 by `python -m codegen generate`; changes here are lost
"""Holds the table of commands over HTTP: the addresses, names, answers and errors that the runtime uses."""

from __future__ import annotations

from ._runtime.core import errors
from ._runtime.core.protocol_table_types import Failure
from ._runtime.rest.rest_table_types import RestBase, RestRoute, RestService

_ACCOUNT = RestBase("https://api.bluecurrent.nl/app/bc_api/api/v2.0", "Token {}")
_STATUS = RestBase("https://api.bluecurrent.nl/app/bc_api/api/v2.1", "Token {}")
_ACTIONS = RestBase("https://api.bluecurrent.nl/app/bce_api/api/v1/chargepoints/actions", "{}", plain_answers=True)

REST = RestService(
    authorization="Authorization",
    max_body=8388608,
    failures={
        "401": Failure(
            error=errors.InvalidApiToken, reaction=errors.Reaction.RENEW, text="the session token is not accepted"
        ),
        "429": Failure(error=errors.ServiceUnavailable, reaction=errors.Reaction.FAIL_CALL, text="too many requests"),
        "3xx": Failure(
            error=errors.ServerError, reaction=errors.Reaction.FAIL_CALL, text="a redirect, which is not followed"
        ),
        "5xx": Failure(
            error=errors.ServiceUnavailable, reaction=errors.Reaction.FAIL_CALL, text="the service is down for now"
        ),
        "html": Failure(
            error=errors.ServiceUnavailable, reaction=errors.Reaction.FAIL_CALL, text="the service is down for now"
        ),
        "other": Failure(
            error=errors.ServerError, reaction=errors.Reaction.FAIL_CALL, text="an answer without an error object"
        ),
    },
    routes={
        "gettransactions": RestRoute(
            command="gettransactions",
            method="POST",
            base=_ACCOUNT,
            path="gettransactions",
            timeout=30,
            content="data",
            query=("page", "sort_field", "sort_field_order", "start_date", "end_date"),
            wrap={"chargepoints": "chargepoint_id"},
            content_type=None,
            identity="evse_ids",
        ),
        "getcontracts": RestRoute(
            command="getcontracts",
            method="GET",
            base=_ACCOUNT,
            path="getcontracts",
            timeout=30,
            content="contracts",
        ),
        "getgrids": RestRoute(
            command="getgrids",
            method="GET",
            base=_ACCOUNT,
            path="getgrids",
            timeout=30,
            content="grids",
        ),
        "chargepointstatus": RestRoute(
            command="chargepointstatus",
            method="GET",
            base=_STATUS,
            path="chargepointstatus",
            timeout=30,
            content="items",
            query=("evse_id",),
            identity="evse_id",
        ),
        "gethomeautomationkey": RestRoute(
            command="gethomeautomationkey",
            method="GET",
            base=_ACCOUNT,
            path="gethomeautomationkey",
            timeout=30,
            content="key",
        ),
        "generatehomeautomationkey": RestRoute(
            command="generatehomeautomationkey",
            method="POST",
            base=_ACCOUNT,
            path="generatehomeautomationkey",
            timeout=30,
            acts=True,
        ),
        "setcapacitytariff": RestRoute(
            command="setcapacitytariff",
            method="POST",
            base=_ACCOUNT,
            path="setcapacitytariff",
            timeout=30,
            acts=True,
            identity="evse_id",
        ),
        "setdelayedcharging": RestRoute(
            command="setdelayedcharging",
            method="POST",
            base=_ACCOUNT,
            path="setdelayedcharging",
            timeout=30,
            acts=True,
            same_as="SET_DELAYED_CHARGING",
            identity="evse_id",
        ),
        "savescheduledelayedcharging": RestRoute(
            command="savescheduledelayedcharging",
            method="POST",
            base=_ACCOUNT,
            path="savescheduledelayedcharging",
            timeout=30,
            acts=True,
            same_as="SAVE_SCHEDULE_DELAYED_CHARGING",
            identity="evse_id",
        ),
        "setpricebasedcharging": RestRoute(
            command="setpricebasedcharging",
            method="POST",
            base=_ACCOUNT,
            path="setpricebasedcharging",
            timeout=30,
            acts=True,
            same_as="SET_PRICE_BASED_CHARGING",
            identity="evse_id",
        ),
        "setpricebasedsettings": RestRoute(
            command="setpricebasedsettings",
            method="POST",
            base=_ACCOUNT,
            path="setpricebasedsettings",
            timeout=30,
            acts=True,
            same_as="SET_PRICE_BASED_SETTINGS",
            identity="evse_id",
        ),
        "overridechargingprofiles": RestRoute(
            command="overridechargingprofiles",
            method="POST",
            base=_ACCOUNT,
            path="overridechargingprofiles",
            timeout=30,
            acts=True,
            same_as="OVERRIDE_CHARGING_PROFILES",
            identity="evse_id",
        ),
        "overridedelayedchargingtimeout": RestRoute(
            command="overridedelayedchargingtimeout",
            method="POST",
            base=_ACCOUNT,
            path="overridedelayedchargingtimeout",
            timeout=30,
            acts=True,
            same_as="OVERRIDE_DELAYED_CHARGING_TIMEOUT",
            identity="evse_id",
        ),
        "setinoperative": RestRoute(
            command="setinoperative",
            method="POST",
            base=_ACTIONS,
            path="setinoperative",
            timeout=60,
            acts=True,
            flow_id=True,
            same_as="SET_INOPERATIVE",
            push="STATUS_SET_INOPERATIVE",
            effect_holders=("data", "items"),
            selector="socket_id",
            identity="evse_id",
        ),
        "setoperative": RestRoute(
            command="setoperative",
            method="POST",
            base=_ACTIONS,
            path="setoperative",
            timeout=60,
            acts=True,
            flow_id=True,
            same_as="SET_OPERATIVE",
            push="STATUS_SET_OPERATIVE",
            effect_holders=("data", "items"),
            selector="socket_id",
            identity="evse_id",
        ),
        "unlockconnector": RestRoute(
            command="unlockconnector",
            method="POST",
            base=_ACTIONS,
            path="unlockconnector",
            timeout=30,
            acts=True,
            same_as="UNLOCK_CONNECTOR",
            identity="evse_id",
        ),
    },
    placeholders=frozenset(
        {
            "chargepoint_id",
            "chargepoints",
            "evse_id",
            "flow_id",
        }
    ),
)
"""Everything that the runtime knows of the commands over HTTP."""
