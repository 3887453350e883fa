# generated from codegen/templates/package/protocol.py.j2 by `python -m codegen generate`; changes here are lost
"""Holds the protocol table: the addresses, names, answers, errors and limits that the runtime uses."""

from __future__ import annotations

from ._runtime.core import errors
from ._runtime.core.protocol_table_types import (
    Effect,
    Errors,
    Failure,
    Key,
    Limit,
    LogIn,
    Protocol,
    RememberedField,
    Route,
)

PROTOCOL_VERSION = "1.0.0"
"""The version of the protocol from which this SDK was generated."""

PROTOCOL = Protocol(
    version=PROTOCOL_VERSION,
    endpoint="wss://motown.bluecurrent.nl/haserver",
    command="command",
    object="object",
    log_in=LogIn(
        command="VALIDATE_API_TOKEN",
        token="token",
        answer="STATUS_API_TOKEN",
        success="success",
        session_token="token",
        customer="customer_id",
        own_connection=True,
        authorization="Authorization",
        scheme="Token {}",
    ),
    greeting={
        "command": "HELLO",
        "header": "homeassistant",
    },
    routes={
        "VALIDATE_API_TOKEN": Route(
            command="VALIDATE_API_TOKEN",
            answer="STATUS_API_TOKEN",
            authorized=False,
            standalone=True,
            timeout=10,
        ),
        "GET_ACCOUNT": Route(
            command="GET_ACCOUNT",
            answer="ACCOUNT",
            repeatable=True,
            standalone=True,
            timeout=10,
        ),
        "HELLO": Route(
            command="HELLO",
            answer="HELLO",
            timeout=10,
        ),
        "GET_CHARGE_POINTS": Route(
            command="GET_CHARGE_POINTS",
            answer="CHARGE_POINTS",
            repeatable=True,
            timeout=10,
        ),
        "GET_CHARGE_CARDS": Route(
            command="GET_CHARGE_CARDS",
            answer="CHARGE_CARDS",
            repeatable=True,
            timeout=10,
        ),
        "GET_CH_STATUS": Route(
            command="GET_CH_STATUS",
            answer="CH_STATUS",
            repeatable=True,
            timeout=10,
        ),
        "GET_CH_SETTINGS": Route(
            command="GET_CH_SETTINGS",
            answer="CH_SETTINGS",
            repeatable=True,
            timeout=10,
        ),
        "GET_GRID_STATUS": Route(
            command="GET_GRID_STATUS",
            answer="GRID_STATUS",
            repeatable=True,
            timeout=10,
        ),
        "LIST_OVERRIDE_CURRENT": Route(
            command="LIST_OVERRIDE_CURRENT",
            answer="LIST_OVERRIDE_CURRENT",
            repeatable=True,
            timeout=10,
        ),
        "GET_SUSTAINABILITY_STATUS": Route(
            command="GET_SUSTAINABILITY_STATUS",
            answer="SUSTAINABILITY_STATUS",
            repeatable=True,
            timeout=10,
        ),
        "SET_PUBLIC_CHARGING": Route(
            command="SET_PUBLIC_CHARGING",
            answer="STATUS_SET_PUBLIC_CHARGING",
            receipt="RECEIVED_SET_PUBLIC_CHARGING",
            acts=True,
            timeout=60,
        ),
        "SET_PLUG_AND_CHARGE": Route(
            command="SET_PLUG_AND_CHARGE",
            answer="STATUS_SET_PLUG_AND_CHARGE",
            receipt="RECEIVED_SET_PLUG_AND_CHARGE",
            acts=True,
            timeout=60,
        ),
        "SET_PLUG_AND_CHARGE_CHARGE_CARD": Route(
            command="SET_PLUG_AND_CHARGE_CHARGE_CARD",
            answer="STATUS_SET_PLUG_AND_CHARGE_CHARGE_CARD",
            receipt="RECEIVED_SET_PLUG_AND_CHARGE_CHARGE_CARD",
            acts=True,
            timeout=60,
        ),
        "SET_INOPERATIVE": Route(
            command="SET_INOPERATIVE",
            answer="STATUS_SET_INOPERATIVE",
            receipt="RECEIVED_SET_INOPERATIVE",
            effect=Effect(
                object="CH_STATUS",
                place=(
                    "content",
                    "activity",
                ),
                value="unavailable",
                settle=5,
            ),
            acts=True,
            timeout=60,
        ),
        "SET_OPERATIVE": Route(
            command="SET_OPERATIVE",
            answer="STATUS_SET_OPERATIVE",
            receipt="RECEIVED_SET_OPERATIVE",
            effect=Effect(
                object="CH_STATUS",
                place=(
                    "content",
                    "activity",
                ),
                value="available",
                settle=5,
            ),
            acts=True,
            timeout=60,
        ),
        "SOFT_RESET": Route(
            command="SOFT_RESET",
            answer="STATUS_SOFT_RESET",
            receipt="RECEIVED_SOFT_RESET",
            acts=True,
            timeout=60,
        ),
        "REBOOT": Route(
            command="REBOOT",
            answer="STATUS_REBOOT",
            receipt="RECEIVED_REBOOT",
            acts=True,
            timeout=60,
        ),
        "START_SESSION": Route(
            command="START_SESSION",
            answer="STATUS_START_SESSION",
            receipt="RECEIVED_START_SESSION",
            acts=True,
            timeout=60,
        ),
        "STOP_SESSION": Route(
            command="STOP_SESSION",
            answer="STATUS_STOP_SESSION",
            receipt="RECEIVED_STOP_SESSION",
            acts=True,
            timeout=60,
        ),
        "UNLOCK_CONNECTOR": Route(
            command="UNLOCK_CONNECTOR",
            answer="STATUS_UNLOCK_CONNECTOR",
            receipt="RECEIVED_UNLOCK_CONNECTOR",
            acts=True,
            timeout=60,
        ),
        "SET_DELAYED_CHARGING": Route(
            command="SET_DELAYED_CHARGING",
            answer="STATUS_SET_DELAYED_CHARGING",
            receipt="RECEIVED_SET_DELAYED_CHARGING",
            first_completes=True,
            acts=True,
            timeout=60,
        ),
        "SAVE_SCHEDULE_DELAYED_CHARGING": Route(
            command="SAVE_SCHEDULE_DELAYED_CHARGING",
            answer="STATUS_SAVE_SCHEDULE_DELAYED_CHARGING",
            receipt="RECEIVED_SAVE_SCHEDULE_DELAYED_CHARGING",
            first_completes=True,
            acts=True,
            timeout=60,
        ),
        "SET_PRICE_BASED_CHARGING": Route(
            command="SET_PRICE_BASED_CHARGING",
            answer="STATUS_SET_PRICE_BASED_CHARGING",
            receipt="RECEIVED_SET_PRICE_BASED_CHARGING",
            first_completes=True,
            acts=True,
            timeout=60,
        ),
        "SET_PRICE_BASED_SETTINGS": Route(
            command="SET_PRICE_BASED_SETTINGS",
            answer="STATUS_SET_PRICE_BASED_SETTINGS",
            receipt="RECEIVED_SET_PRICE_BASED_SETTINGS",
            first_completes=True,
            acts=True,
            timeout=60,
        ),
        "PATCH_PRICE_BASED_CHARGING_SETTINGS": Route(
            command="PATCH_PRICE_BASED_CHARGING_SETTINGS",
            answer="STATUS_PATCH_PRICE_BASED_CHARGING_SETTINGS",
            receipt="RECEIVED_PATCH_PRICE_BASED_CHARGING_SETTINGS",
            first_completes=True,
            acts=True,
            timeout=60,
        ),
        "OVERRIDE_CHARGING_PROFILES": Route(
            command="OVERRIDE_CHARGING_PROFILES",
            answer="STATUS_OVERRIDE_CHARGING_PROFILES",
            receipt="RECEIVED_OVERRIDE_CHARGING_PROFILES",
            first_completes=True,
            acts=True,
            timeout=60,
        ),
        "OVERRIDE_DELAYED_CHARGING_TIMEOUT": Route(
            command="OVERRIDE_DELAYED_CHARGING_TIMEOUT",
            answer="STATUS_OVERRIDE_DELAYED_CHARGING_TIMEOUT",
            receipt="RECEIVED_OVERRIDE_DELAYED_CHARGING_TIMEOUT",
            first_completes=True,
            acts=True,
            timeout=60,
        ),
        "POST_SET_OVERRIDE_CURRENT": Route(
            command="POST_SET_OVERRIDE_CURRENT",
            answer="POST_SET_OVERRIDE_CURRENT",
            acts=True,
            timeout=60,
        ),
        "POST_EDIT_OVERRIDE_CURRENT": Route(
            command="POST_EDIT_OVERRIDE_CURRENT",
            answer="POST_EDIT_OVERRIDE_CURRENT",
            acts=True,
            timeout=60,
        ),
        "POST_CLEAR_OVERRIDE_CURRENT": Route(
            command="POST_CLEAR_OVERRIDE_CURRENT",
            answer="POST_CLEAR_OVERRIDE_CURRENT",
            acts=True,
            timeout=60,
        ),
    },
    keys={
        "CH_SETTINGS": Key(
            parameter="evse_id",
            places=(
                (
                    "data",
                    "evse_id",
                ),
                ("evse_id",),
            ),
        ),
        "CH_STATUS": Key(
            parameter="evse_id",
            places=(
                ("evse_id",),
                (
                    "data",
                    "evse_id",
                ),
                (
                    "items",
                    0,
                    "evse_id",
                ),
            ),
        ),
        "GRID_STATUS": Key(
            parameter="evse_id",
            places=(
                (
                    "data",
                    "id",
                ),
            ),
            form="GRID-{}",
            shared=True,
        ),
        "RECEIVED_SET_PUBLIC_CHARGING": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_SET_PUBLIC_CHARGING": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_SET_PLUG_AND_CHARGE": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_SET_PLUG_AND_CHARGE": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_SET_PLUG_AND_CHARGE_CHARGE_CARD": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_SET_PLUG_AND_CHARGE_CHARGE_CARD": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_SET_INOPERATIVE": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_SET_INOPERATIVE": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_SET_OPERATIVE": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_SET_OPERATIVE": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_SOFT_RESET": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_SOFT_RESET": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_REBOOT": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_REBOOT": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_START_SESSION": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_START_SESSION": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_STOP_SESSION": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_STOP_SESSION": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_UNLOCK_CONNECTOR": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_UNLOCK_CONNECTOR": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_SET_DELAYED_CHARGING": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_SET_DELAYED_CHARGING": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_SAVE_SCHEDULE_DELAYED_CHARGING": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_SAVE_SCHEDULE_DELAYED_CHARGING": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_SET_PRICE_BASED_CHARGING": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_SET_PRICE_BASED_CHARGING": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_SET_PRICE_BASED_SETTINGS": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_SET_PRICE_BASED_SETTINGS": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_PATCH_PRICE_BASED_CHARGING_SETTINGS": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_PATCH_PRICE_BASED_CHARGING_SETTINGS": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_OVERRIDE_CHARGING_PROFILES": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_OVERRIDE_CHARGING_PROFILES": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "RECEIVED_OVERRIDE_DELAYED_CHARGING_TIMEOUT": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
        "STATUS_OVERRIDE_DELAYED_CHARGING_TIMEOUT": Key(
            parameter="evse_id",
            places=(("evse_id",),),
        ),
    },
    errors=Errors(
        object="ERROR",
        code="error",
        text="message",
        codes={
            0: Failure(error=errors.ServerError, reaction=errors.Reaction.FAIL_CALL, text="unknown command"),
            1: Failure(error=errors.InvalidApiToken, reaction=errors.Reaction.RENEW, text="invalid auth token"),
            2: Failure(error=errors.NotAuthorized, reaction=errors.Reaction.FAIL_CALL, text="not authorized"),
            9: Failure(error=errors.ServerError, reaction=errors.Reaction.FAIL_CALL, text="unknown error"),
            42: Failure(
                error=errors.RequestLimitReached, reaction=errors.Reaction.WAIT_FOR_RESET, text="request limit reached"
            ),
        },
        other=Failure(
            error=errors.ServerError, reaction=errors.Reaction.FAIL_CALL, text="an error without a listed code"
        ),
        close_codes={
            4001: Failure(
                error=errors.RequestLimitReached,
                reaction=errors.Reaction.WAIT_FOR_RESET,
                text="request limit reached while connected",
            ),
        },
        reject_header="x-websocket-reject-reason",
        reject_reasons={
            "Request limit reached": Failure(
                error=errors.RequestLimitReached,
                reaction=errors.Reaction.WAIT_FOR_RESET,
                text="the daily request limit is used up",
            ),
            "Already connected": Failure(
                error=errors.AlreadyConnected,
                reaction=errors.Reaction.RETRY_SLOWLY,
                text="another connection of the account is open",
            ),
        },
        success="success",
        refusal="error",
    ),
    limit=Limit(hour=0, minute=0, second=30, zone="Europe/Amsterdam"),
    flow_id="flow_id",
    sends_flow_id=False,
    max_frame=8388608,
    ping_interval=20,
    ping_timeout=20,
    pushed=frozenset(
        {
            "CH_SETTINGS",
            "CH_STATUS",
            "GRID_CURRENT",
            "STATUS_SET_PUBLIC_CHARGING",
            "STATUS_SET_PLUG_AND_CHARGE",
            "STATUS_SET_PLUG_AND_CHARGE_CHARGE_CARD",
            "STATUS_SET_INOPERATIVE",
            "STATUS_SET_OPERATIVE",
            "STATUS_SOFT_RESET",
            "STATUS_REBOOT",
            "STATUS_START_SESSION",
            "STATUS_STOP_SESSION",
            "STATUS_UNLOCK_CONNECTOR",
            "STATUS_SET_DELAYED_CHARGING",
            "STATUS_SAVE_SCHEDULE_DELAYED_CHARGING",
            "STATUS_SET_PRICE_BASED_CHARGING",
            "STATUS_SET_PRICE_BASED_SETTINGS",
            "STATUS_PATCH_PRICE_BASED_CHARGING_SETTINGS",
            "STATUS_OVERRIDE_CHARGING_PROFILES",
            "STATUS_OVERRIDE_DELAYED_CHARGING_TIMEOUT",
        }
    ),
    placeholders=frozenset(
        {
            "evse_id",
            "chargepoints",
        }
    ),
    remembered_fields={
        "CHARGE_POINTS": (
            RememberedField(field="chargepoint_type", identity="evse_id", place=("data",)),
            RememberedField(field="is_cable", identity="evse_id", place=("data",)),
            RememberedField(field="smart_charging", identity="evse_id", place=("data",)),
        ),
        "CH_SETTINGS": (
            RememberedField(field="chargepoint_type", identity="evse_id", place=("data",)),
            RememberedField(field="is_cable", identity="evse_id", place=("data",)),
            RememberedField(field="smart_charging", identity="evse_id", place=("data",)),
        ),
    },
)
"""Everything that the runtime knows of the protocol."""
