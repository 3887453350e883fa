"""Defines a TCP relay that counts the round trips between a client and a server."""

from __future__ import annotations

import asyncio
import contextlib
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit


class Relay:
    """Forwards connections to a server, and counts how often the client had to wait for it.

    Opening a connection is one round trip, and so is everything that the client sends until the server answers.
    """

    def __init__(self, url: str) -> None:
        self._port = urlsplit(url).port
        self._is_client_silent = True
        self.round_trips = 0

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.round_trips += 1
        self._is_client_silent = True
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self._port)
        await asyncio.gather(
            self._forward(reader, server_writer, is_client=True), self._forward(server_reader, writer, is_client=False)
        )

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, is_client: bool) -> None:
        while data := await reader.read(2**16):
            self.round_trips += is_client and self._is_client_silent
            self._is_client_silent = not is_client
            writer.write(data)
        with contextlib.suppress(OSError):
            writer.close()
            await writer.wait_closed()
