# generated from codegen/templates/package/_runtime/connection/idle_timeout.py by `python -m codegen generate`; changes here are lost
"""Noticing that nothing comes any more where pushes are expected."""

from __future__ import annotations

import asyncio

from ..core.error_mapping import reacted
from ..core.errors import ConnectionLost, Reaction
from ..transport.connection import Connection


class Silence:
    """Cuts a connection on which nothing has come for so many seconds."""

    def __init__(self, connection: Connection, seconds: float) -> None:
        self._connection = connection
        self._seconds = seconds
        self._loop = asyncio.get_running_loop()
        self._heard_at = self._loop.time()
        self._timer = self._loop.call_later(seconds, self._check)

    def heard(self) -> None:
        """Something has come."""
        self._heard_at = self._loop.time()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.cancel()

    def _check(self) -> None:
        left = self._heard_at + self._seconds - self._loop.time()
        if left > 0:
            self._timer = self._loop.call_later(left, self._check)
        else:
            lost = ConnectionLost(f"nothing has come for {self._seconds:g} s")
            self._connection.abort(reacted(lost, Reaction.RETRY))
