"""Provides a WebSocket that uses only documented functions of the library `websockets`."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sized
from contextlib import suppress

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed
from websockets.protocol import State

from ..options.recorder_interface import Side
from .websocket_interface import (
    ABNORMAL_CLOSURE,
    CLOSE_TIMEOUT,
    FRAMES_PER_TURN,
    MAX_BYTES_WHILE_CLOSING,
    FrameHandler,
    find_first_close,
)


class PlainWebSocket:
    """Passes messages to and from websockets, one at a time.

    It is slower than BatchingWebSocket, but no change inside websockets can break it.
    """

    def __init__(self, connection: ClientConnection) -> None:
        self.loop = asyncio.get_running_loop()
        self._connection = connection
        self._end: ConnectionClosed | None = None
        self._abort_task: asyncio.Task[None] | None = None
        self._is_closed_by_client = False
        self._receiving = asyncio.Lock()  # websockets allows one call of `recv` at a time
        self._kept_frames: deque[bytes] = deque()
        self._waiting_sends = 0
        self._drained = asyncio.Event()
        self._drained.set()

    @property
    def paused(self) -> bool:
        """True if a text waits, since the write buffer is full."""
        return self._waiting_sends > 0

    @property
    def state(self) -> State:
        """The state of the connection; closing once `abort` was called."""
        state = self._connection.state
        return State.CLOSING if self._abort_task is not None and state is State.OPEN else state

    def queue_text(self, text: str) -> bool:
        """Queues nothing: each text is sent with `send`."""
        return False

    async def send(self, message: str, /) -> None:
        """Sends a text and waits until the write buffer has room; raises ConnectionClosed."""
        self._waiting_sends += 1
        self._drained.clear()
        try:
            await self._connection.send(message)
        except ConnectionClosed as end:
            self._end = end.with_traceback(None)
            raise
        finally:
            self._waiting_sends -= 1
            if not self._waiting_sends:
                self._drained.set()

    async def drain(self) -> None:
        """Waits until no text waits for room in the write buffer."""
        await self._drained.wait()

    async def receive(self) -> bytes | None:
        """Returns the next frame, text or binary; None if the connection has ended."""
        if not self._kept_frames:
            async with self._receiving:
                if not self._kept_frames:
                    return await self._receive()
        return self._kept_frames.popleft()

    async def _receive(self) -> bytes | None:
        try:
            return await self._connection.recv(decode=False)
        except ConnectionClosed as end:
            self._end = end.with_traceback(None)
            return None

    async def read(self, handle_frame: FrameHandler, waiting_calls: Sized) -> None:
        """Passes every frame to `handle_frame` until the connection ends; raises what `handle_frame` raises."""
        handled = 0
        while (frame := await self.receive()) is not None:
            handle_frame(frame)
            handled += 1
            if handled % FRAMES_PER_TURN == 0:
                await asyncio.sleep(0)  # receiving does not let other tasks run while frames are waiting

    async def close(self) -> None:
        """Closes the connection with code 1000; aborts it if that takes too long."""
        self._is_closed_by_client = self._connection.state is State.OPEN
        try:
            async with asyncio.timeout(CLOSE_TIMEOUT):  # the one of websockets starts only when all has been written
                async with asyncio.TaskGroup() as group:
                    group.create_task(self._keep_frames())
                    await self._connection.close()
        except TimeoutError:
            self.abort()
            await self._connection.wait_closed()

    def abort(self) -> None:
        """Ends the connection without waiting for the server."""
        transport = getattr(self._connection, "transport", None)
        if isinstance(transport, asyncio.Transport):
            transport.abort()
        elif self._abort_task is None:  # websockets does not document the attribute, so it may go
            self._abort_task = self.loop.create_task(self._close_quietly(), name="bluecurrent abort")

    def close_code_and_side(self) -> tuple[int, Side]:
        """Returns the close code of the connection, and the side that sent it first."""
        end = self._end
        if end is None:
            return self._connection.close_code or ABNORMAL_CLOSURE, "client" if self._is_closed_by_client else "server"
        return find_first_close(end.sent, end.rcvd, end.rcvd_then_sent)

    async def _keep_frames(self) -> None:
        """Keeps the frames before the close frame: websockets would not read on while many of them wait."""
        size = 0
        while True:
            async with self._receiving:
                frame = await self._receive()
                if frame is None:
                    return
                size += len(frame)
                if size <= MAX_BYTES_WHILE_CLOSING:
                    self._kept_frames.append(frame)

    async def _close_quietly(self) -> None:
        with suppress(Exception):  # the connection is of no use any more, however this ends
            await self._connection.close()
