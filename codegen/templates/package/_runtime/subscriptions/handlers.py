"""Passes each received message to the handlers of the program. Each handler runs in its own task."""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Callable
from typing import Any

from ..core.connection_events import Lost
from ..core.errors import BlueCurrentError, InvalidRequest
from ..core.secrets import log_failure
from .enclosing_handler_calls import HandlerCall, current_call, find_enclosing_handler_tasks
from .message_iterator import Messages
from .publisher import Publisher

_LOGGER = logging.getLogger(__name__)

STOP_TIMEOUT = 0.25
"""Seconds that handlers have, when the client disconnects, for the messages that were received before."""

Handler = Callable[[Any], Any]


class Handlers:
    """Holds the handlers of a client. Their tasks run from connect to disconnect, also while the client reconnects."""

    def __init__(self, publisher: Publisher) -> None:
        self._publisher = publisher
        self._registered: dict[object, tuple[type, Handler]] = {}
        self._message_queues: dict[object, Messages[Any]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._tasks_that_called_stop: set[asyncio.Task[None]] = set()
        """The tasks whose handler has called `stop`, and may have more to do."""
        self._loop: asyncio.AbstractEventLoop | None = None
        """The event loop of the tasks, from connect to disconnect."""

    def add(self, message_type: type, handler: Handler) -> Callable[[], None]:
        """Registers a handler for every message of a type; returns a function that removes it."""
        registration, (message_type,) = object(), self._publisher.types.check((message_type,), "kind")
        if not callable(handler):
            raise InvalidRequest("handler must be callable", argument="handler")
        self._publisher.check_loop()
        self._registered[registration] = (message_type, handler)
        if self._loop is not None and not self._loop.is_closed():
            self._run(self._loop, registration, message_type, handler)

        def remove() -> None:
            self._registered.pop(registration, None)
            if messages := self._message_queues.pop(registration, None):
                messages.discard()

        return remove

    def start(self) -> None:
        """Starts a task for each handler without one."""
        loop = self._loop = asyncio.get_running_loop()
        for registration, (message_type, handler) in self._registered.items():
            if registration not in self._message_queues or self._message_queues[registration].is_closed:
                self._run(loop, registration, message_type, handler)

    async def stop(self) -> None:
        """Gives the tasks STOP_TIMEOUT for their last messages, then cancels them, except tasks that made this call."""
        self._loop = None
        for messages in self._message_queues.values():
            messages.close()
        self._message_queues.clear()
        loop = asyncio.get_running_loop()
        self._tasks_that_called_stop |= find_enclosing_handler_tasks() & self._tasks
        tasks = {task for task in self._tasks if task.get_loop() is loop}
        try:
            await _wait_for_end(tasks - self._tasks_that_called_stop)
        finally:
            for task in tasks - self._tasks_that_called_stop:  # meanwhile, further handlers may have called this
                task.cancel()
        await _wait_for_end(tasks - self._tasks_that_called_stop)

    def _run(self, loop: asyncio.AbstractEventLoop, registration: object, message_type: type, handler: Handler) -> None:
        messages = self._message_queues[registration] = Messages(
            self._publisher, self._publisher.subscribe((message_type,))
        )
        task = loop.create_task(_handle(messages, message_type, handler), name="bluecurrent handler")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(self._tasks_that_called_stop.discard)


async def _wait_for_end(tasks: set[asyncio.Task[None]]) -> None:
    if tasks:
        await asyncio.wait(tasks, timeout=STOP_TIMEOUT)


async def _handle(messages: Messages[Any], message_type: type, handler: Handler) -> None:
    task, outer_call, is_behind = asyncio.current_task(), current_call.get(), False
    while True:
        message = messages.next_nowait()
        if message is None:
            is_behind = is_behind and not messages.is_empty
            try:
                message = await anext(messages)
            except (StopAsyncIteration, BlueCurrentError):
                return
            if isinstance(message, Lost) and not issubclass(Lost, message_type):
                level = logging.DEBUG if is_behind else logging.WARNING
                _LOGGER.log(level, "%s is too slow: %d messages were lost", _name(handler), message.count)
                is_behind = True
                continue
        call = HandlerCall(task, outer_call)
        try:
            result = handler(message)
            if result is not None and inspect.isawaitable(result):  # the first check is the faster one
                await result
        except asyncio.CancelledError as error:
            if task is not None and task.cancelling():
                raise
            _log_failure(handler, message, error)
        except Exception as error:  # noqa: BLE001 - a failing handler must not affect the others
            _log_failure(handler, message, error)
        finally:
            call.is_running = False


def _log_failure(handler: Handler, message: Any, error: BaseException) -> None:
    log_failure(_LOGGER, f"{_name(handler)} failed on {type(message).__name__}", error)


def _name(handler: Handler) -> str:
    return str(getattr(handler, "__qualname__", type(handler).__name__))
