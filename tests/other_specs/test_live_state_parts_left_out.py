"""Tests that a spec may leave out any optional part of the live state."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from codegen.__main__ import ROOT
from codegen.generate import generate
from tests.codegen.package_programs import run_program

pytestmark = pytest.mark.slow

PROGRAM = """
import asyncio

from bluecurrent import Client
from bluecurrent.testing import SimulatedAccount


async def main():
    async with (
        SimulatedAccount(speed=None) as account,
        Client(account.api_token, url=account.url) as client,
        client.live() as live,
    ):
        await live.wait_ready(timeout=60)
        [point, *_] = live.charge_points.values()
        assert point.is_current and point.activity
        kinds = (point, live)
        names = ("sockets", "grid", "sessions", "energy_totals", "energy_total_kwh", "limit", "chargepoint_name")
        print(*(name for name in names if any(hasattr(kind, name) for kind in kinds)))
        changes = live.changes()
        if hasattr(point, "limit_current"):
            await point.limit_current(10)
            async for change in changes:
                if change.path == "limit":
                    assert change.evse_id == point.evse_id
                    break

asyncio.run(asyncio.wait_for(main(), 60))
"""


@pytest.mark.parametrize(
    ("removed", "left"),
    [
        (("limits", "grid", "settings", "setting", "same"), "sockets sessions energy_totals energy_total_kwh"),
        (("socket", "sockets", "summed", "sessions"), "grid limit chargepoint_name"),
    ],
)
def test_live_state_works_without_optional_parts(tmp_path: Path, removed: tuple[str, ...], left: str) -> None:
    spec = shutil.copytree(ROOT / "spec", tmp_path / "spec")
    (spec / "entities.yaml").unlink()
    protocol = spec / "protocol.yaml"
    before, live, after = re.split(r"(?m)^(?=live:|# What the command line)", protocol.read_text(encoding="utf-8"))
    section = yaml.safe_load(live)
    for name in removed:
        del (section["live"] if name in section["live"] else section["live"]["parts"])[name]
    live = yaml.safe_dump(section, sort_keys=False)
    protocol.write_text(before + live + re.sub(r"(?m)^  watch:.*\n", "", after), encoding="utf-8")
    generate(tmp_path)
    assert run_program(tmp_path, PROGRAM).split() == left.split()
