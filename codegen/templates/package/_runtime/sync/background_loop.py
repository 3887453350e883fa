"""Runs an event loop in a background thread, for code that has no event loop."""

from __future__ import annotations

import asyncio
import atexit
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from .cross_thread_call import AsyncCallable, CrossThreadCall

T = TypeVar("T")

TIME_LIMIT = 10.0
"""Seconds that starting, stopping or a call may take."""
EXIT_SECONDS = 2.0
"""Seconds that all loops together may take to stop when the interpreter exits."""

_running: set[BackgroundLoop] = set()


class LoopStopped(RuntimeError):
    """Raised if the loop does not run, or is about to stop."""


class BackgroundLoop:
    """Runs an event loop from `start` to `stop`; awaits `on_start` first and `on_stop` last."""

    def __init__(
        self,
        name: str,
        *,
        on_start: AsyncCallable[None] | None = None,
        on_stop: AsyncCallable[None],
        is_needed: Callable[[], bool] = lambda: True,
    ) -> None:
        """Takes functions that run in the thread of the loop.

        The loop stops after a call if no other call is waiting and `is_needed` returns False.
        """
        self.process_id = os.getpid()
        self._on_start = on_start
        self._on_stop = on_stop
        self._is_needed = is_needed
        self._loop: asyncio.AbstractEventLoop | None = None
        self._started: Future[None] = Future()
        self._stop_event = asyncio.Event()
        self._is_stopping = False
        self._lock = threading.Lock()
        self._accepts_calls = False
        self._calls: set[CrossThreadCall[Any]] = set()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @property
    def is_running(self) -> bool:
        """True if the thread runs and nobody has asked it to stop."""
        return self._thread.is_alive() and not self._is_stopping

    @property
    def is_current_thread(self) -> bool:
        """True if the caller runs in the loop's thread."""
        return threading.current_thread() is self._thread

    def start(self) -> None:
        """Starts the thread; raises the error of `on_start`, or RuntimeError if Python starts no more threads."""
        _running.add(self)
        try:
            self._thread.start()
        except RuntimeError:
            _running.discard(self)
            raise
        try:
            self._started.result(TIME_LIMIT)
        except BaseException:
            self.request_stop()
            raise

    def stop(self, timeout: float = TIME_LIMIT) -> None:
        """Stops the loop, and waits for the thread to end if it is another one."""
        self.request_stop()
        if self._thread.is_alive() and not self.is_current_thread:
            self._thread.join(timeout)

    def request_stop(self) -> None:
        """Asks the loop to stop, and does not wait for its end.

        Garbage collection calls it, in any thread and at any time, so it takes no lock.
        """
        self._is_stopping = True
        if self.process_id == os.getpid():
            self.post(self._stop_event.set)

    def post(self, function: Callable[[], object]) -> None:
        """Calls a function in the loop's thread, or here if the loop has ended; does not wait, and takes no lock."""
        if self._loop is not None and self.process_id == os.getpid():
            try:
                self._loop.call_soon_threadsafe(function)
                return
            except RuntimeError:  # the loop is closed
                pass
        function()

    def submit(self, function: AsyncCallable[T]) -> Future[T]:
        """Starts an async function in the loop, and does not wait for it; raises LoopStopped if the loop stops."""
        call = CrossThreadCall(function, self._forget)
        self._submit(call)
        return call.future

    def run(self, function: AsyncCallable[T], timeout: float | None = TIME_LIMIT) -> T:
        """Runs an async function in the loop and returns its result; raises TimeoutError after `timeout` seconds.

        If the wait ends early, for example because of Ctrl-C, the function is cancelled.
        """
        call = CrossThreadCall(function, self._forget)
        try:
            self._submit(call)
            return call.wait(timeout)
        finally:
            call.future.cancel()

    def call(self, function: Callable[[], T]) -> T:
        """Calls a function in the loop's thread and returns its result."""

        async def call() -> T:
            return function()

        return self.run(call)

    def _submit(self, call: CrossThreadCall[Any]) -> None:
        with self._lock:
            if self._loop is None or not self._accepts_calls:
                raise LoopStopped(f"the {self._thread.name} is not running; start it first")
            self._calls.add(call)
            self._loop.call_soon_threadsafe(call.start)

    def _forget(self, call: CrossThreadCall[Any]) -> None:
        """Stops the loop after the last call, unless it is needed."""
        with self._lock:
            self._calls.discard(call)
            if all(waiting.future.cancelled() for waiting in self._calls) and not self._is_needed():
                self._accepts_calls = False
                self._is_stopping = True
                self._stop_event.set()

    def _run(self) -> None:
        try:
            with asyncio.Runner() as runner:
                self._run_until_done(runner.get_loop())
        except Exception as error:  # noqa: BLE001 - raised again in the thread that called `start`
            if not self._started.done():
                self._started.set_exception(error)
        finally:
            _running.discard(self)

    def _run_until_done(self, loop: asyncio.AbstractEventLoop) -> None:
        task = loop.create_task(self._run_until_stopped())
        while not task.done():
            try:
                loop.run_until_complete(task)
            except (SystemExit, KeyboardInterrupt):  # a handler has called sys.exit(), which ends only this thread
                self._is_stopping = True
                self._stop_event.set()

    async def _run_until_stopped(self) -> None:
        self._loop = asyncio.get_running_loop()
        if self._is_stopping:
            self._stop_event.set()
        if self._on_start is not None:
            await self._on_start()
        self._accepts_calls = True
        self._started.set_result(None)
        await self._stop_event.wait()
        try:
            await self._on_stop()
        finally:
            with self._lock:
                self._accepts_calls = False
            await asyncio.sleep(0)  # the last calls must have started when `asyncio.run` cancels what is left


@atexit.register
def _stop_all() -> None:
    """Stops the running loops when the interpreter exits, which would otherwise end their threads during a call."""
    loops = [loop for loop in _running if loop.process_id == os.getpid()]
    for loop in loops:
        loop.request_stop()
    deadline = time.monotonic() + EXIT_SECONDS
    for loop in loops:
        loop.stop(max(0.0, deadline - time.monotonic()))
