"""Tests that the drop-in works after changes of the spec, and sends no value that the program did not give."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.codegen.conftest import SpecFolder
from tests.codegen.package_programs import generate_changed, run_program

DEPARTURE_TIME = (
    "  departure_time: {platform: time, path: price_based_charging.expected_leave_time, name: Departure time, "
    "command: PATCH_PRICE_BASED_CHARGING_SETTINGS, category: config}"
)
EDITS = (
    (
        "types",
        "    non_empty: true\n    fields:\n      expected_departure_time",
        "    fields:\n      expected_departure_time",
    ),
    ("types", "KilowattHour, unit: kWh, optional: true", "KilowattHour, unit: kWh, encode: decimal_text"),
    (
        "types",
        'argument: current_battery_percentage, unit: "%"',
        "argument: current_battery_percentage, encode: integer",
    ),
    ("commands", "maximum: 100000, keyword: true, default: 100", "maximum: 100000, keyword: true, optional: true"),
    (
        "commands",
        'description: "On: charge now. Off: follow price-based charging again."',
        "default: true, description: On.",
    ),
    ("entities", DEPARTURE_TIME, ""),  # it gives no battery size, which becomes required
)
PROGRAM = """
import asyncio
import json
from bluecurrent.compat import Client
from bluecurrent.compat.types import UpdatePriceBasedSettingsPayload
from bluecurrent.testing import FixtureServer

async def receive(message):
    pass

async def main():
    async with FixtureServer() as server:
        client = Client(url=server.url)

        async def on_open():
            server.silence()
            payload = UpdatePriceBasedSettingsPayload("07:30", battery_size_kwh=77)
            await client.update_price_based_charging_settings("BCU1", payload)
            await client.override_price_based_charging_profile("BCU1")
            await client.get_charge_cards()
            await server.until(lambda: len(server.received) >= 5)
            await client.disconnect()

        await client.validate_api_token(server.api_token)
        await client.connect(receive, on_open)
        print(json.dumps(server.received[-3:]))

asyncio.run(main())
"""


@pytest.fixture(scope="module")
def frames(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Returns what the drop-in of a changed spec sends."""
    root = generate_changed(tmp_path_factory.mktemp("changed"), *EDITS, without="patch_price_based_*")
    frames: list[dict[str, Any]] = json.loads(run_program(root, PROGRAM))
    return frames


def test_payload_field_that_becomes_required_is_sent(frames: list[dict[str, Any]]) -> None:
    """A required field follows optional ones, and an encoded field is not given."""
    assert list(frames[0]) == ["command", "evse_id", "expected_departure_time", "battery_size_kwh", "Authorization"]
    assert frames[0]["battery_size_kwh"] == "77"


def test_default_of_an_argument_is_sent(frames: list[dict[str, Any]]) -> None:
    assert frames[1]["value"] is True


def test_keyword_that_becomes_optional_is_left_out(frames: list[dict[str, Any]]) -> None:
    assert list(frames[2]) == ["command", "Authorization"]


def test_keyword_without_a_default_is_a_problem(project: Path) -> None:
    spec = SpecFolder(project / "spec")
    spec.edit("commands", "        chosen_from: {", "        # {")  # it needs the command without arguments
    line = spec.edit("commands", "keyword: true, default: 100,", "keyword: true,")
    message = "GET_CHARGE_CARDS: bluecurrent-api has no argument for limit, so there is no value to send"
    assert spec.only_problem() == ("commands", line, f"{message}; add `default`, or remove `keyword`")


AS_VARIANTS = "choose another name, or declare both as variants of one method with the same `compat`"


def test_drop_in_method_of_two_commands_is_a_problem(spec: SpecFolder) -> None:
    spec.edit("commands", "    method: look\n", "    method: look\n    compat: {}\n")
    spec.edit("commands", "method: look_around\n", "method: look_around\n    compat: {method: look}\n")
    expected = f"LOOK_AROUND: LOOK already has the method 'look' of bluecurrent-api; {AS_VARIANTS}"
    assert spec.only_problem()[2] == expected


def test_drop_in_method_of_only_one_variant_is_a_problem(spec: SpecFolder) -> None:
    spec.edit(
        "commands",
        "variant: {argument: is_open, value: true",
        "compat: {}\n    variant: {argument: is_open, value: true",
    )
    expected = (
        "OPEN_LID: its other variant has no method 'move_lid' of bluecurrent-api; declare the same `compat` for both"
    )
    assert spec.only_problem()[2] == expected
    renamed = "compat: {arguments: {name: kettle}}\n    variant: {argument: is_open, value: false"
    spec.edit("commands", "variant: {argument: is_open, value: false", renamed)
    expected = f"SHUT_LID: OPEN_LID already has the method 'move_lid' of bluecurrent-api; {AS_VARIANTS}"
    assert spec.only_problem()[2] == expected
