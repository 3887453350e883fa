# generated from codegen/templates/package/_runtime/core/lock.py by `python -m codegen generate`; changes here are lost
"""One at a time, in whichever event loop runs."""

from __future__ import annotations

import asyncio


class Alone:
    """A lock that a client can take along to another loop: asyncio's own stays with the first in which one waited."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock: asyncio.Lock | None = None

    def __call__(self) -> asyncio.Lock:
        """The lock of the running loop."""
        loop = asyncio.get_running_loop()
        if self._lock is None or loop is not self._loop:
            self._loop, self._lock = loop, asyncio.Lock()
        return self._lock
