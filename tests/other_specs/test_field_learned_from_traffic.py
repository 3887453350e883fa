"""Tests that a field learned from recorded traffic becomes a typed attribute of the generated package."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from bluecurrent.testing import FixtureServer, RecordingProxy
from tests.other_specs.changed_spec_project import AUTHORIZATION, copy_spec, run_codegen, run_python, write_messages

pytestmark = pytest.mark.slow

READ_LEARNED_FIELD = """
import asyncio
import typing
from bluecurrent import ChargePointStatus, Client
from bluecurrent.testing import FixtureServer

async def main():
    async with FixtureServer("learned") as server, Client(server.api_token, url=server.url) as client:
        status = await client.get_status("BCU100001")
        print(typing.get_type_hints(ChargePointStatus)["soc"], status.soc, "soc=<hidden>" in repr(status), sep="|")

asyncio.run(main())
"""


async def test_learned_field_is_a_typed_attribute(tmp_path: Path) -> None:
    """Records new traffic with the proxy, learns from it, and generates the package."""
    project = copy_spec(tmp_path)
    request = {"command": "GET_CH_STATUS", "evse_id": "BCU100001"}
    data = {"evse_id": "BCU100001", "activity": "dreaming", "soc": 81}
    write_messages(
        project / "today.jsonl", request | AUTHORIZATION, {"object": "CH_STATUS", "evse_id": "BCU100001", "data": data}
    )
    recording = project / "learned.jsonl"
    async with (
        FixtureServer(project / "today.jsonl", strict=True, log_in=False) as service,
        RecordingProxy(recording, upstream=service.url) as proxy,
        connect(proxy.url) as client,
    ):
        await client.send(json.dumps(request | {"evse_id": "BCU771234"} | AUTHORIZATION))
        await client.recv()

    output = run_codegen(project, "learn", recording, status=1)
    assert f"unknown field: CH_STATUS.data.soc, integer (once, first in {recording}:4)" in output
    assert "new value: CH_STATUS.data.activity, 'dreaming'" in output
    assert "field CH_STATUS.data.soc, integer" in run_codegen(project, "learn", recording, "--write", status=1)
    shutil.move(recording, project / "spec" / "recordings")
    run_codegen(project, "generate")
    # The recorder replaces undeclared numbers, and a learned field is sensitive, so its repr hides it.
    assert run_python(project, "-c", READ_LEARNED_FIELD).strip() == "int | None|9990001|True"
    assert "unknown" not in run_codegen(project, "learn", project / "spec/recordings/learned.jsonl")
    assert "dreaming" in (project / "generated/bluecurrent/messages.py").read_text(encoding="utf-8")
