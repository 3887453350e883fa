"""Decides when queued messages are written to the socket, so that one write can send several."""

from __future__ import annotations

import asyncio
from typing import Protocol as Interface

MAX_BATCH_SIZE = 32 * 1024
"""Queued characters after which they are written: with more, a fast sender would notice a full socket too late."""


class Writer(Interface):
    """Writes everything that has been queued to a socket."""

    loop: asyncio.AbstractEventLoop

    def write(self) -> None: ...


class WriteBatcher:
    """Decides when queued messages are written: at the latest in the next turn of the event loop.

    After one answer, the next request is written at once. After several answers together, the first half of the next
    requests is written early, so that the server can start on them while the client still makes the rest.
    """

    __slots__ = ("_is_scheduled", "_messages_until_write", "_size", "_socket")

    def __init__(self, socket: Writer) -> None:
        self._socket = socket
        self._size = 0
        self._messages_until_write = 1
        self._is_scheduled = False

    def reset_plan(self) -> None:
        """Plans to write the next message at once."""
        self._messages_until_write = 1

    def plan_early_write(self, answered: int, unanswered: int) -> None:
        """Plans when to write: `answered` calls have just got their answers, and `unanswered` ones still wait."""
        self._messages_until_write = 0 if answered > 1 and unanswered else answered // 2 or 1

    def add(self, size: int) -> None:
        """Notes that a message of this many characters has been queued; may write it."""
        self._size += size
        self._messages_until_write -= 1
        if self._messages_until_write == 0 or self._size > MAX_BATCH_SIZE:
            self._write()
        else:
            self.write_soon()

    def write_soon(self) -> None:
        """Schedules a write after the callbacks that are already scheduled in the event loop."""
        if not self._is_scheduled:
            self._socket.loop.call_soon(self._write_scheduled)
            self._is_scheduled = True

    def _write_scheduled(self) -> None:
        self._is_scheduled = False
        if self._size:
            self._write()

    def _write(self) -> None:
        self._size = 0
        self._socket.write()
