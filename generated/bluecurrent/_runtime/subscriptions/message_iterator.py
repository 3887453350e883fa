# generated from codegen/templates/package/_runtime/subscriptions/message_iterator.py by `python -m codegen generate`; changes here are lost
"""Defines the iterator over the messages that a program subscribed to."""

from __future__ import annotations

import asyncio
from typing import Any, Generic, Self, TypeVar

from ..core.connection_events import Lost
from ..core.error_and_close_code_mapping import copy_error
from .message_queue import MessageQueue
from .publisher import Publisher

T = TypeVar("T", covariant=True)

MESSAGES_PER_TURN = 64
"""Number of messages that a reader gets from a full queue before other tasks run."""


class Messages(Generic[T]):
    """Iterates over messages from a queue of its own, until it is closed or the client is disconnected."""

    def __init__(self, publisher: Publisher, queue: MessageQueue) -> None:
        self._publisher = publisher
        self._queue = queue
        self._read_without_pause = 0

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        queue = self._queue
        if queue.messages and self._read_without_pause >= MESSAGES_PER_TURN:
            self._read_without_pause = 0
            await asyncio.sleep(0)
        while not queue.messages:
            if queue.error is not None:
                raise copy_error(queue.error)
            if queue.is_closed:
                raise StopAsyncIteration
            self._publisher.check_can_receive()
            queue.arrived.clear()
            self._read_without_pause = 0
            await queue.arrived.wait()
        self._read_without_pause += 1
        message: T = self._pop_lost() if queue.lost else queue.messages.popleft()
        return message

    def next_nowait(self) -> T | None:
        """Returns the next message without waiting.

        None if there is none, if some were lost, or after MESSAGES_PER_TURN messages without a pause.
        """
        messages = self._queue.messages
        if not messages or self._queue.lost or self._read_without_pause >= MESSAGES_PER_TURN:
            return None
        self._read_without_pause += 1
        message: T = messages.popleft()
        return message

    def _pop_lost(self) -> Any:
        lost, self._queue.lost = Lost(self._queue.lost), 0
        return lost

    def close(self) -> None:
        """Stops the subscription; the messages in the queue can still be read."""
        self._publisher.unsubscribe(self._queue)

    def discard(self) -> None:
        """Stops the subscription, and drops the messages in the queue."""
        self.close()
        self._queue.messages.clear()
        self._queue.lost = 0

    @property
    def is_empty(self) -> bool:
        """True if all messages that have come were read."""
        return not self._queue.messages

    @property
    def is_closed(self) -> bool:
        """True if nothing comes after the messages in the queue."""
        return self._queue.is_closed

    def __del__(self) -> None:
        self.close()
