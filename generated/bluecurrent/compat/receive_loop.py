# generated from codegen/templates/package/compat/receive_loop.py by `python -m codegen generate`; changes here are lost
"""Receives the frames of the drop-in's connection until it closes, and passes the converted messages to the program."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from .._runtime.connection.connection_state import ConnectionState
from .._runtime.core.errors import BlueCurrentError
from .._runtime.transport.connection import Connection
from .error_conversion import convert_connect_error
from .exceptions import BlueCurrentException
from .frames_to_old_messages import ConvertedFrame, Decode, convert_frame
from .reentrant_call_detection import enter_callback, is_inside_callback, is_inside_receiver
from .reshaping import Reshaper

LOGGER = logging.getLogger("bluecurrent_api")

Receiver = Callable[[dict[str, Any]], Awaitable[object]]
OnOpen = Callable[[], Awaitable[object]]


class ReceiveLoop:
    """Reads frames and delivers messages in order. Callbacks run in other tasks, so they delay no frame."""

    def __init__(
        self,
        connection: Connection,
        state: ConnectionState,
        reshape: Reshaper,
        on_handled: Callable[[ConvertedFrame], object],
        decode: Decode,
    ) -> None:
        """Takes `on_handled`, which is called with each frame after the receiver has handled its message."""
        self.connection = connection
        self.error: BlueCurrentError | None = None
        """The error with which the connection has ended; None if the client closed it."""
        self._state = state
        self._reshape = reshape
        self._on_handled = on_handled
        self._decode = decode
        self._undelivered: deque[ConvertedFrame | None] = deque()
        self._arrived = asyncio.Event()
        self._is_disconnected = False
        self._is_disconnected_by_on_open = False

    async def run(self, receiver: Receiver, on_open: OnOpen) -> None:
        """Runs until the connection ends; raises the error that ended it, or an error of a callback."""
        create = asyncio.get_running_loop().create_task
        on_open_task = create(self._call_on_open(on_open), name="bluecurrent on_open")
        deliver_task = create(self._deliver(receiver), name="bluecurrent receiver")
        tasks = {create(self._read(), name="bluecurrent reader"), deliver_task, on_open_task}
        try:
            await self._wait_until_delivered(deliver_task, on_open_task)
        finally:
            self._state.set_connecting()
            for task in tasks:
                task.cancel()
            try:
                await self.connection.close()
            finally:
                await _wait_until_ended(tasks)
        if not self._is_disconnected and self.error is not None:
            raise convert_connect_error(self.error) from self.error

    async def disconnect(self) -> None:
        """Closes the connection; messages that were received before are still delivered."""
        self._is_disconnected = True
        # An on_open that disconnects may have more to do; otherwise, on_open is cancelled with the connection.
        self._is_disconnected_by_on_open = is_inside_callback(self) and not is_inside_receiver(self)
        self._state.set_connecting()
        await self.connection.close()

    async def _wait_until_delivered(self, deliver_task: asyncio.Task[None], on_open_task: asyncio.Task[None]) -> None:
        """Waits until all messages are delivered; if a callback fails before that, raises its error at once."""
        await asyncio.wait({deliver_task, on_open_task}, return_when=asyncio.FIRST_COMPLETED)
        if on_open_task.done():
            on_open_task.result()
        await asyncio.wait({deliver_task})
        deliver_task.result()
        if self._is_disconnected_by_on_open:
            await on_open_task

    async def _read(self) -> None:
        try:
            await self.connection.read(self._handle_frame)
        except BlueCurrentError as error:
            self.error = error
        finally:
            self._state.set_connecting()
            self._undelivered.append(None)
            self._arrived.set()
        await self.connection.close()

    def _handle_frame(self, frame: bytes) -> None:
        converted = convert_frame(frame, self._reshape, self._decode)
        if converted is None:
            return
        self._undelivered.append(converted)
        self._arrived.set()
        if converted.fatal_error is not None:
            raise converted.fatal_error

    async def _deliver(self, receiver: Receiver) -> None:
        while True:
            while not self._undelivered:
                self._arrived.clear()
                await self._arrived.wait()
            converted = self._undelivered.popleft()
            if converted is None:
                return
            if converted.message is not None:
                await self._call_receiver(receiver, converted.name, converted.message)
            self._on_handled(converted)

    async def _call_receiver(self, receiver: Receiver, name: str, message: dict[str, Any]) -> None:
        """Calls the receiver; logs its errors, since later messages must be delivered; raises those of this package."""
        run = enter_callback(self, is_receiver=True)
        try:
            await receiver(message)
        except BlueCurrentException:
            raise
        except Exception:
            LOGGER.exception("The receiver failed to handle a %s; the next message is delivered to it", name)
        finally:
            run.is_running = False

    async def _call_on_open(self, on_open: OnOpen) -> None:
        run = enter_callback(self, is_receiver=False)
        # Wakes the commands that wait. This task does not pause before on_open, so they follow on_open's first command.
        self._state.set_connected(self.connection)
        try:
            await on_open()
        finally:
            run.is_running = False


async def _wait_until_ended(tasks: set[asyncio.Task[None]]) -> None:
    """Waits for cancelled tasks, and retrieves their exceptions, so that asyncio does not log them."""
    await asyncio.wait(tasks)
    for task in tasks:
        if not task.cancelled():
            task.exception()
