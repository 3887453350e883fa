"""Opens a WebSocket: checks the certificate, follows no redirect, and keeps frames out of the log."""

from __future__ import annotations

import asyncio
import concurrent.futures.thread
import logging
import ssl as tls
from functools import cache, partial
from importlib import import_module
from typing import Any

from websockets.asyncio.client import connect

from ..options.websocket_options import WebSocketOptions
from .batching_or_plain_websocket_choice import is_plain_transport_chosen
from .batching_websocket import BatchingWebSocket
from .plain_websocket import PlainWebSocket
from .proxy_discovery import Proxy
from .websocket_interface import CLOSE_TIMEOUT, MessageSocket

_PRELOADED_MODULE = concurrent.futures.thread
"""Imported here, since asyncio would import it in the running loop, which must not wait for a disk."""

# Outside the hierarchy of loggers, so that no setting enables it: websockets logs whole frames, the token too.
SILENT_LOGGER = logging.Logger("silent")  # noqa: LOG001
SILENT_LOGGER.disabled = True


async def open_websocket(
    url: str, *, max_size: int | None, ssl: tls.SSLContext | None, proxy: Proxy | None, options: WebSocketOptions
) -> MessageSocket:
    """Connects once; raises the exceptions of websockets."""
    is_plain = is_plain_transport_chosen(options.plain_transport)
    own_class: dict[str, Any] = {} if is_plain else {"create_connection": partial(BatchingWebSocket, max_size=max_size)}
    socket = await ConnectWithoutRedirects(
        url,
        close_timeout=CLOSE_TIMEOUT,
        logger=SILENT_LOGGER,
        max_size=max_size,
        open_timeout=options.open_timeout,
        ping_interval=options.ping_interval,
        ping_timeout=options.ping_timeout,
        **await prepare_route(url, ssl, proxy),
        **own_class,
    )
    for handshake in (socket.request, socket.response):
        if handshake is not None:
            handshake.headers.clear()  # unused from now on, and as large as the rest of the connection
    return socket if isinstance(socket, BatchingWebSocket) else PlainWebSocket(socket)


class ConnectWithoutRedirects(connect):
    """Connects without following redirects, since the API token is not meant for another host."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        return exc


async def prepare_route(url: str, ssl: tls.SSLContext | None, proxy: Proxy | None) -> dict[str, Any]:
    """Returns the options of `connect` for the proxy and TLS; loads the default certificates in a thread."""
    route: dict[str, Any] = {"proxy": None if proxy is None else proxy.address}
    if url.startswith("wss:"):
        route["ssl"] = await asyncio.to_thread(_prepare_tls, ssl)
    if proxy is not None and proxy.uses_tls:
        route["proxy_ssl"] = await asyncio.to_thread(_prepare_tls, None)
    return route


def _prepare_tls(ssl: tls.SSLContext | None) -> tls.SSLContext:
    import_module("encodings.idna")  # used for the host name, and otherwise imported in the running loop
    return ssl or make_default_tls_context()


@cache
def make_default_tls_context() -> tls.SSLContext:
    """Loads the certificates of the system, which is slow; further calls return the same context."""
    return tls.create_default_context()
