# generated from codegen/templates/tests/rest_cases.py.j2 by `python -m codegen generate`; changes here are lost
"""Lists every recorded request over HTTP, and valid and invalid arguments of the commands over HTTP."""

from __future__ import annotations

import datetime  # noqa: ICN001 - under this name, repr() writes it
from typing import Any, NamedTuple


class RestCase(NamedTuple):
    """A call of a method, the request that it must send, and how it must end."""

    recording: str
    command: str
    method: str
    arguments: dict[str, Any]
    request: dict[str, Any]
    answer: dict[str, Any] | None
    content: str
    """The field of the answer that is returned."""
    error: str
    """The class of the error that must be raised; empty if there is none."""


REST_CASES: list[RestCase] = [
    RestCase(
        "chargepointstatus",
        "chargepointstatus",
        "get_statuses",
        {"evse_id": "BCU100003"},
        {
            "method": "GET",
            "path": "/app/bc_api/api/v2.1/chargepointstatus",
            "query": {"evse_id": "BCU100003"},
            "body": None,
        },
        {
            "object": "CH_STATUS",
            "evse_id": "BCU100003",
            "items": [
                {
                    "evse_id": "BCU100003",
                    "actual_p1": 0,
                    "actual_p2": 0,
                    "actual_p3": 0,
                    "actual_v1": 0,
                    "actual_v2": 0,
                    "actual_v3": 0,
                    "actual_kwh": 0,
                    "activity": "available",
                    "vehicle_status": "A",
                    "max_usage": 20,
                    "smartcharging_max_usage": 10,
                    "max_offline": 10,
                    "offline_since": "",
                    "start_datetime": None,
                    "stop_datetime": None,
                    "total_cost": 0,
                    "boosting": False,
                    "smart_current_heartbeat_timeout": 0,
                    "socket_id": 1,
                },
                {
                    "evse_id": "BCU100003",
                    "actual_p1": 10,
                    "actual_p2": 10,
                    "actual_p3": 10,
                    "actual_v1": 230,
                    "actual_v2": 230,
                    "actual_v3": 230,
                    "actual_kwh": 3.2,
                    "activity": "charging",
                    "vehicle_status": "C",
                    "max_usage": 20,
                    "smartcharging_max_usage": 10,
                    "max_offline": 10,
                    "offline_since": "",
                    "start_datetime": "20260102 11:15:05",
                    "stop_datetime": None,
                    "total_cost": 0.97,
                    "boosting": False,
                    "smart_current_heartbeat_timeout": 0,
                    "socket_id": 2,
                },
            ],
            "socket_id": None,
            "socket_ids": [1, 2],
        },
        "items",
        "",
    ),
    RestCase(
        "chargepointstatus_socket_2",
        "chargepointstatus",
        "get_statuses",
        {"evse_id": "BCU100002"},
        {
            "method": "GET",
            "path": "/app/bc_api/api/v2.1/chargepointstatus",
            "query": {"evse_id": "BCU100002"},
            "body": None,
        },
        {
            "object": "CH_STATUS",
            "evse_id": "BCU100002",
            "items": [
                {
                    "evse_id": "BCU100002",
                    "actual_p1": 10,
                    "actual_p2": 10,
                    "actual_p3": 10,
                    "actual_v1": 230,
                    "actual_v2": 230,
                    "actual_v3": 230,
                    "actual_kwh": 3.2,
                    "activity": "charging",
                    "vehicle_status": "C",
                    "max_usage": 20,
                    "smartcharging_max_usage": 10,
                    "max_offline": 10,
                    "offline_since": "",
                    "start_datetime": "20260102 11:15:05",
                    "stop_datetime": None,
                    "total_cost": 0.97,
                    "boosting": False,
                    "smart_current_heartbeat_timeout": 0,
                    "socket_id": 2,
                }
            ],
            "socket_id": None,
            "socket_ids": [2],
        },
        "items",
        "",
    ),
    RestCase(
        "getcontracts",
        "getcontracts",
        "get_contracts",
        {},
        {"method": "GET", "path": "/app/bc_api/api/v2.0/getcontracts", "query": {}, "body": None},
        {
            "contracts": [
                {
                    "contract_id": "<contract id>",
                    "contact_email": "driver@example.org",
                    "subscription_type": "BASIS",
                    "beneficiary_name": "A. Driver",
                    "iban_beneficiary": "<iban>",
                }
            ]
        },
        "contracts",
        "",
    ),
    RestCase(
        "getcontracts_rejected",
        "getcontracts",
        "get_contracts",
        {},
        {"method": "GET", "path": "/app/bc_api/api/v2.0/getcontracts", "query": {}, "body": None},
        {"success": False, "error": "no contracts"},
        "contracts",
        "CommandRejected",
    ),
    RestCase(
        "getgrids",
        "getgrids",
        "get_grids",
        {},
        {"method": "GET", "path": "/app/bc_api/api/v2.0/getgrids", "query": {}, "body": None},
        {
            "grids": [
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
            ]
        },
        "grids",
        "",
    ),
    RestCase(
        "getgrids_maintenance",
        "getgrids",
        "get_grids",
        {},
        {"method": "GET", "path": "/app/bc_api/api/v2.0/getgrids", "query": {}, "body": None},
        None,
        "grids",
        "ServiceUnavailable",
    ),
    RestCase(
        "gettransactions",
        "gettransactions",
        "get_transactions_page",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest"},
        {
            "method": "POST",
            "path": "/app/bc_api/api/v2.0/gettransactions",
            "query": {"page": "1", "sort_field": "stoppedtimestamp", "sort_field_order": "DESC"},
            "body": {"chargepoints": [{"chargepoint_id": "BCU100001"}]},
        },
        {
            "data": {
                "current_page": 1,
                "next_page": None,
                "max_per_page": 25,
                "total_pages": 1,
                "total_transactions": 3,
                "transactions": [
                    {
                        "transaction_id": 7000001,
                        "chargepoint_id": "BCU100001",
                        "socket_id": "1",
                        "chargepoint_type": "HIDDEN",
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
                        "reason_no_settlement": None,
                    },
                    {
                        "transaction_id": "7000002",
                        "chargepoint_id": "BCU100001",
                        "socket_id": "1",
                        "chargepoint_type": "HIDDEN",
                        "evse_name": None,
                        "started_at": "02-07-2026 22:15:00",
                        "end_time": "03-07-2026 06:45:30",
                        "kwh": "   21.30",
                        "card_id": "NL-XXX-000001-0",
                        "card_name": None,
                        "total_costs": 5.4,
                        "total_costs_ex_vat": 4.46,
                        "reimbursement_tariff_ex_vat": "        ",
                        "vat": "21",
                        "currency": "EUR",
                        "reason_no_settlement": "No contract",
                    },
                    {
                        "transaction_id": 7000003,
                        "chargepoint_id": "BCU100001",
                        "socket_id": 1,
                        "chargepoint_type": "UMOVE",
                        "evse_name": "Home left",
                        "started_at": "",
                        "end_time": None,
                        "kwh": 0,
                        "card_id": "NL-XXX-000001-0",
                        "card_name": "Company card",
                        "total_costs": "        ",
                        "total_costs_ex_vat": "        ",
                        "reimbursement_tariff_ex_vat": "    0.19",
                        "vat": 21,
                        "currency": "EUR",
                        "reason_no_settlement": None,
                    },
                ],
            }
        },
        "data",
        "",
    ),
    RestCase(
        "gettransactions_forbidden",
        "gettransactions",
        "get_transactions_page",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest"},
        {
            "method": "POST",
            "path": "/app/bc_api/api/v2.0/gettransactions",
            "query": {"page": "1", "sort_field": "stoppedtimestamp", "sort_field_order": "DESC"},
            "body": {"chargepoints": [{"chargepoint_id": "BCU100001"}]},
        },
        {"object": "ERROR", "error": 2, "message": "forbidden"},
        "data",
        "NotAuthorized",
    ),
    RestCase(
        "gettransactions_two_pages",
        "gettransactions",
        "get_transactions_page",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "oldest", "start": "1-7-2026", "end": "31-10-2026"},
        {
            "method": "POST",
            "path": "/app/bc_api/api/v2.0/gettransactions",
            "query": {
                "page": "1",
                "sort_field": "stoppedtimestamp",
                "sort_field_order": "ASC",
                "start_date": "1-7-2026",
                "end_date": "31-10-2026",
            },
            "body": {"chargepoints": [{"chargepoint_id": "BCU100001"}]},
        },
        {
            "data": {
                "current_page": 1,
                "next_page": 2,
                "max_per_page": 25,
                "total_pages": 2,
                "total_transactions": 2,
                "transactions": [
                    {
                        "transaction_id": 7000001,
                        "chargepoint_id": "BCU100001",
                        "socket_id": "1",
                        "chargepoint_type": "HIDDEN",
                        "evse_name": "Home left",
                        "started_at": "24-10-2026 23:30:00",
                        "end_time": "25-10-2026 02:30:00",
                        "kwh": 10.5,
                        "card_id": "NL-XXX-000001-0",
                        "card_name": "Company card",
                        "total_costs": "    2.42",
                        "total_costs_ex_vat": "    2.00",
                        "reimbursement_tariff_ex_vat": "    0.19",
                        "vat": 21,
                        "currency": "EUR",
                        "reason_no_settlement": None,
                    }
                ],
            }
        },
        "data",
        "",
    ),
    RestCase(
        "gettransactions_two_pages",
        "gettransactions",
        "get_transactions_page",
        {"evse_ids": ["BCU100001"], "page": 2, "order": "oldest", "start": "1-7-2026", "end": "31-10-2026"},
        {
            "method": "POST",
            "path": "/app/bc_api/api/v2.0/gettransactions",
            "query": {
                "page": "2",
                "sort_field": "stoppedtimestamp",
                "sort_field_order": "ASC",
                "start_date": "1-7-2026",
                "end_date": "31-10-2026",
            },
            "body": {"chargepoints": [{"chargepoint_id": "BCU100001"}]},
        },
        {
            "data": {
                "current_page": 2,
                "next_page": None,
                "max_per_page": 25,
                "total_pages": 2,
                "total_transactions": 2,
                "transactions": [
                    {
                        "transaction_id": 7000004,
                        "chargepoint_id": "BCU100001",
                        "socket_id": "1",
                        "chargepoint_type": "HIDDEN",
                        "evse_name": "Home left",
                        "started_at": "25-10-2026 01:30:00",
                        "end_time": "25-10-2026 03:30:00",
                        "kwh": 10.5,
                        "card_id": "NL-XXX-000001-0",
                        "card_name": "Company card",
                        "total_costs": "    2.42",
                        "total_costs_ex_vat": "    2.00",
                        "reimbursement_tariff_ex_vat": "    0.19",
                        "vat": 21,
                        "currency": "EUR",
                        "reason_no_settlement": None,
                    }
                ],
            }
        },
        "data",
        "",
    ),
]

INVALID_CALLS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "get_transactions_page",
        "evse_ids",
        {"evse_ids": None, "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "evse_ids",
        {"evse_ids": "text", "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "evse_ids",
        {"evse_ids": [], "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "evse_ids",
        {"evse_ids": [True], "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "evse_ids",
        {"evse_ids": [1], "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "evse_ids",
        {"evse_ids": [1.5], "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "evse_ids",
        {"evse_ids": [""], "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "evse_ids",
        {"evse_ids": ["a b"], "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "evse_ids",
        {"evse_ids": [b"5"], "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "evse_ids",
        {"evse_ids": [{}], "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "page",
        {"evse_ids": ["BCU100001"], "page": None, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "page",
        {"evse_ids": ["BCU100001"], "page": 0, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "page",
        {"evse_ids": ["BCU100001"], "page": 10000, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "page",
        {"evse_ids": ["BCU100001"], "page": True, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "page",
        {"evse_ids": ["BCU100001"], "page": 1.5, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "page",
        {"evse_ids": ["BCU100001"], "page": "", "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "page",
        {"evse_ids": ["BCU100001"], "page": "yes", "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "page",
        {"evse_ids": ["BCU100001"], "page": "a b", "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "page",
        {"evse_ids": ["BCU100001"], "page": b"5", "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "page",
        {"evse_ids": ["BCU100001"], "page": {}, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "order",
        {"evse_ids": ["BCU100001"], "page": 1, "order": None, "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "order",
        {"evse_ids": ["BCU100001"], "page": 1, "order": True, "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "order",
        {"evse_ids": ["BCU100001"], "page": 1, "order": 1, "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "order",
        {"evse_ids": ["BCU100001"], "page": 1, "order": 1.5, "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "order",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "order",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "yes", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "order",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "a b", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "order",
        {"evse_ids": ["BCU100001"], "page": 1, "order": b"5", "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "order",
        {"evse_ids": ["BCU100001"], "page": 1, "order": {}, "start": "1-7-2026", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "start",
        {
            "evse_ids": ["BCU100001"],
            "page": 1,
            "order": "newest",
            "start": datetime.datetime(2026, 7, 24, 13, 25, 33, tzinfo=datetime.timezone.utc),
            "end": "1-7-2026",
        },
    ),
    (
        "get_transactions_page",
        "start",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "soon", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "start",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "start",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": True, "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "start",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": 1, "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "start",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": 1.5, "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "start",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": b"5", "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "start",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": {}, "end": "1-7-2026"},
    ),
    (
        "get_transactions_page",
        "end",
        {
            "evse_ids": ["BCU100001"],
            "page": 1,
            "order": "newest",
            "start": "1-7-2026",
            "end": datetime.datetime(2026, 7, 24, 13, 25, 33, tzinfo=datetime.timezone.utc),
        },
    ),
    (
        "get_transactions_page",
        "end",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "1-7-2026", "end": "soon"},
    ),
    (
        "get_transactions_page",
        "end",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "1-7-2026", "end": ""},
    ),
    (
        "get_transactions_page",
        "end",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "1-7-2026", "end": True},
    ),
    (
        "get_transactions_page",
        "end",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "1-7-2026", "end": 1},
    ),
    (
        "get_transactions_page",
        "end",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "1-7-2026", "end": 1.5},
    ),
    (
        "get_transactions_page",
        "end",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "1-7-2026", "end": b"5"},
    ),
    (
        "get_transactions_page",
        "end",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "1-7-2026", "end": {}},
    ),
    ("get_statuses", "evse_id", {"evse_id": None}),
    ("get_statuses", "evse_id", {"evse_id": True}),
    ("get_statuses", "evse_id", {"evse_id": 1}),
    ("get_statuses", "evse_id", {"evse_id": 1.5}),
    ("get_statuses", "evse_id", {"evse_id": ""}),
    ("get_statuses", "evse_id", {"evse_id": "a b"}),
    ("get_statuses", "evse_id", {"evse_id": b"5"}),
    ("get_statuses", "evse_id", {"evse_id": {}}),
]
"""The method, the invalid argument, and all arguments."""

VALID_CALLS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "gettransactions",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 1,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "DESC",
            "start_date": "1-7-2026",
            "end_date": "1-7-2026",
        },
    ),
    (
        "gettransactions",
        {"evse_ids": ["BCU100001"], "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 1,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "DESC",
            "start_date": "1-7-2026",
            "end_date": "1-7-2026",
        },
    ),
    (
        "gettransactions",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 1,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "DESC",
            "start_date": "1-7-2026",
            "end_date": "1-7-2026",
        },
    ),
    (
        "gettransactions",
        {"evse_ids": ["BCU100001"], "page": 9999, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 9999,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "DESC",
            "start_date": "1-7-2026",
            "end_date": "1-7-2026",
        },
    ),
    (
        "gettransactions",
        {"evse_ids": ["BCU100001"], "page": 7, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 7,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "DESC",
            "start_date": "1-7-2026",
            "end_date": "1-7-2026",
        },
    ),
    (
        "gettransactions",
        {"evse_ids": ["BCU100001"], "page": 1, "start": "1-7-2026", "end": "1-7-2026"},
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 1,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "DESC",
            "start_date": "1-7-2026",
            "end_date": "1-7-2026",
        },
    ),
    (
        "gettransactions",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "1-7-2026", "end": "1-7-2026"},
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 1,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "DESC",
            "start_date": "1-7-2026",
            "end_date": "1-7-2026",
        },
    ),
    (
        "gettransactions",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "oldest", "start": "1-7-2026", "end": "1-7-2026"},
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 1,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "ASC",
            "start_date": "1-7-2026",
            "end_date": "1-7-2026",
        },
    ),
    (
        "gettransactions",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "end": "1-7-2026"},
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 1,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "DESC",
            "end_date": "1-7-2026",
        },
    ),
    (
        "gettransactions",
        {
            "evse_ids": ["BCU100001"],
            "page": 1,
            "order": "newest",
            "start": datetime.date(2026, 7, 24),
            "end": "1-7-2026",
        },
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 1,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "DESC",
            "start_date": "24-7-2026",
            "end_date": "1-7-2026",
        },
    ),
    (
        "gettransactions",
        {"evse_ids": ["BCU100001"], "page": 1, "order": "newest", "start": "1-7-2026"},
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 1,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "DESC",
            "start_date": "1-7-2026",
        },
    ),
    (
        "gettransactions",
        {
            "evse_ids": ["BCU100001"],
            "page": 1,
            "order": "newest",
            "start": "1-7-2026",
            "end": datetime.date(2026, 7, 24),
        },
        {
            "command": "gettransactions",
            "chargepoints": ["BCU100001"],
            "page": 1,
            "sort_field": "stoppedtimestamp",
            "sort_field_order": "DESC",
            "start_date": "1-7-2026",
            "end_date": "24-7-2026",
        },
    ),
    ("getcontracts", {}, {"command": "getcontracts"}),
    ("getgrids", {}, {"command": "getgrids"}),
    ("chargepointstatus", {"evse_id": "BCU100001"}, {"command": "chargepointstatus", "evse_id": "BCU100001"}),
]
"""The command, its arguments, and its parameters on the wire with its name."""
