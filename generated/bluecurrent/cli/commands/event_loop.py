# generated from codegen/templates/package/cli/commands/event_loop.py by `python -m codegen generate`; changes here are lost
"""Runs a coroutine in an event loop; on Windows, chooses a loop that the MQTT client can use."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run_in_event_loop(main: Coroutine[Any, Any, T], *, uses_broker: bool) -> T:
    """Runs a coroutine in an event loop of its own, and returns its result."""
    # The client of the broker calls `add_reader`, which the usual event loop of Windows does not have.
    loop_factory = asyncio.SelectorEventLoop if uses_broker and sys.platform == "win32" else None
    with asyncio.Runner(loop_factory=loop_factory) as runner:
        return runner.run(main)
