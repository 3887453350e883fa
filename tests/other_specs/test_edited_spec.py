"""Tests that editing the spec is enough to change the package, its tests and its pages."""

from __future__ import annotations

import os
import re
from pathlib import Path

from tests.other_specs.changed_spec_project import AUTHORIZATION, copy_spec, run_codegen, run_python, write_messages

COMMAND = """
  GET_WEATHER:
    description: Read the weather above a charge point.
    sure: inferred
    source: pattern
    method: get_weather
    parameters:
      evse_id: *evse_id
      days: {type: integer, minimum: 1, maximum: 7, keyword: true, default: 3, description: How many days ahead.}
    answer: {object: WEATHER}
    repeatable: true

  SET_LED_INTENSITY:
    description: Set the brightness of the light.
    sure: inferred
    source: pattern
    method: set_led_intensity
    parameters:
      evse_id: *evse_id
      percent: {type: Percentage, description: The brightness., example: 20}
    acts: true
    answer: {receipt: RECEIVED_SET_LED_INTENSITY, object: STATUS_SET_LED_INTENSITY}
    effects:
      - {object: CH_SETTINGS, place: content.led_intensity.value, parameter: percent}
      - {object: CH_SETTINGS, place: content.led_interaction.value, value: false, when: {percent: 0}}
"""
OBJECT = """
  WEATHER:
    message: Weather
    description: The weather above a charge point.
    sure: inferred
    source: pattern
    key: {parameter: evse_id, places: [data.evse_id]}
    content: [data]
    fields:
      data: {type: Forecast, description: The forecast.}
  RECEIVED_SET_LED_INTENSITY: &led
    {shape: Acknowledgement, key: *acknowledged, sure: inferred, source: pattern, description: To SET_LED_INTENSITY.}
  STATUS_SET_LED_INTENSITY: *led
"""
SHAPE = """
  Forecast:
    description: What the sky will do.
    sure: inferred
    source: pattern
    fields:
      evse_id: {type: EvseId, description: The charge point below.}
      rain: {type: number, unit: mm, description: Rain to come., example: 1.5}

payloads:
"""
REMOVED_FIELD = "smart_charging_dynamic"
REQUEST = {"command": "GET_WEATHER", "evse_id": "BCU100001", "days": 3, **AUTHORIZATION}
SET_LED = {"command": "SET_LED_INTENSITY", "evse_id": "BCU100001", "percent": 20, **AUTHORIZATION}
ACKNOWLEDGEMENTS = [{"object": f"{kind}_SET_LED_INTENSITY", "evse_id": "BCU100001"} for kind in ("RECEIVED", "STATUS")]
ANSWER = {"object": "WEATHER", "data": {"evse_id": "BCU100001", "rain": 2.5}}

USE_NEW_METHOD = """
import asyncio
import bluecurrent
from bluecurrent import Client, Forecast, messages
from bluecurrent.testing import FixtureServer

async def main():
    async with FixtureServer() as server, Client(server.api_token, url=server.url) as client:
        forecast = await client.get_weather("BCU777777")
        assert isinstance(forecast, Forecast)
        print(bluecurrent.__file__, bluecurrent.PROTOCOL_VERSION, forecast.evse_id, forecast.rain, sep="|")
        print("smart_charging_dynamic" in messages.ChargePointSettings.model_fields)

asyncio.run(main())
"""
USE_NEW_EFFECTS = """
import asyncio
from bluecurrent import Client
from bluecurrent.testing import SimulatedAccount

async def main():
    async with SimulatedAccount(speed=None) as account, Client(account.api_token, url=account.url) as client:
        for percent in (20, 0):
            await client.set_led_intensity("BCU100003", percent)
            settings = await client.get_settings("BCU100003")
            print(settings.led_intensity.value, settings.led_interaction.value)

asyncio.run(main())
"""


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + text, encoding="utf-8")


def test_edit_of_the_spec_is_enough(tmp_path: Path) -> None:
    project = copy_spec(tmp_path)
    spec = project / "spec"
    edit(spec / "protocol.yaml", "\nversion: 1.0.0\n", "\nversion: 1.1.0\n")
    append(spec / "commands.yaml", COMMAND)
    append(spec / "objects.yaml", OBJECT)
    edit(spec / "types.yaml", "\npayloads:\n", SHAPE)
    types = (spec / "types.yaml").read_text(encoding="utf-8")
    without, count = re.subn(rf"\n +{REMOVED_FIELD}: .*", "", types)
    assert count == 1
    (spec / "types.yaml").write_text(without, encoding="utf-8")
    write_messages(spec / "recordings" / "get_weather.jsonl", REQUEST, ANSWER)
    write_messages(spec / "recordings" / "set_led_intensity.jsonl", SET_LED, *ACKNOWLEDGEMENTS)

    run_codegen(project, "generate")

    used, has_removed_field = run_python(project, "-c", USE_NEW_METHOD).splitlines()
    assert used == f"{project}/generated/bluecurrent/__init__.py|1.1.0|BCU777777|2.5"
    assert has_removed_field == "False"

    assert run_python(project, "-c", USE_NEW_EFFECTS).splitlines() == ["20 True", "0 False"]

    page = (project / "docs/reference/commands/get_weather.md").read_text(encoding="utf-8")
    assert "get_weather(" in page
    assert "WEATHER" in (project / "docs/reference/index.md").read_text(encoding="utf-8")
    assert f"| `{REMOVED_FIELD}` |" not in "".join(
        path.read_text("utf-8") for path in (project / "docs/reference/objects").glob("*.md")
    )

    options = ["-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", project, "-o", "asyncio_mode=auto"]
    passed = run_python(project, "-m", "pytest", "-q", "-k", "weather", *options, project / "tests" / "contract")
    count_passed = re.search(r"(\d+) passed", passed)
    assert count_passed is not None
    # The exchange, each invalid argument, and each missing, null or invalid field of the new object.
    assert int(count_passed[1]) > 10
    run_codegen(project, "check")
