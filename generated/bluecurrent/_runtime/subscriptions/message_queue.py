# generated from codegen/templates/package/_runtime/subscriptions/message_queue.py by `python -m codegen generate`; changes here are lost
"""Handing what is received to those who asked for it: a bounded queue each, so that nobody waits for anybody."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar

from ..core.connection_events import Lost
from ..core.error_mapping import copy_error
from ..core.errors import BlueCurrentError
from ..core.option_checks import check_types

T = TypeVar("T")

TURN = 64
"""Messages that a reader gets from a full queue before the others have a turn."""


class Queue:
    """The messages that one reader has yet to see; when it is full, the oldest make place."""

    def __init__(self, types: tuple[type, ...], size: int) -> None:
        self.types = types
        self.messages: deque[Any] = deque()
        self.lost = 0
        self.arrived = asyncio.Event()
        self.is_closed = False
        self.error: BlueCurrentError | None = None
        self._size = size

    def put(self, message: Any) -> None:
        """Add a message."""
        messages = self.messages
        if not messages:
            self.arrived.set()
        elif len(messages) >= self._size:
            messages.popleft()
            self.lost += 1
        messages.append(message)

    def close(self, error: BlueCurrentError | None = None) -> None:
        """Let the reader have what is in it, and then the error, or the end."""
        if not self.is_closed:
            self.is_closed, self.error = True, error
            self.arrived.set()


class Publisher:
    """Everybody who wants messages."""

    def __init__(self, size: int, may_wait: Callable[[], None]) -> None:
        """`may_wait` raises what a reader gets that would wait in vain."""
        self.may_wait = may_wait
        self._size = size
        self._queues: list[Queue] = []
        self._by_class: dict[type, tuple[Queue, ...]] = {}

    def subscribe(self, types: tuple[type, ...]) -> Queue:
        """A new queue for messages of these types; none: for all of them."""
        queue = Queue(check_types(types or (object,), "types"), self._size)
        self._queues.append(queue)
        self._by_class.clear()
        return queue

    def unsubscribe(self, queue: Queue) -> None:
        """Put nothing more into a queue: its reader comes to the end."""
        queue.close()
        if queue in self._queues:
            self._queues.remove(queue)
            self._by_class.clear()

    def end(self, error: BlueCurrentError | None = None) -> None:
        """Let every reader have what is in its queue, and then the error, or the end."""
        for queue in self._queues:
            queue.close(error)
        self._queues.clear()
        self._by_class.clear()

    def publish(self, message: Any) -> None:
        """Put a message into every queue that is meant for it."""
        kind = type(message)
        queues = self._by_class.get(kind)
        if queues is None:
            queues = tuple(queue for queue in self._queues if issubclass(kind, queue.types))
            self._by_class[kind] = queues
        for queue in queues:
            queue.put(message)


class Messages(Generic[T]):
    """An endless iterator over messages, with a queue of its own; letting go of it frees the queue."""

    def __init__(self, publisher: Publisher, queue: Queue) -> None:
        self._publisher = publisher
        self._queue = queue
        self._turn = 0

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        queue = self._queue
        if queue.messages and self._turn >= TURN:
            self._turn = 0
            await asyncio.sleep(0)
        while not queue.messages:
            if queue.error is not None:
                raise copy_error(queue.error)
            if queue.is_closed:
                raise StopAsyncIteration
            self._publisher.may_wait()
            queue.arrived.clear()
            self._turn = 0
            await queue.arrived.wait()
        self._turn += 1
        message: T = self._lost() if queue.lost else queue.messages.popleft()
        return message

    def at_hand(self) -> T | None:
        """The next message, if it need not be waited for; None also if some were lost, or if it is others' turn."""
        messages = self._queue.messages
        if not messages or self._queue.lost or self._turn >= TURN:
            return None
        self._turn += 1
        message: T = messages.popleft()
        return message

    def _lost(self) -> Any:
        lost, self._queue.lost = Lost(self._queue.lost), 0
        return lost

    def close(self) -> None:
        """Take no more messages: what is in the queue can still be read, then comes the end."""
        self._publisher.unsubscribe(self._queue)

    def discard(self) -> None:
        """Come to the end now."""
        self.close()
        self._queue.messages.clear()
        self._queue.lost = 0

    @property
    def is_closed(self) -> bool:
        """Whether nothing more comes but what is in the queue."""
        return self._queue.is_closed

    def __del__(self) -> None:
        self.close()
