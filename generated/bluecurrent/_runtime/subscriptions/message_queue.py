# generated from codegen/templates/package/_runtime/subscriptions/message_queue.py by `python -m codegen generate`; changes here are lost
"""Queues the messages for one reader, up to a maximum number."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any

from ..core.errors import BlueCurrentError


class MessageQueue:
    """Holds the unread messages of one reader; a full queue drops the oldest message."""

    def __init__(self, types: tuple[type, ...], size: int) -> None:
        self.types = types
        self.messages: deque[Any] = deque()
        self.lost = 0
        self.arrived = asyncio.Event()
        self.is_closed = False
        self.error: BlueCurrentError | None = None
        self._size = size

    def put(self, message: Any) -> None:
        """Adds a message."""
        messages = self.messages
        if not messages:
            self.arrived.set()
        elif len(messages) >= self._size:
            messages.popleft()
            self.lost += 1
        messages.append(message)

    def close(self, error: BlueCurrentError | None = None) -> None:
        """Ends the queue after the messages in it, with an error if there is one."""
        if not self.is_closed:
            self.is_closed, self.error = True, error
            self.arrived.set()
