"""Defines the methods with which a program gets messages and connection events: as an iterator, or in a handler."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, overload

from ..core.connection_events import Lost
from .handlers import Handlers
from .message_iterator import Messages
from .publisher import Publisher

T = TypeVar("T")
T1 = TypeVar("T1")
T2 = TypeVar("T2")
T3 = TypeVar("T3")
T4 = TypeVar("T4")
T5 = TypeVar("T5")


class SubscriptionMethods:
    """Delivers the messages that a client receives, and the events of its connection."""

    _publisher: Publisher
    _handlers: Handlers

    # One overload for each number of classes: mypy would join several classes to their common base class.
    @overload
    def messages(self) -> Messages[Any]: ...

    @overload
    def messages(self, type1: type[T1], /) -> Messages[T1 | Lost]: ...

    @overload
    def messages(self, type1: type[T1], type2: type[T2], /) -> Messages[T1 | T2 | Lost]: ...

    @overload
    def messages(self, type1: type[T1], type2: type[T2], type3: type[T3], /) -> Messages[T1 | T2 | T3 | Lost]: ...

    @overload
    def messages(
        self, type1: type[T1], type2: type[T2], type3: type[T3], type4: type[T4], /
    ) -> Messages[T1 | T2 | T3 | T4 | Lost]: ...

    @overload
    def messages(
        self, type1: type[T1], type2: type[T2], type3: type[T3], type4: type[T4], type5: type[T5], /, *types: type[T]
    ) -> Messages[T1 | T2 | T3 | T4 | T5 | T | Lost]: ...

    @overload
    def messages(self, *types: type[T]) -> Messages[T | Lost]: ...

    def messages(self, *types: type[Any]) -> Messages[Any]:
        """Returns an asynchronous iterator over everything received from now on: pushes, answers and connection events.

        Each iterator has a queue of its own, of `queue_size` messages. When it is full, the oldest messages are
        dropped, and the iterator gives a Lost event with their number. The iterator continues across reconnects. It
        ends when the client is disconnected, and raises the error that ends the client.

        Args:
            types: Classes of messages or events to receive; everything if none is given.

        Raises:
            InvalidRequest: `types` contains something that is not a class, or a class that no message or event has.
            WrongEventLoop: The client is connected in another event loop.
        """
        return Messages(self._publisher, self._publisher.subscribe(types))

    def on(self, kind: type[T], handler: Callable[[T], object]) -> Callable[[], None]:
        """Calls a handler with every message or event of a class, in the order in which they were received.

        Handlers run in tasks of their own, one for each, so a slow one does not delay the others. They stay in place
        across reconnects. An exception in a handler is logged, without its text, and does not end it.

        Args:
            kind: The class of the messages or events.
            handler: A function or coroutine function with one parameter. It may send requests.

        Returns:
            A function that removes the handler.

        Raises:
            InvalidRequest: `kind` is not a class, or no message or event has it, or `handler` can't be called.
        """
        return self._handlers.add(kind, handler)
