"""Tests that the names which the simulated account uses by itself are those of the spec."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bluecurrent.testing.simulation import acknowledgements
from bluecurrent.testing.simulation.charging import charging_socket, field_names
from bluecurrent.testing.simulation.default_account import CHARGE_POINTS, OBJECT_CONTENTS
from codegen.model.protocol import Protocol
from codegen.model.received_objects import Field
from codegen.validation.load_spec import load_spec

SHOWN = ("ChargePoint", "ChargePointSettings", "ChargePointStatus")


@pytest.fixture(scope="module")
def protocol() -> Protocol:
    return load_spec(Path(__file__).parents[1] / "spec", with_recordings=False)


def fields(protocol: Protocol, *shapes: str) -> dict[str, Field]:
    return {field.name: field for name in shapes for field in protocol.shapes[name].fields}


def test_fields_of_the_default_account_are_declared(protocol: Protocol) -> None:
    for point in CHARGE_POINTS.values():
        assert point.keys() - fields(protocol, *SHOWN).keys() == set()
    for name, items in OBJECT_CONTENTS.items():
        (content,) = [
            field for field in protocol.objects[name].shape.fields if field.name == protocol.objects[name].content[0]
        ]
        for item in items:
            assert item.keys() - fields(protocol, content.type.items[0].name).keys() == set()


def test_activities_and_times_of_the_charging_model_are_declared(protocol: Protocol) -> None:
    status = fields(protocol, "ChargePointStatus")
    written = {*field_names.SESSION_ACTIVITIES, field_names.AVAILABLE, field_names.UNAVAILABLE, field_names.OFFLINE}
    assert written <= set(status[field_names.ACTIVITY].values or ())
    example = status[field_names.START].example
    form = charging_socket.TIMESTAMP
    assert datetime.strptime(example, form).strftime(form) == example  # noqa: DTZ007


def test_fields_of_an_acknowledgement_are_declared(protocol: Protocol) -> None:
    result = fields(protocol, "Acknowledgement")[acknowledgements.RESULT]
    assert acknowledgements.SETTING in fields(protocol, result.type.items[0].name)
