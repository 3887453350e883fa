"""Tests the problems of entities that do not fit the live state, the commands, or Home Assistant's classes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.__main__ import ROOT
from codegen.diff.comparison import compare
from codegen.model.protocol import Protocol
from codegen.sdk.bridge_entities.entity_table_source_code import bridge_table
from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import SpecFolder

Wrong = tuple[str, str, str]
"""A text of entities.yaml, what takes its place, and the problem."""
WRONG: list[Wrong] = [
    ("path: max_usage,", "path: socket_ids,", "maximum_current: a sensor can't show socket_ids"),
    ("offline: {activity: [offline]}", "offline: {activites: [offline]}", "a status has no field 'activites'"),
    ("offline: {activity: [offline]}", "offline: {activity: [of]}", "activity has no value 'of'"),
    ("path: max_offline,", "path: boosting,", "offline_current: boosting is no number"),
    ("path: delayed_charging.start_time,", "path: delayed_charging.value,", "a time can't show delayed_charging.value"),
    ("minimum: 6,", "minimum: 71,", "current_limit: 71 is more than the maximum, 70"),
    ("topic: availability", "topic: result", "connection: a binary_sensor can't read the topic result"),
    ("event, topic: result", "event, path: activity", "result: an event needs a topic"),
    ("path: power_kw,", "path: power,", "power: the live state has no 'power'"),
    ("path: power_kw,", "path: name,", "power: the live state has no 'name'"),
    ("path: power_kw,", "path: tariff,", "power: the live state has no 'tariff'"),
    ("path: power_kw,", "path: actual_p1.x,", "power: the live state has no 'actual_p1.x'"),
    ("path: power_kw,", "path: actual_kwh,", "power: power does not go with the unit kWh; allowed is W or kW or MW"),
    (
        "device_class: energy, state_class: total_increasing",
        "device_class: energy, state_class: measurement",
        "session_energy: energy does not go with the state class measurement; allowed is total or total_increasing",
    ),
    ("class: monetary, state_class: total,", "class: monetary,", "monetary does not go with the state class None"),
    (
        "activity: {platform: sensor, device_class: enum}",
        "activity: {platform: sensor, device_class: enums}",
        "no device class 'enums'",
    ),
    ("boosting: {platform: binary_sensor,", "boosting: {platform: sensor, device_class: enum,", "lists no values"),
    ("path: start_datetime,", "path: activity,", "session_start: activity is no time"),
    ("device_class: timestamp, category", "device_class: timestamp, words: true, category", "only an enum has words"),
    ("on: [charging]", "on: [charge]", "charging: activity is never 'charge'; known are available, charging,"),
    (
        "path: activity, name: Available, off: [unavailable], among",
        "path: activity, name: Available, among",
        "activity is not on or off",
    ),
    (
        "path: activity, name: Available, off: [unavailable]",
        "path: activity, name: Available, off: [error]",
        "no command sets activity",
    ),
    ("power: {platform: sensor, path", "power: {platform: switch, path", "power: power_kw is not on or off"),
    (
        "plug_and_charge: {platform: switch,",
        "plug_and_charge: {platform: switch, path: led_interaction,",
        "no command sets led_interaction.value",
    ),
    (
        ", command: PATCH_PRICE_BASED_CHARGING_SETTINGS",
        "",
        "SET_PRICE_BASED_SETTINGS and PATCH_PRICE_BASED_CHARGING_SETTINGS set",
    ),
    (
        "command: PATCH_PRICE_BASED_CHARGING_SETTINGS",
        "command: SOFT_RESET",
        "departure_time: no command sets price_based",
    ),
    ("command: REBOOT", "command: REBOOTS", "reboot: no command 'REBOOTS' acts"),
    ("command: REBOOT", "command: GET_CHARGE_POINTS", "reboot: no command 'GET_CHARGE_POINTS' acts"),
    ("command: REBOOT", "command: POST_CLEAR_OVERRIDE_CURRENT", "does not act on one charge point"),
    ("command: REBOOT", "command: SET_PLUG_AND_CHARGE", "reboot: SET_PLUG_AND_CHARGE needs value; give it under"),
    ("arguments: {value: true}", "arguments: {valeu: true}", "has no parameter 'valeu'"),
    ("maximum: max_usage", "maximum: max_use", "current_limit: the live state has no number 'max_use'"),
    ("maximum: max_usage", "maximum: activity", "current_limit: the live state has no number 'activity'"),
    ("chosen_for: START_SESSION", "chosen_for: STOP_SESSION", "card: STOP_SESSION chooses no item"),
    (
        "only: {chargepoint_type:",
        "only: {chargepoint_tpye:",
        "no field 'chargepoint_tpye'; did you mean 'chargepoint_type'?",
    ),
    ("model: model_type", "model: modle_type", "a charge point has no field 'modle_type'; did you mean 'model_type'?"),
    ("power: power_kw #", "power: power #", "a socket has no number 'power'"),
    ("[actual_p1, actual_p2,", "[actual_p1, activity,", "a socket has no number 'activity'"),
    ("C: {activity: [charging]}", "C: {activity: [charge]}", "activity is never 'charge'; did you mean 'charging'?"),
    (
        "A: {vehicle_status:",
        "A: {vehicle_state:",
        "a socket has no field 'vehicle_state'; did you mean 'vehicle_status'?",
    ),
    ("blocked: {activity: [unavailable,", "blocked: {activity: [broken,", "activity is never 'broken'"),
    ("name: Start session, ", "", "start: no field gives it a name"),
]


@pytest.fixture(scope="module")
def own_protocol() -> Protocol:
    """Provides the project's own protocol."""
    return load_spec(ROOT / "spec", with_recordings=False)


@pytest.fixture
def own_spec(tmp_path: Path) -> SpecFolder:
    """Provides the project's own spec without its recordings, for a test to change."""
    return SpecFolder(shutil.copytree(ROOT / "spec", tmp_path / "spec", ignore=shutil.ignore_patterns("recordings")))


def split_into_rounds() -> list[list[Wrong]]:
    """Returns the mistakes in rounds, each with at most one on a line: a spec is checked once for a whole round."""
    text = (ROOT / "spec" / "entities.yaml").read_text(encoding="utf-8")
    rounds: list[dict[int, Wrong]] = []
    for wrong in WRONG:
        line = text[: text.index(wrong[0])].count("\n")
        fitting = [found for found in rounds if line not in found]
        if not fitting:
            rounds.append({})
        (fitting or rounds[-1:])[0][line] = wrong
    return [[*found.values()] for found in rounds]


@pytest.mark.parametrize("mistakes", split_into_rounds())
def test_mistake_in_an_entity_is_a_problem(own_spec: SpecFolder, mistakes: list[Wrong]) -> None:
    lines = {expected: own_spec.edit("entities", old, new) for old, new, expected in mistakes}
    problems = own_spec.problems()
    for expected, line in lines.items():
        found = [problem.line for problem in problems if expected in f"{problem.message}; {problem.hint}"]
        assert found == [line], (expected, problems)
    assert len(problems) == len(mistakes)


def test_entities_need_a_live_state(own_spec: SpecFolder) -> None:
    text = own_spec.path("protocol").read_text(encoding="utf-8")
    start, end = text.index("# The live state"), text.index("# What the command line")
    text = (text[:start] + text[end:]).replace("  watch: true", "  watch: false")
    own_spec.path("protocol").write_text(text, encoding="utf-8")
    [(file, _)] = own_spec.locations_of("entities need a live state of charge points")
    assert file == "entities"


def test_value_of_a_wrong_type_is_a_problem(own_spec: SpecFolder) -> None:
    line = own_spec.edit("entities", "precision: 2", "precision: two")
    assert own_spec.locations_of("entities.power.precision is") == [("entities", line)]


CHANGES = [
    (
        "  boosting: {platform: binary_sensor, name: Boost, category: diagnostic}\n",
        "",
        "breaking",
        "entity boosting: is gone",
    ),
    (
        "  boosting:",
        "  boost: {platform: binary_sensor, path: boosting}\n  boosting:",
        "addition",
        "entity boost: is new",
    ),
    ("name: Boost,", "name: Full power,", "documentation", "label was Boost"),
    ("precision: 2}\n  activity", "precision: 3}\n  activity", None, ""),
    ("path: actual_v1,", "path: actual_v2,", "breaking", "entity voltage_l1: shows was actual_v1"),
    ("minimum: 6,", "minimum: 8,", "fix", "entity current_limit: limits"),
]


@pytest.mark.parametrize(("old", "new", "classification", "words"), CHANGES)
def test_difference_of_entities_is_classified(
    own_spec: SpecFolder, own_protocol: Protocol, old: str, new: str, classification: str | None, words: str
) -> None:
    own_spec.edit("entities", old, new)
    differences = compare(own_protocol, load_spec(own_spec.folder, with_recordings=False))
    assert [(item.classification, words in str(item)) for item in differences] == [(classification, True)] * bool(words)


def test_new_field_becomes_a_sensor_with_one_entry(own_spec: SpecFolder, own_protocol: Protocol) -> None:
    field = "actual_kwh: {type: number, unit: kWh"
    own_spec.edit(
        "types", field, f"soc: {{type: number, unit: '%', label: Battery, description: Charge.}}\n      {field}"
    )
    entry = "battery: {platform: sensor, path: soc, device_class: battery, state_class: measurement}"
    own_spec.edit("entities", "  boosting:", f"  {entry}\n  boosting:")
    table, before = bridge_table(load_spec(own_spec.folder, with_recordings=False)), bridge_table(own_protocol)
    assert table is not None
    assert before is not None
    assert table.entities == before.entities | {
        "battery": {
            "key": "'battery'",
            "platform": "'sensor'",
            "name": "'Battery'",
            "unit": "'%'",
            "topic": "'status'",
            "path": "('soc',)",
            "device_class": "'battery'",
            "state_class": "'measurement'",
            "is_of_socket": "True",
        }
    }
    assert {*table.fields.status} - {*before.fields.status} == {"soc"}


def test_another_unit_of_an_entity_breaks_automations(own_spec: SpecFolder, own_protocol: Protocol) -> None:
    own_spec.edit("types", "actual_kwh: {type: number, unit: kWh", "actual_kwh: {type: number, unit: Wh")
    differences = compare(own_protocol, load_spec(own_spec.folder, with_recordings=False))
    found = {str(item): item.classification for item in differences}
    assert found["entity session_energy: entity unit was kWh, is Wh"] == "breaking"


def test_entities_are_optional(own_spec: SpecFolder, own_protocol: Protocol) -> None:
    own_spec.path("entities").unlink()
    without = load_spec(own_spec.folder, with_recordings=False)
    assert not without.entities
    kinds = {item.kind for item in compare(own_protocol, without)}
    assert kinds == {"entity", "section"}
