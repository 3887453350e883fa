# generated from codegen/templates/package/testing/server/background_loop.py by `python -m codegen generate`; changes here are lost
"""Runs an event loop in a thread, for code that has none."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")

TIME_LIMIT = 10.0
"""Seconds that starting, stopping or a call may take."""

AsyncCallable = Callable[[], Coroutine[Any, Any, T]]


class BackgroundLoop:
    """Runs an event loop from `start` to `stop`; awaits `on_start` first and `on_stop` last."""

    def __init__(self, name: str, *, on_start: AsyncCallable[None], on_stop: AsyncCallable[None]) -> None:
        self._on_start = on_start
        self._on_stop = on_stop
        self._loop: asyncio.AbstractEventLoop | None = None
        self._started: Future[None] = Future()
        self._stopping = asyncio.Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Starts the thread; raises the error of `on_start`."""
        self._thread.start()
        self._started.result(TIME_LIMIT)

    def stop(self) -> None:
        """Stops the loop and waits for the thread, if it runs."""
        if self._loop is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join(TIME_LIMIT)

    def submit(self, function: AsyncCallable[T]) -> Future[T]:
        """Starts an async function in the loop, and does not wait for it."""
        if self._loop is None or self._loop.is_closed():
            raise RuntimeError(f"the {self._thread.name} is not running; start it first")
        return asyncio.run_coroutine_threadsafe(function(), self._loop)

    def run(self, function: AsyncCallable[T], timeout: float = TIME_LIMIT) -> T:
        """Runs an async function in the loop and returns its result; raises TimeoutError after `timeout` seconds."""
        return self.submit(function).result(timeout)

    def call(self, function: Callable[[], T]) -> T:
        """Calls a function in the loop's thread and returns its result."""

        async def call() -> T:
            return function()

        return self.run(call)

    def _run(self) -> None:
        try:
            asyncio.run(self._run_until_stopped())
        except Exception as error:  # noqa: BLE001 - raised again in the thread that called `start`
            if not self._started.done():
                self._started.set_exception(error)

    async def _run_until_stopped(self) -> None:
        await self._on_start()
        self._loop = asyncio.get_running_loop()
        self._started.set_result(None)
        await self._stopping.wait()
        await self._on_stop()
