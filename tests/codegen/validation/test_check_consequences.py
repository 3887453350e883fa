"""Tests that the mistake in an entry is reported alone, without what follows from it for other entries."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.codegen.conftest import SpecFolder
from tests.codegen.validation.test_check_single_problems import FREE_KEYS, paths

MISTAKES = [
    ("commands", "receipt: TOOK_BREW", "receipt: OUCH", "BREW: OUCH reports errors, so it is no answer; name another"),
    ("commands", "answer: {object: KETTLE}", "answer: {object: OUCH}", "LOOK: OUCH reports errors, so it is no answer"),
    ("commands", "answer: {object: ENTERED}", "answer: {object: OUCH}", "ENTER: OUCH reports errors, so it is no ans"),
    (
        "commands",
        "answer: {object: ENTERED}",
        "answer: {object: DID_BREW}",
        "BREW: DID_BREW also answers ENTER; an act",
    ),
    (
        "commands",
        "answer: {object: HI_THERE}",
        "answer: {object: DID_LID}",
        "OPEN_LID: DID_LID also answers HI; an act",
    ),
    ("commands", "method: move_lid\n", "method: move_lids\n", "'move_lids' and 'move_lid' have one variant only; name"),
    (
        "commands",
        "acts: true\n    answer: {object: DID_LID}",
        "answer: {object: DID_LID}",
        "OPEN_LID: `variant` needs a",
    ),
    ("types", "maximum: 100", "maximum: -100", "Celsius: its minimum 20 is above its maximum -100; swap them"),
    (
        "types",
        "base: number\n    unit",
        "base: timestamp\n    unit",
        "Celsius: a timestamp can't have a `minimum` and a `m",
    ),
    (
        "types",
        "upper: {type: number",
        "upper: {type: KettleName",
        "upper: its example 90 does not match its type; it mu",
    ),
    ("types", "pattern: ^K[0-9]+$", "pattern: ^K[0-9+$", "KettleName: its pattern is not a regular expression"),
    (
        "types",
        "since: {type: Moment",
        "since: {type: Celsius",
        "KETTLE: kettle.since does not match its schema (anyOf):",
    ),
    ("types", "leaf: {type: Leaf", "leav: {type: Leaf", "BREW: unknown key 'leaf' (2 times); did you mean 'leav'?"),
    (
        "objects",
        "message: Entered\n",
        "mesage: Entered\n",
        "unknown key 'mesage' in objects.ENTERED; did you mean",
    ),
    ("objects", "content: [kettle]", "content: [ketle]", "KETTLE: it has no 'ketle'; did you mean 'kettle'?"),
    (
        "objects",
        "&name {parameter: name,",
        "&name {parameter: nam,",
        "TOOK_BREW: it answers BREW and 3 more, which have no",
    ),
    ("protocol", "command: ENTER", "command: HI", "log_in: HI is answered by HI_THERE, not by ENTERED; name the same"),
    ("protocol", "answer: ENTERED", "answer: ENTRED", "log_in: unknown answer 'ENTRED'; did you mean 'ENTERED'?"),
    ("protocol", "authorization: badge", "authorization: bagde", "BREW: unknown key 'badge' (7 times); did you mean"),
    (
        "types",
        "  KettleName:\n",
        "  Title:\n",
        "name: unknown type 'KettleName' (3 times); did you mean 'Title', which",
    ),
    (
        "objects",
        "  KETTLE:\n",
        "  KETTLES:\n",
        "LOOK: unknown object 'KETTLE' (3 times); did you mean 'KE",
    ),
    ("commands", "  LOOK:\n", "  GAZE:\n", "unknown command 'LOOK' (2 times); known are BREW, ENTER, GAZE, HI"),
]
"""A file, a text in it, a mistake in its place, and the only problem."""


@pytest.mark.parametrize(("file", "old", "new", "expected"), MISTAKES)
def test_mistake_is_reported_without_its_consequences(
    spec: SpecFolder, file: str, old: str, new: str, expected: str
) -> None:
    spec.edit(file, old, new)
    assert spec.only_problem()[2].startswith(expected)


MISTAKES_IN_PROJECT = [
    ("commands", "\n  GET_CH_STATUS:\n", "\n  GET_CH_SETTINGS:\n", "duplicate key 'GET_CH_SETTINGS'; it is already on"),
    ("objects", "\n  CH_STATUS:\n", "\n  CH_SETTINGS:\n", "duplicate key 'CH_SETTINGS'; it is already on line"),
    ("types", "\nshapes:\n", "\nscalars:\n", "duplicate key 'scalars'; it is already on line"),
    ("commands", "\n  LIST_OVERRIDE_CURRENT:\n", "\n", "duplicate key 'description'; it is already on line"),
    (
        "objects",
        "\n  CH_STATUS:\n",
        "\n  CHARGE_STATUS:\n",
        "GET_CH_STATUS: unknown object 'CH_STATUS' (88 times); did",
    ),
    ("objects", "message: ChStatus\n", "message: ChStatus\n    message: State\n", "duplicate key 'message'; it is"),
    ("commands", "evse_id: &evse_id {", "evse_id: {", "there is no anchor 'evse_id' here (19 times); define"),
    (
        "types",
        "    unit: kWh\n",
        "    unit: kwh\n",
        "expected_kwh: its unit kWh is not that of KilowattHour, kwh (5 times)",
    ),
    ("protocol", "shape: ChargePointStatus, fed", "shape: State, fed", "live: unknown shape 'State'"),
    ("protocol", "shape: ChargePointSettings, fed", "shape: Settings, fed", "live: unknown shape 'Settings'"),
    ("protocol", "\ngreeting:\n", "\nlog_in:\n", "duplicate key 'log_in'; it is already on line"),
    ("types", "pattern: ^[!-~]{1,64}$", "pattern: ^[0-9]+$", 'EvseId: its example "BCU100001" does not match its type'),
    (
        "protocol",
        "id: schedule_id",
        "id: schedule",
        "live: POST_EDIT_OVERRIDE_CURRENT and POST_CLEAR_OVERRIDE_CURRENT ha",
    ),
    (
        "commands",
        "place: content.price_based_charging.",
        "place: content.price_based.",
        "SET_DELAYED_CHARGING: CH_SETTINGS",
    ),
    (
        "commands",
        "      - {object: CH_SETTINGS, place",
        "      - {object: CH_SETINGS, place",
        "setcapacitytariff: unknown obj",
    ),
    (
        "commands",
        "same_as: SET_PRICE_BASED_CHARGING",
        "same_as: SET_DELAYED_CHARGING",
        "setpricebasedcharging: setdelaye",
    ),
    (
        "commands",
        "{class: TransactionsAnswer, content: data}",
        "{class: TransactionAnswer, content: data}",
        "gettransactions: unknown class",
    ),
    (
        "entities",
        "\n    A: {vehicle_status",
        "\n    X: {vehicle_status",
        "'X' can't be a name in evcc.letters; it must be a let",
    ),
]
"""The same for the spec of this project."""


@pytest.mark.parametrize(("file", "old", "new", "expected"), MISTAKES_IN_PROJECT)
def test_mistake_in_this_spec_is_one_problem(project: Path, file: str, old: str, new: str, expected: str) -> None:
    spec = SpecFolder(project / "spec")
    spec.edit(file, old, new)
    assert spec.only_problem()[2].startswith(expected)


@pytest.mark.parametrize("command", ["GET_CHARGE_POINTS", "VALIDATE_API_TOKEN", "START_SESSION", "GET_GRID_STATUS"])
def test_answer_that_reports_errors_is_one_problem(project: Path, command: str) -> None:
    spec = SpecFolder(project / "spec")
    text = spec.path("commands").read_text(encoding="utf-8")
    entry = text[text.index(f"\n  {command}:\n") :]
    line = next(line for line in entry.splitlines() if line.startswith("    answer: {"))
    wire_name = line.partition("object: ")[2].rstrip("}")
    spec.edit("commands", line, line.replace(wire_name, "ERROR"))
    assert spec.only_problem()[2] == f"{command}: ERROR reports errors, so it is no answer; name another object"


def test_misspelled_name_is_one_problem(spec: SpecFolder) -> None:
    names: set[str] = set()
    documents: dict[str, Any] = {}
    for path in spec.folder.glob("*.yaml"):
        documents[path.stem] = json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8"))))
        names |= {str(place[-1]) for place in paths(documents[path.stem]) if place}
    tried = 0
    for document, data in documents.items():
        for *owner, key in [place for place in paths(data) if place and place[-1] not in FREE_KEYS][::2]:
            container = data
            for step in owner:
                container = container[step]
            if not isinstance(value := container[key], str) or value not in names:
                continue
            container[key] = f"{value}x"
            spec.path(document).write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
            assert len(spec.problems()) <= 1, (document, owner, key)
            container[key] = value
            tried += 1
        spec.path(document).write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    assert tried > 20
