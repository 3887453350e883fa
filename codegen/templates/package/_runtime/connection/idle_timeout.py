"""Ends a connection on which nothing has been received for too long."""

from __future__ import annotations

import asyncio

from ..core.error_and_close_code_mapping import set_reaction
from ..core.errors import ConnectionLost, Reaction
from ..transport.connection import Connection


class IdleTimer:
    """Aborts a connection after `seconds` without a received frame; the reader then gets ConnectionLost."""

    def __init__(self, connection: Connection, seconds: float) -> None:
        self._connection = connection
        self._seconds = seconds
        self._loop = asyncio.get_running_loop()
        self._last_frame_at = self._loop.time()
        self._timer = self._loop.call_later(seconds, self._check)

    def restart(self) -> None:
        """Starts the time again from zero, since a frame has been received."""
        self._last_frame_at = self._loop.time()

    def stop(self) -> None:
        """Stops the timer."""
        self._timer.cancel()

    def _check(self) -> None:
        left = self._last_frame_at + self._seconds - self._loop.time()
        if left > 0:
            self._timer = self._loop.call_later(left, self._check)
        else:
            lost = ConnectionLost(f"nothing was received for {self._seconds:g} s")
            self._connection.abort(set_reaction(lost, Reaction.RETRY))
