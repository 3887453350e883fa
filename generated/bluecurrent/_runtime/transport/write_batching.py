# generated from codegen/templates/package/_runtime/transport/write_batching.py by `python -m codegen generate`; changes here are lost
"""When texts leave: in few writes, since each takes as long as many a text, but before the other side has to wait."""

from __future__ import annotations

import asyncio
from typing import Protocol

TOGETHER = 32 * 1024
"""Characters that are written together at most: who sends without end must come to see that the socket is full."""


class Writer(Protocol):
    """What hands everything that has been posted to a socket."""

    loop: asyncio.AbstractEventLoop

    def write(self) -> None: ...


class WriteBatcher:
    """Decides when to write what has been posted: with the end of the loop's turn, at the latest.

    While one half of the requests is with the other side, the answers to the other half are with us, and both have
    something to do. If all answers have come at once, the first half of what follows them leaves early for that reason;
    a single request that follows something leaves at once.
    """

    __slots__ = ("_is_due", "_size", "_socket", "_until_half")

    def __init__(self, socket: Writer) -> None:
        self._socket = socket
        self._size = 0
        self._until_half = 1
        self._is_due = False

    def answered(self, calls: int, left: int) -> None:
        """What has come has answered so many calls; so many more are left with the other side."""
        self._until_half = 0 if calls > 1 and left else calls // 2 or 1

    def posted(self, size: int) -> None:
        """There is one text more, of so many characters."""
        self._size += size
        self._until_half -= 1
        if self._until_half == 0 or self._size > TOGETHER:
            self._leave()
        else:
            self.end_turn()

    def end_turn(self) -> None:
        """Write when the loop has done what it has to do by now."""
        if not self._is_due:
            self._socket.loop.call_soon(self._turn_ends)
            self._is_due = True

    def _turn_ends(self) -> None:
        self._is_due = False
        if self._size:
            self._leave()

    def _leave(self) -> None:
        self._size = 0
        self._socket.write()
