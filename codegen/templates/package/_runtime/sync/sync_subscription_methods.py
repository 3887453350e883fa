"""Defines the methods with which a synchronous program gets messages and connection events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, overload

from ..core.connection_events import Lost
from ..subscriptions.subscription_methods import SubscriptionMethods
from .client_thread import ClientThread
from .sync_message_iterator import Messages

T = TypeVar("T")
T1 = TypeVar("T1")
T2 = TypeVar("T2")
T3 = TypeVar("T3")
T4 = TypeVar("T4")
T5 = TypeVar("T5")


class SyncSubscriptionMethods:
    """Delivers the messages that a client receives, and the events of its connection."""

    _message_source: SubscriptionMethods
    _thread: ClientThread

    # One overload for each number of classes: mypy would join several classes to their common base class.
    @overload
    def messages(self, *, timeout: float | None = None) -> Messages[Any]: ...

    @overload
    def messages(self, type1: type[T1], /, *, timeout: float | None = None) -> Messages[T1 | Lost]: ...

    @overload
    def messages(
        self, type1: type[T1], type2: type[T2], /, *, timeout: float | None = None
    ) -> Messages[T1 | T2 | Lost]: ...

    @overload
    def messages(
        self, type1: type[T1], type2: type[T2], type3: type[T3], /, *, timeout: float | None = None
    ) -> Messages[T1 | T2 | T3 | Lost]: ...

    @overload
    def messages(
        self, type1: type[T1], type2: type[T2], type3: type[T3], type4: type[T4], /, *, timeout: float | None = None
    ) -> Messages[T1 | T2 | T3 | T4 | Lost]: ...

    @overload
    def messages(
        self,
        type1: type[T1],
        type2: type[T2],
        type3: type[T3],
        type4: type[T4],
        type5: type[T5],
        /,
        *types: type[T],
        timeout: float | None = None,
    ) -> Messages[T1 | T2 | T3 | T4 | T5 | T | Lost]: ...

    @overload
    def messages(self, *types: type[T], timeout: float | None = None) -> Messages[T | Lost]: ...

    def messages(self, *types: type[Any], timeout: float | None = None) -> Messages[Any]:
        """Returns an iterator over everything received from now on: pushes, answers and connection events.

        Each iterator has a queue of its own, of `queue_size` messages. When it is full, the oldest messages are
        dropped, and the iterator gives a Lost event with their number. The iterator continues across reconnects. It
        ends when the client is disconnected, and raises the error that ends the client.

        Args:
            types: Classes of messages or events to receive; everything if none is given.
            timeout: Seconds after which the iterator ends if nothing came; without a limit if not given.

        Raises:
            InvalidRequest: `types` contains something that is not a class, or a class that no message or event has;
                or `timeout` is not a number above 0.
        """
        return Messages(self, self._thread, lambda: self._message_source.messages(*types), timeout)

    def on(self, kind: type[T], handler: Callable[[T], object]) -> Callable[[], None]:
        """Calls a handler with every message or event of a class, in the order in which they were received.

        Handlers run in the background thread of the client, one at a time, so each should be quick. They can't make
        calls that wait: an iterator over messages, in a thread of the program, can. They stay in place across
        reconnects. An exception in a handler is logged, without its text, and does not end it.

        Args:
            kind: The class of the messages or events.
            handler: A function with one parameter.

        Returns:
            A function that removes the handler.

        Raises:
            InvalidRequest: `kind` is not a class, or no message or event has it, or `handler` can't be called.
        """
        remove = self._thread.call(lambda: self._message_source.on(kind, handler))
        return lambda: self._thread.call(remove)
