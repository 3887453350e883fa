# generated from codegen/templates/package/_runtime/connection/session_opener.py by `python -m codegen generate`; changes here are lost
"""Opens connections that are ready for requests: connected, logged in and greeted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from ..core.counters import Counters
from ..core.error_mapping import map_error_object, set_reaction
from ..core.errors import BlueCurrentError, ConnectionFailed, Reaction
from ..core.protocol_table import Protocol
from ..requests.call_errors import redact_error
from ..transport.connection import Connection
from ..transport.connector import Connector
from .credentials import Credentials
from .log_in import LogInResult, log_in
from .log_in_limiter import LogInLimiter

FrameDecoder = Callable[[bytes], Any]


class SessionOpener:
    """Opens a connection, logs in if there is no session token, and sends the greeting after which pushes come."""

    def __init__(
        self,
        protocol: Protocol,
        connector: Connector,
        credentials: Credentials,
        counters: Counters,
        timeout: float | None,
    ) -> None:
        self.log_in_limiter = LogInLimiter()
        self.credentials = credentials
        self._protocol = protocol
        self._connector = connector
        self._counters = counters
        self._timeout = timeout

    async def open(self, decode: FrameDecoder, on_message: Callable[[Any], None]) -> Connection:
        """Returns a greeted connection; messages up to the greeting's answer are passed to `on_message`.

        A session token that the service no longer accepts is renewed once. Raises the error that prevents a connection.
        """
        renewed = self.credentials.session_token is None
        while True:
            try:
                return await self._open(decode, on_message)
            except BlueCurrentError as error:
                if error.reaction is not Reaction.RENEW:
                    raise
                self.credentials.forget_session()
                if renewed or self.log_in_limiter.seconds_until_free(time.monotonic()):
                    raise
            renewed = True

    async def close(self, connection: Connection) -> None:
        """Closes a connection, and notes that the service may refuse the next one for a moment."""
        await connection.close()
        self._connector.note_closed()

    async def log_in(self, api_token: str, connection: Connection | None = None) -> LogInResult:
        """Exchanges an API token for a session token, on a short connection of its own unless one is given."""
        if connection is None:
            async with self._connector.open_for_one_exchange() as short:
                return await self.log_in(api_token, short)
        self.log_in_limiter.add(time.monotonic())
        self._counters.count_request()
        return await log_in(connection, self._protocol, api_token, timeout=self._timeout)

    async def renew_session(self, connection: Connection | None = None) -> None:
        """Logs in with the client's API token and stores the session token."""
        token = self.credentials.api_token
        self.credentials.store(token, await self.log_in(token, connection))

    async def _open(self, decode: FrameDecoder, on_message: Callable[[Any], None]) -> Connection:
        if self._protocol.log_in.own_connection and self.credentials.session_token is None:
            await self.renew_session()
        connection = await self._connector.open()
        try:
            if self.credentials.session_token is None:
                await self.renew_session(connection)
            await self._greet(connection, decode, on_message)
        except BaseException:
            await self.close(connection)
            raise
        return connection

    async def _greet(self, connection: Connection, decode: FrameDecoder, on_message: Callable[[Any], None]) -> None:
        greeting = self._protocol.greeting
        route = self._protocol.routes[greeting[self._protocol.command]]
        seconds = self._timeout or route.timeout
        try:
            async with asyncio.timeout(seconds):
                self._counters.count_request()
                await connection.send(self.credentials.authorize(greeting))
                return await self._wait_greeted(connection, route.answer, decode, on_message)
        except TimeoutError:
            late = ConnectionFailed(f"{route.command} was not answered within {seconds:g} s", command=route.command)
        raise set_reaction(late, Reaction.RENEW)

    async def _wait_greeted(
        self, connection: Connection, answer: str, decode: FrameDecoder, on_message: Callable[[Any], None]
    ) -> None:
        while True:
            message = decode(await connection.receive())
            on_message(message)
            if message.object == answer:
                return
            if message.object == self._protocol.errors.object:
                error = redact_error(map_error_object(self._protocol, message), self.credentials.secrets())
                if error.reaction is Reaction.FAIL_CALL:
                    error.reaction = Reaction.RETRY
                raise error
