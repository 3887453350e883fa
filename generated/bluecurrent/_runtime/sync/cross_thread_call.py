# generated from codegen/templates/package/_runtime/sync/cross_thread_call.py by `python -m codegen generate`; changes here are lost
"""Runs one async function in an event loop, and returns its result to a caller in another thread."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, Generic, TypeVar

T = TypeVar("T")

AsyncCallable = Callable[[], Coroutine[Any, Any, T]]

WAIT_SECONDS = 0.1 if sys.platform == "win32" else None
"""The longest single wait, in seconds; None for no limit. On Windows, Ctrl-C does not interrupt a wait."""


class CrossThreadCall(Generic[T]):
    """Passes the result of an async function to another thread.

    The coroutine is made in the thread of the loop, since Ctrl-C can interrupt the other thread at any moment.
    """

    def __init__(self, function: AsyncCallable[T], on_done: Callable[[CrossThreadCall[Any]], None]) -> None:
        self.future: Future[T] = Future()
        self._function = function
        self._on_done = on_done

    def start(self) -> None:
        """Starts the function in the running loop, unless the call was cancelled."""
        if self.future.cancelled():
            self._on_done(self)
            return
        loop = asyncio.get_running_loop()
        task = loop.create_task(self._function())
        task.add_done_callback(self._finish)

        def cancel_task(future: Future[T]) -> None:
            if future.cancelled() and not loop.is_closed():
                loop.call_soon_threadsafe(task.cancel)

        self.future.add_done_callback(cancel_task)

    def wait(self, timeout: float | None) -> T:
        """Waits for the result in another thread; raises TimeoutError after `timeout` seconds."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            left = None if deadline is None else deadline - time.monotonic()
            try:
                return self.future.result(
                    min((item for item in (left, WAIT_SECONDS) if item is not None), default=None)
                )
            except TimeoutError:
                if self.future.done():
                    return self.future.result()
                if left is not None and left <= 0:
                    raise

    def _finish(self, task: asyncio.Task[T]) -> None:
        if task.cancelled():
            self.future.cancel()
        elif self.future.set_running_or_notify_cancel():
            if (error := task.exception()) is not None:
                self.future.set_exception(error)
            else:
                self.future.set_result(task.result())
        else:
            task.exception()  # nobody waits for it
        self._on_done(self)
