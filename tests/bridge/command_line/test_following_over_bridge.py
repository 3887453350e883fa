"""Tests the subcommands that follow what a bridge publishes."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.bridge.harness.bridge_process import BridgeProcess, make_environment
from tests.bridge.harness.charge_points import FIRST

from .conftest import CommandLine

pytestmark = pytest.mark.usefixtures("keep_log_levels")


async def test_sessions_follows_what_starts_and_ends(command_line: CommandLine, tmp_path: Path) -> None:
    process = BridgeProcess(
        make_environment(tmp_path), *command_line.broker, "sessions", "--follow", "--json", stdout_to_log=True
    )
    try:
        charging = {"activity": "charging", "vehicle_status": "C", "start_datetime": "20260102T09:30:00"}
        while not process.errors:
            data = {"evse_id": FIRST, **charging}
            await command_line.running.account.push({"object": "CH_STATUS", "evse_id": FIRST, "data": data})
            await asyncio.sleep(0.1)
        await process.until_logged('"session": "started"')
    finally:
        process.kill()


async def test_watch_prints_what_changes(command_line: CommandLine, tmp_path: Path) -> None:
    environment = make_environment(tmp_path)
    process = BridgeProcess(environment, *command_line.broker, "watch", "--output", "json", stdout_to_log=True)
    try:
        await process.until_logged('"GRID_STATUS"')
        data = {"evse_id": FIRST, "actual_p1": 13}
        await command_line.running.account.push({"object": "CH_STATUS", "evse_id": FIRST, "data": data})
        await process.until_logged('"actual_p1": 13')
    finally:
        process.kill()
