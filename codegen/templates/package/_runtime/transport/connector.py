"""Opening the connections of one client: all to one place, with one TLS context and one recorder."""

from __future__ import annotations

import asyncio
import ssl as tls
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from ..core.errors import BlueCurrentError, Reaction
from ..core.protocol_table import Protocol
from ..core.recorder_interface import Recorder
from .connection import Connection
from .handshake import ConnectionOptions

PATIENCE = (0.1, 0.2, 0.4, 0.8, 1.5)
"""Seconds before each further attempt, where the service may not have noticed yet that we closed a connection."""

JUST_NOW = 5.0
"""Seconds in which it has noticed for sure."""


class Connector:
    """Opens connections, one after the other: the service allows an account only one."""

    def __init__(
        self,
        protocol: Protocol,
        url: str,
        ssl: tls.SSLContext | None,
        options: ConnectionOptions,
        recorder: Recorder | None,
    ) -> None:
        self._protocol = protocol
        self._url = url
        self._ssl = ssl
        self._options = options
        self._recorder = recorder
        self._left_at: float | None = None

    def note_closed(self) -> None:
        """A connection was closed: the service may still refuse another for a moment."""
        self._left_at = time.monotonic()

    async def open(self) -> Connection:
        """Connect; a refusal right after one of our connections was closed is given a few more chances."""
        for delay in PATIENCE:
            try:
                return await self._open()
            except BlueCurrentError as error:
                if error.reaction is not Reaction.RETRY_SLOWLY or not self._has_just_left():
                    raise
            await asyncio.sleep(delay)
        return await self._open()

    @asynccontextmanager
    async def open_for_one_exchange(self) -> AsyncGenerator[Connection, None]:
        """A connection for one exchange."""
        connection = await self.open()
        try:
            yield connection
        finally:
            await connection.close()
            self.note_closed()

    async def _open(self) -> Connection:
        tap = None if self._recorder is None else self._recorder.tap()
        return await Connection.open(self._url, protocol=self._protocol, ssl=self._ssl, options=self._options, tap=tap)

    def _has_just_left(self) -> bool:
        return self._left_at is not None and time.monotonic() - self._left_at < JUST_NOW
