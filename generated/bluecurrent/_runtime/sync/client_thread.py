# generated from codegen/templates/package/_runtime/sync/client_thread.py by `python -m codegen generate`; changes here are lost
"""Makes the calls of a synchronous client in a background thread. The thread runs only while it is needed."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from typing import TypeVar

from ..core.errors import ConnectionFailed, ConnectionLost, WrongEventLoop
from .background_loop import BackgroundLoop, LoopStopped
from .blocking_call_check import would_block_loop
from .cross_thread_call import AsyncCallable

T = TypeVar("T")

ASYNC_CLIENT = "bluecurrent.Client"


class InterpreterExiting(ConnectionFailed):
    """Raised if a client is used while the interpreter exits: Python 3.12 and later start no thread while they exit."""


class ClientThread:
    """Starts the thread for a call. Ends it when no call waits and the client is neither connected nor reconnecting."""

    def __init__(self, *, disconnect: AsyncCallable[None], is_needed: Callable[[], bool]) -> None:
        self._disconnect = disconnect
        self._is_needed = is_needed
        self._loop: BackgroundLoop | None = None
        self._lock = threading.RLock()

    def run(self, function: AsyncCallable[T]) -> T:
        """Runs an async function in the thread, and waits for its result.

        Raises:
            WrongEventLoop: The caller would block an event loop, or the process was forked after the thread started.
            ConnectionLost: The client was disconnected meanwhile.
            ConnectionFailed: The thread can't start, for example because the interpreter is exiting.
        """
        self._check_process()
        if self._is_current_thread:
            raise WrongEventLoop(
                "handlers and callbacks run in the background thread of the client, which this call would block: call "
                f"from another thread, or use the asynchronous client, {ASYNC_CLIENT}"
            )
        if would_block_loop():
            raise WrongEventLoop(
                f"this call would block the event loop that runs it: use the asynchronous client, {ASYNC_CLIENT}, or "
                "call from another thread, for example with asyncio.to_thread"
            )
        while True:
            try:
                return self._start().run(function, timeout=None)
            except LoopStopped:
                continue
            except CancelledError:
                raise ConnectionLost("the client was disconnected") from None

    def call(self, function: Callable[[], T]) -> T:
        """Calls a function that does not wait: in the background thread if it runs, otherwise in the caller's."""
        self._check_process()
        if self._is_current_thread:
            return function()
        with self._lock:
            if self._loop is not None and self._loop.is_running:
                try:
                    return self._loop.call(function)
                except LoopStopped:
                    pass
            self.stop()
            return function()

    def post(self, function: Callable[[], object]) -> None:
        """Does the same as `call`, but does not wait. Garbage collection may call it at any time."""
        if self._loop is None:
            function()
        else:
            self._loop.post(function)

    @property
    def is_in_fork(self) -> bool:
        """True if the process was forked after the thread started: the thread, and all it holds, are the parent's."""
        return self._loop is not None and self._loop.process_id != os.getpid()

    def stop(self) -> None:
        """Disconnects the client, and ends the thread. In a forked process there is nothing to end."""
        if self._loop is not None and not self.is_in_fork:
            self._loop.stop()

    def request_stop(self) -> None:
        """Does the same as `stop`, and does not wait for it."""
        if self._loop is not None:
            self._loop.request_stop()

    @property
    def _is_current_thread(self) -> bool:
        return self._loop is not None and self._loop.is_current_thread

    def _start(self) -> BackgroundLoop:
        """Returns the running loop; starts a new one if there is none."""
        with self._lock:
            if self._loop is None or not self._loop.is_running:
                self.stop()
                self._loop = BackgroundLoop("bluecurrent client", on_stop=self._disconnect, is_needed=self._is_needed)
                try:
                    self._loop.start()
                except RuntimeError as error:
                    kind = ConnectionFailed if threading.main_thread().is_alive() else InterpreterExiting
                    raise kind(f"the background thread of the client can't start: {error}") from None
            return self._loop

    def _check_process(self) -> None:
        if self.is_in_fork and self._loop is not None:
            raise WrongEventLoop(
                f"the client was used in process {self._loop.process_id}, and its background thread is not in the "
                f"fork, process {os.getpid()}: make a client in each process, after the fork"
            )
