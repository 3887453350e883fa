"""Runs an HTTP proxy on the loopback interface, which tunnels, refuses, answers wrongly or hangs."""

from __future__ import annotations

import asyncio
import ssl as tls
from contextlib import suppress
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit


class HttpProxy:
    """Connects every request to one server, whatever host it names, or sends `answer` and closes the connection.

    An empty `answer` closes without a word; None tunnels. With `hangs`, it never answers.
    """

    def __init__(self, target: str = "", *, ssl: tls.SSLContext | None = None) -> None:
        self.answer: bytes | None = None
        self.refusals: int | None = None
        """The number of requests that get the answer; the others are tunnelled. None: all get it."""
        self.hangs = False
        self.requests: list[str] = []
        """The head of every request."""
        self._target = urlsplit(target).netloc
        self._ssl = ssl
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def port(self) -> int:
        assert self._server is not None
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    @property
    def url(self) -> str:
        return f"{'https' if self._ssl else 'http'}://localhost:{self.port}"

    def respond(self, status: str) -> None:
        """Answers every request from now on with an HTTP status."""
        self.answer = f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._handle, "127.0.0.1", 0, ssl=self._ssl)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            with suppress(OSError, asyncio.IncompleteReadError):
                self.requests.append((await reader.readuntil(b"\r\n\r\n")).decode())
                await self._serve(reader, writer)
        finally:
            self._tasks.discard(task)
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.hangs:
            await reader.read()
        elif self.answer is not None and (self.refusals is None or len(self.requests) <= self.refusals):
            writer.write(self.answer)
            writer.close()
            await writer.wait_closed()
        else:
            host, _, port = self._target.rpartition(":")
            server_reader, server_writer = await asyncio.open_connection(host, int(port))
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await asyncio.gather(_copy(reader, server_writer), _copy(server_reader, writer))


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
    finally:
        writer.close()
