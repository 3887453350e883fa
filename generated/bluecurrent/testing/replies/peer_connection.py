# generated from codegen/templates/package/testing/replies/peer_connection.py by `python -m codegen generate`; changes here are lost
"""One client's connection, seen from the fixture server."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed
from websockets.protocol import State

from ..recording_format.exchange import Sent

NO_CLOSE_FRAME = frozenset({1006, 1015})
EMPTY_CLOSE_FRAME = 1005


class Peer:
    """A connection with its number, counted from 1 in the order in which they were opened."""

    def __init__(self, connection: ServerConnection, number: int) -> None:
        self.connection = connection
        self.number = number
        self.greeted = False
        self.frozen = False
        self.inbox: asyncio.Queue[Sent | None] = asyncio.Queue()
        """Frames that a recording in strict order has not come to yet; None: it has ended."""
        self._ended = False

    @property
    def open(self) -> bool:
        """Whether neither side has begun to close it."""
        return self.connection.state is State.OPEN

    async def next(self) -> Sent | None:
        """The next frame from the inbox, or None when the connection has ended."""
        message = None if self._ended else await self.inbox.get()
        self._ended = message is None
        return message

    async def send(self, message: Sent) -> None:
        """Send a frame, unless the connection is gone or frozen."""
        if self.frozen:
            return
        with suppress(ConnectionClosed):
            await self.connection.send(json.dumps(message) if isinstance(message, dict) else message)

    async def close(self, code: int, reason: str = "") -> None:
        """Close with this code; 1005 is a close frame without one, 1006 no close frame at all."""
        if code in NO_CLOSE_FRAME or self.frozen:
            self.drop()
        else:
            await self.connection.close(None if code == EMPTY_CLOSE_FRAME else code, reason)  # type: ignore[arg-type]

    def drop(self) -> None:
        """Cut the TCP connection."""
        self.connection.transport.abort()

    def freeze(self) -> None:
        """Neither read nor write from now on, pongs included, as if the network had swallowed the other side."""
        self.frozen = True
        self.connection.transport.pause_reading()


def read_frame(data: str | bytes) -> Sent:
    """What a frame carries: its JSON object if it holds one."""
    try:
        value = json.loads(data) if isinstance(data, str) else None
    except (ValueError, RecursionError):
        value = None
    return value if isinstance(value, dict) else data
