# generated from codegen/templates/package/_runtime/core/counters.py by `python -m codegen generate`; changes here are lost
"""What a client has seen and done, for its diagnostics."""

from __future__ import annotations

import time
from collections import defaultdict
from datetime import UTC, datetime
from typing import Any, NamedTuple

from .limit_reset import next_reset
from .protocol_table import Limit
from .unparsed import InvalidMessage, UnknownMessage

LAST = 16
"""Messages that are kept to be shown."""

LARGE = 16_384
"""Bytes of a frame above which only the name of its object is kept: a thousand charge points are megabytes, through
which the garbage collector would go again and again."""


class Large(NamedTuple):
    """Stands for a message that is not kept."""

    object: str
    size: int


class Counters:
    """Counts since the client was made; requests since the limit was last reset."""

    def __init__(self, limit: Limit) -> None:
        self._limit = limit
        self._requests = 0
        self._reset_at: float | None = None
        self.connections = 0
        self.unknown = 0
        self.invalid = 0
        self.objects: defaultdict[str, int] = defaultdict(int)
        self.last: list[Any] = []  # no deque, which takes ten times the memory while it is empty

    def sent(self) -> None:
        """A request has left."""
        self._requests = self.requests_today + 1

    def received(self, message: Any, size: int = 0) -> None:
        """A message has come, in a frame of so many bytes."""
        kind = type(message)
        if kind is UnknownMessage:
            self.unknown += 1
            message = UnknownMessage(
                message.object, dict.fromkeys(message.data)
            )  # as below: nobody is shown its values
        elif kind is InvalidMessage:
            self.invalid += 1
            message = InvalidMessage("", message.reasons, message.object)  # its text may be megabytes
        else:
            self.objects[message.object] += 1
            if size > LARGE:
                message = Large(message.object, size)
        last = self.last
        last.append(message)
        if len(last) > LAST:
            del last[0]

    @property
    def requests_today(self) -> int:
        """Requests sent since the limit was last reset."""
        now = time.time()
        if self._reset_at is None or now >= self._reset_at:
            self._reset_at = next_reset(self._limit, datetime.fromtimestamp(now, UTC)).timestamp()
            self._requests = 0
        return self._requests
