# generated from codegen/templates/package/compat/receive_loop.py by `python -m codegen generate`; changes here are lost
"""One call of `connect`, from the open connection to its end."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from .._runtime.connection.connection_state import ConnectionState
from .._runtime.core.errors import BlueCurrentError
from .._runtime.transport.connection import Connection
from .error_conversion import exception_in_loop
from .frame_conversion import Arrival, Decode, arrival
from .reentrancy import enter
from .reshaping import Reshaper

Receiver = Callable[[dict[str, Any]], Awaitable[object]]
OnOpen = Callable[[], Awaitable[object]]


class Stream:
    """Reads without pause, and hands over in order; the program's code runs in tasks of its own beside that."""

    def __init__(
        self,
        connection: Connection,
        link: ConnectionState,
        reshape: Reshaper,
        handled: Callable[[Arrival], object],
        decode: Decode,
    ) -> None:
        self.connection = connection
        self.error: BlueCurrentError | None = None
        """Why the connection has ended, if it was not us."""
        self._link = link
        self._reshape = reshape
        self._handled = handled
        self._decode = decode
        self._arrivals: deque[Arrival | None] = deque()
        self._arrived = asyncio.Event()
        self._left = False
        self._opener: asyncio.Task[None] | None = None
        self._left_by_opener = False

    async def run(self, receiver: Receiver, on_open: OnOpen) -> None:
        """Returns when the program has disconnected; raises what its code raises, or why the connection has ended."""
        create = asyncio.get_running_loop().create_task
        self._opener = create(self._open(on_open), name="bluecurrent on_open")
        deliverer = create(self._deliver(receiver), name="bluecurrent receiver")
        tasks = {create(self._read(), name="bluecurrent reader"), deliverer, self._opener}
        try:
            await self._watch(deliverer, self._opener)
        finally:
            self._link.set_connecting()
            for task in tasks:
                task.cancel()
            try:
                await self.connection.close()
            finally:
                await _ended(tasks)
        if not self._left and self.error is not None:
            raise exception_in_loop(self.error) from self.error

    async def leave(self) -> None:
        """Disconnect; what has come before is still delivered."""
        self._left = True
        # Who disconnects in on_open may have more to do there; nobody else's on_open outlives the connection.
        self._left_by_opener = asyncio.current_task() is self._opener
        self._link.set_connecting()
        await self.connection.close()

    async def _watch(self, deliverer: asyncio.Task[None], opener: asyncio.Task[None]) -> None:
        """Wait until everything is delivered; raises at once what the program's code raises."""
        await asyncio.wait({deliverer, opener}, return_when=asyncio.FIRST_COMPLETED)
        if opener.done():
            opener.result()
        await asyncio.wait({deliverer})
        deliverer.result()
        if self._left_by_opener:
            await opener

    async def _read(self) -> None:
        try:
            await self.connection.read(self._take)
        except BlueCurrentError as error:
            self.error = error
        finally:
            self._link.set_connecting()
            self._arrivals.append(None)
            self._arrived.set()
        await self.connection.close()

    def _take(self, frame: bytes) -> None:
        item = arrival(frame, self._reshape, self._decode)
        if item is None:
            return
        self._arrivals.append(item)
        self._arrived.set()
        if item.ends is not None:
            raise item.ends

    async def _deliver(self, receiver: Receiver) -> None:
        while True:
            while not self._arrivals:
                self._arrived.clear()
                await self._arrived.wait()
            item = self._arrivals.popleft()
            if item is None:
                return
            if item.message is not None:
                visit = enter(self, receiver=True)
                try:
                    await receiver(item.message)
                finally:
                    visit.runs = False
            self._handled(item)

    async def _open(self, on_open: OnOpen) -> None:
        visit = enter(self, receiver=False)
        try:
            await on_open()
        finally:
            visit.runs = False


async def _ended(tasks: set[asyncio.Task[None]]) -> None:
    """Wait for tasks that were cancelled; what they raise has been raised, or nobody wants it."""
    await asyncio.wait(tasks)
    for task in tasks:
        if not task.cancelled():
            task.exception()
