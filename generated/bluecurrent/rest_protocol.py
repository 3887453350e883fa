# generated from codegen/templates/package/rest_protocol.py.j2 by `python -m codegen generate`; changes here are lost
"""Describes the commands over HTTP to the runtime: addresses, names, answers and errors."""

from __future__ import annotations

from ._runtime.core import errors
from ._runtime.core.protocol_table_types import Failure
from ._runtime.rest.rest_table_types import RestBase, RestRoute, RestService

_ACCOUNT = RestBase("https://api.bluecurrent.nl/app/bc_api/api/v2.0", "Token {}")
_STATUS = RestBase("https://api.bluecurrent.nl/app/bc_api/api/v2.1", "Token {}")

REST = RestService(
    authorization="Authorization",
    max_body=8388608,
    failures={
        "401": Failure(
            error=errors.InvalidApiToken, reaction=errors.Reaction.RENEW, text="the session token is not accepted"
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
        "setcapacitytariff": RestRoute(
            command="setcapacitytariff",
            method="POST",
            base=_ACCOUNT,
            path="setcapacitytariff",
            timeout=30,
            acts=True,
            identity="evse_id",
        ),
    },
    placeholders=frozenset(
        {
            "chargepoint_id",
            "chargepoints",
            "evse_id",
        }
    ),
)
"""Everything that the runtime knows of the commands over HTTP."""
