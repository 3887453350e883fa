"""One edit in spec/ is all it takes: the method, its tests and its page follow, and so does what a recording taught."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from bluecurrent.testing import FixtureServer, RecordingProxy, write_recording
from bluecurrent.testing.recording_format.recording import Event, Frame, Header, Open

ROOT = Path(__file__).parents[1]

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
DROPPED = "boosting"
AUTHORIZATION = {"Authorization": "Token <session token>"}
ASKS = {"command": "GET_WEATHER", "evse_id": "BCU100001", "days": 3, **AUTHORIZATION}
ANSWERS = {"object": "WEATHER", "data": {"evse_id": "BCU100001", "rain": 2.5}}

USES = """
import asyncio
import bluecurrent
from bluecurrent import Client, Forecast, messages
from bluecurrent.testing import FixtureServer

async def main():
    async with FixtureServer() as server, Client(server.api_token, url=server.url) as client:
        forecast = await client.get_weather("BCU777777")
        assert isinstance(forecast, Forecast)
        print(bluecurrent.__file__, bluecurrent.PROTOCOL_VERSION, forecast.evse_id, forecast.rain, sep="|")
        print("boosting" in messages.ChargePointStatus.model_fields)

asyncio.run(main())
"""
READS = """
import asyncio
import typing
from bluecurrent import ChargePointStatus, Client
from bluecurrent.testing import FixtureServer

async def main():
    async with FixtureServer("learned") as server, Client(server.api_token, url=server.url) as client:
        status = await client.get_status("BCU100001")
        print(typing.get_type_hints(ChargePointStatus)["soc"], status.soc, "soc" in repr(status), sep="|")

asyncio.run(main())
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with the committed spec, and nothing else."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    return tmp_path


def run(folder: Path, *arguments: str | Path, status: int = 0) -> str:
    """Run Python with the package of this folder; returns what it prints."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(folder / "generated"), str(ROOT)])}
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def codegen(folder: Path, *arguments: str | Path, status: int = 0) -> str:
    return run(folder, "-m", "codegen", "--root", folder, *arguments, status=status)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + text, encoding="utf-8")


def record(path: Path, *messages: dict[str, object]) -> None:
    header = Header(recording="A test", source="written", made_from="nothing", protocol="1.1.0")
    events: list[Event] = [Open(at=0.0, connection=1)]
    for message in messages:
        direction = "sent" if "command" in message else "received"
        events.append(Frame(at=len(events) / 10, connection=1, direction=direction, message=message))
    write_recording(path, header, events)


@pytest.mark.timeout(180)
def test_one_edit_in_the_spec_is_all_it_takes(copy: Path) -> None:
    spec = copy / "spec"
    edit(spec / "protocol.yaml", "\nversion: 1.0.0\n", "\nversion: 1.1.0\n")
    add(spec / "commands.yaml", COMMAND)
    add(spec / "objects.yaml", OBJECT)
    edit(spec / "types.yaml", "\npayloads:\n", SHAPE)
    types = (spec / "types.yaml").read_text(encoding="utf-8")
    without, dropped = re.subn(rf"\n +{DROPPED}: .*", "", types)
    assert dropped == 1
    (spec / "types.yaml").write_text(without, encoding="utf-8")
    record(spec / "recordings" / "get_weather.jsonl", ASKS, ANSWERS)

    codegen(copy, "generate")

    used, still_there = run(copy, "-c", USES).splitlines()
    assert used == f"{copy}/generated/bluecurrent/__init__.py|1.1.0|BCU777777|2.5"
    assert still_there == "False"

    page = (copy / "docs/reference/commands/get_weather.md").read_text(encoding="utf-8")
    assert "get_weather(" in page
    assert "WEATHER" in (copy / "docs/reference/index.md").read_text(encoding="utf-8")
    assert DROPPED not in "".join(each.read_text("utf-8") for each in (copy / "docs/reference/objects").glob("*.md"))

    options = ["-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", copy, "-o", "asyncio_mode=auto"]
    passed = run(copy, "-m", "pytest", "-q", "-k", "weather", *options, copy / "tests" / "contract")
    found = re.search(r"(\d+) passed", passed)
    assert found is not None
    # The exchange, each wrong argument, each field of the new object that is missing, null or wrong.
    assert int(found[1]) > 10
    codegen(copy, "check")


@pytest.mark.timeout(180)
async def test_what_a_recording_taught_is_a_typed_attribute(copy: Path) -> None:
    """What the service says today, recorded through the proxy, learned, written into the spec, generated."""
    asks = {"command": "GET_CH_STATUS", "evse_id": "BCU100001"}
    data = {"evse_id": "BCU100001", "activity": "dreaming", "soc": 81}
    record(copy / "today.jsonl", asks | AUTHORIZATION, {"object": "CH_STATUS", "evse_id": "BCU100001", "data": data})
    recording = copy / "learned.jsonl"
    async with (
        FixtureServer(copy / "today.jsonl", strict=True, log_in=False) as today,
        RecordingProxy(recording, upstream=today.url) as proxy,
        connect(proxy.url) as client,
    ):
        await client.send(json.dumps(asks | {"evse_id": "BCU771234"} | AUTHORIZATION))
        await client.recv()

    told = codegen(copy, "learn", recording, status=1)
    assert f"unknown field: CH_STATUS.data.soc, integer (once, first in {recording}:4)" in told
    assert "new value: CH_STATUS.data.activity, 'dreaming'" in told
    assert "field CH_STATUS.data.soc, integer" in codegen(copy, "learn", recording, "--write", status=1)
    shutil.move(recording, copy / "spec" / "recordings")
    codegen(copy, "generate")
    # A number that nobody had declared is not in the recording, and one that nobody understands is in no repr.
    assert run(copy, "-c", READS).strip() == "int | None|9990001|False"
    assert "unknown" not in codegen(copy, "learn", copy / "spec/recordings/learned.jsonl")
    assert "dreaming" in (copy / "generated/bluecurrent/messages.py").read_text(encoding="utf-8")
