# generated from codegen/templates/package/testing/replies/connection_to_client.py by `python -m codegen generate`; changes here are lost
"""Wraps a test server's connection to one client."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import AsyncIterator
from contextlib import suppress

from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed
from websockets.protocol import State

from ..recording_format.exchange_splitting import FrameData

NO_CLOSE_FRAME = frozenset({1006, 1015})
"""Close codes that mean that a connection ended without a close frame."""
EMPTY_CLOSE_FRAME = 1005
"""The close code that means that the close frame had no code."""


class ConnectionToClient:
    """Sends to one client, and closes or cuts its connection."""

    def __init__(self, connection: ServerConnection) -> None:
        self.connection = connection
        self.greeted = False
        self.frozen = False
        self.inbox: deque[FrameData] = deque()
        """Frames that a recording in strict order has not come to yet."""
        self.has_ended = False
        """The connection has ended, and its last frame is in the inbox or taken from it."""
        self.was_closed_by_server = False
        """The connection has ended with a close frame of the server that the client has answered."""

    @property
    def is_open(self) -> bool:
        """True while neither side has begun to close the connection."""
        return self.connection.state is State.OPEN

    async def frames(self) -> AsyncIterator[FrameData]:
        """Yields the frames of the client until the connection ends."""
        try:
            while True:
                yield parse_frame(await self.connection.recv())
        except ConnectionClosed as closed:
            self.was_closed_by_server = closed.rcvd is not None and not closed.rcvd_then_sent

    async def send(self, message: FrameData) -> None:
        """Sends a frame, unless the connection has ended or is frozen."""
        if self.frozen:
            return
        with suppress(ConnectionClosed):
            await self.connection.send(json.dumps(message) if isinstance(message, dict) else message)

    async def close(self, code: int, reason: str = "") -> None:
        """Closes with a code; 1005 sends an empty close frame, 1006 none at all."""
        if code in NO_CLOSE_FRAME or self.frozen:
            self.drop()
        else:
            await self.connection.close(None if code == EMPTY_CLOSE_FRAME else code, reason)  # type: ignore[arg-type]

    def drop(self) -> None:
        """Cuts the TCP connection."""
        self.connection.transport.abort()

    def freeze(self) -> None:
        """Stops reading and writing, pongs included, as if the network were down."""
        self.frozen = True
        self.connection.transport.pause_reading()


def parse_frame(data: str | bytes) -> FrameData:
    """Returns the JSON object in a frame; if the frame is not a JSON object, its text or bytes."""
    try:
        value = json.loads(data) if isinstance(data, str) else None
    except (ValueError, RecursionError):
        value = None
    return value if isinstance(value, dict) else data
