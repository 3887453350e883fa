# generated from codegen/templates/package/testing/simulation/charging/charging_field_names.py by `python -m codegen generate`; changes here are lost
"""Defines the wire names and values of the charge point fields that the charging simulation uses.

A test compares them with the spec. A field that a charge point does not have is neither read nor written.
"""

from __future__ import annotations

from typing import Final

ACTIVITY: Final = "activity"
AVAILABLE: Final = "available"
CHARGING: Final = "charging"
DELAYED: Final = "delayed"
UNAVAILABLE: Final = "unavailable"
OFFLINE: Final = "offline"
SESSION_ACTIVITIES: Final = (CHARGING, DELAYED)
FREE_ACTIVITIES: Final = (AVAILABLE, CHARGING, DELAYED, OFFLINE)
"""The activities with which a charge point can charge; it can do so also while it is offline."""

VEHICLE_STATUS: Final = "vehicle_status"
NO_VEHICLE: Final = "A"
VEHICLE_DETECTED: Final = "B"
VEHICLE_READY: Final = "C"
NO_POWER: Final = "E"

CURRENTS: Final = ("actual_p1", "actual_p2", "actual_p3")
VOLTAGES: Final = ("actual_v1", "actual_v2", "actual_v3")
ENERGY: Final = "actual_kwh"
COST: Final = "total_cost"
START: Final = "start_datetime"
STOP: Final = "stop_datetime"
OFFLINE_SINCE: Final = "offline_since"
BOOSTING: Final = "boosting"
HEARTBEAT: Final = "smart_current_heartbeat_timeout"

SOCKET_ID: Final = "socket_id"
SOCKET_IDS: Final = "socket_ids"
SOCKET_FIELDS: Final = (
    *(ACTIVITY, VEHICLE_STATUS, *CURRENTS, *VOLTAGES, ENERGY, COST),
    *(START, STOP, BOOSTING, HEARTBEAT, SOCKET_ID),
)
"""The fields that each socket of a charge point has for itself."""

MAX_USAGE: Final = "max_usage"
SMART_CHARGING_MAX_USAGE: Final = "smartcharging_max_usage"
MAX_OFFLINE: Final = "max_offline"
SMART_CHARGING: Final = "smart_charging"
PLUG_AND_CHARGE: Final = ("plug_and_charge", "value")
PLUG_AND_CHARGE_CARD: Final = ("plug_and_charge_charge_card", "uid")
CARD_PARAMETER: Final = "session_token"
"""The parameter of the command that starts a session; it holds the uid of a card."""
ENERGY_PRICE: Final = ("tariff", "price_in_vat")
START_PRICE: Final = ("tariff", "start_price_in_vat")

DELAYED_CHARGING: Final = "delayed_charging"
PRICE_BASED_CHARGING: Final = "price_based_charging"
VALUE: Final = "value"
DELAYED_HEARTBEAT: Final = (DELAYED_CHARGING, HEARTBEAT)
START_TIME: Final = "start_time"
END_TIME: Final = "end_time"
SELECTED_DAYS: Final = "selected_days"
MINIMUM_KWH: Final = "minimum_kwh"

GRID_CURRENTS: Final = ("grid_actual_p1", "grid_actual_p2", "grid_actual_p3")
GRID_MAX_INSTALL: Final = "grid_max_install"
GRID_MAX_RESERVED: Final = "grid_max_reserved"

OVERRIDES: Final = "LIST_OVERRIDE_CURRENT"
"""The object that lists the schedules which override the current."""
OVERRIDE_LIST: Final = "data"
OVERRIDE_ID: Final = "schedule_id"
OVERRIDE_CHARGE_POINTS: Final = "charge_points"
OVERRIDE_CURRENT: Final = "override_current"
OVERRIDE_START_TIME: Final = "start_time"
OVERRIDE_STOP_TIME: Final = "stop_time"
OVERRIDE_START_DAYS: Final = "override_start_days"
OVERRIDE_STOP_DAYS: Final = "override_end_days"
DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The days of a schedule, from Monday."""
