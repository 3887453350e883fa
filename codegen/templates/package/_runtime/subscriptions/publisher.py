"""Puts each received message into the queues of its subscribers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..core.errors import BlueCurrentError
from .message_queue import MessageQueue
from .subscribed_class_checks import SubscriptionTypes


class Publisher:
    """Puts messages into the queues of all subscribers; no subscriber waits for another."""

    def __init__(
        self,
        size: int,
        types: SubscriptionTypes,
        check_loop: Callable[[], None],
        check_can_receive: Callable[[], None],
    ) -> None:
        """`size` limits each queue. The functions raise an error in a wrong event loop, or if no messages will come."""
        self.types = types
        self.check_loop = check_loop
        self.check_can_receive = check_can_receive
        self._size = size
        self._queues: list[MessageQueue] = []
        self._by_class: dict[type, tuple[MessageQueue, ...]] = {}

    @property
    def has_subscribers(self) -> bool:
        """True if there is a queue."""
        return bool(self._queues)

    def branch(self) -> Publisher:
        """Returns a publisher for other objects, with the same limits and without subscribers."""
        return Publisher(self._size, self.types, self.check_loop, self.check_can_receive)

    def subscribe(self, types: tuple[type, ...]) -> MessageQueue:
        """Makes a queue for messages of these types, or for all messages if no types are given."""
        self.check_loop()
        return self.add_queue(self.types.check(types or (object,), "types"))

    def add_queue(self, types: tuple[type, ...]) -> MessageQueue:
        """Makes a queue for objects of these types, which have already been checked."""
        queue = MessageQueue(types, self._size)
        self.attach(queue)
        return queue

    def attach(self, queue: MessageQueue) -> None:
        """Adds a queue for all further messages; queues get a message in the order in which they were attached."""
        self.check_loop()
        self._queues.append(queue)
        self._by_class.clear()

    def unsubscribe(self, queue: MessageQueue) -> None:
        """Closes a queue, and puts no more messages into it."""
        queue.close()
        if queue in self._queues:
            self._queues.remove(queue)
            self._by_class.clear()

    def close(self, error: BlueCurrentError | None = None) -> None:
        """Closes all queues, with an error if there is one."""
        for queue in self._queues:
            queue.close(error)
        self._queues.clear()
        self._by_class.clear()

    def publish(self, message: Any) -> None:
        """Puts a message into every queue for its class."""
        message_class = type(message)
        queues = self._by_class.get(message_class)
        if queues is None:
            queues = tuple(queue for queue in self._queues if issubclass(message_class, queue.types))
            self._by_class[message_class] = queues
        for queue in queues:
            queue.put(message)
