"""Tests that a broker can be used in the event loop that is chosen on Windows, whose usual one can't watch sockets."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, NoReturn

import pytest

from bluecurrent.bridge.topics import Topics
from bluecurrent.cli.app import run as run_command_line
from bluecurrent.cli.commands import event_loop
from bluecurrent.testing import API_TOKEN
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.running_bridge import OpenBridge

pytestmark = pytest.mark.usefixtures("keep_log_levels")


class WindowsEventLoop(asyncio.SelectorEventLoop):
    """An event loop that lacks the methods that the usual event loop of Windows lacks."""

    def add_reader(self, *args: Any, **options: Any) -> NoReturn:
        raise NotImplementedError

    def add_writer(self, *args: Any, **options: Any) -> NoReturn:
        raise NotImplementedError


@pytest.mark.parametrize("arguments", [("--json", "status", FIRST), ("bridge", "--check")], ids=["status", "bridge"])
async def test_a_loop_that_can_watch_sockets_is_chosen(
    open_bridge: OpenBridge, mosquitto: Mosquitto, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    async with open_bridge(topics=Topics("windows", "home")) as running:
        await running.until_online()
        if "bridge" in arguments:
            monkeypatch.setenv("BLUECURRENT_API_TOKEN", API_TOKEN)
            monkeypatch.setenv("BLUECURRENT_URL", running.account.url)
        monkeypatch.setattr("asyncio.events.new_event_loop", WindowsEventLoop)
        monkeypatch.setattr(event_loop, "sys", SimpleNamespace(platform="win32"))
        options = ("--mqtt", mosquitto.url, "--base-topic", "windows")
        assert await asyncio.to_thread(run_command_line, [*options, *arguments]) == 0


@pytest.mark.parametrize(("platform", "uses_broker"), [("win32", False), ("linux", True)])
def test_other_commands_keep_the_usual_loop(
    monkeypatch: pytest.MonkeyPatch, platform: str, *, uses_broker: bool
) -> None:
    async def find_loop() -> type[asyncio.AbstractEventLoop]:
        return type(asyncio.get_running_loop())

    monkeypatch.setattr("asyncio.events.new_event_loop", WindowsEventLoop)
    monkeypatch.setattr(event_loop, "sys", SimpleNamespace(platform=platform))
    assert event_loop.run_in_event_loop(find_loop(), uses_broker=uses_broker) is WindowsEventLoop
