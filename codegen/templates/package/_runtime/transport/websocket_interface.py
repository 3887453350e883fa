"""Defines the interface of the two WebSocket implementations, BatchingWebSocket and PlainWebSocket."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sized
from typing import Protocol as Interface

from websockets.frames import Close
from websockets.protocol import State

from ..options.recorder_interface import Side

ABNORMAL_CLOSURE = 1006
"""The close code of a connection that ends without a close frame (RFC 6455, section 7.1.5)."""

CLOSE_TIMEOUT = 0.5
"""Seconds that the server has to answer a close frame; then the socket is aborted, so that closing never takes long."""

FRAMES_PER_TURN = 64
"""Number of frames that are handled before other tasks run; iterators take as many messages."""

MAX_BYTES_WHILE_CLOSING = 8 * 2**20
"""Highest number of received bytes that are kept after close() was called: perhaps nobody reads them any more."""

FrameHandler = Callable[[bytes], object]


def find_first_close(sent: Close | None, received: Close | None, received_first: bool | None) -> tuple[int, Side]:
    """Returns the code of the close frame that ended a connection, and the side that sent it."""
    if sent is not None and not received_first:
        return sent.code, "client"
    return (ABNORMAL_CLOSURE if received is None else received.code), "server"


class MessageSocket(Interface):
    """Sends and receives the messages of one WebSocket."""

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The event loop that runs it."""
        ...

    @property
    def state(self) -> State:
        """The state of the connection, as websockets reports it."""
        ...

    @property
    def paused(self) -> bool:
        """True if the write buffer is full."""
        ...

    def queue_text(self, text: str) -> bool:
        """Queues a text on an open connection; returns False if the text must be sent with `send`."""
        ...

    async def send(self, message: str, /) -> None:
        """Sends a text; raises an exception of websockets if the connection has ended."""
        ...

    async def drain(self) -> None:
        """Waits until the write buffer has room."""
        ...

    async def receive(self) -> bytes | None:
        """Returns the next frame, text or binary; None if the connection has ended."""
        ...

    async def read(self, handle_frame: FrameHandler, waiting_calls: Sized) -> None:
        """Passes every frame to `handle_frame` until the connection ends; raises what `handle_frame` raises.

        The length of `waiting_calls` is the number of calls that wait for an answer.
        """
        ...

    async def close(self) -> None:
        """Closes the connection with code 1000; frames that were received before can still be read."""
        ...

    def abort(self) -> None:
        """Ends the connection without waiting for the server."""
        ...

    def close_code_and_side(self) -> tuple[int, Side]:
        """Returns the close code of the connection, and the side that sent it first."""
        ...
