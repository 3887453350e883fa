"""Tests the lines about messages and events that came faster than the command line could print them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from bluecurrent import Live, Lost, SessionStarted
from bluecurrent.cli.arguments.global_options import GlobalOptions
from bluecurrent.cli.commands.follow_sessions import print_events
from bluecurrent.cli.output.printer import Printer
from bluecurrent.cli.watch.connection_state_and_power_history import WatchState
from bluecurrent.cli.watch.live_view import print_messages


async def items(*given: Any) -> AsyncIterator[Any]:
    for item in given:
        yield item


async def test_lost_starts_and_ends_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    started = SessionStarted("BCU100001", 1, datetime(2026, 11, 29, 12, tzinfo=UTC))
    await print_events(items(Lost(7), started), {}, Printer(GlobalOptions(output="table")))
    printed = capsys.readouterr()
    assert printed.out.endswith(" BCU100001 started\n")
    assert printed.err.startswith("bluecurrent: 7 starts and ends of sessions are missing here")


async def test_lost_messages_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    await print_messages(cast("Live", None), WatchState({}), items(Lost(7)), Printer(GlobalOptions()))
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("bluecurrent: 7 messages are missing here")
