"""Tests how differences between two versions of the protocol are classified and named."""

from __future__ import annotations

import pytest

from codegen.diff.comparison import compare
from codegen.diff.difference_report import version_step
from codegen.model.protocol import Protocol
from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import SpecFolder

CHANGES = [
    ("protocol", "summed: [power_kw]", "summed: []", "fix", "section live: summed"),
    ("protocol", "waiting: [delayed]", "waiting: []", "fix", "section live: sessions waiting"),
    ("protocol", "identity: evse_id # the attr", "identity: point # the attr", "breaking", "section subject"),
    ("protocol", "watch: true", "watch: false", "breaking", "section command_line: watch was"),
    ("protocol", "charge-points: list your", "charge-points: list all", "fix", "section command_line"),
    ("commands", "method: reboot", "method: restart", "breaking", "method reboot"),
    ("commands", "minimum: 1, maximum: 100000", "minimum: 1, maximum: 500", "breaking", "GET_CHARGE_CARDS.limit"),
    (
        "commands",
        "minimum: 1, maximum: 100000",
        "minimum: 0, maximum: 100000",
        "addition",
        "GET_CHARGE_CARDS.limit",
    ),
    ("commands", "Restart a charge point.", "Start it again.", "documentation", "REBOOT"),
    ("types", "label: Voltage on phase 1", "label: Voltage of phase 1", "documentation", "label was Voltage on"),
    ("types", "label: Power", "label: Total power", "documentation", "label was Power, is Total power"),
    (
        "types",
        "end_time: {type: string, sent_while: value,",
        "end_time: {type: string,",
        "documentation",
        "sent while",
    ),
    ("commands", "token_uid: {argument: uid,", "token_uid: {argument: card,", "breaking", "token_uid"),
    (
        "objects",
        "      trees: {type: integer,",
        "      trees: {type: number,",
        "breaking",
        "SustainabilityStatus.trees",
    ),
    (
        "objects",
        "      co2: {type: number,",
        "      co2: {type: number, sensitive: true,",
        "fix",
        "SustainabilityStatus.co2",
    ),
    ("objects", "message: GridCurrent", "message: GridNow", "breaking", "GRID_CURRENT"),
    ("types", "E: no power,", "E: no power, G: asleep,", "addition", "ChargePointStatus.vehicle_status"),
    ("types", "divisor: 1000", "divisor: 1024", "fix", "power_kw"),
    (
        "types",
        "actual_kwh: {type: number, unit: kWh",
        "actual_kwh: {type: number, unit: Wh",
        "breaking",
        "actual_kwh",
    ),
    ("protocol", "2: {error: NotAuthorized", "2: {error: ServerError", "breaking", "error code 2"),
    ("protocol", "  read: 10", "  read: 20", "fix", "timeouts"),
]


@pytest.mark.parametrize(("file", "old", "new", "classification", "name"), CHANGES)
def test_difference_is_classified(
    service_protocol: Protocol, service: SpecFolder, file: str, old: str, new: str, classification: str, name: str
) -> None:
    service.edit(file, old, new)
    differences = compare(service_protocol, load_spec(service.folder))
    assert differences[0].classification == classification
    assert any(name in str(item) for item in differences)


def test_new_command_is_an_addition(service_protocol: Protocol, service: SpecFolder) -> None:
    command = "  HONK:\n    description: Make a noise.\n    sure: inferred\n    source: pattern\n    method: honk\n"
    command += "    parameters: {evse_id: *evse_id}\n    acts: true\n    answer: {object: STATUS_HONK}\n"
    service.append("commands", command)
    answer = "  STATUS_HONK: {shape: Acknowledgement, sure: inferred, source: pattern, description: The verdict.}\n"
    service.append("objects", answer)
    differences = compare(service_protocol, load_spec(service.folder))
    assert {item.classification for item in differences} == {"addition"}
    assert {str(item) for item in differences} == {
        f"{name}: is new" for name in ("command HONK", "method honk", "object STATUS_HONK", "subcommand honk")
    }
    assert version_step(differences) == "minor"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("E: no power,", "E: no power, G: asleep,", "values now with G"),
        ("E: no power, ", "", "values no longer with E"),
        ("E: no power,", "G: asleep,", "values now with G, no longer with E"),
        (
            "{A: standby, B: vehicle detected,",
            "{B: vehicle detected, A: standby,",
            "values was A, B, C, D, E, F, is B, A, C,",
        ),
    ],
)
def test_change_of_a_list_names_added_and_removed_items(
    service_protocol: Protocol, service: SpecFolder, old: str, new: str, words: str
) -> None:
    service.edit("types", old, new)
    service.edit("entities", "[E, no power, F,", "[F,")  # evcc is told of this value
    differences = [str(item) for item in compare(service_protocol, load_spec(service.folder))]
    (difference,) = (item for item in differences if item.startswith("field "))
    assert difference.startswith(f"field ChargePointStatus.vehicle_status: {words}")


def test_comments_and_layout_have_no_effect(service_protocol: Protocol, service: SpecFolder) -> None:
    service.append("commands", "\n# nothing\n")
    assert compare(service_protocol, load_spec(service.folder)) == []
    assert version_step([]) == "none"
