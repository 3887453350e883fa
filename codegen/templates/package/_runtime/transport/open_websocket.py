"""Opens a WebSocket with checked certificates, without redirects, and without a log of its frames."""

from __future__ import annotations

import asyncio
import concurrent.futures.thread
import logging
import ssl as tls
from functools import cache, partial
from importlib import import_module
from typing import NamedTuple, cast
from urllib.parse import urlsplit

from websockets.asyncio.client import connect

from .fast_websocket import WebSocket

_EAGER = concurrent.futures.thread
"""Imported here, since asyncio would import it in the running loop, which must not wait for a disk."""

# Outside the hierarchy of loggers, so that no setting enables it: websockets logs whole frames, the token too.
SILENT_LOGGER = logging.Logger("silent")  # noqa: LOG001
SILENT_LOGGER.disabled = True

CLOSE_TIMEOUT = 0.5
"""Seconds that the server has to answer a close frame; then the socket is aborted, so that closing never takes long."""


class ConnectionOptions(NamedTuple):
    """Holds the timeouts of a connection, in seconds."""

    open_timeout: float = 10.0
    ping_interval: float | None = 20.0
    ping_timeout: float | None = 20.0


DEFAULT_OPTIONS = ConnectionOptions()


async def open_websocket(
    url: str, *, max_size: int | None, ssl: tls.SSLContext | None, options: ConnectionOptions
) -> WebSocket:
    """Connects once; raises the exceptions of websockets."""
    socket = await ConnectWithoutRedirects(
        url,
        close_timeout=CLOSE_TIMEOUT,
        create_connection=cast("type[WebSocket]", partial(WebSocket, longest=max_size)),
        logger=SILENT_LOGGER,
        max_size=max_size,
        open_timeout=options.open_timeout,
        ping_interval=options.ping_interval,
        ping_timeout=options.ping_timeout,
        ssl=await prepare_tls(url, ssl),
    )
    assert isinstance(socket, WebSocket)
    for handshake in (socket.request, socket.response):
        if handshake is not None:
            handshake.headers.clear()  # unused from now on, and as large as the rest of the connection
    return socket


def host_and_port(url: str) -> str:
    """Returns the host and port of a URL, without the user name and password that it may hold."""
    parts = urlsplit(url)
    return f"{parts.hostname}:{parts.port or (443 if parts.scheme == 'wss' else 80)}"


class ConnectWithoutRedirects(connect):
    """Connects without following redirects, since the API token is not meant for another host."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        return exc


async def prepare_tls(url: str, ssl: tls.SSLContext | None) -> tls.SSLContext | None:
    """Returns the TLS context for a URL; loads the default certificates in a thread."""
    return await asyncio.to_thread(_prepare_tls, ssl) if url.startswith("wss:") else ssl


def _prepare_tls(ssl: tls.SSLContext | None) -> tls.SSLContext:
    import_module("encodings.idna")  # used for the host name, and otherwise imported in the running loop
    return ssl or default_tls_context()


@cache
def default_tls_context() -> tls.SSLContext:
    return tls.create_default_context()
