"""Tests that the spec declares every field that the simulated account sets by itself."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bluecurrent.testing.simulation import acknowledgements
from bluecurrent.testing.simulation.charging import charging_field_names, charging_socket
from bluecurrent.testing.simulation.default_account import OBJECT_CONTENTS, SUBJECTS
from bluecurrent.testing.simulation.history import finished_session_rows
from bluecurrent.testing.simulation.history import history_field_names as history_names
from codegen.model.protocol import Protocol
from codegen.model.received_objects import Field
from codegen.validation.load_spec import load_spec

SHOWN = ("ChargePoint", "ChargePointSettings", "ChargePointStatus")


@pytest.fixture(scope="module")
def protocol() -> Protocol:
    return load_spec(Path(__file__).parents[2] / "spec", with_recordings=False)


def fields(protocol: Protocol, *shapes: str) -> dict[str, Field]:
    return {field.name: field for name in shapes for field in protocol.shapes[name].fields}


def test_fields_of_the_default_account_are_declared(protocol: Protocol) -> None:
    for point in SUBJECTS.values():
        assert point.keys() - fields(protocol, *SHOWN).keys() == set()
    for name, items in OBJECT_CONTENTS.items():
        (content,) = [
            field for field in protocol.objects[name].shape.fields if field.name == protocol.objects[name].content[0]
        ]
        for item in items:
            assert item.keys() - fields(protocol, content.type.items[0].name).keys() == set()


def test_names_of_the_charging_model_are_declared(protocol: Protocol) -> None:
    status = fields(protocol, "ChargePointStatus")
    point = fields(protocol, "ChargePoint")
    smart_charging = fields(protocol, "DelayedCharging", "PriceBasedCharging")
    schedule = fields(protocol, "OverrideSchedule")
    overrides = protocol.objects[charging_field_names.OVERRIDES]
    declared = {
        **dict.fromkeys(
            ["SOCKET_FIELDS", "CURRENTS", "VOLTAGES", "OFFLINE_SINCE", "ACTIVITY", "VEHICLE_STATUS"], status
        ),
        **dict.fromkeys(["ENERGY", "COST", "START", "STOP", "BOOSTING", "HEARTBEAT", "SOCKET_ID"], status),
        **dict.fromkeys(["MAX_USAGE", "SMART_CHARGING_MAX_USAGE", "MAX_OFFLINE"], status),
        **dict.fromkeys(["SMART_CHARGING", "SOCKET_IDS", "DELAYED_CHARGING", "PRICE_BASED_CHARGING"], point),
        **dict.fromkeys(["VALUE", "START_TIME", "END_TIME", "SELECTED_DAYS", "MINIMUM_KWH"], smart_charging),
        **dict.fromkeys(["GRID_CURRENTS", "GRID_MAX_INSTALL", "GRID_MAX_RESERVED"], fields(protocol, "Grid")),
        **{
            name: schedule
            for name in vars(charging_field_names)
            if name.startswith("OVERRIDE_") and name != "OVERRIDE_LIST"
        },
        **dict.fromkeys(["AVAILABLE", "CHARGING", "DELAYED", "UNAVAILABLE", "OFFLINE"], status["activity"].values),
        **dict.fromkeys(["SESSION_ACTIVITIES", "FREE_ACTIVITIES"], status["activity"].values),
        **dict.fromkeys(
            ["NO_VEHICLE", "VEHICLE_DETECTED", "VEHICLE_READY", "NO_POWER"], status["vehicle_status"].values
        ),
        "DAYS": protocol.scalars["WeekdayCode"].values,
        "OVERRIDES": protocol.objects,
        "OVERRIDE_LIST": overrides.content[:1],
        "CARD_PARAMETER": {item.name for item in protocol.commands["START_SESSION"].parameters},
    }
    paths = {"PLUG_AND_CHARGE", "PLUG_AND_CHARGE_CARD", "ENERGY_PRICE", "START_PRICE", "DELAYED_HEARTBEAT"}
    assert declared.keys() | paths == {name for name in vars(charging_field_names) if name.isupper()}
    for name, known in declared.items():
        value = getattr(charging_field_names, name)
        assert known is not None
        assert set([value] if isinstance(value, str) else value) <= set(known), name
    for name in paths:
        outer, inner = getattr(charging_field_names, name)
        assert inner in fields(protocol, point[outer].type.items[0].name), name
    assert protocol.scalars["WeekdayCode"].values == charging_field_names.DAYS


def test_names_of_a_finished_session_are_declared(protocol: Protocol) -> None:
    names = vars(history_names)
    in_page = ("CURRENT_PAGE", "PAGE_SIZE", "PAGE_COUNT", "TRANSACTION_COUNT")
    in_point = {"NAME", "TYPE"}
    objects = {"CARDS_OBJECT_AND_FIELD", "CARD_FIELDS", "PRICE_WITHOUT_VAT"}
    in_row = {name for name in names if name.isupper()} - {*in_page} - in_point - objects
    assert {names[name] for name in in_row} <= fields(protocol, "Transaction").keys()
    assert {names[name] for name in in_page} <= fields(protocol, "TransactionsPage").keys()
    assert {names[name] for name in in_point} <= fields(protocol, "ChargePoint").keys()
    outer, inner = history_names.PRICE_WITHOUT_VAT
    point = fields(protocol, "ChargePoint")
    assert inner in fields(protocol, point[outer].type.items[0].name)
    name, content = history_names.CARDS_OBJECT_AND_FIELD
    card = protocol.objects[name].shape.fields_by_wire_name[content].type.items[0].name
    assert set(history_names.CARD_FIELDS) <= fields(protocol, card).keys()


def test_times_of_a_finished_session_have_the_format_of_the_spec(protocol: Protocol) -> None:
    scalar = fields(protocol, "Transaction")[history_names.ENDED].type.items[0].name
    assert protocol.scalars[scalar].formats[0] == finished_session_rows.TIMESTAMP


def test_times_of_the_charging_model_have_the_format_of_the_status(protocol: Protocol) -> None:
    example = fields(protocol, "ChargePointStatus")[charging_field_names.START].example
    form = charging_socket.TIMESTAMP
    assert datetime.strptime(example, form).strftime(form) == example  # noqa: DTZ007


def test_fields_of_an_acknowledgement_are_declared(protocol: Protocol) -> None:
    result = fields(protocol, "Acknowledgement")[acknowledgements.RESULT]
    assert acknowledgements.SETTING in fields(protocol, result.type.items[0].name)
