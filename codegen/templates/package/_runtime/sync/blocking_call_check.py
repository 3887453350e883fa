"""Checks whether a blocking call would block an event loop of the program."""

from __future__ import annotations

import asyncio
import inspect
from types import FrameType

_COROUTINE = inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR


def would_block_loop() -> bool:
    """Returns whether the caller was called by a coroutine or a callback of an event loop.

    Code in a notebook or console also runs in an event loop. It may block this loop, since it is the code of a module
    and not a coroutine of the program.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    frame: FrameType | None = inspect.currentframe()
    while frame is not None:
        code = frame.f_code
        if not code.co_flags & inspect.CO_NEWLOCALS:
            return False
        if code.co_flags & _COROUTINE or str(frame.f_globals.get("__name__")).startswith("asyncio."):
            return True
        frame = frame.f_back
    return True
