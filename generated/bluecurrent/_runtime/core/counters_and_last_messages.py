# generated from codegen/templates/package/_runtime/core/counters_and_last_messages.py by `python -m codegen generate`; changes here are lost
"""Counts requests, connections and messages, and keeps the last messages, for the diagnostics of a client."""

from __future__ import annotations

import time
from collections import defaultdict
from datetime import UTC, datetime
from typing import Any, NamedTuple

from .protocol_table_types import Limit
from .request_limit_reset_time import find_next_reset
from .unparsed_messages import InvalidMessage, UnknownMessage

KEPT_MESSAGES = 16
"""Number of last messages that are kept."""

MAX_KEPT_FRAME_SIZE = 16_384
"""Size in bytes of the largest frame whose message is kept: the garbage collector would visit the objects of a larger
message again and again."""


class LargeMessage(NamedTuple):
    """Replaces a message that is too large to be kept."""

    object: str
    size: int


class TrafficStatistics:
    """Counts connections and messages since the client was created, and requests since the daily limit was reset."""

    def __init__(self, limit: Limit) -> None:
        self._limit = limit
        self._requests = 0
        self._reset_at: float | None = None
        self.connections = 0
        self.unknown = 0
        self.invalid = 0
        self.objects: defaultdict[str, int] = defaultdict(int)
        self.last: list[Any] = []  # an empty deque takes ten times the memory

    def count_request(self) -> None:
        """Counts a request that is sent."""
        self._requests = self.requests_today + 1

    def count_message(self, message: Any, size: int = 0) -> None:
        """Counts a received message, whose frame has `size` bytes, and keeps it or a LargeMessage."""
        kind = type(message)
        if kind is UnknownMessage:
            self.unknown += 1
            message = UnknownMessage(message.object, dict.fromkeys(message.data))  # its values are never shown
        elif kind is InvalidMessage:
            self.invalid += 1
            message = InvalidMessage("", message.reasons, message.object)  # its text may be megabytes
        else:
            self.objects[message.object] += 1
            if size > MAX_KEPT_FRAME_SIZE:
                message = LargeMessage(message.object, size)
        last = self.last
        last.append(message)
        if len(last) > KEPT_MESSAGES:
            del last[0]

    @property
    def requests_today(self) -> int:
        """The number of requests since the limit was last reset."""
        now = time.time()
        if self._reset_at is None or now >= self._reset_at:
            self._reset_at = find_next_reset(self._limit, datetime.fromtimestamp(now, UTC)).timestamp()
            self._requests = 0
        return self._requests
