"""Defines the base class of the test servers, which accepts connections and keeps the received frames."""

from __future__ import annotations

import ssl as tls
from collections.abc import Callable
from itertools import count
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from websockets.asyncio.server import ServerConnection
from websockets.http11 import Request, Response

from ..._runtime.core.errors import AlreadyConnected, BlueCurrentError
from ..._runtime.core.protocol_table_types import Protocol
from ..._runtime.core.url_host_and_port import find_reachable_host, join_host_and_port
from ..._runtime.rest.rest_table_types import RestService
from ..recording_format.exchange_splitting import FrameData
from ..replies.connection_to_client import ConnectionToClient
from ..replies.reply_sender import ReplySender
from ..replies.websocket_handshake_rules import HandshakeRule
from .frame_description import describe_frame
from .http_fault_injection import HttpFaultInjection
from .websocket_listener import WebSocketListener


class LocalServer(HttpFaultInjection):
    """Accepts connections from `start` to `stop`, and keeps what it receives; a subclass replies."""

    def __init__(
        self,
        sender: ReplySender,
        *,
        protocol: Protocol,
        service: RestService | None,
        one_connection: bool,
        host: str,
        port: int,
        rest_port: int,
        ssl: tls.SSLContext | None,
    ) -> None:
        super().__init__(sender, service, host=host, port=rest_port, ssl=ssl)
        self.protocol = protocol
        self.port, self.one_connection = port, one_connection
        self.received: list[FrameData] = []
        """All received frames, oldest first: JSON objects as dictionaries, other frames as text or bytes."""
        self.handshakes: list[float] = []
        """The event loop's time of every handshake, also of refused ones."""
        self._numbers = count(1)
        self._listener = WebSocketListener(
            self._handle_connection, self._handle_handshake, ssl=ssl, max_size=protocol.max_frame
        )

    @property
    def url(self) -> str:
        """The WebSocket address of the server."""
        address = join_host_and_port(find_reachable_host(self.host), self.port)
        return f"{self._listener.scheme}://{address}{urlsplit(self.protocol.endpoint).path}"

    @property
    def api_token(self) -> str:
        """The API token that is accepted."""
        return self._sender.login_replies.api_token

    async def until(self, condition: Callable[[], object], timeout: float | None = 60.0) -> None:
        """Waits until the condition is true; raises TimeoutError after `timeout` seconds.

        The condition is checked each time something happens at the server.
        """
        await self._sender.changes.wait_until(condition, timeout)

    async def start(self) -> None:
        """Starts to serve, on the same port as before `stop()`; raises OSError if the port can't be used."""
        self.port = await self._listener.start(self.host, self.port)
        try:
            self._http.start(self.host)
        except OSError:
            await self._listener.stop()
            raise

    async def stop(self) -> None:
        """Closes every connection and stops serving."""
        self._sender.handshake_rules.clear()
        await self._listener.stop()
        await self._http.stop()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.stop()

    async def _reply(self, peer: ConnectionToClient, message: FrameData) -> None:
        """Replies to a frame."""
        raise NotImplementedError

    async def _find_handshake_rule(self) -> HandshakeRule | None:
        """Returns the rule for a new handshake; None accepts it."""
        return None

    def _handle_open(self, peer: ConnectionToClient) -> None:
        """Notes a new connection."""

    def _handle_end(self, peer: ConnectionToClient) -> None:
        """Notes that a connection has ended."""

    def _refusal_rule(self, error: type[BlueCurrentError], default: str) -> HandshakeRule:
        """Returns a rule that refuses one handshake with the service's reason for an error, or with `default`."""
        errors = self.protocol.errors
        reasons = (text for text, failure in errors.reject_reasons.items() if failure.error is error)
        return HandshakeRule("respond", 1, headers={errors.reject_header: next(reasons, default)})

    async def _handle_handshake(self, connection: ServerConnection, request: Request) -> Response | None:
        self.handshakes.append(connection.loop.time())
        self._sender.changes.notify()
        rules = self._sender.handshake_rules
        rule = rules.take_next() or self._refuse_second_connection() or await self._find_handshake_rule()
        response = await rules.apply(rule, connection) if rule else None
        if response is not None:
            self._note(next(self._numbers), f"refused, HTTP {response.status_code}")
        return response

    def _refuse_second_connection(self) -> HandshakeRule | None:
        if not self.one_connection or not self._listener.has_open_connection:
            return None
        return self._refusal_rule(AlreadyConnected, "Already connected")

    async def _handle_connection(self, connection: ServerConnection) -> None:
        peer = ConnectionToClient(connection)
        self.peers.append(peer)
        number = next(self._numbers)
        self._note(number, "opened")
        try:
            code = self._sender.handshake_rules.pop_close_code(connection)
            if code is not None:
                return await peer.close(code)
            self._handle_open(peer)
            async for message in peer.frames():
                self.received.append(message)
                self._note(number, describe_frame(self.protocol, message))
                if not self._sender.is_silent:
                    await self._reply(peer, message)
                self._sender.changes.notify()
        finally:
            self.peers.remove(peer)
            peer.has_ended = True
            self._handle_end(peer)
            self._note(number, f"closed, code {connection.close_code}")

    def _note(self, connection: int, text: str) -> None:
        self._note_line(f"connection {connection}: {text}")
