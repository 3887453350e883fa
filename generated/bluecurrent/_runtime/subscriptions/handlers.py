# generated from codegen/templates/package/_runtime/subscriptions/handlers.py by `python -m codegen generate`; changes here are lost
"""Calling a program's handlers: in order, in a task of their own, and come what may."""

from __future__ import annotations

import asyncio
import inspect
import logging
import traceback
from collections.abc import Callable
from typing import Any

from ..core.connection_events import Lost
from ..core.errors import BlueCurrentError, InvalidRequest
from ..core.option_checks import check_types
from .message_queue import Messages, Publisher

_LOGGER = logging.getLogger(__name__)

GRACE = 0.25
"""Seconds that handlers have, when the client is left, to see what came before."""

Handler = Callable[[Any], Any]


class Handlers:
    """The handlers of one client. They outlive a connection; their tasks live from connect to disconnect."""

    def __init__(self, publisher: Publisher) -> None:
        self._publisher = publisher
        self._wanted: dict[object, tuple[type, Handler]] = {}
        self._running: dict[object, Messages[Any]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_started = False

    def add(self, kind: type, handler: Handler) -> Callable[[], None]:
        """Call a handler with every message of a type; the function returned undoes it."""
        mark, (kind,) = object(), check_types((kind,), "kind")
        if not callable(handler):
            raise InvalidRequest("handler must be callable", argument="handler")
        self._wanted[mark] = (kind, handler)
        if self._is_started:
            self._run(mark, kind, handler)

        def undo() -> None:
            self._wanted.pop(mark, None)
            if messages := self._running.pop(mark, None):
                messages.discard()

        return undo

    def start(self) -> None:
        """From now on there are messages."""
        self._is_started = True
        for mark, (kind, handler) in self._wanted.items():
            if mark not in self._running or self._running[mark].is_closed:
                self._run(mark, kind, handler)

    async def stop(self) -> None:
        """Give the handlers a moment for what came before, and end their tasks, but for one that calls this."""
        self._is_started = False
        for messages in self._running.values():
            messages.close()
        self._running.clear()
        tasks = self._tasks - {asyncio.current_task()}
        if not tasks:
            return
        try:
            await asyncio.wait(tasks, timeout=GRACE)
        finally:
            for task in tasks:
                task.cancel()
        await asyncio.wait(tasks, timeout=GRACE)

    def _run(self, mark: object, kind: type, handler: Handler) -> None:
        messages = self._running[mark] = Messages(self._publisher, self._publisher.subscribe((kind,)))
        task = asyncio.get_running_loop().create_task(_handle(messages, kind, handler), name="bluecurrent handler")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _handle(messages: Messages[Any], kind: type, handler: Handler) -> None:
    while True:
        message = messages.at_hand()
        if message is None:
            try:
                message = await anext(messages)
            except (StopAsyncIteration, BlueCurrentError):
                return
            if isinstance(message, Lost) and not issubclass(Lost, kind):
                _LOGGER.warning("%s is too slow: %d messages were lost", _name(handler), message.count)
                continue
        try:
            result = handler(message)
            if inspect.isawaitable(result):
                await result
        except asyncio.CancelledError as error:
            if (task := asyncio.current_task()) is not None and task.cancelling():
                raise
            _report(handler, message, error)
        except Exception as error:  # noqa: BLE001 - a program's mistake harms nobody else
            _report(handler, message, error)


def _report(handler: Handler, message: Any, error: BaseException) -> None:
    """Say where a handler failed, but not with which words: an exception's text may hold what the message held."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    _LOGGER.error("%s failed on %s: %s\n%s", _name(handler), type(message).__name__, type(error).__name__, frames)


def _name(handler: Handler) -> str:
    return str(getattr(handler, "__qualname__", type(handler).__name__))
