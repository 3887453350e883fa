"""Provides the command line beside a bridge that runs, and with a connection of its own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bluecurrent.cli.app import run as run_command_line
from bluecurrent.testing import API_TOKEN
from tests.bridge.harness.charge_points import FIRST, FREE, SECOND
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.running_bridge import OpenBridge, RunningBridge


class CommandLine:
    """Runs command lines in this process, through the bridge or with a connection of their own."""

    def __init__(
        self,
        running: RunningBridge,
        mosquitto: Mosquitto,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        self.running = running
        self.broker: tuple[str, ...] = ("--mqtt", mosquitto.url, "--base-topic", running.topics.base_topic)
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    async def run(self, *arguments: str, direct: bool = False) -> tuple[int, str, str]:
        """Returns the exit status, the output and the errors."""
        with self._monkeypatch.context() as environment:
            if direct:
                environment.setenv("BLUECURRENT_API_TOKEN", API_TOKEN)
                environment.setenv("BLUECURRENT_URL", self.running.account.url)
            options = ("--no-session",) if direct else self.broker
            status = await asyncio.to_thread(run_command_line, [*options, *arguments])
        shown = self._capsys.readouterr()
        return status, shown.out, shown.err

    async def run_both(self, *arguments: str) -> list[tuple[int, str, str]]:
        """Returns the results of both ways."""
        return [await self.run(*arguments), await self.run(*arguments, direct=True)]


@pytest.fixture
async def command_line(
    open_bridge: OpenBridge, mosquitto: Mosquitto, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> AsyncIterator[CommandLine]:
    async with open_bridge({FIRST: FREE, SECOND: {**FREE, "vehicle_status": "B"}}) as running:
        await running.until_read()
        await running.mqtt.until_last(running.topics.availability(SECOND), "online")
        await running.mqtt.until(lambda: running.mqtt.json(running.topics.state(SECOND, "settings")))
        yield CommandLine(running, mosquitto, monkeypatch, capsys)


def known(text: str) -> list[Any]:
    """Returns the JSON lines without what is not known, personal or secret."""
    personal = ("card", "location", "name", "coord", "sensitive", "socket_id")
    return [
        {
            key: value
            for key, value in json.loads(line).items()
            if value is not None and not any(map(key.count, personal))
        }
        for line in text.splitlines()
    ]
