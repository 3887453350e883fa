"""Defines the iterator over received messages for programs that are not asynchronous."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from ..options.argument_checks import check_seconds
from ..subscriptions.message_iterator import Messages as AsyncMessages
from .client_thread import ClientThread, InterpreterExiting

T = TypeVar("T")


class Messages(Iterator[T], Generic[T]):
    """Iterates over messages and events. Closing it ends the subscription; dropping it frees the queue.

    Several threads can read from it: each message goes to one of them. It ends when nothing came for `timeout` seconds,
    and can then be iterated over again: nothing is lost in between.
    """

    def __init__(
        self,
        client: object,
        thread: ClientThread,
        subscribe: Callable[[], AsyncMessages[T]],
        timeout: float | None,
        convert: Callable[[T], T] = lambda message: message,
    ) -> None:
        """Subscribes, and keeps the client as long as the iterator.

        `convert` returns the object for the program in place of one that the asynchronous client delivers.
        """
        self._timeout = check_seconds(timeout, "timeout")
        self._client = client  # it must not be collected while a program waits for its messages
        self._thread = thread
        self._convert = convert
        self._received: deque[T] = deque()
        self._waiting = 0
        """The number of threads that wait for a message."""
        self._messages = self._thread.call(subscribe)

    def __next__(self) -> T:
        while True:
            try:
                message = self._received.popleft()
            except IndexError:  # all that has come was read, perhaps by another thread
                try:
                    has_received = self._thread.run(self._receive)
                except InterpreterExiting:  # its end disconnects the client, which ends every iterator
                    has_received = False
                if not has_received and not self._received:
                    raise StopIteration from None
            else:
                return self._convert(message)

    def close(self) -> None:
        """Stops the subscription; the messages in the queue can still be read."""
        self._thread.call(self._messages.close)

    def __del__(self) -> None:
        if messages := getattr(self, "_messages", None):
            self._thread.post(messages.close)

    async def _receive(self) -> bool:
        """Waits for a message; returns False if none came, or if no more will come.

        It takes all that have come, unless other threads wait for them too.
        """
        limit = asyncio.timeout(self._timeout)
        self._waiting += 1
        try:
            async with limit:
                self._received.append(await anext(self._messages))
        except StopAsyncIteration:
            return False
        except TimeoutError:
            if limit.expired():
                return False
            raise  # the error that has ended the client
        finally:
            self._waiting -= 1
        while not self._waiting and (message := self._messages.next_nowait()) is not None:
            self._received.append(message)
        return True
