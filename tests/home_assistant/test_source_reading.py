"""Tests reading what Home Assistant accepts from its source, and the generator's device classes against that list."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from codegen.sdk.bridge_entities import home_assistant_class_rules
from tests.home_assistant.discovery_check import ACCEPTED
from tests.home_assistant.source_reading import Module, Source

SOURCES = {
    "home/__init__.py": "",
    "home/const.py": """
from enum import StrEnum
CONF_NAME = "name"
CONF_TOPIC: Final = "topic"
class Unit(StrEnum):
    WATT = "W"
    KILO = "kW"
class Kind(StrEnum):
    POWER = "power"
    ENUM = "enum"
UNITS = {Kind.POWER: set(Unit), Kind.ENUM: {None, Unit.WATT}}
NOTHING = {Kind.ENUM: set()}
""",
    "home/parts/schemas.py": """
from ..const import CONF_NAME, CONF_TOPIC as TOPIC
BASE = probatio.Schema({probatio.Required(TOPIC): valid})
def check(config): return config
""",
    "home/parts/sensor.py": """
from home.const import CONF_NAME, UNITS
from .schemas import BASE, check
SCHEMA = probatio.All(BASE.extend({probatio.Optional(CONF_NAME, default=None): text}).extend(BASE.schema), check)
""",
}


@pytest.fixture
def sensor(tmp_path: Path) -> Module:
    with ZipFile(tmp_path / "home.whl", "w") as wheel:
        for name, text in SOURCES.items():
            wheel.writestr(name, text)
        source = Source(wheel)
        for name in SOURCES:
            source.module(name.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
        return source.module("home.parts.sensor")


def test_keys_are_found_through_imports_and_extensions(sensor: Module) -> None:
    assert sensor.keys(sensor.defined["SCHEMA"]) == {"topic": True, "name": False}


def test_tables_of_enumerations_are_found(sensor: Module) -> None:
    assert sensor.table("UNITS") == {"power": ["W", "kW"], "enum": [None, "W"]}
    assert sensor.source.module("home.const").table("NOTHING") == {"enum": []}


@pytest.mark.parametrize("device_class", home_assistant_class_rules.STATE_CLASSES)
def test_the_rules_for_a_device_class_are_those_of_home_assistant(device_class: str) -> None:
    state_classes = home_assistant_class_rules.STATE_CLASSES[device_class]
    accepted = set(ACCEPTED["state_classes"][device_class]) - {"measurement_angle"}  # a spec declares no angles
    assert set(state_classes) == accepted
    if device_class in ACCEPTED["units"]:
        assert set(home_assistant_class_rules.UNITS[device_class]) <= set(ACCEPTED["units"][device_class])


def test_every_device_class_of_the_rules_exists() -> None:
    for platform, classes in home_assistant_class_rules.DEVICE_CLASSES.items():
        assert set(classes) <= set(ACCEPTED["device_classes"][platform])
