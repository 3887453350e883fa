# generated from codegen/templates/package/testing/simulation/default_account.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the account that is simulated if a test gives no other."""

from __future__ import annotations

from typing import Any

SUBJECT_WORD = "charge points"
SUBJECTS: dict[str, dict[str, Any]] = {
    "BCU100001": {
        "name": "Home left",
        "chargepoint_name": "Home left",
        "activity": "charging",
        "vehicle_status": "C",
        "smart_current_heartbeat_timeout": 0,
        "start_datetime": "20260102 10:30:00",
        "actual_kwh": 11.04,
    },
    "BCU100002": {
        "name": "Home right",
        "chargepoint_name": "Home right",
        "activity": "delayed",
        "vehicle_status": "B",
        "delayed_charging": {"value": True},
        "smart_charging": True,
        "actual_p1": 0,
        "actual_p2": 0,
        "actual_p3": 0,
        "actual_v1": 0,
        "actual_v2": 0,
        "actual_v3": 0,
        "actual_kwh": 0,
        "total_cost": 0,
        "smart_current_heartbeat_timeout": 0,
        "start_datetime": "20260102 09:05:12",
    },
    "BCU100003": {
        "name": "Visitors",
        "chargepoint_name": "Visitors",
        "activity": "available",
        "vehicle_status": "A",
        "actual_p1": 0,
        "actual_p2": 0,
        "actual_p3": 0,
        "actual_v1": 0,
        "actual_v2": 0,
        "actual_v3": 0,
        "actual_kwh": 0,
        "total_cost": 0,
        "smart_current_heartbeat_timeout": 0,
        "start_datetime": "20260101 18:03:12",
        "stop_datetime": "20260101 21:47:55",
    },
    "BCU100004": {
        "name": "Barn",
        "chargepoint_name": "Barn",
        "activity": "offline",
        "vehicle_status": "E",
        "delayed_charging": {"permission": "read"},
        "price_based_charging": {"permission": "read"},
        "actual_p1": 0,
        "actual_p2": 0,
        "actual_p3": 0,
        "actual_v1": 0,
        "actual_v2": 0,
        "actual_v3": 0,
        "actual_kwh": 0,
        "total_cost": 0,
        "smart_current_heartbeat_timeout": 0,
        "start_datetime": "20260101 18:03:12",
        "stop_datetime": "20260101 21:47:55",
        "offline_since": "20260102 09:15:00",
        "plug_and_charge": {"permission": "read"},
        "public_charging": {"permission": "read"},
    },
}
"""The fields of each charge point by wire name."""

COMMON_FIELDS: dict[str, Any] = {
    "delayed_charging": {"value": False},
    "price_based_charging": {"value": False},
    "smart_charging": False,
    "boosting": False,
}
"""The fields that every charge point has, also in another account, unless it has its own."""

OBJECT_CONTENTS: dict[str, Any] = {
    "CHARGE_CARDS": [
        {
            "uid": "00000000000001",
            "id": "NL-XXX-000001-0",
            "name": "Company card",
            "customer_name": "A. Driver",
            "valid": 1,
            "date_created": "2025-06-27",
            "date_modified": "2025-07-11",
            "date_became_invalid": None,
        },
        {
            "uid": "00000000000002",
            "id": "NL-XXX-000002-0",
            "name": "Private card",
            "customer_name": "A. Driver",
            "valid": 1,
            "date_created": "2025-06-27",
            "date_modified": "2025-06-27",
            "date_became_invalid": None,
        },
        {
            "uid": "00000000000003",
            "id": "NL-XXX-000003-0",
            "name": "Pool car",
            "customer_name": "A. Driver",
            "valid": 1,
            "date_created": "2025-01-02",
            "date_modified": "2025-01-02",
            "date_became_invalid": None,
        },
    ],
    "LIST_OVERRIDE_CURRENT": [
        {
            "schedule_id": 1,
            "charge_points": ["BCU100001", "BCU100002"],
            "override_current": 10,
            "start_time": "17:00",
            "stop_time": "20:00",
            "override_start_days": "MO,TU,WE,TH,FR",
            "override_end_days": "MO,TU,WE,TH,FR",
        }
    ],
}
"""The contents of objects of the account, by their names."""

ANSWERS_WITHIN = 30
"""The simulated seconds after the receipt, within which a charge point must answer."""
REFUSAL_ERROR = "REJECTED"
"""The error in the verdict of a charge point that can't do what is asked."""
NO_ANSWER_ERROR = "TIMEOUT"
"""The error in the verdict for a charge point that does not answer."""
