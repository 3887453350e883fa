"""Opens the connections of one client.

Tries again for about 3 s if the service refuses a connection right after the last one was closed.
"""

from __future__ import annotations

import asyncio
import ssl as tls
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from ..core.errors import BlueCurrentError, Reaction
from ..core.protocol_table_types import Protocol
from ..options.recorder_interface import Recorder
from ..options.websocket_options import WebSocketOptions
from .connection import Connection

RETRY_DELAYS = (0.1, 0.2, 0.4, 0.8, 1.5)
"""Seconds before each further attempt, while the service may still count a connection that the client has closed."""

CLOSE_NOTICED_AFTER = 5.0
"""Seconds after which the service has surely noticed that a connection was closed."""


class ConnectionOpener:
    """Opens one connection at a time, since the service allows one per account."""

    def __init__(
        self,
        protocol: Protocol,
        url: str,
        ssl: tls.SSLContext | None,
        options: WebSocketOptions,
        recorder: Recorder | None,
    ) -> None:
        self._protocol = protocol
        self._url = url
        self._ssl = ssl
        self._options = options
        self._recorder = recorder
        self._closed_at: float | None = None

    def note_closed(self) -> None:
        """Notes that a connection was closed: for a moment, the service may refuse another."""
        self._closed_at = time.monotonic()

    async def open(self) -> Connection:
        """Opens a connection; if it is refused right after another was closed, tries again a few times."""
        for delay in RETRY_DELAYS:
            try:
                return await self._open_once()
            except BlueCurrentError as error:
                if error.reaction is not Reaction.RETRY_SLOWLY or not self._was_just_closed():
                    raise
            await asyncio.sleep(delay)
        return await self._open_once()

    @asynccontextmanager
    async def open_for_one_exchange(self) -> AsyncGenerator[Connection, None]:
        """Opens a connection, and closes it at the end of the block."""
        connection = await self.open()
        try:
            yield connection
        finally:
            await connection.close()
            self.note_closed()

    async def _open_once(self) -> Connection:
        tap = None if self._recorder is None else self._recorder.tap()
        return await Connection.open(self._url, protocol=self._protocol, ssl=self._ssl, options=self._options, tap=tap)

    def _was_just_closed(self) -> bool:
        return self._closed_at is not None and time.monotonic() - self._closed_at < CLOSE_NOTICED_AFTER
