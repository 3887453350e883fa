# generated from codegen/templates/package/testing/simulation/state/effect_table.py.j2 by `python -m codegen generate`; changes here are lost
"""Holds the table of command effects: the fields that each command changes."""

from __future__ import annotations

from .object_and_effect_table_types import CommandEffect, ItemChange, ItemLookup

EFFECTS: dict[str, tuple[CommandEffect, ...]] = {
    "SET_PUBLIC_CHARGING": (
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "public_charging", "value"),
            parameter="value",
        ),
    ),
    "SET_PLUG_AND_CHARGE": (
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "plug_and_charge", "value"),
            parameter="value",
        ),
    ),
    "SET_PLUG_AND_CHARGE_CHARGE_CARD": (
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "plug_and_charge_charge_card"),
            parameter="token_uid",
            lookup=ItemLookup(
                object="CHARGE_CARDS",
                path=("cards",),
                id="uid",
                public=("BCU-APP", "BCU_HOME_USE"),
            ),
        ),
    ),
    "SET_INOPERATIVE": (
        CommandEffect(
            object="CH_STATUS",
            path=("data", "activity"),
            value="unavailable",
            confirms=True,
        ),
    ),
    "SET_OPERATIVE": (
        CommandEffect(
            object="CH_STATUS",
            path=("data", "activity"),
            value="available",
            old_values=("unavailable",),
            confirms=True,
        ),
    ),
    "START_SESSION": (
        CommandEffect(
            object="CH_STATUS",
            path=("data", "activity"),
            value="charging",
            old_values=("available",),
        ),
    ),
    "STOP_SESSION": (
        CommandEffect(
            object="CH_STATUS",
            path=("data", "activity"),
            value="available",
            old_values=("charging", "delayed"),
            refusal="no active session for chargepoint: {evse_id}",
        ),
    ),
    "SET_DELAYED_CHARGING": (
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "delayed_charging", "value"),
            parameter="value",
        ),
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "price_based_charging", "value"),
            value=False,
            when={"value": True},
        ),
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "smart_charging"),
            parameter="value",
        ),
    ),
    "SAVE_SCHEDULE_DELAYED_CHARGING": (
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "delayed_charging", "selected_days"),
            parameter="days",
            conversion="json",
        ),
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "delayed_charging", "start_time"),
            parameter="start_time",
        ),
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "delayed_charging", "end_time"),
            parameter="end_time",
        ),
    ),
    "SET_PRICE_BASED_CHARGING": (
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "price_based_charging", "value"),
            parameter="value",
        ),
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "delayed_charging", "value"),
            value=False,
            when={"value": True},
        ),
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "smart_charging"),
            parameter="value",
        ),
    ),
    "SET_PRICE_BASED_SETTINGS": (
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "price_based_charging", "expected_leave_time"),
            parameter="expected_departure_time",
        ),
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "price_based_charging", "expected_kwh"),
            parameter="expected_kwh",
            conversion="json",
        ),
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "price_based_charging", "minimum_kwh"),
            parameter="minimum_kwh",
            conversion="json",
        ),
    ),
    "PATCH_PRICE_BASED_CHARGING_SETTINGS": (
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "price_based_charging", "expected_leave_time"),
            parameter="expected_departure_time",
        ),
    ),
    "OVERRIDE_CHARGING_PROFILES": (
        CommandEffect(
            object="CH_STATUS",
            path=("data", "boosting"),
            parameter="value",
        ),
    ),
    "OVERRIDE_DELAYED_CHARGING_TIMEOUT": (
        CommandEffect(
            object="CH_STATUS",
            path=("data", "boosting"),
            parameter="value",
        ),
    ),
    "POST_SET_OVERRIDE_CURRENT": (
        CommandEffect(
            object="LIST_OVERRIDE_CURRENT",
            path=("data",),
            item=ItemChange(
                action="add",
                id="schedule_id",
                fields=(
                    ("charge_points", "chargepoints", ""),
                    ("override_current", "overridevalue", ""),
                    ("start_time", "overridestarttime", ""),
                    ("stop_time", "overridestoptime", ""),
                    ("override_start_days", "overridestartdays", "joined"),
                    ("override_end_days", "overridestopdays", "joined"),
                ),
                answer_field="data",
            ),
        ),
    ),
    "POST_EDIT_OVERRIDE_CURRENT": (
        CommandEffect(
            object="LIST_OVERRIDE_CURRENT",
            path=("data",),
            item=ItemChange(
                action="update",
                id="schedule_id",
                parameter="schedule_id",
                fields=(
                    ("charge_points", "chargepoints", ""),
                    ("override_current", "overridevalue", ""),
                    ("start_time", "overridestarttime", ""),
                    ("stop_time", "overridestoptime", ""),
                    ("override_start_days", "overridestartdays", "joined"),
                    ("override_end_days", "overridestopdays", "joined"),
                ),
                answer_field="data",
            ),
        ),
    ),
    "POST_CLEAR_OVERRIDE_CURRENT": (
        CommandEffect(
            object="LIST_OVERRIDE_CURRENT",
            path=("data",),
            item=ItemChange(
                action="remove",
                id="schedule_id",
                parameter="schedule_id",
                answer_field="data",
            ),
        ),
    ),
    "setcapacitytariff": (
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "capacity_tariff", "value"),
            parameter="value",
        ),
        CommandEffect(
            object="CH_SETTINGS",
            path=("data", "capacity_tariff", "capacitytariffmaxkwh"),
            parameter="capacitytariffmaxkwh",
        ),
    ),
}
"""The effects of each command that changes something, by the name of the command."""
