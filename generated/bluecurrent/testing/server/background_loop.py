# generated from codegen/templates/package/testing/server/background_loop.py by `python -m codegen generate`; changes here are lost
"""An event loop in a thread of its own, for code that has none."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")

TIME_LIMIT = 10.0
"""Seconds that any verb may take."""

Verb = Callable[[], Coroutine[Any, Any, T]]
"""What is called in the loop's thread, and awaited there."""


class Background:
    """A loop that runs from `start`, after `begin`, until `stop`, before `end`."""

    def __init__(self, name: str, *, begin: Verb[None], end: Verb[None]) -> None:
        self._begin = begin
        self._end = end
        self._loop: asyncio.AbstractEventLoop | None = None
        self._started: Future[None] = Future()
        self._stopping = asyncio.Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Start the thread; raises what `begin` raises."""
        self._thread.start()
        self._started.result(TIME_LIMIT)

    def stop(self) -> None:
        """End the thread, if it runs."""
        if self._loop is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join(TIME_LIMIT)

    def submit(self, verb: Verb[T]) -> Future[T]:
        """Begin something in the loop, and do not wait for it."""
        if self._loop is None or self._loop.is_closed():
            raise RuntimeError(f"the {self._thread.name} is not running")
        return asyncio.run_coroutine_threadsafe(verb(), self._loop)

    def do(self, verb: Verb[T], timeout: float = TIME_LIMIT) -> T:
        """Do something in the loop; raises TimeoutError after so many seconds."""
        return self.submit(verb).result(timeout)

    def call(self, function: Callable[[], T]) -> T:
        """Call a function in the loop's thread."""

        async def verb() -> T:
            return function()

        return self.do(verb)

    def _run(self) -> None:
        try:
            asyncio.run(self._live())
        except Exception as error:  # noqa: BLE001  raised again in the thread that waits for the start
            if not self._started.done():
                self._started.set_exception(error)

    async def _live(self) -> None:
        await self._begin()
        self._loop = asyncio.get_running_loop()
        self._started.set_result(None)
        await self._stopping.wait()
        await self._end()
