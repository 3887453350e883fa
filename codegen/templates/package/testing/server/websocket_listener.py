"""Accepts WebSocket connections; stopping does not wait for clients that do not respond."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl as tls
from collections.abc import Awaitable, Callable
from weakref import WeakSet

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.http11 import Request, Response
from websockets.protocol import State

CLOSE_TIMEOUT = 1.0
"""Seconds that a client has to answer a close frame."""

# At DEBUG websockets logs whole frames, with all secrets that a client has put into them.
_logger = logging.getLogger(__name__)
_logger.setLevel(logging.WARNING)


def _is_worth_a_report(record: logging.LogRecord) -> bool:
    """Returns whether to keep a log record: not if it is about a client that left before it sent a request."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(getattr(error, "__cause__", None), EOFError)


# Whoever checks that the port is open closes such a connection. websockets 15 reports it as an error, with a traceback.
_logger.addFilter(_is_worth_a_report)


class WebSocketListener:
    """Listens on a port from `start` to `stop`; `ssl` makes it serve over TLS, `max_size` limits frames, in bytes."""

    def __init__(
        self,
        handle_connection: Callable[[ServerConnection], Awaitable[None]],
        handle_handshake: Callable[[ServerConnection, Request], Awaitable[Response | None]],
        *,
        ssl: tls.SSLContext | None,
        max_size: int,
    ) -> None:
        self._handle_connection = handle_connection
        self._handle_handshake = handle_handshake
        self._ssl = ssl
        self._max_size = max_size
        self._server: Server | None = None
        self._connections: WeakSet[ServerConnection] = WeakSet()
        """All connections since their TCP connection was opened, also before the handshake."""

    @property
    def scheme(self) -> str:
        """The scheme of the server's URL."""
        return "wss" if self._ssl else "ws"

    @property
    def has_open_connection(self) -> bool:
        """True if a client is connected."""
        return any(connection.state is State.OPEN for connection in self._connections)

    async def start(self, host: str, port: int) -> int:
        """Starts to listen, and returns the port (a free one for port 0); raises OSError if the port can't be used."""
        self._server = await serve(
            self._handle_connection,
            host,
            port,
            ssl=self._ssl,
            process_request=self._handle_handshake,
            create_connection=_tracking_class(self._connections),
            logger=_logger,
            max_size=self._max_size,
            max_queue=None,
            open_timeout=None,
            ping_interval=None,
            close_timeout=CLOSE_TIMEOUT,
        )
        # A name with several addresses gets a free port for each; every machine can connect to the one for IPv4.
        first = min(self._server.sockets, key=lambda listening: listening.family != socket.AF_INET)
        used: int = first.getsockname()[1]
        return used

    async def stop(self) -> None:
        """Closes every connection and stops listening; does nothing if the listener has not been started."""
        if self._server is None:
            return
        server, self._server = self._server, None
        server.close()
        for connection in self._connections:
            # websockets would wait for these: no close frame can end a handshake, nor reach a frozen connection.
            if connection.state is State.CONNECTING or not connection.transport.is_reading():
                connection.transport.abort()
        await server.wait_closed()


def _tracking_class(connections: WeakSet[ServerConnection]) -> type[ServerConnection]:
    """Returns a subclass of ServerConnection; its objects add themselves to the set when TCP is connected."""

    class TrackedConnection(ServerConnection):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            super().connection_made(transport)
            connections.add(self)

    return TrackedConnection
