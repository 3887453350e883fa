"""Listens on a port for HTTP requests, and serves them with aiohttp.

Where the event loop allows it, aiohttp is imported only when the first client connects.
"""

from __future__ import annotations

import asyncio
import socket
import ssl as tls
from collections.abc import Awaitable, Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aiohttp import web

Answer = Callable[[Any], Awaitable[Any]]
"""A function that returns the `aiohttp.web.StreamResponse` to an `aiohttp.web.BaseRequest`."""

AIOHTTP_MISSING = "serving HTTP requests needs the package aiohttp: pip install 'bluecurrent[rest]'"


def is_aiohttp_installed() -> bool:
    """Returns whether HTTP requests can be served."""
    return find_spec("aiohttp") is not None


class AiohttpListener:
    """Listens on a port from `open` to `close`; `ssl` makes it serve over TLS."""

    def __init__(self, answer: Answer, *, ssl: tls.SSLContext | None) -> None:
        self._answer = answer
        self._ssl = ssl
        self._socket: socket.socket | None = None
        self._runner: web.ServerRunner | None = None
        self._starting: asyncio.Task[None] | None = None

    @property
    def scheme(self) -> str:
        """The scheme of the URL."""
        return "https" if self._ssl else "http"

    def open(self, host: str, port: int) -> int:
        """Starts to listen, and returns the port; must be called in the running event loop."""
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._socket = socket.create_server((host, port), family=family, backlog=100)
        self._socket.setblocking(False)
        try:
            asyncio.get_running_loop().add_reader(self._socket, self._start)
        except NotImplementedError:  # the event loop of Windows can't wait for a client in this way
            self._starting = asyncio.create_task(self._serve(self._socket))
        used: int = self._socket.getsockname()[1]
        return used

    async def close(self) -> None:
        """Ends every connection and stops listening."""
        listening, self._socket = self._socket, None
        if listening is None:
            return
        if self._starting is None:
            asyncio.get_running_loop().remove_reader(listening)
        else:
            await self._starting
        if self._runner is not None:
            await self._runner.cleanup()
        self._runner = self._starting = None
        listening.close()

    def _start(self) -> None:
        """Starts aiohttp on the port, as soon as the first client connects."""
        if self._socket is not None:
            asyncio.get_running_loop().remove_reader(self._socket)
            self._starting = asyncio.create_task(self._serve(self._socket))

    async def _serve(self, listening: socket.socket) -> None:
        web = await asyncio.to_thread(import_module, "aiohttp.web")
        runner: Any = web.ServerRunner(web.Server(self._answer, access_log=None), shutdown_timeout=0.1)
        self._runner = runner
        await runner.setup()
        await web.SockSite(runner, listening, ssl_context=self._ssl).start()
