"""Tests the problems of the `live` section: what it names must fit the commands, objects and shapes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.__main__ import ROOT
from codegen.validation.load_spec import load_spec
from tests.codegen import kettles
from tests.codegen.conftest import SpecFolder

WRONG = [
    ("{command: GET_CH_STATUS, ", "{command: GET_CH_STATE, ", "live: unknown command 'GET_CH_STATE'; did you mean"),
    ("{command: GET_CH_STATUS, ", "{command: GET_CH_SETTINGS, ", "live: GET_CH_SETTINGS does not read status"),
    ("{command: GET_CH_STATUS, ", "{command: REBOOT, ", "live: REBOOT does not read status"),
    ("shape: ChargePointStatus, fed", "shape: ChargePointState, fed", "live: unknown shape 'ChargePointState'"),
    ("GRID_CURRENT: []", "GRID_CURRENTS: []", "live: unknown object 'GRID_CURRENTS'; did you mean 'GRID_CURRENT'?"),
    ("GRID_CURRENT: []", "CHARGE_CARDS: []", "live: CHARGE_CARDS has no field of Grid"),
    (
        "CH_STATUS: [data, items]",
        "CH_STATUS: [data, item]",
        "live: CH_STATUS has no field 'item'; did you mean 'items'?",
    ),
    (
        "CH_STATUS: [data, items]",
        "CH_STATUS: [data, evse_id]",
        "live: CH_STATUS.evse_id is EvseId, not ChargePointStatus",
    ),
    (
        "identity: evse_id # the field",
        "identity: evse # the field",
        "live: subject has no field 'evse'; did you mean 'evse_id'?",
    ),
    ("socket: socket_id #", "socket: socket #", "live: status has no field 'socket'"),
    ("sockets: socket_ids #", "sockets: sockets #", "live: subject has no field 'sockets'"),
    ("summed: [power_kw]", "summed: [power]", "live: summed names 'power', which the live state does not have"),
    (
        "whole: [Card, Tariff]",
        "whole: [Cart]",
        "live: whole names 'Cart', which the live state does not have; did you mean",
    ),
    (
        "    energy: actual_kwh",
        "    energy: actual_kw",
        "live: status has no field 'actual_kw'; did you mean 'actual_kwh'?",
    ),
    ("    end: stop_datetime", "    end: activity", "live: activity is string, not a timestamp"),
    ("charging: [charging]", "charging: [charge]", "live: activity has no value 'charge'; did you mean 'charging'?"),
    ("set: POST_SET_OVERRIDE_CURRENT", "set: SET_OVERRIDE", "live: unknown command 'SET_OVERRIDE'"),
    ("clear: POST_CLEAR_OVERRIDE_CURRENT", "clear: GET_ACCOUNT", "live: GET_ACCOUNT changes nothing"),
    ("list: LIST_OVERRIDE_CURRENT", "list: REBOOT", "live: REBOOT reads nothing"),
    ("list: LIST_OVERRIDE_CURRENT", "list: GET_CHARGE_CARDS", "answer of GET_CHARGE_CARDS has no schedule"),
    (
        "amps: overridevalue",
        "amps: overridevalues",
        "live: POST_SET_OVERRIDE_CURRENT and POST_EDIT_OVERRIDE_CURRENT have no parameter 'overridevalues'",
    ),
    ("schedule: data", "schedule: error", "live: the answer of POST_SET_OVERRIDE_CURRENT has no schedule with"),
    (
        "[MO, TU, WE, TH, FR, SA, SU] # from",
        "[MA, DI, WO, DO, VR, ZA, ZO] # from",
        "overridestartdays does not take 'MA'",
    ),
    ("zone: Europe/Amsterdam\n  methods", "zone: Europe/Rotterdam\n  methods", "unknown time zone 'Europe/Rotterdam'"),
    ("stop: {command: STOP_SESSION}", "stop: {command: STOP}", "live: unknown command 'STOP'"),
    (
        "stop: {command: STOP_SESSION}",
        "stop: {command: GET_ACCOUNT}",
        "live: GET_ACCOUNT has no method that acts on one",
    ),
    ("{session_token: card}", "{session: card}", "live: START_SESSION has no parameter 'session'; did you mean"),
    ("{session_token: card}", "{session_token: wait}", "live: no argument can be called 'wait'"),
    ("    stop: {", "    reboot: {", "live: a charge point can't have a method 'reboot'"),
    ("    stop: {", "    sockets: {", "live: a charge point can't have a method 'sockets'"),
    ("    stop: {", "    tariff: {", "live: a charge point can't have a method 'tariff'"),
    ("{chargepoint_name: name}", "{chargepoint_name: nickname}", "live: same names 'nickname'"),
    ("  name: charge point", "  name: °", "subject: '°' can't be part of a class name"),
    ("  name: charge point", "  name: socket", "subject: the live state can't be one of 'sockets'"),
    ("  name: charge point", "  name: session", "subject: the live state can't be one of 'sessions'"),
    ("  name: charge point", "  name: status", "subject: the live state can't be one of 'statuss'"),
    ("  name: charge point", "  name: settings", "subject: the live state can't be one of 'settingss'"),
    ("  identity: evse_id # the attr", "  identity: path # the attr", "no attribute of a change can be called 'path'"),
    ("  identity: evse_id # the attr", "  identity: kwh # the attr", "no attribute of a change can be called 'kwh'"),
    ("socket: socket_id #", "socket: path #", "live: no attribute of a change can be called 'path'"),
]

NEEDED = [
    ("  sockets: socket_ids #", "  socket: ", "live: socket needs 'sockets'"),
    ("  socket: socket_id #", "  sockets: ", "live: sockets needs 'socket'"),
    ("  socket: socket_id #", "  summed: ", "live: summed needs 'socket'"),
    ("  socket: socket_id #", "  sessions: #", "live: sessions needs 'socket'"),
    ("  setting: value #", "    settings: {command", "live: settings need 'setting'"),
]
"""A line that is removed, the beginning of the line that is named, and the problem."""


@pytest.fixture
def live_spec(tmp_path: Path) -> SpecFolder:
    """Provides the project's own spec without its recordings, for a test to change."""
    return SpecFolder(shutil.copytree(ROOT / "spec", tmp_path / "spec", ignore=shutil.ignore_patterns("recordings")))


@pytest.mark.parametrize(("old", "new", "expected"), WRONG)
def test_mistake_in_the_live_section_is_a_problem(live_spec: SpecFolder, old: str, new: str, expected: str) -> None:
    line = live_spec.edit("protocol", old, new)
    assert ("protocol", line) in live_spec.locations_of(expected)


@pytest.mark.parametrize(("removed", "key", "expected"), NEEDED)
def test_key_without_the_key_that_it_needs_is_a_problem(
    live_spec: SpecFolder, removed: str, key: str, expected: str
) -> None:
    live_spec.edit("protocol", removed, f"  # {removed.strip()}")
    line = live_spec.edit("protocol", f"\n{key}", f"\n{key}") + 1
    assert live_spec.locations_of(expected) == [("protocol", line)]


def test_shape_with_the_name_of_a_live_class_is_a_problem(live_spec: SpecFolder) -> None:
    for path in live_spec.folder.glob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("ChargePointSettings", "LiveChargePoint"), "utf-8")
    line = live_spec.edit("protocol", "  name: charge point", "  name: charge point")
    expected = "subject: the live state can't be one of 'charge points'"
    assert live_spec.locations_of(expected) == [("protocol", line)]


def test_field_with_the_name_of_a_live_attribute_is_a_problem(live_spec: SpecFolder) -> None:
    live_spec.edit(
        "types", "      boosting:", "      sockets: {type: integer, description: Sockets., example: 1}\n      boosting:"
    )
    line = live_spec.edit("protocol", "    status: {command", "    status: {command")
    expected = "live: no attribute of a charge point can be called 'sockets'"
    assert live_spec.locations_of(expected) == [("protocol", line)]


def test_field_with_two_types_is_a_problem(live_spec: SpecFolder) -> None:
    live_spec.edit(
        "types", "      boosting:", "      tariff: {type: integer, description: Tariff., example: 1}\n      boosting:"
    )
    assert live_spec.locations_of("live: tariff is Tariff in subject and integer in status")


def test_misspelled_part_is_a_problem(live_spec: SpecFolder) -> None:
    line = live_spec.edit("protocol", "    grid: {command", "    gird: {command")
    assert ("protocol", line) in live_spec.locations_of("gird")


def test_spec_without_a_live_state_is_valid(tmp_path: Path) -> None:
    assert load_spec(kettles.write(tmp_path)).live is None
